"""Markdown: what a reader of it shows is what the document prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

import unres
from tests.akn.samples import ASSEMBLY
from tests.strategies import documents
from unres.model import Annex, Document, Footnote, Masthead, OperativeClause, Table, Text
from unres.output import render
from unres.output.calls import call
from unres.output.text import render_text

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"


def markdown(document: Document) -> str:
    return render(document, "markdown").decode()


def shown(text: str) -> str:
    """Return what `text` shows, by a reader of Markdown if there is one."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    html = re.sub(r"<[^>]*>", " ", reader.render(text))
    return re.sub(
        "&(amp|lt|gt|quot);", lambda m: {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}[m[1]], html
    )


def test_headings_points_links_and_notes() -> None:
    lines = markdown(ASSEMBLY).splitlines()
    assert "# 80/999. Observation of mountain glaciers" in lines
    link = "[resolution 77/158](<https://docs.un.org/en/A/RES/77/158>)"
    assert f"*Recalling* its {link} of 14 December 2022,[^1]" in lines
    assert "  - (i) Stations;" in lines
    assert any(line.startswith("[^1]: See [A/80/999]") for line in lines)
    assert "| Station | Dollars |" in lines
    assert any(re.match(r"1\\\. \*", line) for line in lines)


@pytest.mark.parametrize("path", sorted(GLACIERS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_reader_shows_all_words(path: Path) -> None:
    document = unres.parse(path)
    words = shown(markdown(document))
    for clause in document.clauses():
        assert "".join(str(clause.text).split()) in "".join(words.split()).replace("[^", "")


@pytest.mark.parametrize("path", sorted(GLACIERS.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_written_is_read_again(path: Path) -> None:
    document = unres.parse(path)
    again = unres.parse(markdown(document), language=document.language)
    assert [(unit.kind, unit.label, str(unit.text)) for unit in again.walk()] == [
        (unit.kind, unit.label, str(unit.text)) for unit in document.walk()
    ]


def test_notes_are_named_by_their_bare_numbers() -> None:
    note = Footnote(id="fn_1", marker="1", printed="(1)", text=Text(text="See"))
    assert markdown(Document(language="ara", footnotes=(note,))) == "[^1]: See\n"


def test_an_annex_has_a_heading_for_its_label_and_one_for_its_title() -> None:
    clause = OperativeClause(label="1.", text=Text(text=""), wrap_up=Text(text="Goes on"))
    annex = Annex(label="Annex", title=Text(text="Rules"), blocks=(clause,))
    text = markdown(Document(language="eng", annexes=(annex,)))
    assert text == "## Annex\n\n## Rules\n\n1\\. Goes on\n"


def test_numbers_that_two_notes_share_are_no_names() -> None:
    notes = tuple(Footnote(id=f"fn_{n}", marker="1", text=Text(text="See")) for n in (1, 2))
    text = markdown(Document(language="eng", footnotes=notes))
    assert text == "[^fn_1]: See\n\n[^fn_2]: See\n"


ODD = [
    "1. x",
    "1) x",
    "# x",
    "- x",
    "+ x",
    "> x",
    "= x",
    "*x*",
    "_x_",
    "<b>x",
    "[x](y)",
    "`x`",
    "&amp; x",
    "\\x",
    "~~x~~",
]


@pytest.mark.parametrize("text", [*ODD, "a|b"])
def test_no_text_becomes_mark_up(text: str) -> None:
    clauses = (OperativeClause(text=Text(text=text)),)
    document = Document(language="eng", masthead=Masthead(), operative=clauses)
    assert " ".join(shown(markdown(document)).split()) == " ".join(text.split())


@given(documents())
def test_any_document_becomes_markdown(document: Document) -> None:
    assert markdown(document).endswith("\n")


def test_a_table_without_headings_has_an_empty_head() -> None:
    table = Table(rows=((Text(text="a"), Text(text="b|c")), (Text(text="d"),)))
    document = Document(language="eng", operative=(table,))
    assert markdown(document) == "|  |  |\n| --- | --- |\n| a | b\\|c |\n| d |  |\n"


@pytest.mark.parametrize("marker", ["1", "*", "a", "(1)"])
def test_calls_stand_apart_from_words_in_text(marker: str) -> None:
    akn = unres.to_akn(ASSEMBLY).replace(b'marker="1"', f'marker="{marker}"'.encode())
    text = render_text(unres.read_akn(akn), unres.Options()).decode()
    assert f"14 December 2022,{call(marker)}" in text
