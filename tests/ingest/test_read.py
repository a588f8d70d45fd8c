"""Files and standard input."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from unres.errors import InputError
from unres.ingest import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_all_bytes_of_a_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("маяк".encode("koi8-r"))
    assert read_bytes(path).decode("koi8-r") == "маяк"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"lamp")))
    assert read_bytes("-") == b"lamp"


@pytest.mark.parametrize("name", ["none.txt", "", "a\0b"])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_bytes(f"{tmp_path}/{name}")
