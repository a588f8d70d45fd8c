"""The masthead prints two columns; copied text may have a single space between them.

    United Nations A/RES/80/999
    General Assembly Distr.: General

A line that is the name of a body and a symbol, or a distribution, is two columns. Arabic has the
symbol first. The first letter of a symbol is printed larger, and may come on a line of its own:

    A
    United Nations /RES/80/999
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang import symbol
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Longest line of a masthead with two columns, in characters.
LONGEST = 120
_GAP = compiled(r"\s+")
_REST = compiled(r"(?<=\S)\s+(?P<symbol>/\S+)$")


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Return the `lines` of a masthead, two columns that a space parts as a line each."""
    mended: list[Line] = []
    for line in lines:
        letter = mended[-1] if mended and len(mended[-1].text) == 1 else None
        rest = _REST.search(line.text) if letter else None
        if letter and rest and symbol(letter.text + rest["symbol"]):
            mended[-1] = _cut(line, 0, rest.start())._replace(blanks=letter.blanks)
            tag = _cut(line, rest.start("symbol"), len(line.text))
            mended.append(tag._replace(text=letter.text + tag.text, start=letter.start, blanks=0))
        else:
            mended += _columns(line, language)
    return mended


def _columns(line: Line, language: Language) -> Iterator[Line]:
    text = line.text
    may_be_two = len(text) < LONGEST and ("/" in text or ":" in text)
    for gap in _GAP.finditer(text) if may_be_two else ():
        left, right = text[: gap.start()], text[gap.end() :]
        if _are_columns(left, right, language) or _are_columns(right, left, language):
            yield _cut(line, 0, gap.start())
            yield _cut(line, gap.end(), len(text))._replace(blanks=0, end=line.end)
            return
    yield line


def _are_columns(body: str, tag: str, language: Language) -> bool:
    if not (symbol(tag) or language.line("distribution", tag)):
        return False
    return bool(language.line("publisher", body) or language.body_of(body))


def _cut(line: Line, start: int, end: int) -> Line:
    """Return ``text[start:end]`` of `line`; it keeps the place of all where signs do not print."""
    if line.end - line.start == len(line.text):
        return line.cut(start, end)
    return line._replace(text=line.text[start:end])
