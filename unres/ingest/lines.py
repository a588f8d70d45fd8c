"""From text to lines, losing nothing.

Guarantees of `split`, whatever the input:

1. no line holds a character that does not print (controls, bidirectional marks, soft hyphens,
   byte order marks): each run of them is in the list of what was set aside;
2. no line is empty, and none begins or ends with white space;
3. every character of the input that is not white space is in exactly one line or one set-aside
   run, at the offset recorded there.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from unres.diagnostics import SetAside
from unres.ingest import bidi
from unres.ingest.limits import LONGEST_PARAGRAPH, Limits, refuse_longer, refuse_more
from unres.patterns import compiled
from unres.resources import read_toml
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from unres.ingest.emphasis import Emphasis

# Zero-width joiners are kept: Arabic and Persian words are spelled with them.
INVISIBLE = compiled(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]+"
)
#: One of them is found faster than a run.
_HIDDEN = compiled(INVISIBLE.pattern.removesuffix("+"))
VISIBLE = compiled(f"[^\\s{INVISIBLE.pattern[1:-2]}]+")
PRINTED_LINE = compiled(
    "(?P<line>[^\n\r\f\v\x85\u2028\u2029]*)(?P<break>\r\n|[\n\r\f\v\x85\u2028\u2029]|$)"
)
#: An Arabic letter that joins the next one, vowel signs between them aside.
JOINED = compiled("[بتثجحخسشصضطظعغفقكلمنهيئ](?=[\u064b-\u0652\u0670]*[\u0622-\u064a])")
TAB = 8
#: A text of fewer lines does not show how it is spaced.
FEWEST = 20
#: The share of lines that may stand right below another in double-spaced text.
MOST_TIGHT = 0.02
#: So many runs of invisible characters count as a line where lines are limited.
RUNS_A_LINE = 5


class Line(NamedTuple):
    """A printed line.

    ``start`` and ``end`` are offsets in the source, in characters; ``end - start`` exceeds
    ``len(text)`` where invisible characters were taken out. ``indent`` counts the columns before
    the text, ``blanks`` the empty lines above it on its page (of double-spaced text one fewer),
    ``page`` the pages before its own.
    ``emphasis`` are the words set apart that it shares in, by their positions in ``text``: below 0
    and beyond its end where they stand on other lines too. ``tabbed`` tells that a tab stands
    behind it: of a numbered paragraph without text, a file gives the number and the tab.
    """

    text: str
    start: int
    end: int
    indent: int = 0
    blanks: int = 0
    page: int = 0
    emphasis: tuple[Emphasis, ...] = ()
    tabbed: bool = False

    def cut(self, start: int, end: int) -> Line:
        """Return the part ``text[start:end]`` of a line in which nothing invisible stood."""
        emphasis = tuple(
            one._replace(start=one.start - start, end=one.end - start)
            for one in self.emphasis
            if one.start < end and one.end > start
        )
        first, last = self.start + start, self.start + end
        return self._replace(text=self.text[start:end], start=first, end=last, emphasis=emphasis)


def split(
    text: str, limits: Limits | None = None, emphasis: tuple[Emphasis, ...] = ()
) -> tuple[list[Line], list[SetAside]]:
    """Split `text` into its printed lines and the runs of invisible characters set aside.

    `emphasis` are the words that are set apart in it, in order.

    Raises:
        InputError: there are more lines than the `limits` allow, by default those of its length,
            or a line is longer than any paragraph.
    """
    most = (limits or Limits.of(len(text))).lines
    lines: list[Line] = []
    aside: list[SetAside] = []
    page = blanks = 0
    for printed in PRINTED_LINE.finditer(text):
        line = _line(printed["line"], printed.start(), page, blanks, aside)
        if line:
            lines.append(_emphasised(line, emphasis, text) if emphasis else line)
            refuse_more(len(lines) + len(aside) // RUNS_A_LINE, most, "lines", line.start)
            refuse_longer(len(line.text), LONGEST_PARAGRAPH, "characters in one paragraph")
        blanks = 0 if line else blanks + 1
        if printed["break"] == "\f":
            page, blanks = page + 1, 0
    return _closed_up(lines), aside


def _closed_up(lines: list[Line]) -> list[Line]:
    """Take one empty line away above each line of a text that has some above nearly all."""
    tight = sum(not line.blanks for line in lines)
    if len(lines) < FEWEST or tight > lines[-1].page + 1 + MOST_TIGHT * len(lines):
        return lines
    return [line._replace(blanks=max(line.blanks - 1, 0)) for line in lines]


def _line(raw: str, offset: int, page: int, blanks: int, aside: list[SetAside]) -> Line | None:
    if raw.isprintable() or not _HIDDEN.search(raw):
        body = raw.lstrip()
        first = len(raw) - len(body)
        body = body.rstrip()
        end, indent = first + len(body), _indent(raw, first)
    else:
        aside += [
            SetAside(found[0], offset + found.start(), "invisible character")
            for found in INVISIBLE.finditer(raw)
        ]
        clean = INVISIBLE.sub("", bidi.logical(raw))
        body = clean.strip()
        first, end = _ink(raw)
        indent = _indent(clean, len(clean) - len(clean.lstrip()))
    tabbed = "\t" in raw[end:]
    return (
        Line(body, offset + first, offset + end, indent, blanks, page, (), tabbed) if body else None
    )


def _emphasised(line: Line, emphasis: tuple[Emphasis, ...], text: str) -> Line:
    """Return `line` of `text` with those words set apart that it shares in."""
    first = bisect_right(emphasis, line.start, key=lambda one: one.end)
    last = bisect_left(emphasis, line.end, key=lambda one: one.start)
    runs = INVISIBLE.finditer(text, line.start, line.end) if first < last else ()
    aside = [at for run in runs for at in range(run.start(), run.end())]

    def position(offset: int) -> int:
        return offset - line.start - bisect_left(aside, offset)

    own = (
        one._replace(start=position(one.start), end=position(one.end))
        for one in emphasis[first:last]
    )
    return line._replace(emphasis=tuple(own))


def _indent(text: str, first: int) -> int:
    """How many columns the first characters of `text` take, which are white space."""
    return len(text[:first].expandtabs(TAB))


def _ink(raw: str) -> tuple[int, int]:
    """Where what prints begins in `raw`, and where it ends."""
    first = end = -1
    for found in VISIBLE.finditer(raw):
        first = found.start() if first < 0 else first
        end = found.end()
    return first, end


@lru_cache(maxsize=1024)  # lines are measured by several who look at them
def width(text: str) -> float:
    """Roughly how wide `text` prints, in figures; ``data/widths.toml`` says what is known."""
    full = sum(map(_widths().__getitem__, text))
    if text.isascii():
        return full
    return full - sum(_saved()[one[0]] for one in JOINED.finditer(text))


class _Widths(dict[str, float]):
    """The width of each character, found when it is first met."""

    def __missing__(self, char: str) -> float:
        if char > "\u2e7f" and unicodedata.east_asian_width(char) in "WF":
            width = 2.0
        else:
            width = 1.4 if char.isupper() else 0.0 if unicodedata.combining(char) else 1.0
        self[char] = width
        return width


@cache
def _widths() -> _Widths:
    return _Widths(_table("class"))


@cache
def _saved() -> dict[str, float]:
    """How much narrower letters are that join the next one."""
    return {letter: _widths()[letter] - width for letter, width in _table("joined").items()}


def _table(name: str) -> dict[str, float]:
    data = read_toml("ingest/data/widths.toml")
    return {letter: float(row["width"]) for row in data[name] for letter in row["letters"]}


#: What parts columns of print: three spaces, or a tab and the spaces beside it.
COLUMNS = compiled(r"[^\S\n]{3,}|[^\S\n]{0,2}\t[^\S\n]*")


def columns(line: Line) -> list[Line]:
    """Split a line that prints several columns (parted by three spaces or a tab) into them."""
    if not COLUMNS.search(line.text):
        return [line]
    cells = []
    start = 0
    for gap in [*COLUMNS.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        cells.append(line.cut(start, end))
        start = gap.end() if gap else end
    return cells
