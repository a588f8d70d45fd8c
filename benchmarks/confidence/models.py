"""The two models: of units, and of documents, which is told what the first says of their units."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.confidence.fitting import FOLDS, Columns, curve, fitted, fold_of, probabilities
from unres.parsing.confidence.document_signs import document_signs
from unres.parsing.confidence.weights import along

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.confidence.examples import Example
    from benchmarks.confidence.fitting import Floats

#: How dear weights are: of signs of units as they are, of those of documents in their own spread.
UNITS, DOCUMENTS = 1.0, 1000.0
#: How much less each of many wrong units of one document counts, as a power of their number.
TOGETHER = 0.7
#: One in so many right units stands for all.
SAMPLE = 5


class Model:
    """A logistic model of faults, with the names of its signs."""

    def __init__(
        self, columns: Columns, weights: Floats, curve: Sequence[tuple[float, float]] = ()
    ) -> None:
        self._columns = columns
        self.curve = curve
        self.bias = float(weights[0])
        self.weights = dict(zip(columns.names, map(float, weights[1:]), strict=True))
        self._all = weights

    def faults(self, found: Sequence[dict[str, float]]) -> Floats:
        """Return how likely each is wrong of which the signs are given."""
        odds = self._columns.table(found) @ self._all
        told = np.array([along(self.curve, float(each)) for each in odds])
        return probabilities(told[:, None], np.ones(1))


def unit_model(examples: Sequence[Example]) -> Model:
    """Fit the model of units."""
    taken = [
        (signs, float(is_wrong), count)
        for each in examples
        for (signs, is_wrong), count in zip(each.units, _counts(each), strict=True)
        if count
    ]
    signs = [each for each, _, _ in taken]
    wrong = np.array([is_wrong for _, is_wrong, _ in taken])
    counts = np.array([count for _, _, count in taken])
    columns = Columns(signs)
    rows = columns.table(signs)
    weights = fitted(rows, wrong, np.full(rows.shape[1], UNITS), counts)
    occur = np.where(wrong, 1.0, SAMPLE)
    return Model(columns, _calibrated(weights, rows @ weights, wrong, occur))


def _counts(each: Example) -> list[float]:
    """How much each unit counts: many wrong ones of one document have one cause.

    Of the right ones, which are many, one in `SAMPLE` stands for all.
    """
    wrong = sum(is_wrong for _, is_wrong in each.units)
    less = max(wrong, 1) ** -TOGETHER
    first = fold_of(f"{each.document} {each.case.layout}") % SAMPLE
    return [
        less if is_wrong else SAMPLE * float(place % SAMPLE == first)
        for place, (_, is_wrong) in enumerate(each.units)
    ]


def _calibrated(weights: Floats, odds: Floats, faults: Floats, counts: Floats) -> Floats:
    """Return weights whose `odds` tell the share of faults as it is.

    Rows count as they occur.
    """
    both = np.stack([np.ones(len(odds)), odds], axis=1)
    shift, scale = fitted(both, faults, np.zeros(2), counts)
    found = scale * weights
    found[0] += shift
    return found


def document_model(
    examples: Sequence[Example], signs: Sequence[dict[str, float]], folds: Floats
) -> Model:
    """Fit the model of documents on their signs.

    It is fitted on all, and on all folds but one in turn, which tells how sure it is of others.
    """
    faults = np.array([each.fault for each in examples], dtype=float)
    columns = Columns(signs)
    rows = columns.table(signs)
    odds = np.zeros(len(rows))
    for fold in set(folds):
        rest = folds != fold
        odds[~rest] = rows[~rest] @ _weights(rows[rest], faults[rest])
    weights = _weights(rows, faults)
    return Model(columns, weights, curve(odds, faults))


def _weights(rows: Floats, faults: Floats) -> Floats:
    return fitted(rows, faults, DOCUMENTS * rows.var(axis=0))


def signs_of(examples: Sequence[Example], units: Sequence[Floats]) -> list[dict[str, float]]:
    """Return the signs of documents, told what is likely of their units."""
    return [
        document_signs([one for one, _ in each.units], list(map(float, faults)), each.evidence)
        for each, faults in zip(examples, units, strict=True)
    ]


def cross_validated(examples: Sequence[Example]) -> tuple[Floats, list[Floats]]:
    """Return how likely each document is faulty, and each of its units, fitted on other folds."""
    folds = np.array([fold_of(each.document) for each in examples])
    units = _units(examples, folds)
    doubt = np.zeros(len(examples))
    signs = signs_of(examples, units)
    for fold in range(FOLDS):
        rest = np.flatnonzero(folds != fold)
        others = [examples[at] for at in rest]
        model = document_model(others, [signs[at] for at in rest], folds[rest])
        own = np.flatnonzero(folds == fold)
        doubt[own] = model.faults([signs[at] for at in own])
    return doubt, units


def _units(examples: Sequence[Example], folds: Floats) -> list[Floats]:
    """How likely the units of each document are wrong, fitted on other folds."""
    found: list[Floats] = [np.zeros(0)] * len(examples)
    for fold in range(FOLDS):
        model = unit_model([each for each, one in zip(examples, folds, strict=True) if one != fold])
        for at in np.flatnonzero(folds == fold):
            found[at] = model.faults([one for one, _ in examples[at].units])
    return found


def write(examples: Sequence[Example]) -> str:
    """Fit both models on all documents, and return them as TOML."""
    folds = np.array([fold_of(each.document) for each in examples])
    units = _units(examples, folds)
    models = {
        "units": unit_model(examples),
        "documents": document_model(examples, signs_of(examples, units), folds),
    }
    tables = []
    for name, model in models.items():
        rows = [f'"{sign}" = {weight:.3f}' for sign, weight in model.weights.items()]
        kept = [row for row in rows if not row.endswith(("= 0.000", "= -0.000"))]
        points = ", ".join(f"[{odds:.3f}, {told:.3f}]" for odds, told in model.curve)
        told = [f"curve = [{points}]"] if model.curve else []
        head = [f"[{name}]", f"bias = {model.bias:.3f}", *told, ""]
        tables += [*head, f"[{name}.weights]", *kept, ""]
    body = "\n".join(tables).rstrip() + "\n"
    digest = hashlib.sha256(body.encode()).hexdigest()
    files = len(examples)
    faulty = sum(each.fault for each in examples)
    many = sum(len(each.units) for each in examples)
    return HEAD.format(files=files, faulty=faulty, units=many, digest=digest) + body


HEAD = """\
# What the signs of doubt weigh: log-odds of a fault, in a unit and in a document as a whole.
# Written by benchmarks/confidence, not by hand: fitted on {files} files, {faulty} of them faulty,
# and {units} units. A test holds the digest of what stands below.
# sha256: {digest}

"""
