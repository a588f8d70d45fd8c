"""What holds for every document that is written."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest
from hypothesis import given, settings
from lxml import etree

from tests.strategies import documents
from unres.akn import write
from unres.akn.xml import AKN, UNRES
from unres.model import Adoption, Document, Masthead, OperativeClause, Point, Text, printed
from unres.validation import check_schema
from unres.validation.schema import second_opinion

LOCAL = ("href", "refersTo", "as", "by", "source", "outcome", "src", "dictionary")


@given(documents())
def test_what_is_written_is_valid(document: Document) -> None:
    assert check_schema(write(document)) == ()


@pytest.mark.slow
@settings(max_examples=3)
@given(documents())
def test_xmlschema_agrees(document: Document) -> None:
    assert not list(second_opinion(etree.fromstring(write(document))))


@given(documents())
def test_nothing_printed_is_lost(document: Document) -> None:
    root = etree.fromstring(write(document))
    kept = Counter("".join(_texts(root)))
    wanted = Counter("".join("".join(printed(document)).split()))
    assert not wanted - kept


def _texts(root: etree._Element) -> list[str]:
    """The text, and the calls and numbers of footnotes: as printed, or else the marker."""
    notes = list(root.iter(f"{{{AKN}}}authorialNote", f"{{{AKN}}}noteRef"))
    printed_as = [(note, f"{{{UNRES}}}{name}") for note in notes for name in ("call", "printed")]
    attributes = [str(note.get(name) or note.get("marker")) for note, name in printed_as]
    return ["".join(text.split()) for text in (*map(str, root.itertext()), *attributes)]


@given(documents())
def test_eids_are_unique_and_references_resolve(document: Document) -> None:
    root = etree.fromstring(write(document))
    for scope in (root[0], *root.findall(f"{{{AKN}}}components/{{{AKN}}}component")):
        eids = [str(e.get("eId")) for e in scope.iter() if e.get("eId")]
        assert len(eids) == len(set(eids))
        everywhere = {str(e.get("eId")) for e in root.iter()} if scope is root[0] else set(eids)
        values = [e.get(name) or "" for e in scope.iter() for name in LOCAL]
        assert {v[1:] for v in values if v.startswith("#")} <= everywhere


@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert write(document) == write(document.model_copy(deep=True))


def test_fifty_levels_of_points() -> None:
    point = Point(label="(a)", text=Text(text="deep"))
    for _ in range(49):
        point = Point(label="(a)", points=(point,))
    document = Document(language="eng", operative=(OperativeClause(label="1.", points=(point,)),))
    assert check_schema(write(document)) == ()


def test_characters_that_xml_forbids_are_replaced() -> None:
    document = Document(language="eng", title=Text(text="a\x00b\x0bc\uffff"))
    assert "a\ufffdb\ufffdc\ufffd".encode() in write(document)


@given(documents())
def test_no_heading_is_empty(document: Document) -> None:
    root = etree.fromstring(write(document))
    assert all("".join(map(str, each.itertext())) for each in root.iter(f"{{{AKN}}}docType"))


def test_dates_of_a_collection_that_prints_none() -> None:
    first, second = datetime.date(2031, 3, 4), datetime.date(2031, 3, 6)
    parts = (
        Document(language="eng", adoption=Adoption(date=first)),
        Document(language="eng", masthead=Masthead(adopted=second)),
    )
    assert _dates(Document(language="eng", parts=parts)) == [second, first, second]
    undated = Document(language="eng")
    unknown = datetime.date.min
    assert _dates(Document(language="eng", parts=(*parts, undated))) == [
        *(unknown, first, second, unknown),
    ]


def _dates(document: Document) -> list[datetime.date]:
    """The date of each document in the file, if work, expression and publication agree on it."""
    root = etree.fromstring(write(document))
    found = []
    for meta in root.iter(f"{{{AKN}}}meta"):
        elements = meta.iter(f"{{{AKN}}}FRBRdate", f"{{{AKN}}}publication")
        (date,) = {str(each.get("date")) for each in elements if each.get("name") != "markup"}
        found.append(datetime.date.fromisoformat(date))
    return found
