"""Limits: what is far longer than any compilation of resolutions is refused before it costs much.

They are chosen so that a text takes about 150 MB of memory and 50 bytes for each of its own
(``benchmarks/slope.py`` measures it). 228 resolutions in one file of 5.9 million bytes take 211 MB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unres.ingest.lines import Line

#: Characters of a text.
LONGEST = 10_000_000
#: Characters of a paragraph: no reader of XML takes a text of more than ten million bytes.
LONGEST_PARAGRAPH = 2_400_000
#: Lines, and units (paragraphs, cells of tables, footnotes) of a short text. A longer one may have
#: another line and another unit for so many characters.
MOST_LINES, CHARACTERS_A_LINE = 50_000, 20
MOST_UNITS, CHARACTERS_A_UNIT = 12_000, 100
#: What limits count beside lines.
UNITS = "paragraphs, cells and footnotes"
#: How a paragraph, a point or a note begins: "12. ", "(a) ", "iv) ".
LABELLED = compiled(r"\(?(?:\d{1,6}|[^\W\d_]{1,4})[.)](?:\s|$)")
ADVICE = "give one document at a time, or lift the limits (--no-limits)"


class Limits(NamedTuple):
    """How many lines and units a text may have; numbers, or infinity."""

    lines: float
    units: float

    @classmethod
    def of(cls, length: int, *, bounded: bool = True) -> Limits:
        """Return the limits of a text of `length` characters; infinity if it is not `bounded`."""
        if not bounded:
            return cls(float("inf"), float("inf"))
        return cls(
            lines=MOST_LINES + length // CHARACTERS_A_LINE,
            units=MOST_UNITS + length // CHARACTERS_A_UNIT,
        )


def refuse_labelled(lines: Iterable[Line], most: float) -> None:
    """Refuse a text with more lines that begin as units than it may have units.

    To read it costs a hundred times what it costs to count them.

    Raises:
        InputError: it has more than the `most`.
    """
    labelled = (line for line in lines if LABELLED.match(line.text))
    for count, line in enumerate(labelled, start=1):
        refuse_more(count, most, UNITS, line.start)


def refuse_longer(length: int, most: int = LONGEST, unit: str = "characters") -> None:
    """Refuse a text of that `length`, counted in `unit`, if it is longer than the `most`.

    Raises:
        InputError: it is.
    """
    if length > most:
        msg = f"the text has {length:,} {unit}, {most:,} are taken at most; {ADVICE}"
        raise InputError(msg)


def refuse_more(count: int, most: float, what: str, place: int) -> None:
    """Refuse a text with that `count` of `what`, the last of them at `place`, if it is too high.

    Raises:
        InputError: it is more than the `most`.
    """
    if count > most:
        msg = (
            f"the text has far more {what} than resolutions of its length have (the first too "
            f"many is at character {place:,}); {ADVICE}"
        )
        raise InputError(msg)
