"""The labels of sections and paragraphs: what belongs to them, and what follows them."""

from __future__ import annotations

import pytest

import unres
from unres.model import Section
from unres.parsing.labels import Labels
from unres.parsing.numbering import Item, depths

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


def test_chinese_numbers_count_on_beyond_thirty() -> None:
    count = [*"一二三四五六七八九", "十", *(f"十{n}" for n in "一二三四五六七八九")]
    count += [f"{ten}十{n}" for ten in "二三" for n in ["", *"一二三四五六七八九"]]
    text = "大会，\n" + "\n".join(f"{number}、决定点灯；" for number in count)
    found = [getattr(block, "label", None) for block in unres.parse(text).operative]
    assert found == [f"{number}、" for number in count]


@pytest.mark.parametrize("again", ["2 bis.", "2bis.", "2 ter."])
def test_a_paragraph_put_in_later_opens_no_list(again: str) -> None:
    formula, one, _ = WORDS["eng"]
    later = (f"{again} Urges all:", "(a) To read;", "(b) To write;", "3. Decides to meet.")
    text = "\n\n".join((formula, one, "2. Invites all States;", *later))
    labels = [getattr(block, "label", None) for block in unres.parse(text).operative]
    assert labels == ["1.", "2.", again, "3."]


def _depths(printed: str, language: str = "eng") -> list[int]:
    """How deep labels stand that are printed one below the other, none below a colon."""
    labels = Labels(language)
    found = [labels.alone(label) for label in printed.split()]
    return depths([Item(label) for label in found if label])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("(a) (b) (e) (d)", [0, 0, 0, 0]),  # a scan took c for e
        ("(a) (b) (d) (e)", [0, 0, 0, 0]),  # one is missing
        ("(a) (b) (b) (c)", [0, 0, 0, 0]),  # one is there twice
        ("(a) (b) (a) (b)", [0, 0, 1, 1]),
        ("a) b) i) ii) aa) bb) c)", [0, 0, 1, 1, 2, 2, 0]),
        ("(y) (z) (aa) (bb)", [0, 0, 0, 0]),
        ("(i) (ii) (Hi) (iv)", [0, 0, 0, 0]),
        ("(vi) (vii) (vill) (ix)", [0, 0, 0, 0]),
    ],
)
def test_labels_tell_how_deep_their_lists_stand(printed: str, expected: list[int]) -> None:
    assert _depths(printed) == expected


@pytest.mark.parametrize("words", ["Some texts, and", "The uses of", "The uses for which the"])
def test_no_heading_ends_with_a_word_that_asks_for_more(words: str) -> None:
    formula, one, two = WORDS["eng"]
    assert sections(f"{formula}\n\n{words}\n\n{one}\n\n{two}", "eng") == []
    heading = " ".join(words.split()[:2]).rstrip(",")
    assert sections(f"{formula}\n\n{heading}\n\n{one}\n\n{two}", "eng") == [(None, heading)]


def test_a_number_that_runs_in_with_its_first_point_holds_it() -> None:
    formula, _, two = WORDS["eng"]
    lines = ("1. (a) Approves the lamps;", "(b) Requests oil;", two, "3. (a) Notes wicks.")
    first, second, third = unres.parse("\n\n".join((formula, *lines))).clauses()
    assert (first.label, first.text.text) == ("1.", "")
    assert [(one.label, one.text.text) for one in first.points] == [
        ("(a)", "Approves the lamps;"),
        ("(b)", "Requests oil;"),
    ]
    assert second.label == "2."
    assert (third.text.text, third.points) == ("(a) Notes wicks.", ())


@pytest.mark.parametrize("mark", [":", "—"])
def test_numbers_that_are_announced_count_points(mark: str) -> None:
    formula, *_ = WORDS["eng"]
    lines = (f"Considering{mark}", "(1) The lamps;", "(2) The oil;", "Decides to light them.")
    document = unres.parse("\n\n".join((formula, *lines)))
    assert document.preamble
    assert [point.label for point in document.preamble.clauses[0].points] == ["(1)", "(2)"]
    assert [clause.label for clause in document.clauses()] == [None]


#: Ways to print the labels of paragraphs and points, which the run of a text's lines attests.
PARAGRAPHS = ["{}:", "{}º", "{}°.", "§ {}", "¶ {}", "№ {}.", "#{}", "[{}]", "{} –"]
POINTS = [("{}:", "ab"), ("{} -", "ab"), ("[{}]", "ab"), ("{}.", "AB"), ("{} –", ("i", "ii"))]
ARABIC = ["{} –", "{})", "{}.", "{}ـ", "[{}]"]


@pytest.mark.parametrize("printed", PARAGRAPHS)
def test_any_run_of_numbers_numbers_the_paragraphs(printed: str) -> None:
    one, two = (printed.format(number) for number in (1, 2))
    text = (
        f"The General Assembly,\n\nNoting 2 lamps,\n\n{one} Decides to act;\n\n{two} Asks for oil."
    )
    clauses = unres.parse(text, language="eng").clauses()
    assert [(each.label, each.text.text) for each in clauses] == [
        (one, "Decides to act;"),
        (two, "Asks for oil."),
    ]


@pytest.mark.parametrize(("printed", "letters"), POINTS)
def test_any_run_of_letters_labels_points(printed: str, letters: tuple[str, str]) -> None:
    one, two = (printed.format(letter) for letter in letters)
    text = f"The General Assembly,\n\n1. Decides:\n\n{one} To act;\n\n{two} To ask;\n\n2. Asks."
    first, _ = unres.parse(text, language="eng").clauses()
    assert [point.label for point in first.points] == [one, two]


@pytest.mark.parametrize("printed", ARABIC)
def test_any_run_of_arabic_letters_labels_points(printed: str) -> None:
    one, two = (printed.format(letter) for letter in "أب")
    text = f"إن الجمعية العامة،\n\n1 - تقرر:\n\n{one} العمل؛\n\n{two} الطلب؛\n\n2 - تطلب."
    first, _ = unres.parse(text, language="ara").clauses()
    assert [point.label for point in first.points] == [one, two]


def test_roman_numbers_number_clauses_and_title_sections() -> None:
    formula = "The General Assembly,\n\n"
    clauses = unres.parse(
        f"{formula}I. Decides to act;\n\nII. Asks for oil.", language="eng"
    ).clauses()
    assert [each.label for each in clauses] == ["I.", "II."]
    assert sections(f"{formula}I. Lamps\n\nDecides to act.\n\nII. Oil\n\nAsks for oil.", "eng") == [
        ("I.", "Lamps"),
        ("II.", "Oil"),
    ]


def test_capitals_label_points_below_a_colon_and_no_others() -> None:
    text = "The General Assembly,\n\nDecides to act:\n\nA. Lamps\n\nAsks.\n\nB. Oil\n\nAsks."
    assert sections(text.replace(" to act:", " to act."), "eng") == [("A.", "Lamps"), ("B.", "Oil")]
