"""Pages of the web: menus above a text, links and licences below it.

They are known by where they stand and by what they say: above the first line that a resolution
can hold or below the last, in words of menus (``lang/data/web.toml``), or short between such lines.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.schema import LINE_KINDS, WebData
from unres.lang.symbols import symbol
from unres.parsing.punctuation import final_mark
from unres.parsing.undress.runs import Run, printed
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.undress.runs import Printed

#: Longest line of a menu that no word tells, in characters.
LONGEST = 60
#: So many lines make a menu, if none of them is a sentence that only sites have.
FEWEST = 2
#: Bars and the like between the links of a menu.
BARS = compiled(r"\s*[|¦›»>•·→←]\s*|\t+|\s{3,}")
#: How far menus reach from the edge of a text, in lines with words.
REACH = 80
#: What folded words may have at their edges.
EDGES = " .:…!*-–"
#: Numbers, letters and stars that a clause, a heading or a note begins with.
LABELLED = compiled(r"[(（\[]?(?:\d|[*†‡]|[^\W\d_]{1,2}[.)）])")


def find(text: str, language: Language) -> Iterator[Run]:
    """Yield what a site printed around its text, and what it put into it."""
    lines = list(printed(text))
    top, foot = lines[:REACH], lines[-REACH:][::-1]
    taken = {line.start: line for line in _menu(top, language)}
    taken |= {line.start: line for line in _below(foot, language)}
    inline = _words().inline
    runs = [Run(*found.span()) for pattern in inline for found in pattern.finditer(text)]
    runs = [run for run in runs if not any(_covers(line, run) for line in taken.values())]
    yield from sorted([*runs, *(line.run for line in taken.values())])


def _covers(line: Printed, run: Run) -> bool:
    return line.run.start <= run.start and run.end <= line.run.end


def _menu(lines: Sequence[Printed], language: Language, *, sure: bool = False) -> Sequence[Printed]:
    """The menu that `lines` begin with, counted from the edge of the text.

    `sure` tells that this is a page of the web.
    """
    last = told = 0
    for index, line in enumerate(lines):
        if is_of_site(line.text):
            last, told, sure = index + 1, told + 1, sure or is_sentence(line.text)
        elif len(line.text) > LONGEST or can_hold(line.text, language):
            break
    return lines[:last] if told >= FEWEST or sure else ()


def _below(lines: Sequence[Printed], language: Language) -> Sequence[Printed]:
    """The links and licences below a text, counted from its last line.

    A licence is the last thing on a page, however long it is.
    """
    box = 0
    for index, line in enumerate(lines):
        if language.formula(line.text.strip()):
            break
        box = index + 1 if is_licence(line.text) else box
    return [*lines[:box], *_menu(lines[box:], language, sure=box > 0)]


def can_hold(text: str, language: Language) -> bool:
    """Whether a resolution can hold a short line: it has a name there, a number, or a mark."""
    text = text.strip()
    named = symbol(text) or language.body_of(text) or language.formula(text)
    return bool(
        named
        or LABELLED.match(text)
        or final_mark(text)
        or language.opener(text)
        or language.date(text)
        or any(language.kinds_of(text, LINE_KINDS))
    )


def is_of_site(text: str) -> bool:
    """Whether a line says what only sites say."""
    return is_sentence(text) or _is_menu(text)


def is_sentence(text: str) -> bool:
    """Whether a line begins as lines of sites do: "Retrieved from", or a licence."""
    folded = fold(text[: 2 * LONGEST]).strip(EDGES)
    return folded.startswith((*_words().begins, *_words().licences))


def is_licence(text: str) -> bool:
    """Whether a licence begins with a line."""
    return fold(text[: 2 * LONGEST]).startswith(_words().licences)


def _is_menu(text: str) -> bool:
    """Whether all that stands between the bars of a line, or most of it, are links of menus."""
    if len(text) > 4 * LONGEST:
        return False
    cells = [cell for cell in (fold(part).strip(EDGES) for part in BARS.split(text)) if cell]
    known = sum(cell in _words().words for cell in cells)
    return bool(known) and known * 2 >= len(cells)


class _Words:
    """The words of sites, folded."""

    def __init__(self, data: WebData) -> None:
        self.words = frozenset(fold(word).strip(EDGES) for word in data.words)
        self.begins = tuple(map(fold, data.begins))
        self.licences = tuple(map(fold, data.licences))
        self.inline = [compiled(pattern, re.IGNORECASE) for pattern in data.inline]


@cache
def _words() -> _Words:
    return _Words(read("web.toml", WebData))
