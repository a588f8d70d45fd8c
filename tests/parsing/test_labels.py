"""The labels of sections and paragraphs: what belongs to them, and what follows them."""

from __future__ import annotations

import pytest

import unres
from unres.model import Section

WORDS = {
    "eng": ("The General Assembly,", "1. Decides to act;", "2. Requests a report."),
    "fra": ("L’Assemblée générale,", "1. Décide d’agir ;", "2. Prie chacun d’aider."),
    "rus": ("Генеральная Ассамблея,", "1. постановляет действовать;", "2. просит о помощи."),
    "zho": ("大会，", "1. 决定采取行动；", "2. 请秘书长提出报告。"),
    "ara": ("إن الجمعية العامة،", "1 - تقرر أن تعمل؛", "2 - تطلب تقديم تقرير."),
}


def sections(text: str, language: str) -> list[tuple[str | None, str]]:
    """The labels and titles of the sections of a text."""
    blocks = unres.parse(text, language=language).operative
    found = [block for block in blocks if isinstance(block, Section)]
    return [(one.label, one.heading.text if one.heading else "") for one in found]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("eng", ("I.", "Reading"), ("II.", "Writing")),
        ("eng", ("A.", "Pens"), ("B.", "Inks")),
        ("eng", ("Section I.", "General"), ("Section II.", "Special")),
        ("eng", ("Part one.", "General"), ("Part two.", "Special")),
        ("eng", ("I", ""), ("II", "")),
        ("fra", ("I.", "Dispositions générales"), ("II.", "Dispositions finales")),
        ("rus", ("I.", "Чтение"), ("II.", "Письмо")),
        ("zho", ("一.", "阅读"), ("二.", "写作")),
        ("zho", ("一、", "阅读"), ("二、", "写作")),
        ("ara", ("أولا -", "القراءة"), ("ثانيا -", "الكتابة")),
    ],
)
def test_a_section_keeps_its_stop(
    language: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    formula, one, two = WORDS[language]
    lines = (formula, "   ".join(first).strip(), one, "   ".join(second).strip(), two)
    text = "\n\n".join(lines)
    assert sections(text, language) == [first, second]
    again = unres.to_text(unres.parse(text, language=language))
    assert sections(again, language) == [first, second]


@pytest.mark.parametrize("again", ["2 bis.", "2bis.", "2 ter."])
def test_a_paragraph_put_in_later_opens_no_list(again: str) -> None:
    formula, one, _ = WORDS["eng"]
    later = (f"{again} Urges all:", "(a) To read;", "(b) To write;", "3. Decides to meet.")
    text = "\n\n".join((formula, one, "2. Invites all States;", *later))
    labels = [getattr(block, "label", None) for block in unres.parse(text).operative]
    assert labels == ["1.", "2.", again, "3."]
