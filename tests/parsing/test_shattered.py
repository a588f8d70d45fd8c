"""Arabic lines that PDF text broke at their vowel signs come together again."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.ingest.lines import split
from unres.parsing.quirks import shattered

DATA = tomllib.loads(Path(__file__).with_name("shattered.toml").read_text("utf-8"))
FULL = DATA["full"]


def _mended(text: str) -> list[str]:
    lines, _ = split(f"{FULL}\n" * 14 + f"البيان؛\n{text}")
    return [line.text for line in shattered.mend(lines)][15:]


@pytest.mark.parametrize("case", DATA["broken"], ids=lambda case: case["what"])
def test_pieces_make_a_line(case: dict[str, Any]) -> None:
    assert _mended(case["printed"]) == [case["line"], *case.get("rest", [])]


def test_numbers_printed_together_go_to_their_paragraphs() -> None:
    first, second = "يشجع الدول على الصيانة؛", "يقرر أن يبقي المسألة قيد النظر."
    assert _mended(f"8-\n9-\n\n{first}\n{second}") == [f"8- {first}", f"9- {second}"]


def test_whole_lines_stay() -> None:
    text = f"{FULL}\nفي جميع أنحاء العالم؛\nالجلسة العامة 64\n15 كانون الأول/ديسمبر 2025"
    assert _mended(text) == text.splitlines()


PIECES = [
    "ً",
    "ِ",
    "أيضا",
    "وإذ ّ",
    "(3)",
    "12-",
    "ل يقل",
    "ما ا",
    "،",
    "[ ُ",
    "النص ،",
    FULL,
    "",
    "  ",
]


def test_paragraphs_are_not_broken_lines() -> None:
    text = "\n".join(["إن الجمعية العامة،", "1 -", f"{FULL} " * 4, "2 -", f"{FULL} " * 4])
    lines, _ = split(text)
    assert shattered.mend(lines) == lines


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("\n".join))
def test_no_character_is_lost(text: str) -> None:
    lines, _ = split(text)
    given_ = Counter(char for line in lines for char in line.text if not char.isspace())
    kept = [char for line in shattered.mend(lines) for char in line.text if not char.isspace()]
    assert Counter(kept) == given_
