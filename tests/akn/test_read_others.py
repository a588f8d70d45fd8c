"""Files that others marked up: the UN's, and any other Akoma Ntoso."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from unres.akn import write
from unres.akn.reading import read, read_with_diagnostics
from unres.diagnostics import Severity
from unres.errors import InputError, LanguageError, LossError
from unres.model import (
    CitationMark,
    Document,
    EmphasisMark,
    OperativeClause,
    PreambularClause,
    Section,
    Table,
    printed,
)
from unres.validation import check_schema

FIXTURES = Path(__file__).parent.parent / "fixtures" / "akn" / "read"
FILES = sorted(FIXTURES.glob("*.xml"))
DAY = datetime.date(2030, 12, 2)


def fixture(name: str) -> Document:
    return read((FIXTURES / f"{name}.xml").read_bytes())


def statement(inside: str) -> str:
    """A file with `inside` as its body."""
    namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    meta = '<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/>'
    meta += "</FRBRExpression></identification></meta>"
    body = f"{meta}<mainBody>{inside}</mainBody>"
    document = f'<statement name="resolution">{body}</statement>'
    return f'<akomaNtoso xmlns="{namespace}">{document}</akomaNtoso>'


def first_clause(inside: str) -> OperativeClause:
    return next(read(statement(inside)).clauses())


@pytest.mark.parametrize("path", [path for path in FILES if path.stem != "act"])
def test_what_is_read_is_written_valid_and_read_again(path: Path) -> None:
    document = read(path.read_bytes())
    data = write(document)
    assert check_schema(data) == ()
    assert read(data) == document
    assert write(read(data)) == data


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_is_lost(path: Path) -> None:
    root = etree.parse(path).getroot()
    for meta in list(root.iter("{*}meta")):
        meta.getparent().remove(meta)  # type: ignore[union-attr]  # it has one
    wanted = Counter("".join("".join(map(str, root.itertext())).split()))
    kept = Counter("".join("".join(printed(read(path.read_bytes()))).split()))
    assert not wanted - kept


def test_a_file_of_others_never_gets_an_identity_of_the_un() -> None:
    document = fixture("act")
    assert document.kind == "other"
    assert document.origin is not None
    assert document.origin.iri == "/akn/za/act/2030/5"
    assert (document.masthead.symbol, document.masthead.body) == (None, None)
    with pytest.raises(LossError, match="no resolution of the United Nations: <"):
        write(document)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/akn/un/", "/akn/ke/"),
        ('FRBRcountry value="un"', 'FRBRcountry value="ke"'),
        ("akn/3.0", "akn/3.0/WD17"),
        ("statement", "judgment"),
    ],
)
def test_whose_a_file_is_it_says_itself(old: str, new: str) -> None:
    text = (FIXTURES / "un.xml").read_text("utf-8")
    assert old in text
    assert read(text).kind == "resolution"
    assert read(text.replace(old, new)).kind == "other"


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        ("<block name='q'><embeddedStructure>{}</embeddedStructure></block>", ["26."]),
        ("<p><embeddedStructure>{}</embeddedStructure></p>", ["26."]),
        ("<p><span><embeddedStructure>{}</embeddedStructure></span></p>", ["26."]),
        ("<quotedStructure>{}</quotedStructure>", ["26."]),
    ],
)
def test_what_is_embedded_is_kept(inside: str, texts: list[str]) -> None:
    quoted = inside.format("<paragraph><num>26.</num><content><p>Quoted.</p></content></paragraph>")
    point = f"<point><num>(a)</num><content><p>Said:</p>{quoted}</content></point>"
    for unit in (quoted, f"<list>{point}</list>"):
        text = statement(f"<paragraph><num>1.</num><content><p>So:</p>{unit}</content></paragraph>")
        result = read_with_diagnostics(text)
        assert not [each for each in result.diagnostics if each.code == "text-left-out"]
        assert [each for each in printed(result.document) if each in texts] == texts


def test_text_without_a_place_is_an_error() -> None:
    result = read_with_diagnostics(
        statement("<p>Kept.</p>").replace("<meta>", "<odd>Lost</odd><meta>")
    )
    (lost,) = [each for each in result.diagnostics if each.code == "text-left-out"]
    assert lost.severity is Severity.ERROR
    assert "<odd>" in lost.message
    assert "Lost" in lost.message


def test_comments_before_the_text_are_kept_and_others_told() -> None:
    text = (FIXTURES / "un.xml").read_text("utf-8")
    start = text.index(">", text.index("<akomaNtoso")) + 1
    text = text[:start] + "<!-- unofficial copy -->" + text[start:]
    text = text.replace("<mainBody>", "<mainBody><!-- a note -->")
    result = read_with_diagnostics(text)
    assert "<!-- unofficial copy -->" in result.document.remarks
    assert [
        "a note" in each.message for each in result.diagnostics if each.code == "remark-left-out"
    ]
    data = write(result.document)
    assert b"<!-- unofficial copy -->" in data
    assert read(data) == result.document


def test_a_point_keeps_its_heading_apart() -> None:
    point = (
        "<point><num>(a)</num><heading>Lamps</heading><content><p>Trim them.</p></content></point>"
    )
    clause = first_clause(f"<paragraph><list>{point}</list></paragraph>")
    assert str(clause.points[0].heading) == "Lamps"
    assert str(clause.points[0].text) == "Trim them."
    document = Document(language="eng", operative=(clause,))
    assert b">Lamps</heading>" in write(document)
    assert read(write(document)) == document


def test_empty_cells_are_kept() -> None:
    rows = "<tr><td><p>A</p></td><td><p/></td><td/></tr><tr><td/><td/><td><p>B</p></td></tr>"
    (table,) = read(statement(f"<table>{rows}</table>")).operative
    assert isinstance(table, Table)
    assert [[str(cell) for cell in row] for row in table.rows] == [["A", "", ""], ["", "", "B"]]
    document = Document(language="eng", operative=(table,))
    assert read(write(document)) == document


def test_masthead_of_a_file_of_the_un() -> None:
    masthead = fixture("un").masthead
    assert (masthead.symbol, masthead.body, masthead.adopted) == ("A/RES/85/901", "GA", DAY)
    assert (masthead.committee, masthead.reports) == ("Second Committee", ("A/85/456",))
    assert masthead.session is not None
    assert masthead.session.number == 85
    assert [line.kind for line in masthead.lines][-2:] == ["document_title", "proponent"]


def test_number_title_and_notes_of_a_file_of_the_un() -> None:
    document = fixture("un")
    assert document.number == "85/901"
    assert document.title is not None
    assert [mark.kind for mark in document.title.marks] == ["note"]
    assert [(note.marker, note.printed) for note in document.footnotes] == [("1", "1"), ("2", "()")]


def test_recital_of_a_file_of_the_un() -> None:
    preamble = fixture("un").preamble
    assert preamble is not None
    (recital,) = preamble.clauses
    assert recital.text.text == "Recalling its resolution 80/1, and the Atlas on the web,"
    assert [mark.kind for mark in recital.text.marks] == [
        *("opener", "citation", "note", "emphasis", "citation")
    ]
    symbols = [m.symbol or m.url for m in recital.text.marks if isinstance(m, CitationMark)]
    assert symbols == ["A/RES/80/1", "https://atlas.example.org/?q=1"]


def test_points_beside_their_point_are_nested_in_it() -> None:
    clause = next(fixture("un").clauses())
    assert clause.label == "1."
    assert [point.label for point in clause.points] == ["(a)", "(b)"]
    assert [point.label for point in clause.points[0].points] == ["(i)", "(ii)"]
    assert EmphasisMark(start=20, end=21, style="superscript") in clause.text.marks


def test_headings_and_sections() -> None:
    heading, section, table = fixture("un").operative
    assert isinstance(heading, Section)
    assert str(heading.heading) == "Stations"
    assert isinstance(section, Section)
    assert section.label == "II"
    assert isinstance(section.blocks[0], PreambularClause)
    assert isinstance(table, Table)
    assert (table.cells[0].heading, table.cells[0].columns) == (True, 2)


def test_closing_of_a_file_of_the_un() -> None:
    adoption = fixture("un").adoption
    assert adoption is not None
    assert [line.kind for line in adoption.lines] == ["meeting", "date", "vote", "vote"]
    assert (adoption.date, adoption.meeting, adoption.method) == (DAY, 43, "recorded_vote")
    assert adoption.vote is not None
    assert (adoption.vote.in_favour.count, adoption.vote.against.count) == (2, 0)
    assert adoption.vote.in_favour.states[0].guid == "https://unterm.example.org/1"


def test_annexes_run_together_are_parted() -> None:
    first, second = fixture("un").annexes
    assert (first.label, str(first.title)) == ("Annex I", "Guidance")
    assert (second.label, second.title) == ("Annex II", None)


def test_keywords_workflow_and_the_rest_of_the_metadata() -> None:
    document = fixture("un")
    assert [(word.value, word.agenda) for word in document.keywords] == [
        ("GLACIERS", False),
        ("18", True),
    ]
    assert [step.date for step in document.workflow] == [datetime.date(2030, 11, 21), None, DAY]
    assert document.marked == datetime.date(2031, 1, 9)
    assert ["footerFirstPage" in block for block in document.kept] == [False, True]


def test_names_of_any_script_are_kept_in_the_metadata() -> None:
    data = (FIXTURES / "un.xml").read_text("utf-8")
    strange = data.replace("<presentation ", '<presentation xmlns:x="urn:z" x:文件="1" ', 1)
    assert strange != data
    assert any('文件="1"' in block for block in read(strange.encode()).kept)


def test_parts_stand_in_the_order_of_the_collection() -> None:
    document = fixture("parts")
    assert document.language == "fra"
    assert [part.label for part in document.parts] == ["B", "A"]
    (clause,) = document.parts[0].clauses()
    assert clause.recommended is not None
    assert clause.recommended.kind == "draft_resolution"


def test_a_file_of_bluebell_keeps_notes_points_tables_and_annexes() -> None:
    document = fixture("bluebell")
    first, second, table, section = document.operative
    assert isinstance(first, OperativeClause)
    assert [point.label for point in first.points] == ["(a)", "(b)"]
    assert [point.label for point in first.points[1].points] == ["(i)", "(ii)"]
    assert isinstance(second, OperativeClause)
    assert isinstance(table, Table)
    assert isinstance(section, Section)
    assert [note.text.text for note in document.footnotes] == ["Official Records, third year."]
    (annex,) = document.annexes
    assert (annex.label, annex.title and annex.title.text) == ("Annex", "List of huts")


def test_an_act_is_read_as_far_as_it_goes() -> None:
    document = fixture("act")
    (chapter,) = document.operative
    assert isinstance(chapter, Section)
    (section,) = chapter.blocks
    assert isinstance(section, Section)
    assert (section.label, str(section.heading)) == ("1.", "Care")
    assert [clause.label for clause in document.clauses()] == ["(1)", "(2)"]
    assert [p.label for clause in document.clauses() for p in clause.points] == ["(a)"]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<p>a\n  b\t<eol/>\n c </p>", "a b\nc"),
        ("<p>a\u00a0 b</p>", "a\u00a0 b"),
        ("<p>a<b> b</b> c</p>", "a b c"),
        ("<p>a<unknown>b</unknown>c</p>", "abc"),
    ],
)
def test_white_space_is_layout(inside: str, expected: str) -> None:
    assert str(first_clause(f"<paragraph><content>{inside}</content></paragraph>").text) == expected


def test_what_is_left_out_is_told() -> None:
    result = read_with_diagnostics(statement('<p class="x">a<unknown>b</unknown></p>'))
    assert [diagnostic.message for diagnostic in result.diagnostics] == [
        "attribute class is not kept (1 times)",
        "element unknown is not kept (1 times)",
    ]


@pytest.mark.parametrize("words", ["", "lamps"])
@pytest.mark.parametrize("more", ['showAs="y"', 'eId="a_1"', 'title="y"'])
def test_a_link_is_the_same_when_it_is_read_again(words: str, more: str) -> None:
    link = f'<a href="https://example.org/y" {more}>{words}</a>'
    document = read(
        statement(f"<paragraph><content><p>See {link} there.</p></content></paragraph>")
    )
    assert read(write(document)) == document


def test_words_of_another_vocabulary_are_text_and_told() -> None:
    strange = '<x:y xmlns:x="urn:z">lamps <x:w>and wicks</x:w></x:y>'
    inside = f"<paragraph><num>1.</num>{strange}<content><p>a</p></content></paragraph>"
    result = read_with_diagnostics(statement(inside))
    told = [each for each in result.diagnostics if each.code == "foreign-element"]
    assert [each.message for each in told] == [
        "<y> of urn:z is no Akoma Ntoso; read as text: 'lamps and wicks'"
    ]
    assert "lamps and wicks" in str(next(result.document.clauses()).text)


@pytest.mark.parametrize("inside", ["<foreign>{}</foreign>", "{}"])
def test_what_has_its_place_or_no_words_is_not_told(inside: str) -> None:
    strange = f'<x:y xmlns:x="urn:z">{"w" if "foreign" in inside else " "}</x:y>'
    result = read_with_diagnostics(statement(f"<p>a{inside.format(strange)}</p>"))
    assert "foreign-element" not in [each.code for each in result.diagnostics]


def test_what_is_not_well_formed_is_mended_and_told() -> None:
    broken = statement("<paragraph><content><p>Decides <i>so.</p></content></paragraph>")
    result = read_with_diagnostics(broken)
    assert "Decides so." in [str(clause.text) for clause in result.document.clauses()]
    mended = [each for each in result.diagnostics if each.code == "mended-xml"]
    assert mended
    assert broken[mended[0].start :].startswith("</p>")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", InputError),
        (b"plain text", InputError),
        (b"<html><p>x</p></html>", InputError),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso><statement/></akomaNtoso>', InputError),
        (statement("<section>" * 200 + "</section>" * 200), InputError),
        (statement("<section>" * 9999), InputError),
        (statement("<p>" + "x" * 11_000_000 + "</p>"), InputError),
        (statement("").replace("eng", "afr"), LanguageError),
    ],
    ids=["empty", "text", "html", "doctype", "deep", "deeper", "long", "language"],
)
def test_what_cannot_be_read_is_refused(data: bytes | str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(data)
