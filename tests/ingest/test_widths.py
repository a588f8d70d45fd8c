"""How wide text prints."""

from __future__ import annotations

import pytest

from unres.ingest.lines import width


@pytest.mark.parametrize("letter", ["ب", "س", "ل", "م"])
def test_letters_that_join_are_narrower(letter: str) -> None:
    assert width(letter * 2) < 2 * width(letter)
    assert width(f"{letter} {letter}") == width(letter) * 2 + width(" ")


@pytest.mark.parametrize("text", ["دار", "رأ", "بء"])
def test_letters_that_do_not_join_keep_their_width(text: str) -> None:
    assert width(text) == pytest.approx(sum(map(width, text)))


def test_vowel_signs_take_no_room_and_part_no_letters() -> None:
    assert width("حَدَّثَ") == width("حدث")
