"""Markers of notes that stand alone go back to their notes, what a call cut goes together."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.quirks import parted_markers

FULL = "Recalling the keepers of all the lighthouses of the world and their lamps,"
FOOT = "1\nSee A/63/53.\n2\nA/63/54 and\nA/63/55."
NOTES = ["1 See A/63/53.", "2 A/63/54 and", "A/63/55."]


def mended(text: str) -> list[str]:
    return [line.text for line in parted_markers.mend(split(text)[0], 0, load("eng"))]


def test_a_line_that_ends_with_a_call_goes_on() -> None:
    cut = f"{FULL}\nand the Convention on Lighthouses1\nand the Protocol,2\n{FULL}\n{FOOT}"
    whole = "and the Convention on Lighthouses1 and the Protocol,2"
    assert mended(cut) == [FULL, whole, FULL, *NOTES]


def test_a_verb_in_small_letters_opens_no_clause() -> None:
    cut = f"{FULL}\nRecalling that the Agreement1\nrecognizes lamps,2\n{FOOT}"
    assert mended(cut)[1] == "Recalling that the Agreement1 recognizes lamps,2"


def test_below_a_rule_lines_are_made_whole_as_well() -> None:
    cut = f"{FULL}\nand the Convention on Lighthouses 1\nand the Protocol,2\n1. Notes them;"
    found = mended(f"{cut}\n______\n{FOOT}")
    assert found[:3] == [
        FULL,
        "and the Convention on Lighthouses 1 and the Protocol,2",
        "1. Notes them;",
    ]


def test_notes_count_on_from_page_to_page() -> None:
    first, second = f"{FULL}1\n1\nSee A/63/53.", f"{FULL}2\n2\nIbid."
    assert mended(f"{first}\f{second}") == [f"{FULL}1", NOTES[0], f"{FULL}2", "2 Ibid."]


@pytest.mark.parametrize(
    "first",
    [f"{FULL}\n______\n1 See A/63/53.\n120", f"{FULL}\n______\n1\nSee A/63/53.\n5 May 2031."],
    ids=["another figure", "a date"],
)
def test_notes_count_on_from_those_below_a_rule(first: str) -> None:
    assert mended(f"{first}\f{FULL}2\n2\nIbid.")[-2:] == [f"{FULL}2", "2 Ibid."]


@pytest.mark.parametrize(
    "cut",
    [
        "Argentina1\nBrazil\nChile2\nDenmark",
        "2. Decides to light lamps1\n3. Asks for more nets2\n4. Thanks;",
        "Lamps and oil1\nDecides to go on",
        "of those in paragraph 1\nLamps",
        "of those in paragraph 1\nand of the nets1",
        "(a) Lamps1\n(b) Nets",
    ],
    ids=["a list", "clauses", "a heading", "a number", "called elsewhere", "points"],
)
def test_what_begins_anew_goes_on_with_nothing(cut: str) -> None:
    assert mended(f"{FULL}\n{cut}\n______\n{FOOT}")[1:-6] == cut.split("\n")


def test_the_title_does_not_go_on_in_the_formula() -> None:
    head = "60/99. Lighthouses1\nThe Human Rights Council,"
    found = parse_text(f"{head}\n{FULL}\n1. Decides to light them.\n_______\n1\nSee A/63/53.")
    document = found.document
    assert document.title
    assert document.title.text == "Lighthouses"
    assert document.preamble
    assert document.preamble.formula
    assert document.preamble.formula.text == "The Human Rights Council,"


@pytest.mark.parametrize(
    "text",
    [
        f"{FULL}\n{FOOT}",
        f"{FULL} CO2 and these rules:\n2\nLamps are lit.\n3\nNets are mended.",
        f"{FULL}1\n{FOOT}\nand others",
        f"{FULL}1\n1\nof the lamps.",
        f"{FULL}1\n______\n{FOOT}",
        f"{FULL}9\n9\nSee A/63/53.",
    ],
    ids=["not called", "one not called", "no stop", "small letter", "below a rule", "far ahead"],
)
def test_other_figures_stay(text: str) -> None:
    assert mended(text) == text.split("\n")


def test_the_notes_are_found() -> None:
    head = "60/99. Lighthouses\nThe Human Rights Council,\nRecalling the lamps*"
    text = f"{head} and the Protocol on Lamps,1\n* Reissued.\n1\nIbid.\f1. Decides to light them."
    found = parse_text(text).document.footnotes
    assert [(note.marker, note.text.text) for note in found] == [("*", "Reissued."), ("1", "Ibid.")]
