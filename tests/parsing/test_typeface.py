"""Type as evidence: the same text with italics and bold, and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ingest.office import docx, odt, pdf
from unres import Options
from unres.ingest import from_bytes
from unres.ingest.emphasis import Emphasis, emphasise, taken_out
from unres.ingest.lines import columns, split
from unres.parsing import parse_text
from unres.parsing.passage import Passage
from unres.parsing.typeface import begins_apart, opening, set_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Document, Text

#: Lines of pieces: italic between underscores, bold between stars.
HEAD = ("*81/7. Lamps of the sea*", "_The General Assembly_,", "_Recalling_ its resolution 79/1,")
UNKNOWN = "_Lamenting deeply_ the loss of lamps, and of the people who kept them, in the storms,"
WRAPPED = (
    "_Noting_ that the keepers of all lamps were led by no moon, and in most of those nights by",
    "no star, so that they were led by the light of their own lamps alone, on the worst nights,",
    "Recalling how few they were when the first of all lamps were lit, ships being small,",
)
HEADING = "*The lamps shall burn at night.*"
CLAUSES = (
    "1. _Decides_ that the lamps shall be lit by night and put out by day, all of them;",
    "2. _Requests_ their keepers to burn no oil of which the birds and fish would die.",
)
LINES = (*HEAD, UNKNOWN, *WRAPPED, HEADING, *CLAUSES)
FACES = {
    "_": ("I", "<w:i/>", "i", "em"),
    "*": ("B", "<w:b/>", "b", "strong"),
    "": ("F", "", "", ""),
}


def pieces(line: str) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
    """The pieces of a line, and how each format writes their type."""
    mark = next((mark for mark in "_*" if mark in line), "")
    for at, piece in enumerate(line.split(mark) if mark else [line]):
        if piece:
            yield piece, FACES[mark if at % 2 else ""]


def as_pdf() -> bytes:
    shown = (
        " ".join(f"/{face[0]} 11 Tf ({text}) Tj" for text, face in pieces(line)) for line in LINES
    )
    return pdf(f"BT 72 780 Td {' 0 -14 Td '.join(shown)} ET")


def as_docx() -> bytes:
    runs = (
        "".join(
            f'<w:r><w:rPr>{face[1]}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
            for text, face in pieces(line)
        )
        for line in LINES
    )
    return docx("".join(f"<w:p>{run}</w:p>" for run in runs))


def as_odt() -> bytes:
    styles = "".join(
        f'<style:style style:name="{name}"><style:text-properties {value}/></style:style>'
        for name, value in (("i", 'fo:font-style="italic"'), ("b", 'fo:font-weight="bold"'))
    )
    runs = (
        "".join(
            f'<text:span text:style-name="{face[2]}">{text}</text:span>'
            for text, face in pieces(line)
        )
        for line in LINES
    )
    return odt("".join(f"<text:p>{run}</text:p>" for run in runs), styles)


def as_html() -> bytes:
    runs = (
        "".join(f"<{face[3] or 'span'}>{text}</{face[3] or 'span'}>" for text, face in pieces(line))
        for line in LINES
    )
    return f"<html>{''.join(f'<p>{run}</p>' for run in runs)}</html>".encode()


FILES = {"pdf": as_pdf, "docx": as_docx, "odt": as_odt, "html": as_html}


def read(form: str, *, with_type: bool = True) -> Document:
    if form == "pdf":
        pytest.importorskip("pypdfium2")
    source = from_bytes(FILES[form]())
    return parse_text(source.text, Options(), source.emphasis if with_type else ()).document


def openers(document: Document) -> list[str]:
    return [
        str(text)[mark.start : mark.end]
        for text in texts(document)
        for mark in text.marks
        if mark.kind == "opener"
    ]


def texts(document: Document) -> list[Text]:
    preamble = document.preamble.clauses if document.preamble else ()
    return [*(each.text for each in preamble), *(each.text for each in document.clauses())]


@pytest.mark.parametrize("form", FILES)
def test_openers_that_nobody_knows_are_those_in_italics(form: str) -> None:
    known = ["Recalling", "Noting", "Decides", "Requests"]
    assert openers(read(form))[:2] == ["Recalling", "Lamenting deeply"]
    assert set(known) < set(openers(read(form)))
    assert "Lamenting deeply" not in openers(read(form, with_type=False))


@pytest.mark.parametrize("form", FILES)
def test_a_sentence_in_bold_is_a_heading(form: str) -> None:
    headings = [each.heading for each in read(form).operative if each.kind == "section"]
    assert [str(each) for each in headings] == [HEADING.strip("*")]
    assert not [each for each in read(form, with_type=False).operative if each.kind == "section"]


def test_opening_words_in_roman_type_go_on_with_the_line_above() -> None:
    whole = " ".join(WRAPPED).replace("_", "")
    assert whole in map(str, texts(read("pdf")))
    assert whole not in map(str, texts(read("pdf", with_type=False)))


@pytest.mark.parametrize(
    ("printed", "at"),
    [
        ("_Lights_ shall burn", 0),
        ("“_Lights_ shall burn", 0),
        ("1. _Lights_ shall burn", 3),
        ("_1. Lights_ shall burn", 3),
        ("1.\t\u200e_Lights_ shall burn", 3),
        ("1.\t_\u200eLights_ shall burn", 3),
        ("1.\t\u200e_\u200f\u200eLights_ shall burn", 3),
        ("1- \u200f_Li\u200eghts_\u200e shall burn", 3),
    ],
)
def test_words_set_apart_are_found_behind_labels_and_what_does_not_print(
    printed: str, at: int
) -> None:
    before, words, after = printed.split("_")
    start = 2 + len(before)
    emphasis = (Emphasis(start, start + len(words), "italic"),)
    (above, line), _ = split(f"x\n{before}{words}{after}", emphasis=emphasis)
    found = set_apart(line, line.text.index("L"))
    assert begins_apart(line, at)
    assert found
    assert line.text[found.start : found.end].endswith("Lights")
    assert not begins_apart(above)


def test_words_that_go_on_from_above_do_not_begin() -> None:
    (above, below), _ = split("The lamps\n\u200eburn at night", emphasis=(Emphasis(4, 15, "bold"),))
    assert set_apart(below)
    assert not begins_apart(below)
    assert not begins_apart(above)


def test_a_part_of_a_line_keeps_what_is_set_apart_in_it() -> None:
    (line,), _ = split("1. Lamps   2. Lights burn", emphasis=(Emphasis(14, 20, "italic"),))
    first, second = columns(line)
    assert not first.emphasis
    assert begins_apart(second, 3)


@pytest.mark.parametrize(
    ("runs", "opener"),
    [
        (("_Lamenting ", "_ deeply", " be sad,"), "Lamenting deeply"),
        (("_Lamenting ", "_   deeply  ", "  be sad,"), "Lamenting deeply"),
        (("“", "_Lamenting deeply", " be sad,"), "Lamenting deeply"),
        (("_“Lamenting  deeply", " be sad,"), "Lamenting deeply"),
        (("_Lamenting deep", "ly be sad,"), None),
        (("_Lamenting deeply,",), None),
    ],
)
def test_openers_are_measured_on_the_finished_text(
    runs: tuple[str, ...], opener: str | None
) -> None:
    line = "".join(run.removeprefix("_") for run in runs)
    marked = "".join(
        emphasise(run.removeprefix("_"), "italic" if run.startswith("_") else None) for run in runs
    )
    text, emphasis = taken_out(f"{marked}\n{'lamps ' * 20}")
    (first, _), _ = split(text, emphasis=emphasis)
    passage = Passage.of([first])
    found = opening(passage)
    assert first.text == line
    assert (passage.finished()[0][slice(*found)] if found else None) == opener
