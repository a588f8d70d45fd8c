"""Run the command in this process, as a user would."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

from unres.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """Resolution 9001 (2031)

The Security Council,

Recalling its earlier work on lighthouses,

1. Decides to keep every lighthouse lit;

2. Decides to remain seized of the matter.
"""


@dataclass(frozen=True)
class Run:
    """What a run left behind."""

    status: int
    out: bytes
    err: str


class Unres(Protocol):
    """``unres(*arguments)`` runs the command."""

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Run: ...


@pytest.fixture
def unres(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Unres:
    def run(*arguments: object, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["unres", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsysbinary.readouterr()
        assert b"Traceback" not in err
        return Run(int(end.value.code or 0), out, err.decode())

    return run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A file that holds a short resolution."""
    path = tmp_path / "lamp.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
