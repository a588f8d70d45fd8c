"""What in a footnote speaks for a fault: its signs, as `paragraph_signs` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.punctuation import FULL_STOPS, final_mark
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.confidence.paragraphs import Footnote
    from unres.parsing.confidence.weights import Signs

#: Longer notes are seldom one, in characters, and so are those of more sentences.
LONG, SENTENCES = 700, 3
_INNER_MARKER = compiled(r"(?<![\d/])\d{1,3}(?=\s)")
_ANOTHER = compiled(r"[.;] \d{1,3} [A-Z]|\t")


def note_signs(notes: Sequence[Footnote], language: Language, lost: Container[str]) -> list[Signs]:
    """Return the signs of each footnote of a document, `lost` the markers that they skip."""
    found = []
    markers: list[str] = []
    for note in notes:
        names = ["kind note", *_text(note.text, language), *_marker(note.marker, markers)]
        names += [] if note.called else ["not called"]
        if any(each in lost for each in _INNER_MARKER.findall(note.text)):
            names.append("note holds a lost one")
        markers.append(note.marker)
        found.append(dict.fromkeys(names, 1.0))
    return found


def lost_markers(notes: Sequence[Footnote]) -> frozenset[str]:
    """Return the numbers that the markers of `notes` skip, from 1 to the greatest of them."""
    have = {int(note.marker) for note in notes if note.marker.isdecimal()}
    return frozenset(map(str, set(range(1, max(have, default=0))) - have))


def _text(text: str, language: Language) -> Iterator[str]:
    if not text:
        yield "note without text"
        return
    if final_mark(text) not in FULL_STOPS:
        yield "note without stop"
    if len(text) > LONG:
        yield "long note"
    if text[0].islower():
        yield "small note"
    if language.opener(text):
        yield "note opens as a clause"
    if text.count(". ") > SENTENCES:
        yield "note of many sentences"
    if _ANOTHER.search(text):
        yield "note holds another"


def _marker(marker: str, before: Sequence[str]) -> Iterator[str]:
    """What is odd in a marker, below those of the notes before it."""
    numbers = [int(each) for each in before if each.isdigit()]
    if not marker:
        yield "note without marker"
    elif not marker.isdigit():
        yield "star"
    elif marker in before:
        yield "marker twice"
    elif not numbers and marker != "1":
        yield "first note is not 1"
    elif numbers and int(marker) != numbers[-1] + 1:
        yield "note number jumps"
