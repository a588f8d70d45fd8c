"""A draft of the document: its zones as paragraphs and blocks, before notes are hung on them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from unres.ingest.limits import LONGEST_PARAGRAPH, refuse_longer, refuse_more
from unres.ingest.lines import width
from unres.parsing import blocks as block_rules
from unres.parsing import closing, masthead
from unres.parsing.columns import rows
from unres.parsing.labels import Labels
from unres.parsing.passage import Passage
from unres.parsing.punctuation import COLONS, final_mark
from unres.parsing.reflow import Reflow
from unres.parsing.setting import ENOUGH, Setting
from unres.parsing.several import masthead_end
from unres.parsing.torn import TornTables
from unres.parsing.typeface import sets_openers_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.blocks import Block
    from unres.parsing.signs import Sign
    from unres.parsing.zones import AnnexZone, SignedLine, Zones

#: So many strokes count as a unit where units are limited.
STROKES_A_UNIT = 6


@dataclass(slots=True)
class AnnexDraft:
    """An annex: its heading line in two, its title, its blocks."""

    label: str
    title: list[Passage] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A document under construction, in paragraphs."""

    entries: masthead.Entries
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
        """Yield the paragraphs of masthead and closing, those of parts included."""
        yield from (entry.passage for entry in self.entries.entries)
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
            yield from (block.passage for block in annex.blocks)


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
        refuse_more(count, most, "paragraphs, cells and footnotes", passage.first.start)
    return count


class Drafter(NamedTuple):
    """Drafts documents in one language; ``notes`` are the markers of the document's notes."""

    language: Language
    labels: Labels
    setting: Setting
    notes: frozenset[str]

    @classmethod
    def of(cls, zones: Zones, language: Language, notes: Iterable[str]) -> Drafter:
        """Make a drafter for a document that `zones` divide, with the markers of its notes."""
        setting = Setting.of([one.line for one in zones.running()])
        return cls(language, Labels(language.code), setting, frozenset(notes))

    def draft(self, zones: Zones) -> Draft:
        """Draft the document that `zones` divide."""
        heading, chapeau = self._chapeau(zones.heading)
        heading, moved = self._heading(heading)
        head, text = [*zones.masthead, *moved], zones.body
        if zones.formula is None and not head:
            end = masthead_end([signed.line for signed in text], self.language)
            head, text = text[:end], text[end:]
        made = Draft(masthead.entries([line.line for line in head], self.language))
        if chapeau:
            made.entries.add_chapeau([signed.line for signed in chapeau])
        if not heading and zones.formula is None and text and _is_head(text[0].signs):
            end = self._head_end([signed.line for signed in text])
            heading, text = text[:end], text[end:]
        body = self._passages(text)
        if heading:
            titled = heading[:-1] if self._is_letter(heading) else heading
            self._head(made, heading[0], Passage.of([line.line for line in titled]))
            if titled is not heading:
                made.letter = Passage.of([heading[-1].line])
        elif sponsors := masthead.take_sponsors(made.entries):
            made.title = sponsors.passage
        elif zones.formula:
            made.title = masthead.take_title(made.entries)
        if zones.formula:
            made.formula = Passage.of([zones.formula.line])
        self._body(made, body, in_preamble=zones.formula is not None)
        if zones.recommended:
            made.recommended = self.draft(zones.recommended)
        made.closing = closing.passages(zones.closing)
        made.annexes = [self._annex(annex) for annex in zones.annexes]
        made.parts = [self.draft(part) for part in zones.parts]
        return _alone(made) if len(made.parts) == 1 and made.formula is None else made

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

    def _passages(
        self, lines: Sequence[SignedLine], *, headed: bool = False
    ) -> list[tuple[Passage, dict[str, Sign]]]:
        signs = {id(line.line): line.signs for line in lines}
        printed = [line.line for line in lines]
        setting = self.setting
        if setting.full:
            printed = rows(printed, self.labels, self.language.direction)
            printed = TornTables(self.language, setting).mend(printed)
        if setting.full and len(lines) > ENOUGH:  # annexes and tables may be set smaller
            own = Setting.of(printed)
            setting = own if own.full else setting
        sections = {line.line.start for line in lines if "section" in line.signs}
        apart = sets_openers_apart(printed, self.language, self.labels)
        reflow = Reflow(self.language, self.labels, setting, self.notes, openers_apart=apart)
        found = reflow.passages(printed, sections, headed=headed)
        return [(p, signs.get(id(p.first), {}) if len(p.pieces) == 1 else {}) for p in found]

    def _body(
        self,
        made: Draft,
        passages: list[tuple[Passage, dict[str, Sign]]],
        *,
        in_preamble: bool,
    ) -> None:
        found = block_rules.classify(
            passages,
            self.language,
            self.labels,
            in_preamble=in_preamble,
            # Decisions print lists of items and reports, whose lines look like headings.
            may_have_headings=not made.entries.of("decision_type"),
        )
        end = 0
        if in_preamble:
            kinds = ("preambular", "point", "wrap_up")
            end = next((i for i, b in enumerate(found) if b.kind not in kinds), len(found))
            end = 0 if found and found[0].kind != "preambular" else end
        made.preamble, made.body = found[:end], found[end:]

    def _head(self, made: Draft, first: SignedLine, passage: Passage) -> None:
        """Part the number, or the letter of a part, from the title behind it."""
        sign = first.signs.get("part_letter") if "number_title" not in first.signs else None
        sign = sign or first.signs.get("number_title")
        number = (sign.group("number") or sign.group("letter")) if sign else None
        if number and passage.text.startswith(number):
            length = len(number)
            length += len(passage.text[length:]) - len(passage.text[length:].lstrip(".． "))
            made.label = passage.text[:length].strip()
            passage = passage.cut(length)
        made.title = passage if passage.text else None

    def _head_end(self, lines: Sequence[Line]) -> int:
        """How many lines number and title take where no formula ends them: all full but one.

        A date belongs to the text: decisions begin with the meeting that took them.
        """
        end = 1
        for above, line in pairwise(lines):
            full = self.setting.fills(width(above.text))
            if line.blanks or not full or self.language.dates(line.text):
                break
            end += 1
        return end

    def _annex(self, zone: AnnexZone) -> AnnexDraft:
        made = AnnexDraft("")
        if zone.heading:
            passage = Passage.of([zone.heading.line])
            sign = zone.heading.signs["annex"]
            label = sign.group("label") or ""
            titled = bool(sign.group("title")) and passage.text.startswith(label)
            made.label = label if titled else passage.text
            if titled:
                made.title = [passage.cut(len(label))]
        passages = self._passages(zone.lines, headed=zone.heading is not None)
        if zone.heading and not made.title and passages and len(passages) > 1:
            first = passages[0][0]
            if not (self.labels.read(first.text) or final_mark(first.text) or "\t" in first.text):
                made.title = [passages.pop(0)[0]]
        made.blocks = block_rules.classify(passages, self.language, self.labels, in_preamble=False)
        return made


def _alone(whole: Draft) -> Draft:
    """Make one document of a document and its only part, which was issued alone."""
    part = whole.parts[0]
    if part.label or part.letter or part.title is None:
        return whole
    letter, title = part.title, whole.title
    return replace(part, entries=whole.entries, label=whole.label, title=title, letter=letter)


def _is_head(signs: dict[str, Sign]) -> bool:
    return "number_title" in signs or "statement_title" in signs
