"""How well confidence tells right from wrong."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.confidence.examples import Example
    from benchmarks.confidence.fitting import Floats

#: The share of documents, and of the units of one, that somebody may look at.
DOCUMENTS, UNITS = 0.15, 0.1
#: Documents with a larger share of wrong units are wrong all over.
FEW = 0.05
#: Confidence that people rely on.
RELIED = 0.9
BINS = 10


def area(faults: Floats, doubt: Floats) -> float:
    """Return the area under the ROC curve: how often a wrong one is doubted more than a right."""
    order = np.argsort(doubt, kind="stable")
    ranks = np.empty(len(doubt))
    ranks[order] = np.arange(1, len(doubt) + 1)
    for value in np.unique(doubt):  # ties share their ranks
        same = doubt == value
        ranks[same] = ranks[same].mean()
    wrong = faults.sum()
    right = len(faults) - wrong
    if not wrong or not right:
        return float("nan")
    return float((ranks[faults > 0].sum() - wrong * (wrong + 1) / 2) / (wrong * right))


def report(examples: Sequence[Example], doubt: Floats, units: Sequence[Floats]) -> Iterator[str]:
    """Yield lines that tell how well `doubt` foretells faults, and that of `units` those within."""
    sets: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(examples):
        sets["all"].append(at)
        sets[each.case.set].append(at)
    yield f"{'':12}{'files':>7}{'faulty':>8}{'area':>8}{'held':>7}{'of them':>9}"
    for name, places in sorted(sets.items(), key=lambda pair: -len(pair[1])):
        yield _ranked(name, [examples[at] for at in places], doubt[places])
    yield from _calibrated(examples, doubt)
    yield from _wrecks(examples, doubt)
    yield from _within(examples, units)
    clean = [each for each in examples if not each.fault]
    warned = sum(each.warned for each in clean) / len(clean)
    yield f"clean files that carry a warning: {warned:.1%}"


def _ranked(name: str, examples: Sequence[Example], doubt: Floats) -> str:
    """How well documents are ranked: what the least certain hold, and how many are faulty."""
    faults = np.array([each.fault for each in examples], dtype=float)
    first = np.argsort(-doubt, kind="stable")[: max(int(DOCUMENTS * len(examples)), 1)]
    held = faults[first].sum() / max(faults.sum(), 1)
    return (
        f"{name:12}{len(examples):7}{faults.mean():8.1%}{area(faults, doubt):8.3f}{held:7.0%}"
        f"{faults[first].mean():9.0%}"
    )


def _calibrated(examples: Sequence[Example], doubt: Floats) -> Iterator[str]:
    faults = np.array([each.fault for each in examples], dtype=float)
    bins = np.array_split(np.argsort(doubt, kind="stable"), BINS)
    told = [(1 - doubt[one].mean(), 1 - faults[one].mean()) for one in bins]
    yield "told and right, by tenths: " + " ".join(f"{a:.0%}/{b:.0%}" for a, b in told)
    yield f"furthest apart: {max(abs(a - b) for a, b in told):.1%}"


def _wrecks(examples: Sequence[Example], doubt: Floats) -> Iterator[str]:
    wrecks = [at for at, each in enumerate(examples) if each.wreck]
    sure = [at for at in wrecks if doubt[at] < 1 - RELIED]
    silent = [at for at in wrecks if not examples[at].told]
    yield f"wrecks: {len(wrecks)}, sure of {len(sure)}, silent on {len(silent)}"
    for at in sure:
        case = examples[at].case
        yield f"  sure: {case.set} {case.id} {case.layout}"


def _within(examples: Sequence[Example], units: Sequence[Floats]) -> Iterator[str]:
    """How many of the wrong units of nearly right documents are among the least certain."""
    found = wrong = 0
    for each, doubt in zip(examples, units, strict=True):
        faults = np.array([is_wrong for _, is_wrong in each.units], dtype=float)
        if faults.any() and each.wrong <= FEW * each.of:
            first = np.argsort(-doubt, kind="stable")[: int(np.ceil(UNITS * len(doubt)))]
            found += faults[first].sum()
            wrong += faults.sum()
    yield f"wrong units among the {UNITS:.0%} least certain: {found:.0f} of {wrong:.0f}"
