"""Shapes that stand for a letter and its vowel sign at once.

Some files say of the shape of a raised vowel sign that it reads as its letter and the sign, so
that the letter stands as high as the sign: twice, if they say so of the letter's shape, too.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.pdf_glyphs import Glyph

# Shares of the size of the font.
HIGHEST = 0.75  # how far a sign stands above the line
NEAR = 0.2  # how far apart the shapes of a letter and of its sign begin


def lowered(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return `glyphs` with letters that stand as high as their signs brought down to their line.

    Letters and signs that stand there already are left out.
    """
    shapes = dict(_shapes(glyphs))
    signed = {*shapes, *shapes.values()}
    lines = sorted({one.base for at, one in enumerate(glyphs) if at not in signed and _stands(one)})
    kept = dict(enumerate(glyphs))
    for at, mark in shapes.items():
        kept[at] = letter = _on_line(glyphs[at], lines)
        if letter is not glyphs[at] and any(_is_same(letter, glyphs[other]) for other in shapes):
            del kept[at], kept[mark]
    return list(kept.values())


def _shapes(glyphs: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """Yield where letters are that stand at the place of a sign beside them, and where these."""
    for at, (one, other) in enumerate(pairwise(glyphs)):
        if (one.left, one.base) == (other.left, other.base) and one.is_mark != other.is_mark:
            yield (at + 1, at) if one.is_mark else (at, at + 1)


def _stands(glyph: Glyph) -> bool:
    return not (glyph.is_mark or glyph.is_space)


def _on_line(letter: Glyph, lines: Sequence[float]) -> Glyph:
    """The letter on the line below, if that is nearer than lines of text are to one another."""
    at = bisect_right(lines, letter.base)
    base = lines[at - 1] if at else letter.base
    above = letter.base - base
    return replace(letter, base=base) if 0 < above <= HIGHEST * letter.size else letter


def _is_same(one: Glyph, other: Glyph) -> bool:
    near = abs(one.left - other.left) <= NEAR * one.size
    return near and (one.text, one.base) == (other.text, other.base)
