"""What confidence looks at: each paragraph, row, line or note of a document, as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.labels import Label
    from unres.parsing.note_blocks import Note
    from unres.parsing.passage import Passage
    from unres.parsing.reading import Reading


class Paragraph(NamedTuple):
    """A paragraph as it was read.

    ``margin`` tells by how much the next best reading, as ``second``, was worse; ``breaks`` are
    those of its `Passage`, ``spans`` where its lines stand in the source.
    """

    kind: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, int] = (0, 0)
    label: Label | None = None
    zone: str = ""
    mark: str = ""
    looks: frozenset[str] = frozenset()
    number: int | None = None
    breaks: Sequence[float] = ()
    margin: float = 0.0
    second: str | None = None

    @property
    def rest(self) -> str:
        """The text behind the label."""
        return self.text[self.label.length :].lstrip() if self.label else self.text


def paragraphs_of(reading: Reading, finished: Iterable[Passage]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a reading; `finished` are texts out of which calls were lifted."""
    lifted = {passage.first.start: passage.text for passage in finished}
    each = zip(reading.units, reading.facts, reading.places, reading.rivals, strict=True)
    for unit, facts, place, rival in each:
        passage = unit.piece.passage
        text = passage.text
        if unit.label and (rest := lifted.get(passage.first.start)) is not None:
            text = f"{text[: unit.label.length]} {rest}"
        yield Paragraph(
            unit.kind,
            text,
            _spans(unit.piece.lines),
            (passage.first.page, passage.last.page),
            unit.label,
            place.zone,
            facts.mark,
            facts.looks,
            facts.number,
            passage.breaks,
            rival.margin,
            rival.choice,
        )


def _spans(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    return tuple((line.start, line.end) for line in lines)


def called_in(finished: Iterable[Passage]) -> frozenset[int]:
    """Return the places, from 0, of the footnotes whose calls were lifted out of texts."""
    calls = (call for passage in finished for call in passage.calls if call.printed)
    return frozenset(int(call.note.removeprefix("fn_")) - 1 for call in calls)


class Footnote(NamedTuple):
    """A footnote as it was read; ``called`` tells whether its call was found."""

    marker: str
    text: str
    spans: tuple[tuple[int, int], ...]
    called: bool


def footnotes_of(notes: Sequence[Note], called: frozenset[int]) -> Iterator[Footnote]:
    """Yield the footnotes of a document; `called` are the places of those that are called."""
    for place, note in enumerate(notes):
        passage = note.passage()
        yield Footnote(
            note.marker, passage.text if passage else "", _spans(note.lines), place in called
        )
