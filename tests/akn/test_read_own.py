"""What is written is read back, and what is read back is written the same."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given

from tests.akn.samples import SAMPLES
from tests.strategies import documents
from unres.akn import record, write
from unres.akn.normal import normal
from unres.akn.reading import read, read_with_diagnostics
from unres.model import (
    Adoption,
    AgendaItem,
    Document,
    EmphasisMark,
    Footnote,
    Masthead,
    Node,
    NoteMark,
    OpenerMark,
    OperativeClause,
    Preamble,
    Session,
    Step,
    Text,
)

FIXTURES = Path(__file__).parent.parent / "fixtures" / "akn"


@given(documents())
def test_what_is_written_is_read_back(document: Document) -> None:
    data = write(document)
    again = read(data)
    assert again == document
    assert write(again) == data


@pytest.mark.parametrize("name", SAMPLES)
def test_golden_file_is_written_again_byte_for_byte(name: str) -> None:
    result = read_with_diagnostics((FIXTURES / f"{name}.xml").read_bytes())
    assert result.document == SAMPLES[name]
    assert result.diagnostics == ()
    assert write(result.document) == (FIXTURES / f"{name}.xml").read_bytes()


def test_footnotes_of_the_outer_document_called_in_a_draft() -> None:
    called = Text(text="Decides.", marks=(NoteMark(start=8, end=8, note="fn_2", printed="2"),))
    draft = Document(
        language="eng", kind="draft_resolution", operative=(OperativeClause(text=called),)
    )
    document = Document(
        language="eng",
        operative=(OperativeClause(recommended=draft),),
        footnotes=tuple(
            Footnote(id=f"fn_{n}", marker=str(n), printed=str(n), text=Text(text="See."))
            for n in (1, 2)
        ),
    )
    assert read(write(document)) == document


def test_what_cannot_be_written_is_not_in_the_normal_form() -> None:
    marks = (
        EmphasisMark(start=1, end=3),
        OpenerMark(start=0, end=2),
        EmphasisMark(start=3, end=3),
    )
    document = Document(
        language="eng", preamble=Preamble(), title=Text(text="a\x00bc", marks=marks)
    )
    wanted = Document(
        language="eng", title=Text(text="a\ufffdbc", marks=(OpenerMark(start=0, end=2),))
    )
    assert normal(document) == wanted == read(write(document))


@pytest.mark.parametrize(
    ("model", "recorded", "elsewhere"),
    [
        (Masthead, record.MASTHEAD, {"lines", "session", "agenda", "reports", "sponsors"}),
        (Session, record.SESSION, set()),
        (AgendaItem, record.AGENDA, set()),
        (Adoption, record.ADOPTION, {"lines", "method", "vote"}),
        (Step, record.STEP, set()),
    ],
)
def test_every_fact_is_recorded(
    model: type[Node], recorded: tuple[str, ...], elsewhere: set[str]
) -> None:
    assert {*recorded, *elsewhere} == set(model.defaults) - {"source"}


@pytest.mark.parametrize("eid", ["", ' eId="authorialNote_2"'], ids=["none", "one for all"])
def test_footnotes_stay_where_they_are_without_eids_of_their_own(eid: str) -> None:
    called = (NoteMark(start=4, end=4, note=f"fn_{number}", printed="") for number in (1, 2, 3))
    clauses = tuple(OperativeClause(text=Text(text="Asks", marks=(call,))) for call in called)
    notes = tuple(
        Footnote(id=f"fn_{number}", marker=str(number), text=Text(text=f"Note {number}."))
        for number in (1, 2, 3)
    )
    document = Document(language="eng", operative=clauses, footnotes=notes)
    data = re.sub(rb'(<authorialNote) eId="[^"]*"', rb"\1" + eid.encode(), write(document))
    again = write(read(data))
    assert [b"Note %d." % number in each for number, each in enumerate(again.split(b"Asks"))] == [
        *(False, True, True, True),
    ]
    assert b"noteRef" not in again


@pytest.mark.parametrize(
    ("field", "odd"),
    [
        ("adoption date", "17.12.2025"),
        ("adoption date", ""),
        ("issued", "soon"),
        ("adopted", "2031-02-30"),
        ("meeting", "first"),
        ("session number", "seventy"),
    ],
)
def test_what_cannot_be_read_of_the_record_is_passed_over_and_told(field: str, odd: str) -> None:
    day = datetime.date(2031, 3, 4)
    masthead = Masthead(issued=day, adopted=day, session=Session(number=7))
    document = Document(
        language="eng", masthead=masthead, adoption=Adoption(date=day, meeting=12, outcome="mail")
    )
    data, count = re.subn(rf'({field})="[^"]*"', rf'\1="{odd}"', write(document).decode())
    assert count == 1
    result = read_with_diagnostics(data)
    assert [f'"{odd}" of the record' in found.message for found in result.diagnostics] == [True]
    assert result.document.adoption is not None
    assert result.document.adoption.outcome == "mail"
    assert result.document != document


def test_what_the_record_tells_of_blocks_that_are_gone_is_passed_over() -> None:
    document = Document(language="eng")
    data = write(document).replace(b"<akn4un:record", b'<akn4un:record kept="notes notes"')
    assert read(data) == document
