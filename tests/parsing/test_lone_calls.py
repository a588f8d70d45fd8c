"""Calls on lines of their own go back to where Chinese text shows a hole."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.parsing.quirks import lone_calls

CASES = {
    "one hole": (
        "铭记《灯塔公约》 和议定书，\n1\n\n回顾灯塔",
        ["铭记《灯塔公约》1 和议定书，", "回顾灯塔"],
    ),
    "a line between": (
        "铭记《灯塔公约》 和\n议定书，\n12\n回顾灯塔",
        ["铭记《灯塔公约》12 和", "议定书，", "回顾灯塔"],
    ),
    "no hole": ("铭记《灯塔公约》和\n1\n议定书，", ["铭记《灯塔公约》和", "1", "议定书，"]),
    "a call already": (
        "铭记《灯塔公约》 2 和\n1\n议定书，",
        ["铭记《灯塔公约》 2 和", "1", "议定书，"],
    ),
    "two holes": (
        "铭记《公约》 和《灯塔》 及\n1\n书，",
        ["铭记《公约》 和《灯塔》 及", "1", "书，"],
    ),
    "another page": ("铭记《灯塔公约》 和\f1\n议定书，", ["铭记《灯塔公约》 和", "1", "议定书，"]),
}


#: The notes that are called.
NOTES = ["1见灯塔名册。", "12见灯塔名册。"]


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_a_call_goes_into_the_only_hole_above(text: str, found: list[str]) -> None:
    lines, _ = split("\n".join([text, *NOTES]))
    assert [line.text for line in lone_calls.mend(lines)] == [*found, *NOTES]


@pytest.mark.parametrize("text", ["铭记《公约》 和\n13\n书，", "《公约》 和附表：\n灯\n1\n12\n镜"])
def test_other_figures_are_no_calls(text: str) -> None:
    lines, _ = split("\n".join([text, *NOTES]))
    assert lone_calls.mend(lines) == lines
