"""Marks: how they nest, and what becomes of those that cannot."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.strategies import mark
from unres.akn import write
from unres.model import (
    AnyMark,
    CitationMark,
    Document,
    EmphasisMark,
    Footnote,
    NoteMark,
    OpenerMark,
    OperativeClause,
    Text,
)
from unres.validation import check_schema

DAY = datetime.date(2022, 12, 14)


def clause(text: str, *marks: AnyMark, notes: tuple[Footnote, ...] = ()) -> bytes:
    operative = (OperativeClause(text=Text(text=text, marks=marks)),)
    return write(Document(language="eng", operative=operative, footnotes=notes))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((OpenerMark(start=0, end=4),), '<span class="italic">abcd</span>ef'),
        ((EmphasisMark(start=1, end=2),), "a<i>b</i>cdef"),
        ((EmphasisMark(start=0, end=0),), "abcdef"),
        (
            (EmphasisMark(start=0, end=4), CitationMark(start=2, end=6, symbol="A/77/1")),
            'ab<a href="https://undocs.org/A/77/1">cdef</a>',
        ),
        (
            (CitationMark(start=0, end=4, symbol="A/77/1"), EmphasisMark(start=2, end=6)),
            '<a href="https://undocs.org/A/77/1">abcd</a>ef',
        ),
        (
            (OpenerMark(start=0, end=6), EmphasisMark(start=2, end=3)),
            '<span class="italic">ab<i>c</i>def</span>',
        ),
    ],
)
def test_marks_become_elements(marks: tuple[AnyMark, ...], expected: str) -> None:
    assert f"<p>{expected}</p>".encode() in clause("abcdef", *marks)


def test_line_break_becomes_an_element() -> None:
    assert b"<p>a<eol/>b</p>" in clause("a\nb")


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            CitationMark(start=0, end=1, symbol="S/RES/1325 (2000)", date=DAY),
            'href="/akn/un/statement/deliberation/unsc/2022-12-14/1325-2000"',
        ),
        (
            CitationMark(start=0, end=1, symbol="S/RES/1325 (2000)"),
            'href="https://undocs.org/S/RES/1325%20(2000)"',
        ),
        (CitationMark(start=0, end=1, target="para_1"), 'href="#para_1"'),
        (CitationMark(start=0, end=1, target="para_9"), 'inline name="akn4un:mention"'),
    ],
)
def test_citations_point_where_they_can(citation: CitationMark, expected: str) -> None:
    assert expected.encode() in clause("x", citation)


def test_second_call_of_a_footnote_refers_to_the_first() -> None:
    notes = (Footnote(id="fn_1", marker="1", printed="1", text=Text(text="See.")),)
    calls = [NoteMark(start=at, end=at, note="fn_1", printed="1") for at in (1, 2)]
    data = clause("ab", *calls, notes=notes)
    assert b'placement="bottom"><p>See.</p></authorialNote>b<noteRef' in data
    assert check_schema(data) == ()


def test_footnotes_that_call_each_other() -> None:
    notes = tuple(
        Footnote(
            id=own,
            marker=own,
            text=Text(text="x", marks=(NoteMark(start=1, end=1, note=other),)),
        )
        for own, other in (("1", "2"), ("2", "1"))
    )
    data = clause("ab", notes=notes)
    assert data.count(b"<authorialNote ") == len(notes)
    assert check_schema(data) == ()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted), max_size=6), st.data())
def test_marks_that_cross_give_valid_xml(spans: list[list[int]], data: st.DataObject) -> None:
    marks = [data.draw(mark(start, end)) for start, end in spans]
    written = clause("0123456789"[:9], *marks)
    assert check_schema(written) == ()
    (text,) = etree.fromstring(written).findall(".//{*}content/{*}p")
    assert "".join(map(str, text.itertext())) == "012345678"
