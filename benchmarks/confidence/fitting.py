"""Logistic regression with a penalty, by Newton's method."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

#: Folds of the cross-validation. All versions and layouts of a document are in one of them.
FOLDS = 5
#: Steps of Newton's method, and when it has arrived.
STEPS, NEAR = 30, 1e-4
#: The penalty of what is free: it keeps columns apart that say the same.
FREE = 1e-6
#: Points of the curve that tells shares, and what is counted beside each of their rows.
POINTS, DOUBTED = 20, 0.5
#: A sign that shows more seldom tells nothing.
SELDOM = 8


def fold_of(name: str) -> int:
    """Return the fold of a document by its name, always the same."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS


class Columns:
    """Signs as columns of a table."""

    def __init__(self, found: Iterable[Mapping[str, float]]) -> None:
        """Take the signs that show often enough."""
        counted = Counter(name for signs in found for name in signs)
        self.names = sorted(name for name, count in counted.items() if count >= SELDOM)
        self._at = {name: index for index, name in enumerate(self.names)}

    def table(self, found: Sequence[Mapping[str, float]]) -> Floats:
        """Return a row for each of the signs that were found, the constant first."""
        rows = np.zeros((len(found), len(self.names) + 1))
        rows[:, 0] = 1
        for row, signs in enumerate(found):
            for name, sign in signs.items():
                if name in self._at:
                    rows[row, self._at[name] + 1] = sign
        return rows


def fitted(rows: Floats, faults: Floats, penalty: Floats, counts: Floats | None = None) -> Floats:
    """Return the weights of the columns of `rows` that foretell `faults` best.

    Args:
        rows: what shows; the first column is the constant, which is not penalized.
        faults: 1 where something is wrong, else 0.
        penalty: how dear a large weight of each column is.
        counts: how much each row counts; each 1 otherwise.
    """
    counts = np.ones(len(rows)) if counts is None else counts
    ridge = np.maximum(penalty, FREE)
    ridge[0] = FREE
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = probabilities(rows, weights)
        slope = rows.T @ (counts * (faults - likely)) - ridge * weights
        bend = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < NEAR:
            break
    return weights


def probabilities(rows: Floats, weights: Floats) -> Floats:
    """Return how likely a fault is in each row."""
    found: Floats = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
    return found


def curve(odds: Floats, faults: Floats) -> list[tuple[float, float]]:
    """Return the points of a rising curve from `odds` to the log-odds of what was faulty.

    Each point stands for as many rows (isotonic regression over `POINTS` groups).
    """
    groups = np.array_split(np.argsort(odds, kind="stable"), POINTS)
    found: list[tuple[int, float, float]] = []  # rows, mean odds, faulty ones
    for group in groups:
        found.append((len(group), float(odds[group].mean()), float(faults[group].sum())))
        while len(found) > 1 and found[-2][2] / found[-2][0] >= found[-1][2] / found[-1][0]:
            (many, mean, wrong), (last, own, more) = found[-2:]
            rows = many + last
            found[-2:] = [(rows, (many * mean + last * own) / rows, wrong + more)]
    return [
        (mean, float(np.log((wrong + DOUBTED) / (rows - wrong + DOUBTED))))
        for rows, mean, wrong in found
    ]
