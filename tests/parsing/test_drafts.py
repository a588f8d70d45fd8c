"""Families of drafts: sponsors, revisions, amendments, corrigenda."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.parsing.test_parse import lost_and_won
from unres.akn import write
from unres.parsing import parse_text
from unres.validation import validate

DRAFTS = tomllib.loads(Path(__file__).with_name("drafts.toml").read_text("utf-8"))
LANGUAGES = pytest.mark.parametrize("language", DRAFTS)


@LANGUAGES
def test_sponsors_may_take_lines_below_an_agenda_title(language: str) -> None:
    text = DRAFTS[language]["sponsors"]
    parsed = parse_text(text)
    document = parsed.document
    assert document.kind == "draft_resolution"
    assert len(document.masthead.sponsors) == (10 if language == "en" else 9)
    assert document.masthead.sponsors[1] in {"Andorra", "Andorre", "Андорра", "安道尔", "أندورا"}
    assert document.masthead.session
    assert document.masthead.agenda[0].title
    assert document.masthead.symbol
    assert document.masthead.symbol.endswith("L.7/Rev.1")
    assert [note.marker for note in document.footnotes] == ["*", "**"]
    assert not any(map(len, lost_and_won(text, parsed)))


@LANGUAGES
def test_amendments_are_told(language: str) -> None:
    text = DRAFTS[language]["amendment"]
    parsed = parse_text(text)
    assert [told.code for told in parsed.diagnostics] == ["amendment"]
    assert len(parsed.document.masthead.sponsors) == 1
    assert "A/80/L.10" in str(parsed.document.title)
    assert parsed.document.masthead.agenda[0].item == "71"
    assert not any(map(len, lost_and_won(text, parsed)))


@pytest.mark.parametrize("word", ["Corrigendum", "Addendum", "Corrigendum 2"])
def test_corrigenda_are_told(word: str) -> None:
    head = "United Nations\nA/79/L.5/Corr.1\nGeneral Assembly\nSeventy-ninth session\n"
    told = parse_text(f"{head}Lamps\n\n{word}\n\nParagraph 4\n\nFor lamps read lanterns.\n")
    assert "amendment" in {each.code for each in told.diagnostics}


def test_a_resolution_that_speaks_of_amendments_is_none() -> None:
    text = "79/5. Amendments to draft resolution A/79/L.5\n\nThe General Assembly,\n\nDecides so.\n"
    assert "amendment" not in {each.code for each in parse_text(text).diagnostics}


PROPOSED = {
    "en": [
        ("Draft decision submitted by the Chair of the Committee", "draft_decision", 0),
        ("Revised draft resolution submitted by Chile and Malta", "draft_resolution", 2),
        ("Working paper submitted by Malta", "draft_resolution", 0),
        ("Co-Chairs’ revised text", "draft_resolution", 0),
    ],
    "fr": [
        ("Chili et Malte : projet de décision", "draft_decision", 2),
        ("Document de travail présenté par Malte", "draft_resolution", 0),
    ],
    "es": [
        ("Proyecto de decisión presentado por la Presidencia", "draft_decision", 0),
        ("Documento de trabajo presentado por Malta", "draft_resolution", 0),
    ],
    "ru": [
        ("Проект решения, представленный Председателем Комитета", "draft_decision", 0),
        ("Рабочий документ, представленный Мальтой", "draft_resolution", 0),
    ],
    "zh": [
        ("委员会主席提出的决定草案", "draft_decision", 0),
        ("马耳他提交的工作文件", "draft_resolution", 0),
    ],
    "ar": [
        ("شيلي ومالطة: مشروع مقرر", "draft_decision", 2),
        ("ورقة عمل مقدمة من مالطة", "draft_resolution", 0),
    ],
}


@pytest.mark.parametrize(
    ("language", "line", "kind", "sponsors"),
    [(language, *each) for language, some in PROPOSED.items() for each in some],
)
def test_whose_draft_it_is(language: str, line: str, kind: str, sponsors: int) -> None:
    text = DRAFTS[language]["sponsors"]
    head, below = text.split("\n\n")[:2], text.split("\n\n")[3:]
    title, *rest = below
    document = parse_text("\n\n".join([*head, f"     {line}", title, *rest])).document
    assert document.kind == kind
    assert len(document.masthead.sponsors) == sponsors
    assert str(document.title) == title.strip()
    assert validate(write(document)).ok
