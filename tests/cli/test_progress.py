"""How far a run is: lines in a log, a bar on a terminal, no time left before it can be true."""

from __future__ import annotations

import io
import sys
import time

import pytest

from unres.batch import Outcome, Task
from unres.cli import pace, progress
from unres.cli.common import complain

TASKS = [Task(name) for name in "abc"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock of one value, which the test sets."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_a_log_gets_plain_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PAUSE", 0.0)
    outcomes = map(Outcome, TASKS)
    assert [each.task for each in progress.watched(outcomes, TASKS)] == TASKS
    first, second, _ = capsys.readouterr().err.splitlines()
    assert first == "unres: 1 of 3"
    assert second.startswith("unres: 2 of 3, ")


def test_a_terminal_gets_a_bar_with_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    for outcome in progress.watched(map(Outcome, TASKS), TASKS):
        complain(f"read {outcome.task.source}")
    assert "\nunres: read c\n" in terminal.getvalue().replace("\x1b[2K", "").replace("\r", "\n")
    assert "3/3" in terminal.getvalue()
    assert "a second" in terminal.getvalue()


def test_one_file_is_not_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.watched([Outcome(TASKS[0])], TASKS[:1])) == [Outcome(TASKS[0])]
    assert capsys.readouterr().err == ""


def test_time_left_waits_and_counts_bytes_not_files(clock: list[float]) -> None:
    small, large = 0, 18_000
    run = pace.Pace([small] * 11 + [large] * 10)
    run.add(worked=True)
    for _ in range(10):
        clock[0] += 0.1
        run.add(worked=True)
    assert str(run) == "10.0 a second"
    clock[0] = 10.0
    assert str(run) == "1.0 a second"  # too little is done
    run.add(worked=True)
    assert str(run) == "1.1 a second, about 45 s left"


def test_what_was_made_before_tells_no_pace(clock: list[float]) -> None:
    run = pace.Pace([0] * 200)
    for _ in range(100):
        run.add(worked=False)
    clock[0] = 100.0
    for _ in range(26):
        run.add(worked=True)
        clock[0] += 1.0
    assert str(run) == "1.0 a second, about 77 s left"


@pytest.mark.parametrize(
    ("seconds", "spoken"), [(0.2, "0 s"), (89, "89 s"), (90, "2 min"), (12_000, "3 h 20 min")]
)
def test_time_is_told_as_people_do(seconds: float, spoken: str) -> None:
    assert pace._spoken(seconds) == spoken  # noqa: SLF001  the words of one function
