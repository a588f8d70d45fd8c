"""Which passages of an old text are which of a new one, in one language.

Texts are compared word by word. What keeps its order is found first, by the best chain; what was
moved is then sought by the words that it shares with few others; last, what was split or joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from unres.compare.anchors import anchors
from unres.compare.passages import CLAUSES, neighbours
from unres.compare.sequence import chain, repaired
from unres.compare.words import words_of
from unres.lang.fold import fold
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.compare.passages import Passage

#: Texts that are less alike than this are no twins.
ALIKE = 0.45
#: Twins less alike than this may be parted for others that are more so by `STAYING`.
SURE = 0.75
STAYING = 0.1
#: Kinds that are twins where they stand in the same place, whatever they say.
FIXED = frozenset({"title", "formula", "closing"})
#: How much more alike a text must be to two together than to one of them.
JOINED = 0.08
#: What place and number add for twins in the chain, and what another kind takes away.
SAME_NUMBER, SAME_PLACE, OTHER_KIND = 0.06, 0.03, 0.3
#: Words in more passages than this do not lead to twins that were moved.
COMMON = 12
#: As many of the passages that share most of those are compared.
TRIED = 5
_PRIVATE = 0xE000
_CODES = 0x100000


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """A passage and its words, each of them one character of `code`."""

    passage: Passage
    code: str


class Coder:
    """Gives every word a character, so that texts are compared word by word in one go."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def worded(self, passages: Sequence[Passage]) -> list[Worded]:
        """Return the passages with their words."""
        return [Worded(passage, self.code(passage.text.text)) for passage in passages]

    def code(self, text: str) -> str:
        """Return a text with a character for every word; case and typography do not count."""
        known = self._codes
        words = (fold(word.strip()) for word in words_of(text))
        return "".join(known.setdefault(word, _code(len(known))) for word in words if word)


def _code(number: int) -> str:
    """Return the character of the word with that number; after a million they are used again."""
    return chr(_PRIVATE + number % _CODES)


