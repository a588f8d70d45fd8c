"""A draft of the document: its zones as paragraphs and blocks, before notes are hung on them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unres.ingest.limits import LONGEST_PARAGRAPH, UNITS, refuse_longer, refuse_more
from unres.parsing import closing, heads, masthead, minutes
from unres.parsing.masthead_entries import Entries
from unres.parsing.passage import Passage
from unres.parsing.punctuation import COLONS, final_mark
from unres.parsing.reading import Reading, read
from unres.parsing.readout import AnnexUnits, PartUnits, blocks_of, parts_of
from unres.parsing.signs import SignedLine, signs
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.blocks import Block
    from unres.parsing.labels import Labels
    from unres.parsing.pieces import Piece
    from unres.parsing.signs import Sign

#: The signs of lines of the masthead that text may have below a title.
MASTHEAD_SIGNS = frozenset({"symbol", "distribution", "date_line"})
#: What stands between the number of a document and its title.
AFTER_NUMBER = ".． -–—"
#: Longer lines on the adoption are sentences, in characters.
SENTENCE = 90
#: So many strokes count as a unit where units are limited.
STROKES_A_UNIT = 6


@dataclass(slots=True)
class AnnexDraft:
    """An annex: its heading line in two, its title, its blocks."""

    label: str
    title: list[Passage] = field(default_factory=list)
    formula: Passage | None = None
    preamble: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A document under construction, in paragraphs.

    `around` is the body whose documents stand around it in one text.
    """

    entries: Entries
    label: str | None = None
    title: Passage | None = None
    letter: Passage | None = None
    formula: Passage | None = None
    preamble: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    recommended: Draft | None = None
    closing: list[tuple[closing.Kind, Passage]] = field(default_factory=list)
    annexes: list[AnnexDraft] = field(default_factory=list)
    parts: list[Draft] = field(default_factory=list)
    around: str | None = None

    def passages(self) -> Iterator[Passage]:
        """Yield the paragraphs in document order."""
        yield from self._above()
        if self.recommended:
            yield from self.recommended.passages()
        yield from self._below()
        for part in self.parts:
            yield from part.passages()

    def own_passages(self) -> Iterator[Passage]:
        """Yield the paragraphs, those of parts and of a recommended draft left out."""
        yield from self._above()
        yield from self._below()

    def edges(self) -> Iterator[Passage]:
        """Yield the paragraphs of masthead and closing, those of parts included.

        Long sentences on adoption are left out: they call notes as clauses do.
        """
        for entry in self.entries.entries:
            if entry.kind != "adoption" or len(entry.passage.text) < SENTENCE:
                yield entry.passage
        yield from (passage for _, passage in self.closing)
        for part in self.parts:
            yield from part.edges()

    def _above(self) -> Iterator[Passage]:
        yield from (entry.passage for entry in self.entries.entries)
        yield from (passage for passage in (self.title, self.letter, self.formula) if passage)
        yield from (block.passage for block in (*self.preamble, *self.body))

    def _below(self) -> Iterator[Passage]:
        yield from (passage for _, passage in self.closing)
        for annex in self.annexes:
            yield from annex.title
            yield from (annex.formula,) if annex.formula else ()
            yield from (block.passage for block in (*annex.preamble, *annex.blocks))


def count_units(draft: Draft, notes: int, most: float) -> int:
    """Return how many paragraphs and cells a draft has, with its `notes`.

    Symbols count as well, by their strokes: marks in the text cost as much as its parts.

    Raises:
        InputError: there are more than `most`, or a paragraph is longer than XML can hold.
    """
    count = notes
    for passage in draft.passages():
        refuse_longer(len(passage.text), LONGEST_PARAGRAPH, "characters in one paragraph")
        count += 1 + passage.text.count("\t") + passage.text.count("/") // STROKES_A_UNIT
        refuse_more(count, most, UNITS, passage.first.start)
    return count


