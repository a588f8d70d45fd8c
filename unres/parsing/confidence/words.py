"""What people are told of signs."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unres.parsing.confidence.weights import Signs, Weights

#: So many reasons are told, and none that adds less to the log-odds of a fault.
MOST, LEAST = 3, 0.3


@cache
def words(of: str) -> Mapping[str, str]:
    """Return what the signs of ``units`` or ``documents`` say; those without words are left out."""
    found: Mapping[str, str] = read_toml("parsing/data/doubts.toml")[of]
    return found


def reasons(signs: Signs, weights: Weights) -> tuple[str, ...]:
    """Return what in a unit speaks for a fault, in words, the weightiest first."""
    said = words("units")
    found: dict[str, float] = {}
    for name, sign in signs.items():
        weight = weights.of.get(name, 0.0) * sign
        if weight > LEAST and (told := said.get(name)):
            found[told] = max(weight, found.get(told, 0.0))
    return tuple(sorted(found, key=lambda told: -found[told])[:MOST])


def told_of(evidence: Iterable[str], doubts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return what in a document speaks for faults, in words.

    Args:
        evidence: what it shows beside its units.
        doubts: what speaks against each of its units.
    """
    said = words("documents")
    whole = [told for name in evidence if (told := said.get(name))]
    counts = Counter(told for why in doubts for told in why[:1])
    several = [
        f"{told} ({count} times)" if count > 1 else told for told, count in counts.most_common(MOST)
    ]
    return (*dict.fromkeys(whole), *several)
