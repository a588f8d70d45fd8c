"""Emphasis: what files print in italics or bold, as stretches of a text without marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.ingest.office import docx, odt
from unres.ingest import from_bytes
from unres.ingest.emphasis import Emphasis, Style, emphasise, taken_out

PIECES = st.lists(st.tuples(st.text("ab \n,"), st.sampled_from(("italic", "bold", None))))


@given(PIECES)
@example([("a" * 120, "italic")])
def test_marks_are_taken_out_and_words_stay_apart(pieces: list[tuple[str, Style | None]]) -> None:
    rest = "." * sum(len(piece) for piece, _ in pieces)  # most of a text is never set apart
    text = "".join(emphasise(piece, style) for piece, style in pieces) + rest
    plain, emphasis = taken_out(text)
    assert plain == "".join(piece for piece, _ in pieces) + rest
    chars = [style for piece, style in pieces for _ in piece]
    found = [
        next((one.style for one in emphasis if one.start <= at < one.end), None)
        for at in range(len(chars))
    ]
    assert [style for style, char in zip(found, plain, strict=False) if char.strip()] == [
        style for style, char in zip(chars, plain, strict=False) if char.strip()
    ]


def told(data: bytes) -> list[tuple[Style, str]]:
    source = from_bytes(data)
    return [(one.style, source.text[one.start : one.end]) for one in source.emphasis]


REST = "<w:p><w:r><w:t>and many more words than those</w:t></w:r></w:p>"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:b w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="G"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="G"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="I"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="E"><w:rPr><w:i/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "paragraph", "style"),
    [
        ("<w:i/>", "", "italic"),
        ("<w:b/><w:i/>", "", "italic"),
        ("<w:bCs/><w:rtl/>", "", "bold"),
        ("<w:bCs/>", "", None),
        ('<w:rStyle w:val="E"/>', "", "italic"),
        ("", '<w:pStyle w:val="H"/>', "bold"),
        ('<w:rStyle w:val="E"/>', '<w:pStyle w:val="I"/>', None),
        ('<w:rStyle w:val="E"/><w:i/>', '<w:pStyle w:val="I"/>', "italic"),
        ('<w:b w:val="false"/>', '<w:pStyle w:val="H"/>', None),
    ],
)
def test_runs_and_styles_of_docx(properties: str, paragraph: str, style: Style | None) -> None:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>Noting</w:t></w:r>"
    body = f"<w:p><w:pPr>{paragraph}</w:pPr>{run}</w:p>{REST}"
    assert told(docx(body, styles=STYLES)) == ([(style, "Noting")] if style else [])


def test_signs_in_a_run_are_printed_like_its_words() -> None:
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>Re</w:t><w:noBreakHyphen/><w:t>affirming</w:t></w:r>"
    assert told(docx(f"<w:p>{italic}</w:p>{REST}")) == [("italic", "Re\u2011affirming")]


def test_styles_of_odt_stand_on_others_and_may_take_back() -> None:
    styles = (
        '<style:style style:name="H"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="G" style:parent-style-name="H"/>'
        '<style:style style:name="N"><style:text-properties fo:font-weight="normal"/></style:style>'
    )
    line = 'Lamps <text:span text:style-name="N">of the sea</text:span> and'
    body = f'<text:p text:style-name="G">{line}</text:p><text:p>burn for very long</text:p>'
    assert told(odt(body, styles)) == [("bold", "Lamps"), ("bold", "and")]


@pytest.mark.parametrize(
    ("words", "style"),
    [("Noting", None), ("1. «إذ تحيط", "italic"), ("注意到", "bold"), ("Отмечая", None)],
)
def test_styles_of_odt_tell_scripts_apart(words: str, style: Style | None) -> None:
    properties = 'fo:font-style="normal" fo:font-style-complex="italic" fo:font-weight-asian="bold"'
    styles = f'<style:style style:name="S"><style:text-properties {properties}/></style:style>'
    body = (
        f'<text:p><text:span text:style-name="S">{words}</text:span> of lamps and keepers</text:p>'
    )
    assert told(odt(body, styles)) == ([(style, words)] if style else [])


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<i>Noting</i>", "italic"),
        ("<span style='font-weight:700'>Noting</span>", "bold"),
        ("<b><span style='font-weight: normal'>Noting</span></b>", None),
        ("<h2>Noting</h2>", "bold"),
        ("<b style='mso-bidi-font-weight:normal'>Noting</b>", "bold"),
    ],
)
def test_elements_and_styles_of_html(markup: str, style: Style | None) -> None:
    page = f"<html><p>{markup}<p>and many more words than those".encode()
    assert told(page) == ([(style, "Noting")] if style else [])


def test_what_most_of_a_text_is_printed_in_sets_nothing_apart() -> None:
    assert told(b"<html><p><b>Lamps of the sea</b> <i>burn</i></html>") == [("italic", "burn")]


@pytest.mark.parametrize("number", range(14, 17))
@pytest.mark.parametrize(
    "markup",
    [
        *("{}x{}", "x{}z", "<i>Not{}ing</i>", "<sup>{}2</sup>", "<pre>x{}\nz</pre>"),
        *("<a href='#fn1'>1{}</a>", "<p id='fn1'>1{} See A", "<b style='mso-list:ignore'>1.{}</b>"),
    ],
)
def test_references_to_the_characters_of_marks_are_no_marks(markup: str, number: int) -> None:
    page = "<html><p>{}<p>and many more words than those"
    with_them, without = (
        from_bytes(page.format(markup.replace("{}", each)).encode())
        for each in (f"&#{number};", "")
    )
    assert (with_them.text, with_them.emphasis) == (without.text, without.emphasis)


def test_an_end_without_a_beginning_ends_nothing() -> None:
    bold = emphasise("x", "bold")
    end = bold[-1]
    assert taken_out(f"a{end} {bold} and lamps{end}") == (
        "a x and lamps",
        (Emphasis(2, 3, "bold"),),
    )
