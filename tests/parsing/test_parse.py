"""Parsing whole texts: invented resolutions in every language, in several layouts."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parsing.layouts import paged, wrapped
from unres.akn import write
from unres.errors import InputError
from unres.model import Document, NoteMark, OperativeClause, Section, clauses_of, printed
from unres.options import Options
from unres.parsing import Parsed, parse_text
from unres.validation import check_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Block, Point

TEXTS = sorted((Path(__file__).parents[1] / "fixtures" / "parsing").glob("*.txt"))
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
CORPUS = Path(os.environ.get("UNRES_CORPUS", "."))
SOUP = [
    *(
        "The General Assembly,",
        "大会，",
        "إن الجمعية العامة،",
        "Совет Безопасности,",
        "1.",
        "2. Decides",
    ),
    *(
        "(a) ",
        "(i)",
        "1 - ",
        "㈠",
        "– ",
        "Recalling its resolution 60/251,",
        "Annex",
        "A",
        "II",
        "[",
        "]",
    ),
    *(
        "44th meeting",
        "15 December 2025",
        "_______________",
        "1 See A/63/53.",
        "text2,",
        "*",
        ";",
        ",\n",
    ),
    *(
        "\n",
        "\n\n",
        "\f",
        "\t",
        " ",
        "\u202b",
        "\u202c",
        "\x00",
        "80/1. Title",
        "A/RES/80/1",
        "Table 1",
    ),
]
assert TEXTS, "the fixtures are missing"


def outline(document: Document) -> list[str]:
    """The units of a document, a line each: formula, clauses, points, closing, annexes."""
    lines = [
        str(document.title or ""),
        str((document.preamble and document.preamble.formula) or ""),
    ]
    for clause in document.preamble.clauses if document.preamble else ():
        lines += _unit("", clause.text.text, clause.points)
    lines += _blocks(document.operative)
    lines += [line.text.text for line in document.adoption.lines] if document.adoption else []
    for annex in document.annexes:
        lines += [annex.label, str(annex.title or ""), *_blocks(annex.blocks)]
    return [re.sub(r"\s", "", line) for line in lines]


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Section):
            yield f"# {block.label or ''} {block.heading or ''}"
            yield from _blocks(block.blocks)
        elif isinstance(block, OperativeClause):
            yield from _unit(block.label or "", block.text.text, block.points)


def _unit(label: str, text: str, points: tuple[Point, ...], depth: int = 0) -> Iterator[str]:
    yield f"{depth} {label} {text}"
    for point in points:
        yield from _unit(point.label, point.text.text, point.points, depth + 1)


def lost_and_won(text: str, parsed: Parsed) -> tuple[Counter[str], Counter[str]]:
    """The characters that the parser lost, and those that it made up."""
    given_ = Counter(char for char in text if not char.isspace())
    kept = Counter(char for run in printed(parsed.document) for char in run if not char.isspace())
    kept.update(char for run in parsed.set_aside for char in run.text if not char.isspace())
    return given_ - kept, kept - given_


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_structure_of_each_language(path: Path) -> None:
    document = parse_text(path.read_text("utf-8")).document
    assert document.language == path.stem
    assert document.masthead.symbol
    assert document.preamble
    assert len(document.preamble.clauses) >= 3
    clauses = list(document.clauses())
    assert [int(re.sub(r"\D", "", clause.label or "0")) for clause in clauses] == list(
        range(1, len(clauses) + 1)
    )
    assert sum(len(clause.points) for clause in clauses) == 2
    calls = [mark.note for mark in _marks(document) if isinstance(mark, NoteMark)]
    assert calls == [note.id for note in document.footnotes]


def _marks(document: Document) -> Iterator[object]:
    for clause in document.preamble.clauses if document.preamble else ():
        yield from clause.text.marks


@pytest.mark.parametrize("width", [60, 95])
@pytest.mark.parametrize("blank", [True, False], ids=["blank lines", "no blank lines"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_layout_does_not_matter(path: Path, width: int, *, blank: bool) -> None:
    text = path.read_text("utf-8")
    set_otherwise = wrapped(text, width, blank=blank)
    assert outline(parse_text(set_otherwise).document) == outline(parse_text(text).document)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_pages_and_their_furniture_do_not_matter(path: Path) -> None:
    text = path.read_text("utf-8")
    document = parse_text(text).document
    printed_ = paged(text, symbol=document.masthead.symbol or "")
    parsed = parse_text(printed_)
    assert outline(parsed.document) == outline(document)
    assert {one.reason for one in parsed.set_aside} >= {"job number"}


@pytest.mark.parametrize("path", [*TEXTS, *EXAMPLES], ids=lambda path: path.stem)
def test_nothing_is_lost(path: Path) -> None:
    text = path.read_text("utf-8")
    for form in (text, wrapped(text), paged(text)):
        assert lost_and_won(form, parse_text(form)) == (Counter(), Counter())


@given(st.lists(st.sampled_from(SOUP) | st.text(max_size=8), min_size=1, max_size=60).map("".join))
def test_any_text_gives_valid_xml_and_loses_nothing(text: str) -> None:
    try:
        parsed = parse_text(text, Options(language="en"))
    except InputError:
        assert not re.sub(r"[\s\x00]", "", text) or not any(map(str.isprintable, text.strip()))
        return
    assert lost_and_won(text, parsed) == (Counter(), Counter())
    assert not check_schema(write(parsed.document))
    again = Document.model_validate_json(parsed.document.model_dump_json())
    assert again == parsed.document


def test_three_formulas_without_closings_lose_nothing() -> None:
    part = "The General Assembly,\n\nDecides for {0}:\n\n1. To light;\n\n2. To put out.\n\n"
    parts = [part.format(year) for year in (2031, 2032, 2033)]
    text = "86/9. Lamps\n\n" + "More lamps\n\n".join(parts)
    parsed = parse_text(text)
    assert lost_and_won(text, parsed) == (Counter(), Counter())
    assert len(parsed.document.parts) == len(parts)


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(InputError, match="empty"):
        parse_text(" \n\x00\f ")


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not (CORPUS / "typeset").is_dir(), reason="the corpus is not here")
@pytest.mark.parametrize("pattern", ["typeset/text/*7*.flat.txt", "real/text/*.txt", "wild/*.txt"])
def test_nothing_of_the_corpus_is_lost(pattern: str) -> None:
    paths = sorted(CORPUS.glob(pattern))
    assert paths
    for path in paths:
        text = path.read_text("utf-8", "replace")
        parsed = parse_text(text)
        assert lost_and_won(text, parsed) == (Counter(), Counter()), path.name
        assert not check_schema(write(parsed.document)), path.name


def test_number_on_a_line_of_its_own_holds_the_text_below() -> None:
    lines = ["The General Assembly,", "Noting lamps,", "1.", "Lights one;", "2.", "Lights two."]
    blocks = parse_text("\n\n".join(lines)).document.operative
    found = [(one.label, one.text.text) for one in clauses_of(blocks)]
    assert found == [("1.", "Lights one;"), ("2.", "Lights two.")]


def test_a_number_and_a_tab_are_a_paragraph_without_text() -> None:
    lines = ["The General Assembly,", "Noting lamps,", "1.\t", "Lights one;", "2.\t", "Lights two."]
    blocks = parse_text("\n\n".join(lines)).document.operative
    found = [(one.label, one.text.text, str(one.wrap_up)) for one in clauses_of(blocks)]
    assert found == [("1.", "", "Lights one;"), ("2.", "", "Lights two.")]


def test_the_word_annex_may_stand_above_the_closing() -> None:
    """So PDF text gives it where it is printed beside meeting and date."""
    document = parse_text(
        "86/9. Lamps\nThe General Assembly\nAdopts the rules of lamps.\n\nAnnex\n\n"
        "90th plenary meeting\n30 June 2031\n\nRules of lamps\nLamps shall burn.\n"
    ).document
    assert document.adoption is not None
    (annex,) = document.annexes
    assert (annex.label, str(annex.title)) == ("Annex", "Rules of lamps")
    assert [str(clause.text) for clause in document.clauses()] == ["Adopts the rules of lamps."]


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("3 Apply\n\n3 Apply", "1. 2. 4. 5."),
        ("3 Apply", "1. 2. 3 4. 5."),
        ("3 000", "1. 2. 4. 5."),
        ("2 Apply", "1. 2. 4. 5."),
    ],
)
def test_a_number_without_its_stop_stands_between_its_neighbours(line: str, labels: str) -> None:
    clauses = [f"{start} the oil of the lamps;" for start in ("1. Buy", "2. Keep", line, "4. Burn")]
    body = "\n\n".join(["The General Assembly,", *clauses, "5. Decide to go on."])
    found = clauses_of(parse_text(body).document.operative)
    assert " ".join(clause.label for clause in found if clause.label) == labels


def test_an_annex_that_a_clause_quotes_is_none() -> None:
    quoted = '"Preface\nPart one.\nAnnex\nIndex."'
    clauses = [f"{number}. Decides to light lamp {number};" for number in range(2, 9)]
    body = "\n\n".join([f"1. Decides to amend the contents:\n{quoted}", *clauses, "9. Goes on."])
    closing = "5th plenary meeting\n3 May 2035\n"
    document = parse_text(f"The General Assembly,\n\n{body}\n\n{closing}").document
    assert not document.annexes
    assert [one.label for one in clauses_of(document.operative)][-1] == "9."


def test_an_annex_may_hold_the_decision_of_another_body() -> None:
    document = parse_text(
        "The Economic and Social Council,\n\nInvites States to light the lamps.\n\n"
        "5th plenary meeting\n3 May 2035\n\nAnnex\n\nDecision on lamps\n\n"
        "The Economic Commission for Europe,\n\nEndorses the lamps.\n"
    ).document
    assert not document.parts
    (annex,) = document.annexes
    assert annex.preamble
    assert str(annex.preamble.formula) == "The Economic Commission for Europe,"
    assert [clause.text.text for clause in clauses_of(annex.blocks)] == ["Endorses the lamps."]


def test_a_formula_may_run_in_with_a_recital_that_no_known_phrase_opens() -> None:
    text = (
        "Генеральная Ассамблея, подвергнув положение маяков дальнейшему рассмотрению,\n"
        "1. выражает благодарность смотрителям;\n2. просит прислать масло.\n"
    )
    document = parse_text(text).document
    assert document.preamble is not None
    assert document.preamble.formula == "Генеральная Ассамблея,"
    assert len(list(document.clauses())) == 2
