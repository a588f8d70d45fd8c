"""Reflow: from printed lines to paragraphs, whatever the layout."""

from __future__ import annotations

from functools import cache, cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.parsing.evidence import OPENS, Counted, Evidence, Group
from unres.parsing.passage import Passage
from unres.parsing.punctuation import final_mark
from unres.parsing.quirks import spread, stretched
from unres.parsing.seen import Seen, has_words, is_bare, see
from unres.parsing.setting import MOST, TELLING, Setting
from unres.patterns import compiled
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Labels

#: The last number of one figure.
LAST_SHORT = 9
#: Fewer numbers do not show how they are printed.
FEWEST = 3
#: So many clauses below empty lines show that those part paragraphs.
PARTED = 2
#: The log-odds of what is not weighed.
SURE = 9.0


class Reflow:
    """Joins the lines of a document to paragraphs."""

    def __init__(
        self,
        language: Language,
        labels: Labels,
        setting: Setting,
        notes: Container[str] = (),
        *,
        openers_apart: bool = False,
    ) -> None:
        """Take what the decision needs: the language's openers, its labels, the setting.

        `notes` are the markers of the document's notes; `openers_apart` tells that the openers are
        printed in italics or bold.
        """
        self._language = language
        self._labels = labels
        self._setting = setting
        self._notes = notes
        self._see = partial(
            see, language=language, labels=labels, notes=notes, openers_apart=openers_apart
        )

    @cached_property
    def _weights(self) -> dict[str, float]:
        tables = _tables()
        return tables["indented" if self._setting.indented else "plain"] | tables["type"]

    def passages(
        self, lines: Sequence[Line], sections: Container[int], *, headed: bool = False
    ) -> list[Passage]:
        """Join `lines` to paragraphs, in order, every line in exactly one.

        `sections` are the offsets of lines whose sign is the number of a section. `headed` tells
        that a heading stands above: "Annex", whose title follows.
        """
        if not self._setting.full:
            return [Passage.of(group) for group in self._unwrapped(lines)]
        lines = stretched.mend(lines, self._setting.full, spaced=self._language.spaced)
        lines = spread.mend(lines, self._setting.full, self._language)
        seen = [self._see(line, section=line.start in sections) for line in lines]
        evidence = Evidence.of(self._language, self._setting, seen, self._notes)
        apart = _numbers_stand_apart(seen)
        typed = self._setting.typed is not None
        groups: list[Group] = []
        breaks: list[list[float]] = []
        counted = Counted()
        for index, line in enumerate(seen):
            above = groups[-1].last if groups else None
            sure = above is None or (apart and _is_number(above))
            odds = SURE if sure else self._odds(evidence, index, groups[-1], counted)
            if odds > 0:
                counted.count(line, above)
                begun = Group.of(line, headed=headed and not groups, typed=typed)
                groups.append(begun)
                breaks.append([odds])
            else:
                groups[-1].add(line)
                breaks[-1].append(odds)
        return [
            Passage.of([line.line for line in group.lines], breaks=odds)
            for group, odds in zip(groups, breaks, strict=True)
        ]

    def _unwrapped(self, lines: Sequence[Line]) -> Iterator[list[Line]]:
        """Yield the lines of each paragraph where lines are not wrapped: one, as a rule.

        A break that was put in by hand (``<br>``, Word's manual line break) may part a sentence.
        """
        begins = [
            line.blanks > 0
            for above, line in pairwise(lines)
            if self._is_clause(line.text, dotted=False) and not is_bare(above.text, self._labels)
        ]
        parted = len(begins) >= PARTED and sum(begins) >= MOST * len(begins)
        group: list[Line] = []
        for line in lines:
            if group and not self._joins(group, line, parted=parted):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def _joins(self, group: Sequence[Line], line: Line, *, parted: bool) -> bool:
        """Whether `line` goes on with the paragraph `group`, where lines are not wrapped.

        `parted` tells that an empty line stands above each clause.
        """
        if len(group) == 1 and not group[0].tabbed and is_bare(group[0].text, self._labels):
            return not self._labels.read(line.text)  # a label on a line of its own
        return self._goes_on(group, line, parted=parted)

    def _goes_on(self, group: Sequence[Line], line: Line, *, parted: bool) -> bool:
        """Whether `line` goes on with a sentence that no mark ends above.

        The last word above asks for more, empty lines part all other paragraphs, or it is a clause
        that goes on as none begins: in small letters, or in Russian and its like in capitals.
        """
        above = group[-1]
        if line.blanks or "\t" in above.text + line.text or final_mark(above.text):
            return False
        if len(above.text) < TELLING or self._is_clause(line.text, dotted=False):
            return False
        if parted:
            return True
        if self._language.is_unfinished(above.text):
            return True
        decimal = self._labels.read(line.text)  # any other label makes a clause
        return not decimal and self._begins_as_none(group[0].text, line.text)

    def _begins_as_none(self, first: str, text: str) -> bool:
        """Whether the first letter of `text` begins no clause, below a line that is `first`."""
        if self._language.clauses_begin == "small":
            return text[0].isupper() and self._language.opener(first) is not None
        capital = self._language.clauses_begin == "capital"
        return capital and text[0].islower() and self._is_clause(first)

    def _is_clause(self, text: str, *, dotted: bool = True) -> bool:
        """Whether `text` begins as a clause or a point does; a decimal is a label if `dotted`."""
        label = self._labels.read(text)
        if label and (dotted or not label.is_dotted):
            return True
        return self._language.opener(text) is not None

    def _odds(self, evidence: Evidence, index: int, group: Group, counted: Counted) -> float:
        """The log-odds that a paragraph begins at line `index`, below the lines of `group`."""
        line = evidence.lines[index]
        if group.last.in_columns or line.in_columns:
            return SURE
        if not has_words(line.line):
            return -SURE
        if group.last.bare:
            return SURE if line.label else -SURE
        if counted.is_due(line) and _TABBED.match(line.line.text):
            return SURE  # the next number, and as print has it
        weights = self._weights
        signs = evidence.at(index, group, counted)
        return weights["bias"] + sum([weights[sign] for sign in signs if sign in weights])


#: A number with the room behind it that a tab leaves.
_TABBED = compiled(r"\d{1,3}\.(?:\s{2,}|\t)\S")


def _numbers_stand_apart(seen: Sequence[Seen]) -> bool:
    """Whether the numbers of paragraphs are printed on lines of their own.

    They are where indents are kept and one does. Elsewhere print may have set them in a column
    that text tears off; numbers of two figures fill it and stay, so all of them must stand apart.
    Where clauses open below them, as they do behind their numbers, or points have lost theirs, too,
    a tool tore the lines.
    """
    below = [line.begins in OPENS for above, line in pairwise(seen) if _is_number(above)]
    points = [line.bare for line in seen if line.label and line.number is None]
    if 2 * sum(below) > len(below) or 2 * sum(points) > len(points):
        return False
    if any(line.line.indent for line in seen):
        return True
    long = [line.bare for line in seen if line.number and line.number > LAST_SHORT]
    return len(long) >= FEWEST and all(long)


def _is_number(line: Seen) -> bool:
    return line.bare and line.number is not None


@cache
def _tables() -> dict[str, dict[str, float]]:
    data = read_toml("parsing/data/reflow.toml")
    return {
        name: {sign: float(weight) for sign, weight in table.items()}
        for name, table in data.items()
    }
