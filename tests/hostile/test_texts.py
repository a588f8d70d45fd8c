"""Small things that once lost a whole document."""

from __future__ import annotations

import pytest

import unres
from tests.fuzz.laws import obey
from unres.lang.numbers import find_numbers
from unres.lang.places import annex_number

NOUGHT = "القرار 9 (د-0)"
ANNEXES = (
    "قرار 1 (2030)\n\nإن مجلس الأمن،\n\n1- يقرر أن ينظر في {}.\n\n"
    "المرفق {}\n\nمصابيح\n\n1- مصباح.\n"
)


@pytest.mark.parametrize("text", [NOUGHT, "الجلسة 0", "9 (د-٠)", "resolution 0/12", "9 (دإ-00)"])
def test_a_session_of_nought_is_none(text: str) -> None:
    assert not list(find_numbers(text))
    obey(text)


@pytest.mark.parametrize("label", ["الثاني", "الـثاني", "الثــاني", "الثّاني", "الثانى"])
def test_an_arabic_annex_may_be_stretched(label: str) -> None:
    obey(ANNEXES.format(f"المرفق {label}", label))
    assert annex_number(label) == 2


@pytest.mark.parametrize(("label", "number"), [("الاول", 1), ("IV", 4), ("12", 12), ("三", 3)])
def test_annexes_are_numbered_in_every_way_of_writing(label: str, number: int) -> None:
    assert annex_number(label) == number


def test_a_clause_without_text_is_written_as_it_is_read() -> None:
    document = unres.parse("Resolution 1 (2030)\n\nThe Security Council,\n\n1.\n2. Decides so.\n")
    clause = document.operative[0]
    empty = clause.model_copy(update={"text": unres.Text(text="")})
    xml = unres.to_akn(document.model_copy(update={"operative": (empty, *document.operative[1:])}))
    assert b"<p></p>" not in xml
    assert unres.to_akn(unres.read_akn(xml)) == xml


@pytest.mark.parametrize("concept", ["recogniz😀e", "take note", "a\u0301/b#c", "<&>", "  "])
def test_a_concept_may_be_called_anything(concept: str) -> None:
    document = unres.parse("Resolution 1 (2030)\n\nThe Security Council,\n\n1. Decides so.\n")
    data = unres.to_json(document).replace('"decide"', f'"{concept}"').encode()
    xml = unres.to_akn(unres.analyse(data).document)
    assert unres.validate(xml).ok
    assert unres.to_akn(unres.read_akn(xml)) == xml
