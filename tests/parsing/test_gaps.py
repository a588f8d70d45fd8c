"""Doubts that the numbers of paragraphs and the masthead raise."""

from __future__ import annotations

import pytest

from unres.parsing import parse_text

HEAD = "The General Assembly,\n\nNoting lamps,\n\n"


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (["1.", "2.", "3."], []),
        (["1.", "2.", "2 bis.", "3."], []),
        (["1.", "2.", "5.", "6."], ["paragraph 5 follows 2"]),
    ],
)
def test_gap_is_told_with_its_place(numbers: list[str], gaps: list[str]) -> None:
    text = HEAD + "\n\n".join(f"{number} Decides to light lamp {number}" for number in numbers)
    told = [one for one in parse_text(text).diagnostics if one.code == "numbering-gap"]
    assert [one.message.partition(";")[0] for one in told] == gaps
    assert all(text[one.start : one.end].startswith("5.") for one in told)


@pytest.mark.parametrize(("body", "known"), [("General Assembly", True), ("Lamp Board", False)])
def test_unknown_body_is_told(body: str, *, known: bool) -> None:
    text = f"Resolution 90/1\n\nThe {body},\n\nNoting lamps,\n\n1. Decides to light them."
    assert ("unknown-body" not in {one.code for one in parse_text(text).diagnostics}) == known
