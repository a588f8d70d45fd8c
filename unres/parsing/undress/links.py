"""Lists of links: some tools print the addresses of a page's links, one a line, below the page.

A note may end with an address on a line of its own; a list stands alone between empty lines, or
has several addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Run
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang import Language

LINK = r"[^\S\n]*(?:https?://|www\.|mailto:)\S+[^\S\n]*"
LIST = compiled(rf"(?:\A|(?<=\n\n)|(?<=\f))(?:{LINK}(?:\n|\Z))+(?=\s*\n|\f|\Z)")
LINE = compiled(r"\S[^\n]*")


def find(text: str, _: Language) -> Iterator[Run]:
    """Yield the links of lists."""
    if "://" not in text:
        return
    for found in LIST.finditer(text):
        for line in LINE.finditer(text, *found.span()):
            yield Run(*line.span())
