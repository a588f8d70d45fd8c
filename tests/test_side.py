"""The side file: fills gaps, never contradicts the text, and is published as a schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from unres.errors import InputError
from unres.model import Adoption, Document, Masthead, Vote, VoteGroup
from unres.resources import schema_path
from unres.side import Record, SideFile, applied, read_side, supplement
from unres.side.reading import parse_side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FULL = """
{"documents": [{
  "symbol": "A/RES/78/999", "sponsors": ["Chile", "Kenya"], "adopted": "2023-12-19",
  "agenda": [{"item": "18", "title": "Example questions"}], "sdgs": [16],
  "subjects": [{"term": "Civil society", "href": "http://metadata.un.org/thesaurus/1001012"}],
  "vote": {"in_favour": {"states": ["CHL", "Kenia"]}, "against": {"count": 0}},
  "steps": [{"date": "2023-11-24", "outcome": "draftResolution", "document": "A/78/L.15"}]
}, {"symbol": "A/RES/78/998"}]}
"""


def test_gaps_are_filled() -> None:
    document = Document(language="spa", masthead=Masthead(symbol="A/RES/78/999", body="GA"))
    side = parse_side(FULL)
    assert side.records_of(document) == [0]
    record = side.documents[0]
    more, found = supplement(document, record)
    assert found == []
    assert more.masthead.sponsors == ("Chile", "Kenya")
    assert [(one.dictionary, one.value) for one in more.keywords] == [
        ("SDGO", "16"),
        ("UNBIS Thesaurus", "civil_society"),
    ]
    assert more.workflow[0].document == "A/78/L.15"
    assert more.adoption is not None
    assert more.adoption.method == "recorded_vote"
    assert more.adoption.vote is not None
    assert [one.code for one in more.adoption.vote.in_favour.states] == ["CHL", "KEN"]
    assert more.adoption.vote.in_favour.count == 2


def test_the_text_wins() -> None:
    vote = Vote(in_favour=VoteGroup(count=3))
    head = Masthead(symbol="A/RES/78/999", sponsors=("Peru",))
    document = Document(language="eng", masthead=head, adoption=Adoption(vote=vote))
    record = parse_side(FULL).documents[0]
    more, found = supplement(document, record)
    assert more.masthead.sponsors == ("Peru",)
    assert more.adoption is not None
    assert more.adoption.vote == vote
    assert {one.code for one in found} == {"side-file-disagrees"}
    assert [one.message.partition(":")[0] for one in found] == ["sponsors", "vote"]


def test_a_record_that_agrees_says_nothing() -> None:
    document = Document(language="eng", masthead=Masthead(symbol="A/RES/78/999"))
    record = Record(symbol="A/RES/78/999")
    assert supplement(document, record) == (document, [])


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (Document(language="eng", masthead=Masthead(symbol="A/RES/78/999")), True),
        (Document(language="eng", masthead=Masthead(body="GA"), label="78/999."), True),
        (Document(language="eng", masthead=Masthead(symbol="A/RES/78/1")), False),
        (Document(language="eng"), False),
    ],
)
def test_records_are_found_by_symbol(document: Document, *, found: bool) -> None:
    assert parse_side(FULL).records_of(document) == [0] * found


def test_one_record_without_a_symbol_is_of_any_document(tmp_path: Path) -> None:
    path = tmp_path / "side.json"
    path.write_text('{"sponsors": ["Chile"]}', encoding="utf-8")
    document, _, records = applied(Document(language="eng"), read_side(path))
    assert (document.masthead.sponsors, records) == (("Chile",), (0,))


@pytest.mark.parametrize(
    "text", ["{", "3", '{"sponsor": []}', '{"sdgs": [18]}', '[{"adopted": "yesterday"}]']
)
def test_bad_side_files_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_side(text)


def test_a_missing_side_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_side(tmp_path / "none.json")


def test_the_schema_is_published(golden: Callable[[Path, bytes], None]) -> None:
    schema = json.dumps(SideFile.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
    golden(schema_path("akomantoso30.xsd").with_name("side.schema.json"), schema.encode())
