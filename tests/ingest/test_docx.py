"""DOCX: what Word prints, in order, with numbers, notes and tables."""

from __future__ import annotations

import pytest

from tests.ingest.office import W, archive, docx, p
from unres.ingest import from_bytes
from unres.ingest.docx import text_of_docx

LEVELS = """
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%3"/><w:suff w:val="space"/>
 </w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
"""
STYLES = """
<w:style w:styleId="Base" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>
</w:style>
<w:style w:styleId="Clause" w:type="paragraph"><w:basedOn w:val="Base"/></w:style>
"""


def numbered(text: str, number: int, depth: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_spelled_out() -> None:
    asked = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (0, 0), (3, 0), (3, 0)]
    body = "".join(numbered("so", number, depth) for number, depth in asked)
    lines = text_of_docx(docx(body, numbering=LEVELS)).splitlines()
    labels = ["1.\t", "(a)\t", "(b)\t", "1.i ", "2.\t", "(a)\t", "•\t", "", "9.\t", "10.\t"]
    assert lines == [f"{label}so" for label in labels]


def test_numbers_come_from_styles_too() -> None:
    body = p("one", '<w:pStyle w:val="Clause"/>') + p("", '<w:pStyle w:val="Clause"/>')
    body += p("two", '<w:pStyle w:val="Clause"/>')
    text = text_of_docx(docx(body, numbering=LEVELS, styles=STYLES))
    assert text == "1.\tone\n\n2.\ttwo\n"


def test_notes_hang_on_their_calls_and_follow_the_text() -> None:
    called = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p><w:r><w:t>Lamps</w:t></w:r>{called.format(5)}<w:r><w:t>, keepers</w:t></w:r>"
    body += f"{called.format(4)}{called.format(99)}</w:p>"
    note = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> {}</w:t></w:r></w:p>'
    notes = note.format(4, "See B.") + "</w:footnote>" + note.format(5, "See A.") + "</w:footnote>"
    text = text_of_docx(docx(body, footnotes=notes))
    assert text == "Lamps1, keepers2\n\n1\tSee A.\n2\tSee B.\n"


def test_raised_figures_stay_raised() -> None:
    high = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    body = f"<w:p><w:r><w:t>20 km</w:t></w:r>{high}</w:p>"
    assert text_of_docx(docx(body)) == "20 km²\n"


def test_a_mark_of_its_own_calls_a_note() -> None:
    body = (
        '<w:p><w:r><w:t>Lamps</w:t></w:r><w:r><w:footnoteReference w:id="2" '
        'w:customMarkFollows="1"/><w:t>(*)</w:t></w:r></w:p>'
    )
    notes = f'<w:footnote w:id="2">{p("(*) See A.")}</w:footnote>'
    assert text_of_docx(docx(body, footnotes=notes)) == "Lamps(*)\n\n(*)\tSee A.\n"


def test_tables_become_rows_and_mastheads_become_lines() -> None:
    table = "<w:tbl>" + 2 * f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}{p('c')}</w:tc></w:tr>"
    text = text_of_docx(docx(f"{table}</w:tbl>{p('between')}{table}</w:tbl>"))
    assert text.splitlines() == ["a", "b", "c", "a", "b", "c", "", "between", "a\tb c", "a\tb c"]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>", "a\tb\nc"),
        ("<w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t>", "non\u2011stop"),
        ('<w:t>a</w:t><w:sym w:font="Symbol" w:char="F0B7"/>', "a•"),
        ("<w:t>a</w:t><w:instrText>PAGE</w:instrText><w:t>\n b</w:t>", "a b"),
    ],
)
def test_what_stands_in_a_run(runs: str, text: str) -> None:
    assert text_of_docx(docx(f"<w:p><w:r>{runs}</w:r></w:p>")) == f"{text}\n"


def test_what_word_does_not_print_is_left_out() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r></w:p>'
    )
    assert text_of_docx(docx(body)) == "new shown\n"


