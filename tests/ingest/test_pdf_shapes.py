"""Letters read off the shape of their vowel sign come down to their line."""

from __future__ import annotations

from unres.ingest.pdf_glyphs import Glyph
from unres.ingest.pdf_shapes import lowered

LINE = [Glyph("ج", 90, 95, 100, 10, 0), Glyph("ر", 85, 90, 100, 10, 1)]


def signed(base: float, index: int, left: float = 96) -> list[Glyph]:
    """A letter and its sign, both read off one shape."""
    return [Glyph(text, left, left + 1, base, 10, index + at) for at, text in enumerate("أُ")]


def test_a_letter_as_high_as_its_sign_comes_down_to_the_line() -> None:
    letter, sign = lowered([*LINE, *signed(104.8, 2)])[2:]
    assert (letter.text, letter.base, sign.base) == ("أ", 100, 104.8)


def test_a_letter_that_stands_below_already_stays_once() -> None:
    drawn = [*signed(104.8, 2), *LINE, *signed(100, 4, left=95.5)]
    assert lowered(drawn) == drawn[2:]


def test_a_line_of_its_own_stays() -> None:
    drawn = [*LINE, *signed(112, 2)]
    assert lowered(drawn) == drawn
