"""Texts without line breaks are broken where signs tell it, and that is said."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.parsing.test_parse import TEXTS, lost_and_won
from unres.ingest.lines import split
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.quirks import unbroken

if TYPE_CHECKING:
    from pathlib import Path

RECITALS = [f"Recalling the rules for the lamps of the {sea} sea," for sea in ("north", "south")]
CLAUSES = [f"{number}. Decides to light lamp {number} {'soon ' * 30};" for number in (1, 2)]
LINES = [
    "United Nations A/RES/80/9 General Assembly",
    "80/9.",
    "Lamps of all seas",
    "The General Assembly,",
    *RECITALS,
    *CLAUSES,
    "3. Decides:",
    "(a) To light all lamps;",
    "(b) To trim their wicks.",
    "9th plenary meeting",
    "3 May 2031",
    "1 See A/80/1.",
    "2 Ibid.",
]


def found(text: str, language: str = "eng") -> list[str]:
    lines, _ = split(text)
    return [line.text for line in unbroken.mend(lines, load(language))]


def test_signs_break_a_line() -> None:
    text = " ".join(LINES)
    whole = ["80/9. Lamps of all seas" if line == "80/9." else line for line in LINES]
    assert found(text) == [line for line in whole if line != "Lamps of all seas"]


@pytest.mark.parametrize("text", [" ".join(LINES[3:7])[:390], "lamps " * 90, "\n".join(LINES)])
def test_other_lines_stay(text: str) -> None:
    assert found(text) == [line.strip() for line in text.split("\n")]


def test_headings_stand_between_clauses() -> None:
    text = f"The General Assembly, {' '.join(CLAUSES)} Wicks 3. Requests the keepers to trim them."
    assert found(text)[-2:] == ["Wicks", "3. Requests the keepers to trim them."]


def test_clauses_without_numbers_open_as_others_do() -> None:
    text = f"The General Assembly, {' '.join(RECITALS)} Decides to light{' all' * 90} lamps."
    assert [line.split()[0] for line in found(text)] == ["The", "Recalling", "Recalling", "Decides"]


def test_in_chinese_a_space_was_a_break() -> None:
    text = f"大会， 回顾灯塔，并欢迎灯塔{'灯' * 400}， 又回顾灯塔， 1. 决定点灯； 2. 决定不灭灯。"
    assert len(found(text, "zho")) == 5


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost_and_it_is_said(path: Path) -> None:
    text = re.sub(r"\s+", " ", path.read_text("utf-8"))
    parsed = parse_text(text)
    assert lost_and_won(text, parsed) == (Counter(), Counter())
    assert "no-line-breaks" in {one.code for one in parsed.diagnostics}


def test_a_long_clause_of_a_text_with_breaks_is_whole() -> None:
    clause = f"2. Notes that it, the General Assembly, {', '.join(RECITALS * 3)} {CLAUSES[0]}"
    text = "\n".join([*LINES, clause, *CLAUSES * 3])
    assert found(text) == text.split("\n")
    assert found(clause) != [clause]
