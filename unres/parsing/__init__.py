"""From plain text to the document: lines, furniture, notes, pieces, reading, draft, tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic, SetAside
from unres.errors import InputError, LanguageError
from unres.ingest.limits import Limits, refuse_labelled
from unres.ingest.lines import split
from unres.lang import identify, load, other_language
from unres.languages import LANGUAGES
from unres.options import Options
from unres.parsing import furniture, notes, pages, several
from unres.parsing.assemble import assemble
from unres.parsing.confidence import Read, assess
from unres.parsing.confidence.paragraphs import called_in, footnotes_of, paragraphs_of
from unres.parsing.doubt import doubtful, poor_confidence, poor_structure
from unres.parsing.draft import Drafter, count_units
from unres.parsing.gaps import numbering_gaps
from unres.parsing.heads import HEAD_REACH, HEAD_USUAL
from unres.parsing.labels import Labels
from unres.parsing.pieces import pieces_of
from unres.parsing.quirks import (
    blank_lines,
    gaps_lost,
    glued_closings,
    glued_rules,
    justified,
    late_heads,
    lone_calls,
    parted_markers,
    shattered,
    shuffled_closings,
    unbroken,
)
from unres.parsing.reading_order import in_reading_order
from unres.parsing.sharing import settle
from unres.parsing.signs import signs
from unres.parsing.undress import undress
from unres.parsing.votes import disagreements
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.emphasis import Emphasis
    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.model import Document
    from unres.parsing.confidence import Confidence, UnitConfidence
    from unres.parsing.draft import Draft
    from unres.parsing.note_blocks import Note
    from unres.parsing.reading import Reading
    from unres.parsing.why import Why

__all__ = ["Parsed", "parse_text"]

#: What is said of a text that had to be broken.
NO_BREAKS = (
    "the text has no line breaks where paragraphs end: it was broken at the formula, opening"
    " phrases and numbers; titles and headings may be missing"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The document, the text it was read from, what was found, and what was set aside.

    `records` are the places of those records of the side file that were applied. `why` tells of
    each paragraph what it was weighed by, if the options ask for it. `assessed` tells how far all
    that can be trusted; it is None of what was marked up already, of which nothing was guessed.
    """

    document: Document
    text: str
    diagnostics: tuple[Diagnostic, ...]
    set_aside: tuple[SetAside, ...]
    records: tuple[int, ...] = ()
    why: tuple[Why, ...] = ()
    assessed: Confidence | None = None

    @property
    def confidence(self) -> float | None:
        """How likely the structure of the document is right as a whole, from 0 to 1."""
        return self.assessed.value if self.assessed else None

    @property
    def units(self) -> tuple[UnitConfidence, ...]:
        """Each paragraph, line and note that was read, in the order of the text."""
        return self.assessed.units if self.assessed else ()

    @property
    def doubts(self) -> tuple[UnitConfidence, ...]:
        """The units that somebody should look at, the most doubtful first."""
        return self.assessed.doubts if self.assessed else ()


def parse_text(
    text: str, options: Options | None = None, emphasis: tuple[Emphasis, ...] = ()
) -> Parsed:
    """Parse the text of a resolution; `emphasis` are the words set apart in it, if a file tells.

    Every character of `text` that is not white space is in the document or in what was set
    aside; brackets of lines that were turned round are mirrored. Offsets are in characters of
    `text`.

    Raises:
        InputError: the text holds nothing that prints, or far more than any resolution; or it
            does not look like a resolution, and the options are strict.
        LanguageError: the language named in the options is none of the seven; or none is named, and
            the text is clearly in another one.
    """
    options = options or Options()
    limits = Limits.of(len(text), bounded=options.bounded)
    language = _language(text, options)
    ordered, told_of_order = in_reading_order(text, language)
    bare, dress = undress(ordered, language)
    lines, aside = split(bare, limits, emphasis)
    aside += dress
    if not lines:
        msg = "the text is empty: there is nothing to convert"
        raise InputError(msg)
    refuse_labelled(lines, limits.units)
    documents, diagnostics, room = [], [*told_of_order], limits.units
    why: list[Why] = []
    reads: list[Read] = []
    parts = several.parted(lines, language)
    volume = furniture.Returning.of_volume(lines) if len(parts) > 1 else None
    drafted = [_draft(part, language, volume) for part in parts]
    shared = settle([each.draft for each in drafted], [each.notes for each in drafted], language)
    for each, own in zip(drafted, shared, strict=True):
        room -= count_units(each.draft, len(own), room)
        document, told = assemble(each.draft, own, language)
        documents.append(document)
        diagnostics += [*told, *each.doubts, *disagreements(document.adoption)]
        diagnostics += [*numbering_gaps(document), *poor_structure(document)]
        aside += each.set_aside
        why += each.reading.why() if options.explain else ()
        reads.append(_read(each, own, language))
    starts = [part.lines[0].start for part in parts]
    doubts = doubtful(documents, starts, text, language, strict=options.strict)
    aside.sort(key=lambda one: one.start)
    found = (*doubts, *diagnostics)
    document = several.joined(documents)
    assessed = assess(text, document, reads, found, aside)
    return Parsed(
        document,
        text,
        (*found, *poor_confidence(assessed, doubts)),
        tuple(aside),
        why=tuple(why),
        assessed=assessed,
    )


