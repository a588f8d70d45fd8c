"""What signs weigh, and how sums of weights become probabilities.

The numbers stand in ``data/confidence.toml``, which ``benchmarks/confidence`` writes.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What a sign is called, and how strongly it shows, from 0 to 1.
Signs = dict[str, float]


class Weights(NamedTuple):
    """A logistic model: the log-odds of a fault where nothing shows, and what each sign adds."""

    bias: float
    of: Mapping[str, float]

    def fault(self, signs: Mapping[str, float]) -> float:
        """Return how likely what shows `signs` is wrong, from 0 to 1."""
        weights = self.of
        odds = self.bias + sum([weights.get(name, 0.0) * sign for name, sign in signs.items()])
        return 1 / (1 + math.exp(-max(-_MOST, min(odds, _MOST))))


#: Log-odds beyond which nothing is told apart, and `math.exp` is safe.
_MOST = 30.0


@cache
def _data() -> dict[str, Any]:
    return read_toml("parsing/data/confidence.toml")


@cache
def weights(what: str) -> Weights:
    """Return the weights of signs of ``units`` or of ``documents``."""
    table = _data()[what]
    return Weights(table["bias"], table["weights"])
