"""How a text prints: a paragraph a line, or lines of a width; calls and labels as wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.changes.text import CALL, FIRST_CALL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from tests.changes.text import Kind, Line, Text

_PIECE = re.compile(
    r"[\u2e80-\u9fff\uff00-\uffef][，。；：、）》”]*|[^ \u2e80-\u9fff\uff00-\uffef]+| +"
)
_SYLLABLES = re.compile(r"[aeiouyäöüáéíóú][bcdfghklmnprstvw](?=[aeiouyäöüáéíóú])")
_SHORTEST_PART = 3


@dataclass(frozen=True)
class Style:
    """What stands for the call of a note, for a note itself, and for the label of a line."""

    call: Callable[[str], str]
    note: Callable[[str, str], str]
    label: Callable[[Line], str]

    @classmethod
    def of(cls, text: Text) -> Style:
        """Return the usual style of the text's language."""
        form = "({})" if text.language == "ara" else "{}"
        return cls(
            call=form.format,
            note=lambda marker, words: f"{form.format(marker)}\t{words}",
            label=lambda line: f"{line.label}{line.gap}" if line.label else "",
        )


def shown(text: Text, style: Style | None = None) -> str:
    """Print a paragraph a line, the notes at the end."""
    style = style or Style.of(text)
    lines = [line for _, line in paragraphs(text, style)]
    notes = [style.note(*note) for note in text.notes]
    return "\n".join([*lines, *(["", *notes] if notes else [])]).strip() + "\n"


def paragraphs(text: Text, style: Style) -> Iterator[tuple[Line, str]]:
    """Yield every line, and how it prints."""
    for line in text.lines:
        words = CALL.sub(
            lambda call: style.call(text.notes[ord(call[0]) - FIRST_CALL][0]), line.words
        )
        yield line, style.label(line) + words


def edited(
    text: Text, kinds: Collection[Kind], edit: Callable[[Line], Iterable[Line]]
) -> Text | None:
    """Return the text with every line of the `kinds` edited, None if that changes nothing."""
    lines = tuple(
        new for line in text.lines for new in (edit(line) if line.kind in kinds else (line,))
    )
    return replace(text, lines=lines) if lines != text.lines else None


def reworded(text: Text, kinds: Collection[Kind], edit: Callable[[str], str]) -> Text | None:
    """Return the text with the words of every line of the `kinds` edited, None as above."""
    return edited(text, kinds, lambda line: [replace(line, words=edit(line.words))])


def wrapped(
    text: Text, columns: int = 72, *, gap: int = 1, indent: int = 0, hyphens: bool = False
) -> list[str]:
    """Print lines of a width, `gap` empty ones between paragraphs; rows stay rows."""
    style = Style.of(text)
    out: list[str] = []
    for line, printed in paragraphs(text, style):
        if line.kind == "row":
            out.append(_row(printed))
            continue
        running = line.kind in ("recital", "clause", "point", "formula")
        out += _wrap(printed, columns, " " * indent if running else "", hyphens=hyphens)
        out += [""] * gap
    for note in text.notes:
        out += ["", *_wrap(style.note(*note), columns, "", hyphens=hyphens)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out).strip()).split("\n")


def _row(cells: str) -> str:
    first, *others = cells.split("\t")
    return _filled(first, 40) + "".join(_filled(cell, 14) for cell in others).rstrip()


def _filled(cell: str, columns: int) -> str:
    return cell + " " * max(3, columns - _columns(cell))


def _wrap(paragraph: str, columns: int, first: str, *, hyphens: bool) -> Sequence[str]:
    """Wrap a paragraph; Chinese breaks anywhere but before a mark."""
    lines, line = [], first
    for found in _PIECE.finditer(paragraph.replace("\t", " ")):
        piece = found[0]
        room = columns - _columns(line)
        if _columns(piece.rstrip()) > room and line.strip():
            head = _hyphenated(piece, room - 1) if hyphens else ""
            lines.append(f"{line}{head}-" if head else line.rstrip())
            line = piece[len(head) :].lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _hyphenated(word: str, room: int) -> str:
    """The part of a word that goes on the line above, "" if none fits."""
    breaks = [found.start() + 1 for found in _SYLLABLES.finditer(word)]
    fit = [end for end in breaks if _SHORTEST_PART <= end <= min(room, len(word) - 4)]
    return word[: fit[-1]] if fit and word[: fit[-1] + 2].isalpha() else ""


def _columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))
