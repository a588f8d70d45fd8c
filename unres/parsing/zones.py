"""Zones: which lines are masthead, heading, body, closing and annex, and where parts begin.

The enacting formula is the fixed point. What stands above it is masthead and title, what stands
below is body; a meeting or date line under a full stop opens the closing; an annex word alone on
its line opens an annex. A second formula after a closing opens a part, one without a closing
before it opens a draft that the body recommends; one below the heading of an annex belongs to it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from unres.parsing import closing_zone
from unres.parsing.punctuation import COLONS, ends_sentence, final_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.signs import Sign

#: How far above a formula its part letter may stand: a letter, and a title of up to four lines.
PART_REACH = 6
#: How many lines the heading and the title of an annex take at most.
ANNEX_REACH = 6
HEADS = frozenset({"number_title", "sc_title", "sc_adoption", "part_letter"})
MASTHEAD_SIGNS = frozenset({"symbol", "distribution", "date_line"})


class SignedLine(NamedTuple):
    """A line and the names that fit it."""

    line: Line
    signs: dict[str, Sign]


@dataclass(slots=True)
class AnnexZone:
    """An annex: the line of its heading (None if text follows the closing without one)."""

    heading: SignedLine | None
    lines: list[SignedLine] = field(default_factory=list)


@dataclass(slots=True)
class Zones:
    """The lines of one document, zone by zone; ``recommended`` is a draft inside the body."""

    masthead: list[SignedLine] = field(default_factory=list)
    heading: list[SignedLine] = field(default_factory=list)
    formula: SignedLine | None = None
    body: list[SignedLine] = field(default_factory=list)
    recommended: Zones | None = None
    closing: list[SignedLine] = field(default_factory=list)
    annexes: list[AnnexZone] = field(default_factory=list)
    parts: list[Zones] = field(default_factory=list)

    def running(self) -> Iterator[SignedLine]:
        """Yield the lines of running text: bodies and annexes, those of parts included."""
        yield from self.body
        if self.recommended:
            yield from self.recommended.running()
        for annex in self.annexes:
            yield from annex.lines
        for part in self.parts:
            yield from part.running()


def divide(lines: Sequence[SignedLine]) -> Zones:
    """Divide the lines of a document into its zones; every line is in exactly one."""
    formulas = _formulas(lines)
    first = formulas[0] if formulas else None
    start = _heading_start(lines, first)
    if first is None:
        return _without_formula(lines, start)
    part = _part_start(lines, start, first)
    zones = Zones(masthead=list(lines[:start]), heading=list(lines[start:part]))
    if part == first:
        _fill(zones, lines, first, formulas)
    else:
        zones.parts.append(Zones(heading=list(lines[part:first])))
        _fill(zones.parts[0], lines, first, formulas, zones)
    return zones


def _formulas(lines: Sequence[SignedLine]) -> list[int]:
    """The lines of enacting formulas.

    Without its comma (conventions, 3: where no preamble follows) a formula looks like the name of
    the body in a masthead: it counts only close below a number, a title or a part letter.
    """
    found: list[int] = []
    for index, line in enumerate(lines):
        above = lines[max(0, index - PART_REACH) : index]
        if "formula" in line.signs:
            if not found or _may_begin_again(above):
                found.append(index)
        elif "bare_formula" in line.signs and any(HEADS & one.signs.keys() for one in above):
            found.append(index)
    return found


def _may_begin_again(above: Sequence[SignedLine]) -> bool:
    """Whether a further formula may stand here: below a closing, a part letter or a colon.

    An annex may hold the decision of another body: below its heading a colon begins nothing.
    """
    begins = closing_zone.SIGNS | {"part_letter"}
    near = list(takewhile(lambda one: "annex" not in one.signs, reversed(above)))
    if any(begins & one.signs.keys() for one in near):
        return True
    in_annex = len(near) < len(above)
    return not in_annex and any(final_mark(one.line.text) in COLONS for one in near)


def _heading_start(lines: Sequence[SignedLine], formula: int | None) -> int:
    """Where number and title begin: the last number line above the formula."""
    reach = len(lines) if formula is None else formula
    for wanted in ("number_title", "sc_title", "sc_adoption", "statement_title", "draft_title"):
        found = [i for i in range(reach) if wanted in lines[i].signs]
        if found and wanted == "number_title":
            return found[-1] if formula is not None else found[0]
        if found and wanted == "statement_title":
            return found[0]
        if found and wanted == "draft_title" and _names_draft(lines[found[-1]], reach - found[-1]):
            return found[-1] + 1
        if found:
            return _after_masthead(lines, found[-1] + 1, reach)
    return _after_masthead(lines, 0, reach) if formula is not None else 0


def _names_draft(line: SignedLine, above: int) -> bool:
    """Whether the line is the heading of a draft in a report, close above title and formula."""
    return line.signs["draft_title"].group("sponsors") is None and 1 < above <= PART_REACH


def _after_masthead(lines: Sequence[SignedLine], start: int, reach: int) -> int:
    """The end of the masthead, where no number line tells: all lines above the formula."""
    return reach if reach < len(lines) else start


def _part_start(lines: Sequence[SignedLine], start: int, formula: int) -> int:
    """Where a part letter stands above the formula, or the formula itself."""
    for i in range(max(start + 1, formula - PART_REACH), formula):
        if "part_letter" in lines[i].signs:
            return i
    return formula


def _fill(
    zones: Zones,
    lines: Sequence[SignedLine],
    formula: int,
    formulas: Sequence[int],
    whole: Zones | None = None,
) -> None:
    """Fill `zones` from its formula on; further parts go to `whole`, the document of them all."""
    following = iter(formulas[bisect_right(formulas, formula) :])
    while True:
        later = next(following, None)
        end = len(lines) if later is None else later
        closing = closing_zone.find(lines, formula + 1, end)
        zones.formula = lines[formula]
        if closing is None and later is not None and whole is None:
            _recommend(zones, lines, formula, later)
            return
        stop, after = closing or (end, end)
        below = _heading_below(lines, formula + 1, stop, end) if later is not None else stop
        annex = _annex_start(lines, formula + 1, below, closing)
        zones.body = list(lines[formula + 1 : annex])
        zones.closing = list(lines[stop:after])
        if later is None:
            zones.annexes = _annexes([*lines[annex:stop], *lines[after:end]])
            return
        if whole is None:
            whole = _become_whole(zones)
            zones = whole.parts[0]
        begins = max(_part_start(lines, after - 1, end), after)
        zones.annexes = _annexes([*lines[annex:below], *lines[after:begins]])
        zones = Zones(heading=[*lines[below:stop], *lines[begins:end]])
        whole.parts.append(zones)
        formula = end


def _heading_below(lines: Sequence[SignedLine], start: int, stop: int, formula: int) -> int:
    """Where the heading of the next part begins, drawn above the closing at `stop`, or `stop`.

    Print centres the heading below the closing; text out of a PDF file may have it above.
    """
    if any("part_letter" in line.signs for line in lines[stop:formula]):
        return stop
    for i in range(max(start + 1, stop - PART_REACH), stop):
        if "part_letter" in lines[i].signs and ends_sentence(lines[i - 1].line.text):
            return i
    return stop


def _become_whole(zones: Zones) -> Zones:
    """Turn a document that proves to be the first of several into the document of them all."""
    part = Zones(formula=zones.formula, body=zones.body, closing=zones.closing)
    zones.formula, zones.body, zones.closing, zones.parts = None, [], [], [part]
    return zones


def _recommend(zones: Zones, lines: Sequence[SignedLine], formula: int, inner: int) -> None:
    """The body recommends a draft: its formula is at `inner`, the closing is the outer one's."""
    draft = Zones(formula=lines[inner])
    begins = inner
    while begins > formula + 1 and not ends_sentence(lines[begins - 1].line.text):
        begins -= 1
    zones.body = list(lines[formula + 1 : begins])
    draft.heading = list(lines[begins:inner])
    rest = Zones()
    _fill(rest, lines, inner, [])
    draft.body, zones.closing, zones.annexes = rest.body, rest.closing, rest.annexes
    zones.recommended = draft


