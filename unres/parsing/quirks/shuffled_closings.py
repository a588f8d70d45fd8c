"""Shuffled closings: meeting and date of Chinese documents, letter by letter in one another.

Print sets both at one height. PDFBox, where it sorts, takes the letters of both from left to right,
and breaks the line where their heights differ::

    2第02113 次全体会            (第13次全体会议
    年 7 月 22 议                 2021年7月22日)
    日

The letters of each keep their order, so that they can be dealt out again. Where figures may belong
to either, the year is one that the masthead names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line

#: The two lines: "#" is a figure, "+" a row of figures.
MEETINGS = ("第+次会议", "第+次全体会议", "第+次会议(续会)", "第+次全体会议(续会)")
DATE = "####年+月+日"
#: The letters that both have at least.
ALL = frozenset("第次会议年月日")
#: So many lines hold the masthead.
MASTHEAD = 20
#: How many lines they may be on, and their letters, at most.
MOST, LONGEST = 3, 40
#: The bracket of the vote below may stand among them.
BRACKETS = "[［【"
YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def mend(lines: Sequence[Line]) -> list[Line]:
    """Part each meeting from its date; the characters of `lines` stay the same."""
    years = [year for line in lines[:MASTHEAD] for year in YEAR.findall(line.text)]
    mended: list[Line] = []
    index = 0
    while index < len(lines):
        closing = _closing(lines, index, years)
        mended += closing.lines if closing else [lines[index]]
        index = closing.end if closing else index + 1
        if closing and closing.bracket and index < len(lines):
            mended.append(lines[index]._replace(text=closing.bracket + lines[index].text))
            index += 1
    return mended


class _Closing(NamedTuple):
    """Meeting and date, the bracket of the vote that stood among them, the line below them."""

    lines: list[Line]
    bracket: str
    end: int


def _closing(lines: Sequence[Line], index: int, years: Sequence[str]) -> _Closing | None:
    """The closing on the lines from `index` on; its year is the first of `years` that fits."""
    for end in range(index + 1, min(index + MOST, len(lines)) + 1):
        taken = lines[index:end]
        letters = "".join("".join(line.text.split()) for line in taken)
        if len(letters) > LONGEST:
            return None
        if set(letters) >= ALL:
            bracket = next((sign for sign in letters if sign in BRACKETS), "")
            letters = letters.replace(bracket, "", 1)
            ways = [way for way in _dealt(letters) if way[1][:4] in years]
            meeting, date = min(ways, key=lambda way: years.index(way[1][:4]), default=("", ""))
            if meeting and (bracket or letters not in (meeting + date, date + meeting)):
                whole = taken[0]._replace(end=taken[-1].end)
                parts = [whole._replace(text=meeting), whole._replace(text=date, blanks=0)]
                return _Closing(parts, bracket, end)
    return None


def _dealt(letters: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to deal `letters` out to a meeting and a date, each in its order."""
    for pattern in MEETINGS:
        yield from _ways(letters, pattern, DATE)


@lru_cache(maxsize=4096)  # ways meet again, and so do documents
def _ways(letters: str, first: str, second: str) -> tuple[tuple[str, str], ...]:
    """The ways to deal `letters` to two patterns, which are what is left of them."""
    if not letters:
        done = all(not rest or rest == "*" for rest in (first, second))
        return (("", ""),) if done else ()
    found = [
        (letters[0] + one, two)
        for rest in _taken(letters[0], first)
        for one, two in _ways(letters[1:], rest, second)
    ]
    found += [
        (one, letters[0] + two)
        for rest in _taken(letters[0], second)
        for one, two in _ways(letters[1:], first, rest)
    ]
    return tuple(found)


def _taken(letter: str, pattern: str) -> Iterator[str]:
    """What may be left of `pattern` behind `letter`; "*" stands for more figures, or none."""
    if pattern.startswith("*"):
        yield from _taken(letter, pattern[1:])
    head = pattern[:1]
    if letter.isdecimal() and head in "#+*" and head:
        yield pattern[1:] if head == "#" else f"*{pattern[1:]}"
    elif letter == head:
        yield pattern[1:]
