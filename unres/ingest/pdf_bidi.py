"""Glyphs from left to right as they are printed, put into the order of reading.

The reverse of the Unicode Bidirectional Algorithm (UAX #9) as far as it can be reversed: letters
are read from the right; Latin words, with all that stands between them, and figures from the
left. Where print does not tell (``July 2024 11``), the reading that makes a date is taken.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIRRORED = str.maketrans("[]{}<>«»‹›", "][}{><»«›‹")
_OPENING = " (["
_PAUSE = " )].,:;،؛"
_MARKER = compiled(r"[()]\d{1,3}[()]$")
_DATE = compiled(r"([A-Z][a-z]+ \d{4}) (\d{1,2})")
_LONGEST_DATE = len("September 2000 30")
# Classes: R from the right, L from the left, E a figure, C joins figures to a number, S joins
# them where there are no letters from the right, N none of these.
_CLASSES = {"AL": "R", "R": "R", "L": "L", "EN": "E", "AN": "E", "CS": "C", "ES": "S"}
_FROM_LEFT = compiled("E*L(?:[^R]*[LE])?|E+(?:CE+)*")
_FROM_LEFT_ALONE = compiled("E*L(?:[^R]*[LE])?|E+(?:[CS]E+)*")


def logical(visual: Sequence[str]) -> str:
    """Return `visual`, characters from left to right as printed, in the order of reading.

    An item may hold a character with the marks that stand on it.
    """
    marker = _MARKER.search("".join(item[0] for item in visual))
    at = marker.start() if marker else len(visual)
    return _facing(_read(visual[at:]) + _read(visual[:at]))


def _read(visual: Sequence[str]) -> str:
    runs: list[Sequence[str]] = []
    rest = 0
    classes = "".join(_CLASSES.get(unicodedata.bidirectional(item[0]), "N") for item in visual)
    pattern = _FROM_LEFT if "R" in classes else _FROM_LEFT_ALONE
    for found in pattern.finditer(classes):
        start, end = _with_bracket(visual, max(found.start(), rest), found.end())
        runs += [*_mirrored(visual[rest:start]), _dated(visual[start:end])]
        rest = end
    runs += _mirrored(visual[rest:])
    return "".join("".join(run) for run in reversed(runs))


def _mirrored(visual: Sequence[str]) -> list[str]:
    return [item.translate(_MIRRORED) for item in visual]


def _with_bracket(visual: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Start and end of a run, with the bracket beside it whose partner is in the run."""
    if sum(item in "()" for item in visual[start:end]) % 2 == 0:
        return start, end
    if end < len(visual) and visual[end] in "()":
        return start, end + 1
    return (start - 1, end) if start and visual[start - 1] in "()" else (start, end)


def _dated(run: Sequence[str]) -> Sequence[str]:
    date = _DATE.fullmatch("".join(run)) if len(run) <= _LONGEST_DATE else None
    return [f"{date[2]} {date[1]}"] if date else run


def _facing(text: str) -> str:
    """Turn brackets to face what they enclose: fonts map them as seen, as meant, or mixed."""
    chars = [" ", *text, " "]
    opened = 0
    for at in range(1, len(chars) - 1):
        before, char, after = chars[at - 1 : at + 2]
        if char not in "()":
            continue
        closes = after in _PAUSE and before not in _OPENING
        if opened:
            closes = after in _PAUSE or before not in _OPENING
        chars[at] = ")" if closes else "("
        opened = max(opened + (-1 if closes else 1), 0)
    return "".join(chars[1:-1])
