"""Confidence: how far a document, and each paragraph of it, can be trusted.

What speaks for a fault are signs: the margins of the search and of the line breaks, and what the
search does not see (numbers that jump, sentences that break off, notes called nowhere). Weights
that were fitted on documents whose structure is known make of them the probability that a
paragraph is right, and that the structure of the document is right as a whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from unres.parsing.confidence.document_signs import document_signs, evidence
from unres.parsing.confidence.note_signs import lost_markers, note_signs
from unres.parsing.confidence.paragraph_signs import paragraph_signs
from unres.parsing.confidence.weights import weights
from unres.parsing.confidence.words import reasons, told_of
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.diagnostics import Diagnostic, SetAside
    from unres.lang import Language
    from unres.model import Document, Span
    from unres.parsing.confidence.paragraphs import Footnote, Paragraph
    from unres.parsing.confidence.weights import Signs

#: What is surer than that is no doubt.
DOUBTFUL = 0.8
#: Confidence is told in so many digits behind the point.
DIGITS = 4


@dataclass(frozen=True, slots=True)
class UnitConfidence:
    """How far a paragraph, a row of a table, a line of masthead or closing, or a note is right.

    Attributes:
        kind: what it was read as, a kind of the grammar or ``note``.
        label: its label as printed, of a note its marker; None without one.
        spans: where its lines stand in the source, in characters: (start, end) each.
        line, last_line: the lines of the source that it begins and ends on, from 1.
        confidence: how likely it is one unit, of this kind and in this place, from 0 to 1.
        second: the next best reading; None where nothing else came near.
        why: what speaks against it, the weightiest first.
        signs: all that shows in it and tells of faults, by name, with its strength.
    """

    kind: str
    label: str | None
    spans: tuple[tuple[int, int], ...]
    line: int
    last_line: int
    confidence: float
    second: str | None = None
    why: tuple[str, ...] = ()
    signs: Signs = field(default_factory=dict, repr=False)

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at it."""
        return self.confidence < DOUBTFUL


@dataclass(frozen=True)
class Confidence:
    """How far a document can be trusted: ``value`` is the probability that its structure is right.

    ``units`` tell the same of each paragraph, in the order of the source, ``why`` what speaks
    against the whole; ``evidence`` is what shows in it beside its units.
    """

    value: float
    units: tuple[UnitConfidence, ...] = ()
    why: tuple[str, ...] = ()
    evidence: Signs = field(default_factory=dict, repr=False)

    @cached_property
    def doubts(self) -> tuple[UnitConfidence, ...]:
        """The units that somebody should look at, the most doubtful first."""
        found = [unit for unit in self.units if unit.doubtful]
        return tuple(sorted(found, key=lambda unit: unit.confidence))

    @cached_property
    def _starts(self) -> list[int]:
        return [unit.spans[0][0] for unit in self.units]

    def of(self, span: Span | None) -> float | None:
        """Return how sure what was read from a `span` of the source is; None if nobody knows."""
        if span is None:
            return None
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return min((unit.confidence for unit in self.units[first:last]), default=None)


class Read(NamedTuple):
    """What was read of a document: its paragraphs and footnotes, and in which language."""

    language: Language
    paragraphs: Sequence[Paragraph]
    notes: Sequence[Footnote]


class _Found(NamedTuple):
    """A unit before its place in the source is told."""

    kind: str
    label: str | None
    spans: tuple[tuple[int, int], ...]
    second: str | None
    signs: Signs


def assess(
    text: str,
    document: Document,
    reads: Iterable[Read],
    diagnostics: Iterable[Diagnostic],
    set_aside: Iterable[SetAside],
) -> Confidence:
    """Return how far a document can be trusted that was read from a `text`.

    Args:
        text: the source.
        document: what became of it.
        reads: what was read of it, and of each further document in it.
        diagnostics: what was noticed.
        set_aside: what is no part of the document.
    """
    breaks = list(accumulate(len(line) + 1 for line in text.split("\n")))
    found = sorted((each for read in reads for each in _found(read)), key=lambda one: one.spans)
    of_units, of_documents = weights("units"), weights("documents")
    units = []
    for each in found:
        fault = of_units.fault(each.signs)
        doubtful = 1 - fault < DOUBTFUL
        units.append(
            UnitConfidence(
                each.kind,
                each.label,
                each.spans,
                bisect_right(breaks, each.spans[0][0]) + 1,
                bisect_right(breaks, each.spans[-1][0]) + 1,
                round(1 - fault, DIGITS),
                each.second,
                reasons(each.signs, of_units) if doubtful else (),
                each.signs,
            )
        )
    shown = evidence(document, text, diagnostics, set_aside)
    faults = [1 - unit.confidence for unit in units]
    fault = of_documents.fault(document_signs([unit.signs for unit in units], faults, shown))
    return Confidence(
        round(1 - fault, DIGITS), tuple(units), told_of(shown, [u.why for u in units]), shown
    )


def _found(read: Read) -> Iterator[_Found]:
    lost = lost_markers(read.notes)
    found = paragraph_signs(read.paragraphs, read.language, lost)
    for paragraph, signs in zip(read.paragraphs, found, strict=True):
        label = paragraph.label.printed if paragraph.label else None
        yield _Found(paragraph.kind, label, paragraph.spans, paragraph.second, signs)
    of_notes = note_signs(read.notes, read.language, lost)
    for note, signs in zip(read.notes, of_notes, strict=True):
        if note.spans:
            yield _Found("note", note.marker or None, note.spans, None, signs)
