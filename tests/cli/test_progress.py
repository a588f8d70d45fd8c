"""How far a run is: lines in a log, a bar on a terminal."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from unres.cli import progress
from unres.cli.common import complain

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_plain_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PAUSE", 0.0)
    assert list(progress.watched("abc", 3)) == ["a", "b", "c"]
    first, *_ = capsys.readouterr().err.splitlines()
    assert first.startswith("unres: 1 of 3, ")
    assert first.endswith(" s left")


def test_a_terminal_gets_a_bar_with_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    for letter in progress.watched("abc", 3):
        complain(f"read {letter}")
    assert "\nunres: read c\n" in terminal.getvalue().replace("\x1b[2K", "").replace("\r", "\n")
    assert "3/3" in terminal.getvalue()
    assert "a second" in terminal.getvalue()


def test_one_file_is_not_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.watched("a", 1)) == ["a"]
    assert capsys.readouterr().err == ""
