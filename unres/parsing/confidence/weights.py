"""What signs weigh, and how sums of weights become probabilities.

The numbers stand in ``data/confidence.toml``, which ``benchmarks/confidence`` writes.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any

from unres.resources import read_toml
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What a sign is called, and how strongly it shows, from 0 to 1.
Signs = dict[str, float]


class Weights(NamedTuple):
    """A logistic model: the log-odds of a fault where nothing shows, and what each sign adds.

    ``curve`` says what share was faulty where the sum was so much: (sum, log-odds) each, ascending.
    """

    bias: float
    of: Mapping[str, float]
    curve: Sequence[tuple[float, float]] = ()

    def fault(self, signs: Mapping[str, float]) -> float:
        """Return how likely what shows `signs` is wrong, from 0 to 1."""
        weights = self.of
        odds = self.bias + sum([weights.get(name, 0.0) * sign for name, sign in signs.items()])
        odds = along(self.curve, odds)
        return 1 / (1 + math.exp(-max(-_MOST, min(odds, _MOST))))


def along(curve: Sequence[tuple[float, float]], odds: float) -> float:
    """Return what a `curve` makes of `odds`: between its points a line, beyond them it goes on."""
    if not curve:
        return odds
    right = bisect_right(curve, (odds, math.inf))
    if right in (0, len(curve)):
        at, told = curve[min(right, len(curve) - 1)]
        return told + odds - at
    (left, low), (far, high) = curve[right - 1 : right + 1]
    return low + (high - low) * (odds - left) / (far - left)


#: Log-odds beyond which nothing is told apart, and `math.exp` is safe.
_MOST = 30.0


@cache
def _data() -> dict[str, Any]:
    return read_toml("parsing/data/confidence.toml")


@cache
def weights(what: str) -> Weights:
    """Return the weights of signs of ``units`` or of ``documents``."""
    table = _data()[what]
    curve = tuple((odds, told) for odds, told in table.get("curve", ()))
    return Weights(table["bias"], table["weights"], curve)
