"""The masthead prints two columns; copied text may have a single space between them.

    United Nations A/RES/80/999
    General Assembly Distr.: General

A line that is the name of a body and a symbol, or a distribution, is two columns. Arabic has the
symbol first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.lang import symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Longest line of a masthead with two columns, in characters.
LONGEST = 120
_GAP = re.compile(r"\s+")


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Return the `lines` of a masthead, two columns that a space parts as a line each."""
    return [column for line in lines for column in _columns(line, language)]


def _columns(line: Line, language: Language) -> Iterator[Line]:
    text = line.text
    may_be_two = len(text) < LONGEST and ("/" in text or ":" in text)
    for gap in _GAP.finditer(text) if may_be_two else ():
        left, right = text[: gap.start()], text[gap.end() :]
        if _are_columns(left, right, language) or _are_columns(right, left, language):
            yield line.cut(0, gap.start())
            yield line.cut(gap.end(), len(text))._replace(blanks=0, end=line.end)
            return
    yield line


def _are_columns(body: str, tag: str, language: Language) -> bool:
    if not (symbol(tag) or language.line("distribution", tag)):
        return False
    return bool(language.line("publisher", body) or language.body_of(body))
