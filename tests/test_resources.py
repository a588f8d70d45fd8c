"""Data files: read once, kept beside them as Python keeps what it compiles."""

from __future__ import annotations

import datetime
import os
import sys
from typing import TYPE_CHECKING

import pytest

from unres import resources
from unres.errors import DataError
from unres.lang.load import read
from unres.lang.schema import OpenerData

if TYPE_CHECKING:
    from pathlib import Path

NAME = "lang/data/lamps.toml"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data file in a package of its own."""
    monkeypatch.setattr(resources, "PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    path.write_text("lamps = 1")
    return path


def kept(data: Path) -> list[Path]:
    return list(data.parent.glob("__pycache__/*"))


def test_what_is_kept_is_read_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert resources.read_toml(NAME) == {"lamps": 1}
    assert len(kept(data)) == 1
    monkeypatch.setitem(sys.modules, "tomllib", None)
    assert resources.read_toml(NAME) == {"lamps": 1}


def test_what_was_changed_is_read_anew(data: Path) -> None:
    resources.read_toml(NAME)
    data.write_text("lamps = 2")
    os.utime(data, ns=(1, 1))
    assert resources.read_toml(NAME) == {"lamps": 2}


@pytest.mark.parametrize("damage", [b"", b"lamp", b"\xa9\x01N", b"N"])
def test_what_is_damaged_is_made_anew(data: Path, damage: bytes) -> None:
    resources.read_toml(NAME)
    kept(data)[0].write_bytes(damage)
    assert resources.read_toml(NAME) == {"lamps": 1}


def test_nothing_is_kept_where_python_keeps_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert resources.read_toml(NAME) == {"lamps": 1}
    assert not kept(data)


def test_a_folder_that_cannot_be_written_is_no_matter(data: Path) -> None:
    (data.parent / "__pycache__").write_text("a file")
    assert resources.read_toml(NAME) == {"lamps": 1}


def test_dates_are_kept_as_dates(data: Path) -> None:
    data.write_text("lamps = 2030-01-01")
    first = resources.read_toml(NAME)
    assert first == resources.read_toml(NAME) == {"lamps": datetime.date(2030, 1, 1)}


@pytest.mark.parametrize(
    ("name", "said"), [("none.toml", "cannot be read"), ("lamps.toml", "not T")]
)
def test_data_that_cannot_be_read_are_named(data: Path, name: str, said: str) -> None:
    data.write_text("oops")
    with pytest.raises(DataError, match=f"{name}: {said}"):
        read(name, OpenerData)
