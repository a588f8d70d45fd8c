"""Files that hold several documents, and files that hold none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.parsing.test_parse import EXAMPLES, TEXTS, lost_and_won
from unres.akn import write
from unres.akn.reading import read
from unres.errors import InputError
from unres.model import Document, clauses_of
from unres.options import Options
from unres.parsing import parse_text
from unres.parsing.several import joined
from unres.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """A/90/500
General Assembly
Distr.: General
3 May 2035
Ninetieth session

Lamps of the sea

Report of the Second Committee

1. At its 2nd plenary meeting, the General Assembly included the item in its agenda.

2. The Second Committee considered the item at its 3rd meeting.

3. The Second Committee recommends to the General Assembly the adoption of the following:

Draft resolution I
Lamps

The General Assembly,

Recalling its resolution 89/1 of 3 May 2034,

1. Decides to light the lamps.

Draft resolution II
Stairs

The General Assembly,

Recalling its resolution 89/2 of 3 May 2034,

1. Decides to climb the stairs;

2. Also decides to go on.
"""
OTHERS = {
    "novel": "It was a dark night. The keeper climbed the stairs of the tower and lit the lamp.\n"
    "“Who goes there?” he said. Nobody answered.\n\nChapter 2\n\nIn the morning the boat came.\n",
    "letter": "Dear Ms. Keeper,\n\nI am writing about the lamp in our street. It has been broken "
    "since May.\n\nYours faithfully,\nJ. Lamp\n",
    "minutes": "Minutes of the meeting of 3 May 2035\n\nPresent: Ms. Keeper, Mr. Lamp\n1. The "
    "minutes of the last meeting were approved.\n2. Mr. Lamp reported on the stairs.\n",
    "press release": "PRESS RELEASE\n\nLighthouse reopens\n\nCOAST TOWN, 3 May 2035 – The tower "
    'will be open from Monday, the keeper said. "We are glad", she added.\n',
}


@pytest.mark.parametrize("path", [*TEXTS, *EXAMPLES], ids=lambda path: path.stem)
@pytest.mark.parametrize("between", ["\n\n", "\f"], ids=["a blank line", "a page break"])
def test_two_resolutions_in_one_text_are_two_parts(path: Path, between: str) -> None:
    text = path.read_text("utf-8")
    one = parse_text(text).document
    twice = text + between + text
    parsed = parse_text(twice)
    assert [code.code for code in parsed.diagnostics][:1] == ["several-documents"]
    assert parsed.document.parts == (one, one)
    assert not any(map(len, lost_and_won(twice, parsed)))


def test_a_report_has_its_drafts_as_parts() -> None:
    parsed = parse_text(REPORT)
    document = parsed.document
    assert document.masthead.symbol == "A/90/500"
    assert [clause.label for clause in clauses_of(document.operative)] == ["1.", "2.", "3."]
    assert [str(part.title) for part in document.parts] == ["Lamps", "Stairs"]
    assert [part.kind for part in document.parts] == ["draft_resolution"] * 2
    assert [len(part.operative) for part in document.parts] == [1, 2]
    assert not any(map(len, lost_and_won(REPORT, parsed)))


def test_a_collection_is_valid_and_comes_back() -> None:
    xml = write(parse_text(REPORT).document)
    assert validate(xml).ok
    assert read(xml) == parse_text(REPORT).document


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_is_no_resolution_is_told_and_refused_if_strict(text: str) -> None:
    assert [told.code for told in parse_text(text).diagnostics] == ["not-a-resolution"]
    with pytest.raises(InputError, match=r"does not look like a resolution.*--strict"):
        parse_text(text, Options(strict=True))


@pytest.mark.parametrize("path", [*TEXTS, *EXAMPLES], ids=lambda path: path.stem)
def test_strict_takes_resolutions(path: Path) -> None:
    parsed = parse_text(path.read_text("utf-8"), Options(strict=True))
    assert "not-a-resolution" not in {told.code for told in parsed.diagnostics}


def test_the_heading_of_a_part_may_stand_above_the_closing_of_the_part_before() -> None:
    """Text out of a PDF file may have drawn it there."""
    part = "The General Assembly\nDecides, for 2035:\n1. Lamps are lit.\n"
    closing = "5th plenary meeting\n3 May 2035\n"
    first = f"United Nations\nA/RES/90/1 A-B\n90/1. Lamps\n\nA Oil for the lamps\n\n{part}"
    text = f"{first}\nB Wicks for the lamps\n\n{closing}\n{part}{closing}"
    parts = parse_text(text).document.parts
    assert [str(one.title) for one in parts] == ["A Oil for the lamps", "B Wicks for the lamps"]
    assert [len(one.adoption.lines) for one in parts if one.adoption] == [2, 2]


@pytest.mark.parametrize("tag", ["", "\nS/2035/312\nDistr.: General\n18 April 2035"])
def test_the_sponsors_of_a_draft_are_its_title(tag: str) -> None:
    head = f"United Nations\nSecurity Council\nAlgeria: draft resolution\n{tag}\n\n"
    parsed = parse_text(f"{head}The Security Council,\nDecides to light the lamps.\n")
    assert str(parsed.document.title) == "Algeria: draft resolution"


def test_parts_of_the_first_document_stay_when_others_follow() -> None:
    parts = [Document(language="eng", label=f"{number}.") for number in range(1, 4)]
    first = Document(language="eng", parts=tuple(parts[:2]))
    assert joined([first, parts[2]]).parts == tuple(parts)
