"""Files and standard input."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from unres.errors import InputError
from unres.ingest import read
from unres.options import Options

if TYPE_CHECKING:
    from pathlib import Path


def test_a_source_bears_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("маяк".encode("koi8-r"))
    source = read(path, Options(encoding="koi8-r"))
    assert (source.name, source.text) == (str(path), "маяк")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"lamp")))
    source = read("-", Options())
    assert (source.name, source.text) == ("<stdin>", "lamp")


@pytest.mark.parametrize("name", ["none.txt", "", "a\0b"])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(f"{tmp_path}/{name}", Options())
