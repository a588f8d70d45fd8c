"""Bullets before numbers: lists of the web saved as text begin their items with both.

"- 1. Requests" is paragraph 1, "- Recalling" above it a recital. Where no bullet stands before a
number, it may be all that an item has: it stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Run
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang import Language

#: A bullet, and behind it a number or letter that is marked as a label: "1.", "(a)", "iv)".
BULLET = compiled(
    r"^[^\S\n]*(?P<bullet>[-–—•*·▪●○◦]|o(?=\s))[^\S\n]+"
    r"(?=\(?(?:\d{1,3}|[^\W\d_]{1,2}|[ivxl]{1,6})\s?(?:[.．、]|[)）]|[-–—ـ]|\.-)"
    r"[^\S\n]*(?:[^\W\d_]|[“«\"(\[*]))",
    re.MULTILINE,
)


#: A bullet before words.
PLAIN = compiled(
    r"^[^\S\n]*(?P<bullet>[-–—•*·▪●○◦])[^\S\n]+(?=(?P<words>[^\W\d_].*))", re.MULTILINE
)


def find(text: str, language: Language) -> Iterator[Run]:
    """Yield the bullets that stand before a label and, if there are any, before opening phrases."""
    labelled = {Run(*found.span("bullet")) for found in BULLET.finditer(text)}
    opening = (
        Run(*found.span("bullet"))
        for found in PLAIN.finditer(text)
        if labelled and language.opener(found["words"])
    )
    yield from sorted(labelled.union(opening))