class Drafter(NamedTuple):
    """Drafts documents in one language."""

    language: Language
    labels: Labels

    def read(self, pieces: Sequence[Piece]) -> Reading:
        """Find out what each of the `pieces` of a document is."""
        headings = not any(
            entry.kind == "decision_type"
            for piece in pieces
            if piece.role == "head"
            for entry in masthead.entries(piece.lines, self.language).entries
        )
        return read(pieces, self.language, self.labels, headings=headings)

    def draft(self, reading: Reading) -> Draft:
        """Draft the document that a reading tells."""
        first, *further = parts_of(reading.units)
        whole = self._first(first)
        ended = first.closing or first.annexes or first.formula is None or whole.parts
        # One draft is recommended at most: where more formulas follow, they open parts.
        if len(further) == 1 and not (ended or self._has_letter(further[0])):
            whole.recommended = self._recommended(whole, further[0])
            return whole
        if not further:
            return _alone(whole) if whole.parts and whole.formula is None else whole
        if not whole.parts:
            whole = _become_whole(whole)
        whole.parts += [self._part(part, Draft(Entries())) for part in further]
        return whole

    def _has_letter(self, part: PartUnits) -> bool:
        """Whether the heading of a part has its letter."""
        return any("part_letter" in line.signs for line in self._signed(part.head))

    def _recommended(self, whole: Draft, part: PartUnits) -> Draft:
        """Draft what the body recommends; closing and annexes below it are those of the whole."""
        made = self._part(part, Draft(Entries()))
        whole.closing, whole.annexes = made.closing, made.annexes
        made.closing, made.annexes = [], []
        return made

    def _first(self, part: PartUnits) -> Draft:
        """Draft the document itself, or the first of its parts within the whole."""
        lines = self._signed(part.head)
        start = heads.heading_start(lines, formula=part.formula is not None or self._decides(part))
        if part.formula is None:
            return self._without_formula(part, lines, start)
        letter = heads.part_start(lines, start)
        heading, chapeau = self._chapeau(lines[start:letter])
        heading, moved = self._heading(heading)
        head = [*lines[:start], *moved]
        made = Draft(masthead.entries([line.line for line in head], self.language))
        if chapeau:
            made.entries.add_chapeau([signed.line for signed in chapeau])
        self._titles(made, heading, formula=True)
        if letter == len(lines):
            return self._fill(made, part)
        inner = self._part(
            PartUnits([], part.formula, part.body, part.closing, part.annexes), None, lines[letter:]
        )
        made.parts.append(inner)
        return made

    def _decides(self, part: PartUnits) -> bool:
        """Whether the first paragraph tells at which meeting a decision was taken."""
        texts = (unit.piece.passage.text for unit in part.body[:1])
        return any(minutes.read(text, self.language) for text in texts)

    def _without_formula(self, part: PartUnits, lines: Sequence[SignedLine], start: int) -> Draft:
        heading: Sequence[SignedLine] = lines[start:]
        head = list(lines[:start])
        if not (heading and _is_head(heading[0].signs)):
            heading, head = (), list(lines)
        below = [line for line in heading[1:] if MASTHEAD_SIGNS & line.signs.keys()]
        head += below  # print has the right column of the cover page, with symbol and date, beside
        heading, moved = self._heading([line for line in heading if line not in below])
        made = Draft(masthead.entries([line.line for line in (*head, *moved)], self.language))
        self._titles(made, heading, formula=False)
        return self._fill(made, part)

    def _part(
        self, part: PartUnits, made: Draft | None = None, lines: Sequence[SignedLine] = ()
    ) -> Draft:
        made = made or Draft(Entries())
        heading, chapeau = self._chapeau([*lines, *self._signed(part.head)])
        heading, moved = self._heading(heading)
        made.entries = masthead.entries([line.line for line in moved], self.language)
        if chapeau:
            made.entries.add_chapeau([signed.line for signed in chapeau])
        self._titles(made, heading, formula=part.formula is not None)
        return self._fill(made, part)

    def _titles(self, made: Draft, heading: Sequence[SignedLine], *, formula: bool) -> None:
        if heading:
            titled = heading[:-1] if self._is_letter(heading) else heading
            self._head(made, heading[0], Passage.of([line.line for line in titled]))
            if titled is not heading:
                made.letter = Passage.of([heading[-1].line])
        elif sponsors := made.entries.take_sponsors():
            made.title = sponsors.passage
        elif formula:
            made.title = made.entries.take_title()

    def _fill(self, made: Draft, part: PartUnits) -> Draft:
        made.formula = part.formula.passage if part.formula else None
        made.entries.spoken = made.formula is not None
        made.preamble, made.body = _preamble(blocks_of(part.body))
        made.closing = closing.passages(self._signed(part.closing))
        made.annexes = [self._annex(annex) for annex in part.annexes]
        return made

    def _signed(self, pieces: Sequence[Piece]) -> list[SignedLine]:
        """The lines of `pieces` with their signs."""
        return [
            SignedLine(line, signs(line, self.language)) for piece in pieces for line in piece.lines
        ]

    def _chapeau(
        self, lines: Sequence[SignedLine]
    ) -> tuple[Sequence[SignedLine], Sequence[SignedLine]]:
        """Part the title from what says below it when the text was adopted, and ends in a colon.

        "At its 40th meeting, on 19 June 2020, the Council decided to adopt the text below:"
        """
        if not lines or final_mark(lines[-1].line.text) not in COLONS:
            return lines, ()
        apart = [index for index in range(1, len(lines)) if lines[index].line.blanks]
        for index in apart or range(1, len(lines)):
            said = lines[index:] if apart else lines[index : index + 1]
            if self._says_when(" ".join(signed.line.text for signed in said)):
                return lines[:index], lines[index:]
        return lines, ()

    def _says_when(self, text: str) -> bool:
        """Whether `text` names a date, and a number beside it: that of a meeting."""
        dates = self.language.dates(text)
        end = max((date.end for date in dates), default=0)
        start = min((date.start for date in dates), default=0)
        return bool(dates) and any(map(str.isdigit, text[:start] + text[end:]))

    def _heading(
        self, lines: Sequence[SignedLine]
    ) -> tuple[Sequence[SignedLine], Sequence[SignedLine]]:
        """Part number and title from lines of the masthead that old prints have below them."""
        below = [masthead.stands_below_title(line.line.text, self.language) for line in lines[1:]]
        if not any(below):
            return lines, ()
        moved = [line for line, found in zip(lines[1:], below, strict=True) if found]
        return [line for line in lines if line not in moved], moved

    def _is_letter(self, heading: Sequence[SignedLine]) -> bool:
        """Whether a letter, with the call of a note at most, is all that stands below the title."""
        letter = heading[-1].line.text.rstrip("0123456789*() ")
        return len(heading) > 1 and letter in self.language.part_letters

    def _head(self, made: Draft, first: SignedLine, passage: Passage) -> None:
        """Part the number, or the letter of a part, from the title behind it."""
        sign = first.signs.get("part_letter") if "number_title" not in first.signs else None
        sign = sign or first.signs.get("number_title")
        number = (sign.group("number") or sign.group("letter")) if sign else None
        if number and passage.text.startswith(number):
            length = len(number)
            length += len(passage.text[length:]) - len(passage.text[length:].lstrip(AFTER_NUMBER))
            made.label = passage.text[:length].strip()
            passage = passage.cut(length)
        made.title = passage if passage.text else None

    def _annex(self, zone: AnnexUnits) -> AnnexDraft:
        made = AnnexDraft("")
        units = list(zone.units)
        if zone.heading:
            passage = zone.heading.passage
            sign = zone.heading.signs.get("annex")
            label = (sign.group("label") if sign else None) or ""
            titled = bool(sign and sign.group("title")) and passage.text.startswith(label)
            made.label = label if titled else passage.text
            if titled:
                made.title = [passage.cut(len(label))]
            elif len(units) > 1 and self._is_title(units[0].piece.passage):
                made.title = [units.pop(0).piece.passage]
        if zone.formula:
            made.formula = zone.formula.passage
            made.preamble, made.blocks = _preamble(blocks_of(units))
        else:
            made.blocks = blocks_of(units)
        return made

    def _is_title(self, passage: Passage) -> bool:
        text = passage.text
        return not (self.labels.read(text) or final_mark(text) or "\t" in text)


def _preamble(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Part the recitals that `blocks` begin with, with their points, from what follows."""
    kinds = ("preambular", "point", "wrap_up")
    end = next((i for i, b in enumerate(blocks) if b.kind not in kinds), len(blocks))
    end = end if blocks and blocks[0].kind == "preambular" else 0
    return blocks[:end], blocks[end:]


def _become_whole(made: Draft) -> Draft:
    """Turn a document that proves to be the first of several into the document of them all."""
    part = Draft(
        Entries(),
        formula=made.formula,
        preamble=made.preamble,
        body=made.body,
        closing=made.closing,
        annexes=made.annexes,
    )
    return replace(
        made,
        formula=None,
        preamble=[],
        body=[],
        closing=[],
        annexes=[],
        parts=[part],
    )


def _alone(whole: Draft) -> Draft:
    """Make one document of a document and its only part, which was issued alone."""
    part = whole.parts[0]
    if part.label or part.letter or part.title is None:
        return whole
    letter, title = part.title, whole.title
    return replace(part, entries=whole.entries, label=whole.label, title=title, letter=letter)


def _is_head(signs: dict[str, Sign]) -> bool:
    return "number_title" in signs or "statement_title" in signs
