"""How much speaks for two passages being versions of each other: a sum of weighed evidence.

Structure counts first: kind, depth, zone, the number of the label. Then what no translation
changes. The weights are data: ``data/weights.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from math import exp, log
from typing import TYPE_CHECKING

from unres.compare.cognates import beginnings, telling
from unres.compare.echoes import stems
from unres.compare.facts import Facts, facts_of
from unres.compare.names import names_in
from unres.compare.passages import CLAUSES, passages_of
from unres.compare.shifts import UNSHIFTED
from unres.resources import read_toml
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unres.compare.passages import Passage
    from unres.compare.shifts import Shift
    from unres.model import Document


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of ``data/weights.toml``, which says what each is for."""

    kind: float
    other_kind: float
    other_clause: float
    depth: float
    zone: float
    number: float
    other_number: float
    rank: float
    box: float
    symbol: float
    other_symbol: float
    date: float
    other_date: float
    figure: float
    other_figure: float
    concept: float
    other_concept: float
    notes: float
    other_notes: float
    cognate: float
    other_cognates: float
    enough: int
    name: float
    other_name: float
    echo: float
    several: float
    several_open: float
    several_acts: float
    several_foreign: float
    length: float
    other_length: float
    longest: float
    shortest: int
    letters: Mapping[str, float]


@cache
def weights() -> Weights:
    """Return the weights as the package ships them."""
    return Weights(**read_toml("compare/data/weights.toml"))


class Place(NamedTuple):
    """Where a passage stands: `box` is the rank of what it stands in, 0 of none."""

    kind: str
    depth: int
    zone: tuple[int, ...]
    rank: int
    box: int


@dataclass(frozen=True, slots=True, eq=False)
class Witness:
    """A passage and what it tells: what is compared with the witness of another version.

    `size` is the logarithm of its length, in English letters.
    """

    passage: Passage
    facts: Facts
    place: Place
    size: float
    cognates: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def witnesses(document: Document) -> list[Witness]:
    """Return the witnesses of a document's passages, in order."""
    language = document.language
    found = [witness(passage, language) for passage in passages_of(document)]
    texts = [one.passage.text.text for one in found]
    words = list(map(stems, texts))
    cognates = telling([beginnings([text]) for text in texts])
    names = telling([names_in(*own, language) for own in zip(texts, words, strict=True)])
    return [
        replace(one, cognates=shared, words=own, names=named)
        for one, shared, own, named in zip(found, cognates, words, names, strict=True)
    ]


def witness(passage: Passage, language: str) -> Witness:
    """Return what `passage` tells, which stands in a document in `language`."""
    facts = facts_of(passage, language)
    box = passage.way[-2].rank if len(passage.way) > 1 else 0
    place = Place(passage.kind, passage.depth, passage.zone, passage.rank, box)
    return Witness(passage, facts, place, size(facts.length, language))


def size(length: float, language: str) -> float:
    """Return the logarithm of a length in characters, turned into that of the English text."""
    known = weights()
    return log(length / known.letters.get(language, 1.0) + known.shortest)


def joint_size(sizes: Sequence[float]) -> float:
    """Return the size of texts as one, from the sizes of each."""
    added = weights().shortest
    return log(sum(exp(one) - added for one in sizes) + added)


def structure(one: Witness, other: Witness, shift: Shift = UNSHIFTED) -> float:
    """Return what kind, depth, zone and label say for the two being versions of each other.

    `shift` is how far numbers and ranks may be apart.
    """
    known = weights()
    a, b = one.place, other.place
    if a == b and shift is UNSHIFTED:  # most pairs that matter, at first
        score = known.kind + known.rank + known.box
    else:
        score = known.kind
        if a.kind != b.kind:
            score = known.other_clause if {a.kind, b.kind} <= CLAUSES else known.other_kind
        score += known.depth * (a.depth != b.depth) + known.zone * (a.zone != b.zone)
        score += known.rank * (a.rank - b.rank in shift.rank)
        score += known.box * (a.box - b.box in shift.box)
    if one.facts.number is not None and other.facts.number is not None:
        same = one.facts.number - other.facts.number in shift.number
        score += known.number if same else known.other_number
    return score


def content(one: Witness, other: Witness) -> float:
    """Return what the facts of the two say for their being versions of each other."""
    known = weights()
    a, b = one.facts, other.facts
    score = 0.0
    if a.symbols or b.symbols:
        shared = len(a.symbols & b.symbols)
        total = len(a.symbols) + len(b.symbols)
        score += _shared(shared, total, known.symbol, known.other_symbol)
    if a.dates or b.dates:
        printed = (_dates_printed(a, b) + _dates_printed(b, a)) / 2
        total = len(a.dates) + len(b.dates)
        score += _shared(printed, total, known.date, known.other_date)
    if a.numbers or b.numbers:
        printed = (len(a.numbers & b.figures) + len(b.numbers & a.figures)) / 2
        total = len(a.numbers) + len(b.numbers)
        score += _shared(printed, total, known.figure, known.other_figure)
    if a.concept and b.concept:
        score += known.concept if a.concept == b.concept else known.other_concept
    if a.notes or b.notes:
        score += known.notes if a.notes == b.notes else known.other_notes
    if one.cognates and other.cognates:
        score += _alike(one.cognates, other.cognates)
    if one.names and other.names:
        fewer = min(len(one.names), len(other.names))
        shared = len(one.names & other.names)
        score += _shared(shared, 2 * fewer, known.name, known.other_name)
    apart = abs(one.size - other.size)
    return score + max(known.longest, known.length + known.other_length * apart * apart)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Weigh words that languages may share: the share of the fewer, or that there is none."""
    known = weights()
    fewer = min(len(one), len(other))
    if common := len(one & other):
        return known.cognate * common / fewer * min(1.0, fewer / known.enough)
    return known.other_cognates * min(1.0, fewer / known.enough)


def _shared(common: float, total: int, same: float, different: float) -> float:
    """Weigh the facts of two passages: those that both have for, those that one lacks against.

    `total` are the facts of the one and of the other.
    """
    share = 2 * common / total
    return same * share * (1 + log(1 + common)) / 2 + different * (1 - share)


def _dates_printed(one: Facts, other: Facts) -> int:
    """Return how many dates of one text the other has, or prints the year and the day of."""
    printed = (
        date in other.dates or {date[:4], date[8:].lstrip("0")} <= other.figures
        for date in one.dates
    )
    return sum(printed)
