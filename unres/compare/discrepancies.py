"""What versions of one text do not have alike: for the people who check their concordance.

A translation may spell out a number or cite in other words; only what cannot be told so is named:
a number against another number, a symbol whose figures are nowhere in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from unres.compare.facts import figures_in
from unres.compare.sequence import out_of_order
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.compare.candidates import Draft
    from unres.compare.facts import Facts
    from unres.compare.passages import Passage
    from unres.model import Adoption, Document

    Cells = Sequence[Sequence[Passage]]

DiscrepancyKind = Literal[
    "missing", "split", "order", "label", "citation", "date", "number", "notes", "vote"
]
#: Numbers below this may be in words in another language.
SPELLED = 100
#: Languages have these in an order of their own: Chinese dates stand above the meeting.
_FREE = frozenset({"closing"})
_MONTH = compiled(r"(?<=^\d{4})-\d\d(?=-\d\d$)")


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that versions do not have alike.

    Attributes:
        kind: ``missing``: some versions lack the passage; ``split``: some have it in several;
            ``order``: it stands elsewhere in some; ``label``, ``citation``, ``date``, ``number``,
            ``notes``: these differ inside it; ``vote``: the result or the figures of the vote do.
        row: the index of the row, None for the document as a whole.
        values: one a version: what it has that not all have, or where it has the passage; empty
            where it has nothing.
    """

    kind: DiscrepancyKind
    row: int | None
    values: tuple[str, ...]


def discrepancies(drafts: Sequence[Draft], documents: Sequence[Document]) -> Iterator[Discrepancy]:
    """Yield the discrepancies of the rows of an alignment, row by row; the vote comes last."""
    rows = [[[one.passage for one in cell] for cell in draft] for draft in drafts]
    moved = _moved(rows, len(documents))
    told: list[set[tuple[object, ...]]] = [set() for _ in documents]
    for number, (cells, draft) in enumerate(zip(rows, drafts, strict=True)):
        yield from _presence(number, cells, told)
        if number in moved and not any(passage.kind in _FREE for cell in cells for passage in cell):
            yield Discrepancy("order", number, _places(cells))
        yield from _inside(number, cells, [[one.facts for one in cell] for cell in draft])
    yield from _vote(documents)


def _places(cells: Cells) -> tuple[str, ...]:
    return tuple(" + ".join(passage.place for passage in cell) for cell in cells)


def _presence(
    number: int, cells: Cells, told: Sequence[set[tuple[object, ...]]]
) -> Iterator[Discrepancy]:
    """Tell what some versions lack, or have in several passages.

    What stands in a passage that is lacking is lacking too: it is not told. `told` are the ways, by
    version, of the passages that another version lacks.
    """
    if not all(cells):
        within = False
        for cell, ways in zip(cells, told, strict=True):
            for passage in cell:
                within = within or any(
                    passage.way[:end] in ways for end in range(1, len(passage.way))
                )
                ways.add(passage.way)
        if not within:
            yield Discrepancy("missing", number, _places(cells))
    if len({len(cell) for cell in cells if cell}) > 1:
        yield Discrepancy("split", number, _places(cells))


def _moved(rows: Sequence[Cells], versions: int) -> set[int]:
    """Return the rows whose passage stands elsewhere in some version than in the others."""
    moved = set()
    for version in range(versions):
        present = [number for number, cells in enumerate(rows) if cells[version]]
        order = {
            id(passage): place
            for place, passage in enumerate(
                sorted(
                    (passage for number in present for passage in rows[number][version]),
                    key=lambda passage: passage.number,
                )
            )
        }
        places = [order[id(rows[number][version][0])] for number in present]
        moved |= {present[index] for index in out_of_order(places)}
    return moved


def _inside(number: int, cells: Cells, facts: Sequence[Sequence[Facts]]) -> Iterator[Discrepancy]:
    """Tell what differs inside passages that are versions of each other, by their facts."""
    figures = [figures_in(passage.text.text for passage in cell) for cell in cells]
    labels = [{str(fact.number) for fact in cell[:1] if fact.number is not None} for cell in facts]
    if (
        cells[0]
        and all(labels)
        and not any(passage.kind == "note" for cell in cells for passage in cell)
    ):
        yield from _differing("label", number, labels)
    yield from _lacking("citation", number, facts, _symbols, figures)
    yield from _lacking("date", number, facts, lambda fact: fact.dates, figures)
    for found in _lacking("number", number, facts, lambda fact: fact.numbers, figures):
        if _in_figures(found.values):
            yield found
    notes = [{str(sum(fact.notes for fact in cell))} if cell else set() for cell in facts]
    yield from _differing("notes", number, notes)


def _in_figures(values: Sequence[str]) -> bool:
    """Tell whether numbers that not all versions have cannot be in words where they are lacking."""
    numbers = [value.split(", ") for value in values if value]
    return len({tuple(own) for own in numbers}) > 1 or max(map(int, numbers[0])) >= SPELLED


def _symbols(fact: Facts) -> frozenset[str]:
    """Return the symbols cited; works without one and pages of the web may be named otherwise."""
    return frozenset(name for name in fact.symbols if re.search(r"[A-Z].*/.*\d", name))


def _uncommon(
    facts: Sequence[Sequence[Facts]], of: Callable[[Facts], frozenset[str]]
) -> list[set[str]]:
    """Return for each version what it has and not all versions that have the passage have."""
    sets = [{value for fact in cell for value in of(fact)} for cell in facts]
    present = [values for values, cell in zip(sets, facts, strict=True) if cell]
    common = set.intersection(*present) if present else set()
    return [values - common for values in sets]


def _lacking(
    kind: DiscrepancyKind,
    number: int,
    facts: Sequence[Sequence[Facts]],
    of: Callable[[Facts], frozenset[str]],
    figures: Sequence[frozenset[str]],
) -> Iterator[Discrepancy]:
    """Tell values that some versions lack, and whose figures they do not print either."""
    own = _uncommon(facts, of)
    there = [place for place, cell in enumerate(facts) if cell]
    lacked = {
        value
        for value in set().union(*own)
        if any(value not in own[place] and not _printed(value, figures[place]) for place in there)
    }
    values = tuple(", ".join(sorted(each & lacked)) for each in own)
    if lacked:
        yield Discrepancy(kind, number, values)


def _printed(value: str, figures: frozenset[str]) -> bool:
    """Tell whether a text prints all figures of a symbol, a number, or a date but its month."""
    value = _MONTH.sub("", value)
    return all(figure.lstrip("0") in figures for figure in re.findall(r"\d+", value))


def _differing(
    kind: DiscrepancyKind, number: int | None, values: Sequence[set[str]]
) -> Iterator[Discrepancy]:
    if len({frozenset(value) for value in values if value}) > 1:
        yield Discrepancy(kind, number, tuple(", ".join(sorted(value)) for value in values))


def _vote(documents: Sequence[Document]) -> Iterator[Discrepancy]:
    adoptions = [document.adoption for document in documents]
    results = [{_result(adoption)} - {""} if adoption else set() for adoption in adoptions]
    yield from _differing("vote", None, results)


def _result(adoption: Adoption) -> str:
    vote = adoption.vote
    if vote is None:
        return adoption.method or ""
    sides = (vote.in_favour, vote.against, vote.abstaining)
    counts = "-".join("?" if side.count is None else str(side.count) for side in sides)
    return f"{adoption.method or ''} {counts}".strip()
