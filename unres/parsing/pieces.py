"""Pieces: what the search reads, a line or a paragraph each.

Lines that tell by themselves what they are stand alone: those of the masthead, formulas, lines of a
closing, headings of annexes and parts. What stands between them is joined to paragraphs, each
stretch in its own setting. A formula that runs on with its first clause is parted from it, one that
is torn over two lines is made whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from unres.ingest.lines import width
from unres.parsing import masthead
from unres.parsing.columns import rows
from unres.parsing.passage import Passage
from unres.parsing.punctuation import (
    COLONS,
    COMMAS,
    FULL_STOPS,
    QUOTES,
    ends_sentence,
    final_mark,
    opened,
)
from unres.parsing.reflow import Reflow
from unres.parsing.seen import is_bare
from unres.parsing.setting import ENOUGH, Setting
from unres.parsing.signs import SHORT, Sign, signs
from unres.parsing.torn import TornTables
from unres.parsing.typeface import sets_openers_apart
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Labels

#: How far above a formula its part letter may stand: a letter, and a title of up to four lines.
PART_REACH = 6
#: A formula stands below a masthead of a page at most.
HEAD_REACH = 80
#: Lines that a masthead usually takes.
HEAD_USUAL = 16
#: Wider lines that end with a full stop are text, not titles, in figures.
TITLE = 120
#: Cells padded with spaces: in text that is not wrapped, tabs part all others.
PADDED = "   "
#: How far apart meeting and date may stand in a closing.
NEAR = 2
#: Recorded votes, in characters at most: all Member States named, and room to spare.
LONGEST_VOTE = 20_000
#: Lines that an entry of a closing without brackets may take: narrow columns hold few words.
LONGEST_ENTRY = 8
#: The signs of the lines of a closing.
MEETING_OR_DATE = frozenset({"meeting", "date_line"})
VOTES = frozenset({"vote_none", "vote_recorded", "vote_meeting"})
CLOSING = MEETING_OR_DATE | VOTES
#: The signs of what may head a document or a part of one.
HEADS = frozenset({"number_title", "sc_title", "sc_adoption", "part_letter"})
#: The signs of lines that only the head of a document has.
OF_HEAD = frozenset(
    {"symbol", "distribution", "number_title", "sc_title", "sc_adoption", "adoption"}
    | {"statement_title", "draft_title"}
)
#: The signs of what may stand below the lists of a vote.
BELOW_VOTE = frozenset(
    {"annex", "bare_formula", "draft_title", "formula", "number_title", "part_letter", "section"}
    | {"statement_title", "sc_title", "symbol", "table"}
)

#: "1382a." in the middle of a sentence.
_ORDINAL = compiled(r"\d[aªoº]?\.$")


@dataclass(slots=True)
class Piece:
    """A paragraph, or a line that stands alone, with its signs.

    ``role`` is what the lines around make of it: one of `facts.ROLES`.
    """

    passage: Passage
    signs: dict[str, Sign] = field(default_factory=dict)
    role: str = "text"

    @property
    def lines(self) -> list[Line]:
        """The lines that it is made of."""
        return [line for _, line in self.passage.pieces]


class Seen(NamedTuple):
    """A line with its signs."""

    line: Line
    signs: dict[str, Sign]


def pieces_of(
    lines: Sequence[Line], language: Language, labels: Labels, notes: frozenset[str]
) -> list[Piece]:
    """Return the pieces of a document, in order; every character of `lines` is in exactly one.

    `notes` are the markers of its notes.
    """
    seen = [Seen(line, signs(line, language)) for line in _whole(lines, language)]
    return _Cutter(seen, language, labels, notes).pieces()


def _whole(lines: Sequence[Line], language: Language) -> list[Line]:
    """Part a formula from the clause that it runs in with, where no line is a formula by itself."""
    if any({"formula", "statement_title"} & signs(line, language).keys() for line in lines):
        return list(lines)
    for index, line in enumerate(lines):
        if (end := _runs_in(line.text, language)) is not None:
            rest = line.cut(end, len(line.text))
            lead = len(rest.text) - len(rest.text.lstrip())
            above = line.cut(0, end)._replace(end=line.start + end)
            below = rest.cut(lead, len(rest.text))._replace(end=line.end, blanks=0)
            return [*lines[:index], above, below, *lines[index + 1 :]]
    return list(lines)


def _runs_in(text: str, language: Language) -> int | None:
    """Where the formula ends that `text` begins with, if an opening phrase follows; else None."""
    found = language.formula(text)
    if found is None or not found.comma or found.body is None or text.startswith(QUOTES):
        return None  # a statement's paragraphs stand in quotation marks
    rest = text[found.end :].lstrip()
    if not rest:
        return None
    opens = language.opener(rest, "preambular")
    return (
        found.end
        if opens or (language.opener(rest, "operative") and final_mark(text) in COMMAS)
        else None
    )


class _Cutter:
    """Cuts the lines of one document into pieces."""

    def __init__(
        self, seen: Sequence[Seen], language: Language, labels: Labels, notes: frozenset[str]
    ) -> None:
        self._seen = list(seen)
        self._language = language
        self._labels = labels
        self._notes = notes
        self._roles = ["text"] * len(seen)
        self._torn = self._torn_formulas()
        self._formulas = self._find_formulas()
        self._mark()
        self._setting = Setting.of(
            [s.line for s, role in zip(self._seen, self._roles, strict=True) if role == "text"]
        )

    def pieces(self) -> list[Piece]:
        """Return the pieces, in order."""
        made: list[Piece] = []
        index = 0
        while index < len(self._seen):
            if self._roles[index] == "text":
                end = index
                while end < len(self._seen) and self._roles[end] == "text":
                    end += 1
                made += self._joined(
                    self._seen[index:end], headed=bool(made) and made[-1].role == "annex"
                )
            else:
                end = self._torn.get(index, index + 1)
                lines = [one.line for one in self._seen[index:end]]
                found = self._seen[index].signs if end == index + 1 else {"formula": Sign()}
                made.append(Piece(Passage.of(lines), found, self._roles[index]))
            index = end
        return made

    def _joined(self, seen: Sequence[Seen], *, headed: bool) -> Iterator[Piece]:
        """Join a stretch of lines to paragraphs."""
        by_line = {id(one.line): one.signs for one in seen}
        printed = [one.line for one in seen]
        setting = self._setting
        if setting.full or any(PADDED in line.text for line in printed):
            printed = rows(printed, self._labels, self._language.direction)
        if setting.full:
            printed = TornTables(self._language, setting).mend(printed)
        if setting.full and len(seen) > ENOUGH:  # annexes and tables may be set smaller
            own = Setting.of(printed)
            setting = own if own.full else setting
        sections = {one.line.start for one in seen if "section" in one.signs}
        apart = sets_openers_apart(printed, self._language, self._labels)
        reflow = Reflow(self._language, self._labels, setting, self._notes, openers_apart=apart)
        for passage in reflow.passages(printed, sections, headed=headed):
            alone = len(passage.pieces) == 1
            yield Piece(passage, by_line.get(id(passage.first), {}) if alone else {})

    # What lines are that stand alone ------------------------------------------------------------

    def _torn_formulas(self) -> dict[int, int]:
        """Where formulas begin that are torn over two or three lines, and where they end."""
        known = (self._language.formula(s.line.text) for s in self._seen if "formula" in s.signs)
        if any(formula and formula.body for formula in known):
            return {}
        for index in range(min(len(self._seen), HEAD_REACH)):
            text = self._seen[index].line.text
            for end in range(index + 1, min(index + 3, len(self._seen))):
                glue = " " if self._language.spaced else ""
                below = self._seen[end].line.text
                text += glue + below
                if len(text) > SHORT or is_bare(below, self._labels):
                    break
                found = self._language.formula(text)
                if found and found.body and not text[found.end :].strip(" ,،，:："):
                    return {index: end + 1}
        return {}

    def _find_formulas(self) -> list[int]:
        """The lines of enacting formulas.

        Without its comma (conventions, 3: where no preamble follows) a formula looks like the name
        of the body in a masthead: it counts only close below a number, a title or a part letter,
        or above a clause.
        """
        found: list[int] = []
        for index, one in enumerate(self._seen):
            above = self._seen[max(0, index - PART_REACH) : index]
            if any(start < index < end for start, end in self._torn.items()):
                continue
            if "formula" in one.signs:
                if not found or self._may_begin_again(above):
                    found.append(index)
            elif (
                "bare_formula" in one.signs and self._bare(index, above, first=not found)
            ) or index in self._torn:
                found.append(index)
        return found

    def _bare(self, index: int, above: Sequence[Seen], *, first: bool) -> bool:
        if any(HEADS & one.signs.keys() for one in above):
            return True
        below = self._seen[index + 1].line.text if index + 1 < len(self._seen) else ""
        opens = bool(final_mark(below)) and self._language.opener(below) is not None
        return first and opens

    def _may_begin_again(self, above: Sequence[Seen]) -> bool:
        """Whether a further formula may stand here: below a closing, a part letter or a colon.

        An annex may hold the decision of another body: below its heading a colon begins nothing.
        """
        begins = MEETING_OR_DATE | {"vote_none", "vote_recorded", "part_letter"}
        near: list[Seen] = []
        for one in reversed(above):
            if "annex" in one.signs:
                break
            near.append(one)
        if any(begins & one.signs.keys() for one in near):
            return True
        in_annex = len(near) < len(above)
        return not in_annex and any(final_mark(one.line.text) in COLONS for one in near)

    def _mark(self) -> None:
        """Tell the roles of all lines that stand alone."""
        head = self._formulas[0] if self._formulas else self._head_without_formula()
        self._roles[:head] = ["head"] * head
        for start in self._formulas:
            self._roles[start] = "formula"
            for torn in range(start + 1, self._torn.get(start, start)):
                self._roles[torn] = "formula"
        bounds = (
            [*self._formulas, len(self._seen)] if self._formulas else [head - 1, len(self._seen)]
        )
        for start, end in pairwise(bounds):
            self._mark_stretch(
                max(start + 1, self._torn.get(start, 0)), end, last=end == len(self._seen)
            )
        self._closings_first()

    def _closings_first(self) -> None:
        """Put closings above the heading of an annex or a part that text has right above them.

        Print has such headings below, or beside; text out of a PDF file may have them first.
        """
        starts = [
            i
            for i, role in enumerate(self._roles)
            if role == "closing" and self._roles[i - 1] != "closing"
        ]
        for start in starts:
            near = range(max(start - PART_REACH, 0), start)
            heading = next((i for i in near if self._roles[i] in ("annex", "part")), None)
            if heading is None or "formula" in self._roles[heading:start]:
                continue
            end = start
            while end < len(self._roles) and self._roles[end] in ("closing", "vote goes on"):
                end += 1
            order = [*range(start, end), *range(heading, start)]
            self._seen[heading:end] = [self._seen[i] for i in order]
            self._roles[heading:end] = [self._roles[i] for i in order]

    def _mark_stretch(self, start: int, end: int, *, last: bool) -> None:
        index = start
        while index < end:
            one = self._seen[index]
            if self._opens_closing(index, start, end):
                stop = self._closing_end(index, end)
                self._roles[index] = "closing"
                for at in range(index + 1, stop):
                    self._roles[at] = (
                        "closing" if CLOSING & self._seen[at].signs.keys() else "vote goes on"
                    )
                index = stop
                continue
            if "annex" in one.signs and self._may_begin(index, start):
                self._roles[index] = "annex"
            index += 1
        self._unmark_quoted(start, end)
        self._mark_annex_formulas(start, end)
        if not last:
            self._mark_part(start, end)

    def _unmark_quoted(self, start: int, end: int) -> None:
        """Take back the mark of an annex far above the closing in which the numbers go on.

        A clause may quote the contents of a book.
        """
        closing = next((i for i in range(end - 1, start, -1) if self._roles[i] == "closing"), start)
        for index in range(start, closing - PART_REACH):
            if self._roles[index] == "annex" and self._next_number(index, end) != 1:
                self._roles[index] = "text"

    def _next_number(self, index: int, end: int) -> int:
        """The number of the first numbered line below `index`; 1 if there is none."""
        labels = (self._labels.read(one.line.text) for one in self._seen[index + 1 : end])
        return next((label.number for label in labels if label and label.number), 1)

    def _mark_annex_formulas(self, start: int, end: int) -> None:
        """Mark the formula right below the heading or the title of an annex."""
        for index in range(start, end):
            if self._roles[index] == "annex":
                for at in range(index + 1, min(index + 4, end)):
                    if self._roles[at] == "text" and "formula" in self._seen[at].signs:
                        self._roles[at] = "annex formula"

    def _mark_part(self, start: int, formula: int) -> None:
        """Mark the heading of the part, or of the draft, whose formula stands at `formula`."""
        letter = next(
            (
                i
                for i in range(max(start, formula - PART_REACH), formula)
                if HEADS & self._seen[i].signs.keys()
                and self._roles[i] in ("text", "head")
                and self._may_begin(i, start)
            ),
            None,
        )
        if letter is None:
            letter = self._letter_above_closing(start, formula)
        begins = formula
        while (
            begins > start
            and self._roles[begins - 1] == "text"
            and not ends_sentence(self._seen[begins - 1].line.text)
        ):
            begins -= 1
        begins = begins if letter is None else min(letter, begins)
        for at in range(begins, formula):
            if self._roles[at] == "text":
                self._roles[at] = "part"

    def _letter_above_closing(self, start: int, formula: int) -> int | None:
        """Where the heading of the next part begins that is drawn above the closing, or None.

        Print centres the heading below the closing; text out of a PDF file may have it above.
        """
        stop = next((i for i in range(start, formula) if self._roles[i] == "closing"), None)
        if stop is None:
            return None
        for i in range(max(start + 1, stop - PART_REACH), stop):
            letter = "part_letter" in self._seen[i].signs
            if letter and ends_sentence(self._seen[i - 1].line.text):
                return i
        return None

    def _head_without_formula(self) -> int:
        """Where masthead and title end if no formula tells: below the last line that they know.

        The lines are looked through down to the first that opens as clauses do, or is text.
        """
        end, titled = 0, False
        for index, one in enumerate(self._seen[:HEAD_REACH]):
            letter = titled and index == end and "part_letter" in one.signs
            if letter:
                end += 1
                continue
            if self._opens_text(one) or (titled and index >= end and not self._is_of_head(one)):
                break
            if self._is_of_head(one):
                end = max(end, index + 1)
            if "number_title" in one.signs or "statement_title" in one.signs:
                titled = True
                end += self._title_lines(index)
        return end

    def _is_of_head(self, one: Seen) -> bool:
        if not one.signs.keys().isdisjoint(OF_HEAD):
            return True
        entries = masthead.entries([one.line], self._language).entries
        return any(entry.kind not in ("other", "adoption", "issued") for entry in entries)

    def _opens_text(self, one: Seen) -> bool:
        text = one.line.text
        if not one.signs.keys().isdisjoint(OF_HEAD):
            return False
        label = self._labels.read(text)
        if label and label.number == 1:
            return True
        mark = final_mark(text)
        opens = self._language.opener(text[label.length :] if label else text) is not None
        long = width(text) > TITLE
        return (opens and bool(mark or long)) or (long and mark in FULL_STOPS)

    def _title_lines(self, index: int) -> int:
        """How many lines below the first a title takes: as many as go on below full ones."""
        count = 0
        setting = Setting.of([one.line for one in self._seen[index + 1 :]])
        for above, one in pairwise(self._seen[index : index + HEAD_USUAL]):
            full = setting.fills(width(above.line.text))
            if (
                one.line.blanks
                or not full
                or self._language.dates(one.line.text)
                or self._opens_text(one)
            ):
                break
            count += 1
        return count

    def _may_begin(self, index: int, start: int) -> bool:
        """Whether something may begin at `index`: no sentence goes on from the line above."""
        if index == start or self._roles[index - 1] != "text":
            return True
        return ends_sentence(self._seen[index - 1].line.text)

    # The closing ---------------------------------------------------------------------------------

    def _opens_closing(self, i: int, start: int, end: int) -> bool:
        found = self._seen[i].signs
        if "vote_none" in found or "vote_recorded" in found:
            return True
        ends = self._may_begin(i, start)
        if "vote_meeting" in found:
            return ends and i > start
        if not MEETING_OR_DATE & found.keys():
            return False
        other = "date_line" if "meeting" in found else "meeting"
        near = self._seen[i + 1 : min(end, i + 1 + NEAR)]
        if any(other in one.signs for one in near):
            return ends or "meeting" in found  # the last clause may end with a date
        return ends and (not near or "annex" in near[0].signs)

    def _closing_end(self, start: int, end: int) -> int:
        """Where the closing that begins at `start` ends: it takes in the lists of a vote.

        They stand in the bracket of the vote; where it has none, they go on as lists do.
        """
        if (
            "vote_meeting" in self._seen[start].signs
            and not (CLOSING - {"vote_meeting"}) & self._seen[start].signs.keys()
        ):
            return self._entry_end(start, end)
        brackets = length = 0
        in_lists = False
        for index in range(start, end):
            one = self._seen[index]
            if index > start:
                in_lists = _lists_go_on(self._seen[index - 1], one, in_lists=in_lists)
                goes_on = length < LONGEST_VOTE and (brackets > 0 or in_lists)
                if not ((CLOSING - {"vote_meeting"}) & one.signs.keys() or goes_on):
                    return index
            brackets += opened(one.line.text)
            length += len(one.line.text)
        return end

    def _entry_end(self, start: int, end: int) -> int:
        """The end of an entry that says at which meeting and how a text was adopted."""
        after = start + 1
        while after < min(end, start + LONGEST_ENTRY) and not _is_whole(self._seen[start:after]):
            if self._seen[after].line.blanks:
                break
            after += 1
        return after


def _is_whole(lines: Sequence[Seen]) -> bool:
    text = "".join(line.line.text for line in lines)
    stops = final_mark(text) in FULL_STOPS and not _ORDINAL.search(text)
    return stops and text.count("(") <= text.count(")")


def _lists_go_on(above: Seen, line: Seen, *, in_lists: bool) -> bool:
    """Whether `line` belongs to lists of States that stand in no bracket.

    A list begins with its head, below a vote or below the lines that name its counts. It ends with
    a full stop, at an empty line, a number or a heading.
    """
    if "vote_list" in line.signs:
        return True
    mark = final_mark(above.line.text)
    if mark in COMMAS | COLONS:
        return in_lists or "vote_recorded" in above.signs
    ends = mark in FULL_STOPS or line.line.blanks or line.line.text[0].isdigit()
    return in_lists and not (ends or BELOW_VOTE & line.signs.keys())
