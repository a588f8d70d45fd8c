"""A text behaves as its string does, and keeps its marks where it is cut."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import unres
from tests.strategies import texts
from unres.model import EmphasisMark, NoteMark, OpenerMark, Text

CLAUSE = Text(
    text="Recalls the lamp, and others",
    marks=(
        OpenerMark(start=0, end=7, concept="recall"),
        EmphasisMark(start=12, end=16),
        NoteMark(start=16, end=16, note="1", printed="1"),
    ),
)


@given(texts(), st.text(max_size=3))
def test_it_behaves_as_its_string(text: Text, part: str) -> None:
    string = str(text)
    assert len(text) == len(string)
    assert bool(text) == bool(string)
    assert list(text) == list(string)
    assert (part in text) == (part in string)
    assert text in text  # noqa: PLR0124 - a text holds itself, as a string does
    assert text == string
    assert string == text
    assert {text: 1}[string] == 1  # type: ignore[index]  # equal things are one key


def test_in_needs_a_string() -> None:
    with pytest.raises(TypeError, match="string"):
        assert 1 in CLAUSE


@given(texts(), st.slices(12))
def test_a_slice_is_the_slice_of_the_string(text: Text, cut: slice) -> None:
    if cut.step in (None, 1):
        assert str(text[cut]) == str(text)[cut]
    else:
        with pytest.raises(ValueError, match="without a step"):
            _ = text[cut]


def test_a_slice_keeps_the_marks_in_it() -> None:
    assert CLAUSE[:] == CLAUSE
    assert CLAUSE[:3].marks == (OpenerMark(start=0, end=3, concept="recall"),)
    assert CLAUSE[14:20].marks == (
        EmphasisMark(start=0, end=2),
        NoteMark(start=2, end=2, note="1", printed="1"),
    )
    assert CLAUSE[16:].marks == ()
    assert CLAUSE[-1] == CLAUSE[27] == "s"
    with pytest.raises(IndexError):
        _ = CLAUSE[28]


@given(texts(), st.integers(0, 12))
def test_cut_in_two_every_mark_without_extent_is_in_one(text: Text, at: int) -> None:
    assume(0 < at <= len(text))
    points = [mark for mark in text.marks if mark.start == mark.end]
    halves = [mark for half in (text[:at], text[at:]) for mark in half.marks]
    assert len([mark for mark in halves if mark.start == mark.end]) == len(points)


def test_texts_with_other_marks_differ() -> None:
    assert Text(text=CLAUSE.text) != CLAUSE
    assert CLAUSE.text == CLAUSE


def test_a_repr_is_short() -> None:
    long = "Requests the Secretary-General to keep the lamps of all harbours lit. " * 50
    document = unres.parse(f"The Security Council,\n\nRecalling,\n\n1. {long}\n(a) To do so;")
    nodes = [document, document.operative[0], *document.walk(), document.masthead]
    assert max(len(repr(node)) for node in nodes) < 400
    assert max(len(str(node)) for node in nodes) < 400
    assert "label='1.'" in repr(document.operative[0])
    assert "Requests the Secretary-General to keep" in repr(document.operative[0])