class _Drafted(NamedTuple):
    """The draft of one document, the notes that it printed, what was found and what set aside."""

    draft: Draft
    notes: Sequence[Note]
    reading: Reading
    doubts: list[Diagnostic]
    set_aside: list[SetAside]


def _draft(part: several.Part, language: Language, volume: furniture.Returning | None) -> _Drafted:
    """Draft one document out of its lines; `volume` tells what returns on pages around it."""
    lines = part.lines
    broken = unbroken.mend(lines, language)
    doubts = [Diagnostic("no-line-breaks", NO_BREAKS)] if len(broken) > len(lines) else []
    lines = late_heads.mend(glued_rules.mend(justified.mend(broken)), language)
    head = _head(lines, language)
    lines = [*gaps_lost.mend(lines[:head], language), *lines[head:]]
    # Each step may change where the masthead ends: it has more lines, or ends with its page.
    lines = pages.parted(lines, _head(lines, language))
    kept, aside = furniture.strip(lines, _head(lines, language), language, volume)
    if language.direction == "rtl":
        kept = shattered.mend(kept)
    if not language.spaced:
        kept = shuffled_closings.mend(lone_calls.mend(kept))
    kept = glued_closings.mend(blank_lines.mend(kept, language), language)
    kept = parted_markers.mend(kept, _head(kept, language), language)
    collected = notes.collect(kept, language)
    aside += [SetAside(line.text, line.start, "rule above footnotes") for line in collected.rules]
    labels = Labels.of(language.code, collected.lines)
    markers = frozenset(note.marker for note in collected.notes)
    drafter = Drafter(language, labels)
    reading = drafter.read(pieces_of(collected.lines, language, labels, markers))
    draft = drafter.draft(reading)
    draft.around = part.body
    return _Drafted(draft, collected.notes, reading, doubts, aside)


def _read(drafted: _Drafted, notes: Sequence[Note], language: Language) -> Read:
    """What confidence looks at of a document, once its `notes` are hung."""
    finished = list(drafted.draft.passages())
    notes_read = footnotes_of(notes, called_in(finished))
    return Read(language, list(paragraphs_of(drafted.reading, finished)), list(notes_read))


def _language(text: str, options: Options) -> Language:
    if options.language != "auto":
        return load(options.language)
    if other := other_language(text):
        msg = (
            f"the language seems to be {other}, none of the seven ({', '.join(LANGUAGES)}); name "
            "one of them with --language if it is, else give a text in one of them"
        )
        raise LanguageError(msg)
    return load(identify(text).code)


def _head(lines: Sequence[Line], language: Language) -> int:
    """How many lines masthead and title take: those above the first formula, if there is one.

    Without its comma a formula looks like the name of the body: below a title it is one.
    """
    titled = False
    for index, line in enumerate(lines[:HEAD_REACH]):
        found = signs(line, language)
        if "formula" in found or (titled and "bare_formula" in found):
            return index
        titled = titled or "number_title" in found
    return min(HEAD_USUAL, sum(line.page == lines[0].page for line in lines[:HEAD_USUAL]))