HIDING = """
<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="HH"><w:basedOn w:val="H"/></w:style>
<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("paragraph", "run", "text"),
    [
        ("", '<w:rStyle w:val="HH"/>', "end"),
        ("", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>', "seen end"),
        ('<w:pStyle w:val="P"/>', "", ""),
        ('<w:pStyle w:val="P"/>', '<w:vanish w:val="0"/>', "seen"),
        ('<w:pStyle w:val="P"/>', '<w:rStyle w:val="H"/>', "seen"),  # a toggle, turned twice
    ],
)
def test_styles_hide_and_runs_show(paragraph: str, run: str, text: str) -> None:
    body = f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>seen</w:t></w:r>"
    made = docx(f"{body}<w:r><w:t> end</w:t></w:r></w:p>", styles=HIDING)
    assert text_of_docx(made).strip() == text


def test_paragraphs_whose_end_is_deleted_go_on() -> None:
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Lamps{}</w:t></w:r></w:p>"
    body = deleted.format(", ") + p("keepers") + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
    body += f"<w:tc>{p('old')}</w:tc></w:tr></w:tbl>{deleted.format('')}"
    assert text_of_docx(docx(body)).split() == ["Lamps,", "keepers", "Lamps"]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def held(text: str) -> str:
    """A paragraph whose mark is deleted."""
    return p(text, "<w:rPr><w:del/></w:rPr>")


def framed(frame: str, text: str) -> str:
    return f"<w:p><w:r><w:txbxContent>{frame}</w:txbxContent></w:r>{run(text)}</w:p>"


def in_a_table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (framed(held("Framed"), "below"), ["Framed", "below"]),
        (held("First ") + framed(p("Framed"), "second"), ["Framed", "First second"]),
        (p("so") + in_a_table(held("A"), p("B")), ["so", "A\tB"]),
        (held("Before") + in_a_table(p("A"), p("B")), ["Before", "A\tB"]),
    ],
)
def test_paragraphs_go_on_where_they_stand_only(body: str, lines: list[str]) -> None:
    assert text_of_docx(docx(body)).splitlines() == lines


def field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


HIDDEN_END = field_char("end").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
INNER = field_char("begin") + field_char("separate") + run("12") + field_char("end")
LINKED = f'<w:hyperlink r:id="x">{run("lamp")}</w:hyperlink>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (INNER, "12"),
        (f"{field_char('begin')}{HIDDEN_END}{run('kept')}", "kept"),
        (f"{field_char('begin')}<w:del>{field_char('end')}</w:del>{run('kept')}", "kept"),
        (field_char("begin") + INNER + field_char("separate") + run("a") + field_char("end"), "a"),
        (f"{field_char('begin')}</w:p><w:p>{run('kept')}", "\nkept"),
        (f'<w:fldSimple w:instr="DATE">{run("1 May")}</w:fldSimple>', "1 May"),
        (f'{LINKED}<w:smartTag w:uri="u">{run("s")}</w:smartTag>', "lamps"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('lamp')}</w:sdtContent></w:sdt>", "lamp"),
        (f"{run('lamp')}<w:commentRangeStart/><w:r><w:commentReference/></w:r>{run('s')}", "lamps"),
        (
            f"<w:r><w:ruby><w:rt>{run('deng')}</w:rt><w:rubyBase>{run('灯')}</w:rubyBase></w:ruby></w:r>",
            "灯",
        ),
        (f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", "here"),
    ],
)
def test_what_stands_in_a_paragraph(body: str, text: str) -> None:
    assert text_of_docx(docx(f"<w:p>{body}</w:p>")).strip() == text.strip()


def test_text_boxes_are_read_once_and_stand_above_their_paragraph() -> None:
    box = f"<w:txbxContent>{p('in the box')}</w:txbxContent>"
    twice = f"<x:Choice xmlns:x='x'>{box}</x:Choice><x:Fallback xmlns:x='x'>{box}</x:Fallback>"
    assert text_of_docx(docx(f"<w:p><w:r>{twice}<w:t>below</w:t></w:r></w:p>")) == (
        "in the box\nbelow\n"
    )


def test_notes_count_from_where_they_are_told() -> None:
    body = '<w:p><w:r><w:t>Lamps</w:t><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/>'
    section = '<w:sectPr><w:footnotePr><w:numStart w:val="5"/></w:footnotePr></w:sectPr>'
    made = docx(
        f"{body}</w:r></w:p>{section}",
        footnotes=f'<w:footnote w:id="2">{p("See A.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{p("See B.")}</w:endnote>',
    )
    assert text_of_docx(made) == "Lamps5i\n\n5\tSee A.\ni\tSee B.\n"


def test_cells_that_go_on_from_the_row_above_are_empty() -> None:
    merged = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    rows = f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr><w:tr>{merged}<w:tc>{p('c')}"
    text = text_of_docx(docx(f"{p('so')}<w:tbl>{rows}</w:tc></w:tr></w:tbl>"))
    assert text.splitlines() == ["so", "a\tb", "\tc"]


def relations(**targets: str) -> str:
    """Relations to these parts, by the last words of their types."""
    told = (
        f'<Relationship Type="http://example.org/relationships/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f"<Relationships>{''.join(told)}</Relationships>"


def test_parts_may_have_other_names() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:document {W}><w:body><w:p>{run('lamp')}{call}</w:p></w:body></w:document>"
    note = f'<w:footnotes {W}><w:footnote w:id="2">{p("See A.")}</w:footnote></w:footnotes>'
    settings = f'<w:settings {W}><w:footnotePr><w:numStart w:val="3"/></w:footnotePr></w:settings>'
    parts = {
        "_rels/.rels": relations(officeDocument="/word/document2.xml"),
        "word/document2.xml": body,
        "word/_rels/document2.xml.rels": relations(
            footnotes="footnotes2.xml", settings="../set.xml", styles="missing.xml"
        ),
        "word/footnotes2.xml": note,
        "set.xml": settings,
    }
    assert from_bytes(archive(parts)).text == "lamp3\n\n3\tSee A.\n"


def test_the_header_of_the_first_page_comes_first() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="a"/>'
        '<w:headerReference w:type="first" r:id="b"/><w:titlePg/></w:sectPr>'
    )
    rels = '<Relationship Id="a" Target="h1.xml"/><Relationship Id="b" Target="h2.xml"/>'
    made = docx(p("body") + section, rels=rels, h1=p("every page"), h2=p("masthead"))
    assert text_of_docx(made) == "masthead\nbody\n"
