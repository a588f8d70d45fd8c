"""Which other passages of its own version a passage resembles: versions of it echo the same ones.

A translation shares few words with its original, but what two paragraphs of the original have in
common mostly comes back in their translations. So once most passages are paired, the words that a
passage shares with others of its own language tell which one it is in another.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from itertools import combinations
from math import log, sqrt
from operator import itemgetter
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    #: How much a passage resembles others, by their place.
    Echo = Mapping[int, float]

#: Words that more passages than one in so many have say nothing, nor those in more than `MOST`.
SHARE = 8
FEWEST, MOST = 3, 24
#: Of the passages that one resembles, so many count: the ones that it resembles most.
KEPT = 16
#: Words are compared by so many letters: what is declined or conjugated mostly changes at the end.
STEM = 6
#: Words of fewer letters than this are mostly not those that matter.
SHORTEST = 4
_HAN = "\u3400-\u9fff"
_WORD = compiled(rf"[{_HAN}]+|[^\W\d_{_HAN}]{{{SHORTEST},}}")


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text; of Chinese, all pairs of characters.

    >>> sorted(stems("Requests the Secretary-General"))
    ['genera', 'reques', 'secret']
    """
    return frozenset(stem for word in _WORD.findall(fold(text)) for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    if "\u3400" <= word[0] <= "\u9fff":
        yield from (word[at : at + 2] for at in range(len(word) - 1))
    else:
        yield word[:STEM]


def echoes(texts: Sequence[frozenset[Hashable]]) -> list[Echo]:
    """Return for each text, given by its words, which others it resembles and how much.

    The measure is the cosine of the words, each of which weighs more the fewer texts have it.
    """
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, words in enumerate(texts):
        for word in words:
            places[word].append(place)
    # What all texts have tells none apart: it weighs nothing.
    most = min(MOST, max(FEWEST, len(texts) // SHARE), len(texts) - 1)
    norms = [0.0] * len(texts)
    common: list[dict[int, float]] = [defaultdict(float) for _ in texts]
    for found in places.values():
        if len(found) <= most:
            weight = log(len(texts) / len(found)) ** 2
            for place in found:
                norms[place] += weight
            for one, other in combinations(found, 2):
                common[one][other] += weight
                common[other][one] += weight
    return [
        {other: shared / sqrt(norms[place] * norms[other]) for other, shared in own.items()}
        for place, own in enumerate(common)
    ]


def strongest(echo: Echo) -> Echo:
    """Return the strongest echoes, as a vector of length 1."""
    kept = nlargest(KEPT, echo.items(), key=itemgetter(1))
    length = sqrt(sum(much * much for _, much in kept))
    return {place: much / length for place, much in kept}


def likeness(one: Echo, other: Echo) -> float:
    """Return how alike two echoes of length 1 are, from 0 to 1: their cosine."""
    return sum([much * other[place] for place, much in one.items() if place in other])


def together(one: Echo, other: Echo) -> Echo:
    """Return which others two passages resemble as one."""
    return strongest({place: one.get(place, 0) + other.get(place, 0) for place in {*one, *other}})