def _without_formula(lines: Sequence[SignedLine], start: int) -> Zones:
    """A decision, a statement or a fragment: the number line, then body and closing."""
    below = _masthead_below(lines, start + 1)
    zones = Zones(masthead=[*lines[:start], *lines[start + 1 : below]])
    closing = closing_zone.find(lines, below, len(lines))
    stop, after = closing or (len(lines), len(lines))
    annex = _annex_start(lines, below, stop, closing)
    zones.body = [*lines[start : start + 1], *lines[below:annex]]
    zones.closing = list(lines[stop:after])
    zones.annexes = _annexes([*lines[annex:stop], *lines[after:]])
    return zones


def _masthead_below(lines: Sequence[SignedLine], start: int) -> int:
    """Where lines of the masthead end that stand below the title, at `start`.

    Text out of a PDF file may give the right column of the cover page, with symbol and date, last.
    """
    end = start
    while end < len(lines) and MASTHEAD_SIGNS & lines[end].signs.keys():
        end += 1
    marks_end = {"symbol", "distribution"}
    return end if any(marks_end & line.signs.keys() for line in lines[start:end]) else start


def _annex_start(
    lines: Sequence[SignedLine], start: int, end: int, closing: tuple[int, int] | None
) -> int:
    """Where the first annex begins in ``lines[start:end]``, or `end`.

    Above a closing none begins but one whose heading print has beside it.
    """
    begin = start if closing is None else max(start, end - ANNEX_REACH)
    for i in range(begin + 1, end):
        if "annex" in lines[i].signs and ends_sentence(lines[i - 1].line.text):
            return i
    return end


def _annexes(lines: Sequence[SignedLine]) -> list[AnnexZone]:
    zones: list[AnnexZone] = []
    for line in lines:
        if "annex" in line.signs:
            zones.append(AnnexZone(line))
        elif zones:
            zones[-1].lines.append(line)
        else:
            zones.append(AnnexZone(None, [line]))
    return zones
