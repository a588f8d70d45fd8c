"""Italics and bold: which words a file sets apart from its text.

Resolutions print the words that open a clause in italics (bold in Arabic and Chinese) and headings
in bold, so that type tells what words alone may not. Readers of files put a mark before and behind
such words, which stands for nothing else: XML cannot hold it. `taken_out` turns the marks into
stretches of the text, which has none of them then.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Style = Literal["italic", "bold"]

#: "Shift out" and its neighbours, which once told printers to change their type.
_BEGINS: dict[Style, str] = {"italic": "\x0e", "bold": "\x0f"}
_STYLES = {mark: style for style, mark in _BEGINS.items()}
_ENDS = "\x10"
_MARK = compiled("[\x0e-\x10]")
_NO_MARKS = dict.fromkeys(map(ord, (*_STYLES, _ENDS)))
#: What more than this share of a text is printed in is the type of the text itself.
_MOST = 0.5


class Emphasis(NamedTuple):
    """Words set apart: ``text[start:end]`` of a source, in characters."""

    start: int
    end: int
    style: Style


def style_of(*, italic: bool, bold: bool) -> Style | None:
    """Return the style of words; what is both is an opener more often than a heading."""
    return "italic" if italic else "bold" if bold else None


def emphasise(text: str, style: Style | None) -> str:
    """Return `text` with marks around what is not white space at its edges."""
    words = text.strip()
    if style is None or not words:
        return text
    start = text.index(words)
    end = start + len(words)
    return f"{text[:start]}{_BEGINS[style]}{words}{_ENDS}{text[end:]}"


def unmarked(text: str) -> str:
    """Return `text` without marks."""
    return text.translate(_NO_MARKS) if _MARK.search(text) else text


def taken_out(text: str) -> tuple[str, tuple[Emphasis, ...]]:
    """Return `text` without marks, and what stood between them, in order.

    Words in the same style that only white space parts are one stretch. A style that most of the
    text is printed in sets nothing apart.
    """
    plain = unmarked(text)
    found: list[Emphasis] = []
    begun = False
    for number, mark in enumerate(_MARK.finditer(text)):
        at = mark.start() - number
        last = found[-1] if found else None
        if mark[0] == _ENDS:
            if begun and last:  # an end without a beginning ends nothing
                found[-1] = last._replace(end=at)
            begun = False
            continue
        begun = True
        if last and last.style == _STYLES[mark[0]] and not plain[last.end : at].strip():
            continue  # the stretch goes on: its end is the next one's
        found.append(Emphasis(at, at, _STYLES[mark[0]]))
    usual = _usual(plain, found)
    return plain, tuple(one for one in found if one.style not in usual)


def _usual(text: str, found: Sequence[Emphasis]) -> set[Style]:
    """The styles that most of `text` is printed in."""
    length = Counter[Style]()
    for one in found:
        length[one.style] += one.end - one.start
    return {style for style in length if length[style] > _MOST * len(text)}