@dataclass(frozen=True, slots=True)
class Twins:
    """Old passages and the new ones that they became, by their places: mostly one each."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def twins(old: Sequence[Passage], new: Sequence[Passage]) -> list[Twins]:
    """Return what became of old passages; what is in none went or came."""
    coder = Coder()
    return _Search(coder.worded(old), coder.worded(new)).found()


class _Group(NamedTuple):
    """Twins while they are found."""

    old: list[int]
    new: list[int]


def _gain(offer: tuple[float, _Group, int]) -> float:
    return offer[0]


class _Search:
    """The search for the twins of two texts."""

    def __init__(self, old: Sequence[Worded], new: Sequence[Worded]) -> None:
        self._old, self._new = old, new
        self._pairs: dict[int, int] = {}

    def found(self) -> list[Twins]:
        """Return the twins, in the order of the new text."""
        same = anchors(*([[one.code] for one in some] for some in (self._old, self._new)))
        found = chain(len(self._old), len(self._new), self._worth, course=same)
        self._pairs = {match.i: match.j for match in found}
        self._move()
        groups = [_Group([i], [j]) for i, j in self._pairs.items()]
        self._grow(groups, 1, self._new)
        self._grow(groups, 0, self._old)
        groups.sort(key=lambda group: group[1])
        return [Twins(tuple(sorted(old)), tuple(sorted(new))) for old, new in groups]

    def _grow(self, groups: Sequence[_Group], side: int, passages: Sequence[Worded]) -> None:
        """Add to twins the neighbours, on one side, with which they are more alike."""
        group_of = {place: group for group in groups for place in group[side]}
        plain = [each.passage for each in passages]
        for place in range(len(passages)):
            if place in group_of:
                continue
            offers = []
            for other in neighbours(plain, place):
                if (group := group_of.get(other)) and len(group[0]) == len(group[1]) == 1:
                    joined = sorted((place, other))
                    grown = _Group(joined, group[1]) if side == 0 else _Group(group[0], joined)
                    offers.append((self._likeness(grown) - self._likeness(group), grown, other))
            gain, grown, other = max(offers, key=_gain, default=(0.0, _Group([], []), 0))
            if gain > JOINED:
                group_of[other][side][:] = grown[side]
                group_of[place] = group_of[other]

    def _likeness(self, group: _Group) -> float:
        old = "".join(self._old[i].code for i in group.old)
        new = "".join(self._new[j].code for j in group.new)
        return float(Indel.normalized_similarity(old, new))

    def _worth(self, i: int, j: int) -> float:
        """Return what it is worth to take passages for twins that keep their order."""
        one, other = self._old[i], self._new[j]
        worth = _alike(one, other)
        if worth < ALIKE:
            return -1.0
        a, b = one.passage, other.passage
        worth += SAME_NUMBER * (bool(a.label) and a.label == b.label)
        worth += SAME_PLACE * (a.rank == b.rank) - OTHER_KIND * (a.kind != b.kind)
        return worth - ALIKE

    def _move(self) -> None:
        """Pair what the chain left over, or paired with little in common, wherever it stands."""
        pairs = self._pairs
        alike = {i: _alike(self._old[i], self._new[j]) for i, j in pairs.items()}
        sure = {pairs[i] for i, worth in alike.items() if worth >= SURE}
        old = {i for i in range(len(self._old)) if alike.get(i, 0.0) < SURE}
        new = {j for j in range(len(self._new)) if j not in sure}
        offers = [(-alike[i] - STAYING, i, pairs[i]) for i in old if i in pairs]
        offers += self._offers(old, new)
        for _, i, j in sorted(offers):
            if i in old and j in new:
                if pairs.get(i) == j:
                    old.remove(i)
                    new.remove(j)
                    continue
                inside = {i: j, **self._inner(i, j, old, new)}
                repaired(pairs, inside)
                old -= inside.keys()
                new -= set(inside.values())

    def _offers(self, old: set[int], new: set[int]) -> Iterator[tuple[float, int, int]]:
        """Yield pairs that share words which few have, with their likeness below zero."""
        places: dict[str, list[int]] = defaultdict(list)
        for j in new:
            for two in _shingles(self._new[j].code):
                places[two].append(j)
        for i in old:
            shared = Counter[int]()
            for two in _shingles(self._old[i].code):
                if len(places.get(two, ())) <= COMMON:
                    shared.update(places.get(two, ()))
            for j, _ in shared.most_common(TRIED):
                worth = _alike(self._old[i], self._new[j])
                if worth >= ALIKE + 0.05 and self._pairs.get(i) != j:
                    yield -worth, i, j

    def _inner(self, i: int, j: int, old: set[int], new: set[int]) -> dict[int, int]:
        """Return the twins inside two clauses that stand elsewhere."""
        inside_old = [k for k in _inside(self._old, i) if k in old]
        inside_new = [k for k in _inside(self._new, j) if k in new]
        found = chain(
            len(inside_old),
            len(inside_new),
            lambda a, b: self._worth(inside_old[a], inside_new[b]),
        )
        return {inside_old[match.i]: inside_new[match.j] for match in found}


def _alike(one: Worded, other: Worded) -> float:
    """Return how alike two passages are; those of kinds that are never taken for each other not."""
    a, b = one.passage, other.passage
    if a.kind != b.kind and not {a.kind, b.kind} <= CLAUSES:
        return 0.0
    if not one.code and not other.code:
        return float(a.label == b.label)
    likeness = float(Indel.normalized_similarity(one.code, other.code, score_cutoff=ALIKE))
    fixed = a.kind == b.kind and a.kind in FIXED and (a.rank, a.zone) == (b.rank, b.zone)
    return max(likeness, ALIKE) if fixed else likeness


def _shingles(code: str) -> set[str]:
    """Return all pairs of neighbouring words; of a text of one word that word."""
    return {code[k : k + 2] for k in range(max(len(code) - 1, 1))} if code else set()


def _inside(passages: Sequence[Worded], place: int) -> Iterator[int]:
    """Yield the places of what stands inside a passage."""
    way = passages[place].passage.way
    for k in range(place + 1, len(passages)):
        if passages[k].passage.way[: len(way)] != way:
            return
        yield k
