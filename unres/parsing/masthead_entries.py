"""Entries of a masthead: its lines, each with the kind that it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from unres.parsing.passage import Passage

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.model import LineKind

#: Kinds after which unnamed lines are no longer the title of the agenda item.
ENDS_AGENDA_TITLE = frozenset({"document_title", "adoption", "proponent", "sponsors"})

#: Kinds of the lines in the upper right corner.
TAG = frozenset({"symbol", "distribution", "issued", "original_language", "version_language"})


@dataclass(slots=True)
class Entry:
    """An entry of the masthead: its kind, its text, what its pattern matched.

    ``names`` is what it names first: a resolution, a decision, or None.
    """

    kind: LineKind
    passage: Passage
    match: re.Match[str] | None = None
    names: str | None = None

    def group(self, name: str) -> str | None:
        """The part of the text that its pattern calls `name`, or None."""
        if self.match is None or name not in self.match.re.groupindex:
            return None
        return self.match[name]


@dataclass(slots=True)
class Entries:
    """The entries of a masthead, in order.

    ``title`` is the line of sponsors that a draft has in place of a title, ``spoken`` tells that a
    formula stands below, ``decisions`` whether a heading says that these are decisions, or, if it
    is False, resolutions.
    """

    entries: list[Entry] = field(default_factory=list)
    title: Entry | None = None
    spoken: bool = False
    decisions: bool | None = None

    def of(self, kind: LineKind) -> list[Entry]:
        """The entries of one kind."""
        return [entry for entry in self.entries if entry.kind == kind]

    def add_chapeau(self, lines: Sequence[Line]) -> None:
        """Add the sentence above a formula that says at which meeting a text was adopted."""
        self.entries.append(Entry("adoption", Passage.of(lines)))

    def says_decision(self) -> bool:
        """Whether a line says that this is a decision: "Decision adopted by the ...".

        Resolutions may stand below the name of a committee, too: it tells only what has no formula.
        """
        if any(one.group("decision") for one in self.of("document_title")):
            return True
        listed = self.decisions is None and bool(self.of("decision_type")) and not self.spoken
        return listed or self.decisions is True

    def drafts_decision(self) -> bool:
        """Whether this is the draft of a decision: "Draft decision submitted by ..."."""
        lines = [*([self.title] if self.title else []), *self.of("sponsors")]
        return any(line.names == "decision" for line in lines)

    def take_sponsors(self) -> Entry | None:
        """Take the line of sponsors where it is the title: nothing but a tag follows.

        The extraction of a text may put the symbol and the date, printed beside the body, below it.
        """
        below = takewhile(lambda entry: entry.kind in TAG, reversed(self.entries))
        index = len(self.entries) - 1 - sum(1 for _ in below)
        if index < 0 or self.entries[index].kind != "sponsors":
            return None
        self.title = self.entries.pop(index)
        return self.title

    def take_title(self) -> Passage | None:
        """Take the title where it has no number: the last lines, below the adoption.

        Drafts may have nothing between it and the tag: then an empty line parts both.
        """
        entries = self.entries
        end = len(entries)
        while end and entries[end - 1].kind == "other":
            end -= 1
        if end == len(entries) or not end:
            return None
        apart = entries[end - 1].kind in TAG and entries[end].passage.first.blanks > 0
        if not (apart or entries[end - 1].kind in ENDS_AGENDA_TITLE):
            return None
        lines = [line for entry in entries[end:] for _, line in entry.passage.pieces]
        del entries[end:]
        return Passage.of(lines)
