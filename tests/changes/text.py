"""A text whose lines are known for what they are, so that it can be written otherwise.

What each line is comes from an outline of the same document: the parser's own of the untouched
text, or that of a file marked up by somebody else.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from benchmarks.scoring.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.scoring.outline import Unit

Kind = Literal[
    "mast",
    "cover",
    "title",
    "formula",
    "recital",
    "clause",
    "point",
    "heading",
    "row",
    "closing",
    "blank",
]
#: Note number n is called by the character `FIRST_CALL` + n of the private use area.
FIRST_CALL = 0xE000
CALL = re.compile("[\ue000-\uefff]")
#: How many printed lines a heading or a closing takes at most.
_MOST_LINES = 40
_BRACKETED = "({})"


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `label` is followed by `gap`, calls in `words` are private characters."""

    kind: Kind
    words: str
    label: str = ""
    gap: str = "\t"
    annexed: bool = False


@dataclass(frozen=True)
class Text:
    """A text of a language (ISO 639-2/T), and the `units` of its outline.

    `notes` are pairs of marker and words, in order; `following` is another text of the language.
    """

    name: str
    language: str
    lines: tuple[Line, ...]
    notes: tuple[tuple[str, str], ...] = ()
    units: tuple[Unit, ...] = field(default=(), repr=False)
    following: Text | None = field(default=None, repr=False)

    def random(self) -> random.Random:
        """Return a generator that does the same every time for this text."""
        return random.Random(self.name)  # noqa: S311 - not for secrets

    @property
    def chinese(self) -> bool:
        """Whether words are written without spaces."""
        return self.language == "zho"


def typed(name: str, language: str, printed: str, units: Sequence[Unit]) -> Text:
    """Tell what the lines of `printed` are, a paragraph a line, by the `units` of its outline.

    Raises:
        ValueError: a unit of the outline stands in no line, or a note is called in none.
    """
    lines = printed.strip("\n").split("\n")
    notes = [(note.marker, note.text) for unit in units for note in unit.notes]
    body = _without_notes(lines, len(notes))
    return Text(name, language, tuple(_typed(body, units)), tuple(notes), tuple(units))


def _without_notes(lines: list[str], notes: int) -> list[str]:
    if not notes:
        return lines
    if lines[-notes - 1 :][:1] != [""]:
        msg = f"no empty line stands above the {notes} notes at the end"
        raise ValueError(msg)
    return lines[: -notes - 1]


def _typed(lines: list[str], units: Sequence[Unit]) -> Iterator[Line]:
    at = notes = 0
    head: Kind = "mast"
    for unit in units:
        size = 0
        while not size:
            if at >= len(lines):
                msg = f"no line holds the {unit.zone} {unit.label} {unit.text[:60]!r}"
                raise ValueError(msg)
            size = _lines_of(unit, lines[at : at + _MOST_LINES])
            if not size:  # a line of the masthead
                head = head if lines[at] else "cover"
                yield Line(head if lines[at] else "blank", lines[at])
                at += 1
        for number, line in enumerate(lines[at : at + size]):
            yield _line(line, unit, notes, first=not number)
        at += size
        notes += len(unit.notes)
    yield from (Line("closing" if line else "blank", line) for line in lines[at:])


def _lines_of(unit: Unit, lines: Sequence[str]) -> int:
    """How many of the `lines` print the unit, 0 where they do not."""
    wanted = letters(_with_calls(unit))
    together = ""
    for number, line in enumerate(lines, 1):
        together += letters(line)
        if together == wanted:
            return number
        if not wanted.startswith(together):
            return 0
    return 0


def _with_calls(unit: Unit) -> str:
    """The unit as it prints, without white space."""
    words, at, parts = "".join(unit.text.split()), 0, []
    for note in unit.notes:
        parts += [words[at : note.at], note.marker]
        at = note.at
    label = "" if unit.zone in ("heading", "annexheading") else unit.label
    return label + "".join(parts) + words[at:]


def _line(line: str, unit: Unit, notes: int, *, first: bool) -> Line:
    label, gap, words = _labelled(line, unit) if first else ("", "", line)
    for number, note in enumerate(unit.notes):
        words = _call(words, note.marker, note.at + number, notes + number)
    return Line(_kind(unit, label), words, label, gap, annexed=unit.zone.startswith("annex"))


def _labelled(line: str, unit: Unit) -> tuple[str, str, str]:
    """The label that the line begins with, what parts it from its words, and these."""
    if not unit.label or unit.zone in ("heading", "annexheading"):
        return "", "", line
    found = re.match(r"\s*".join(map(re.escape, "".join(unit.label.split()))), line)
    if not found:
        return "", "", line
    words = line[found.end() :].lstrip()
    return found[0], line[found.end() : len(line) - len(words)], words


def _call(words: str, marker: str, at: int, number: int) -> str:
    """Put the character that calls note `number` in place of the marker printed there."""
    for place in range(len(words)):
        if len("".join(words[:place].split())) == at:
            for printed in (_BRACKETED.format(marker), marker):
                start = words.find(printed, place)
                if start >= 0 and not words[place:start].strip():
                    return (
                        f"{words[:start]}{chr(FIRST_CALL + number)}{words[start + len(printed) :]}"
                    )
    msg = f"note {marker} is not called in {words[:60]!r}"
    raise ValueError(msg)


_KINDS: dict[str, Kind] = {
    "preface": "title",
    "formula": "formula",
    "heading": "heading",
    "annexheading": "heading",
    "cell": "row",
    "conclusions": "closing",
}


def _kind(unit: Unit, label: str) -> Kind:
    if unit.zone in _KINDS:
        return _KINDS[unit.zone]
    if unit.zone == "preamble":
        return "point" if label else "recital"
    return "clause" if len(unit.path) <= 1 and _numbers(label) else "point"


def _numbers(label: str) -> bool:
    return not label or any(map(str.isdigit, label))
