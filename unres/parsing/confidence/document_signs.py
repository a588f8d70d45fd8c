"""What in a document as a whole speaks for a fault: its signs.

Most are those of its units: that a sign shows at all, how often, and in what share of them.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from unres.diagnostics import Diagnostic, SetAside
    from unres.model import Document
    from unres.parsing.confidence.weights import Signs

#: A weaker sign of a unit does not count.
SHOWS = 0.2
#: A unit that is likelier wrong is doubtful.
DOUBTED = 0.2
#: Probabilities below it are all alike.
LEAST = 1e-4
#: A line that holds a larger share of a text holds all paragraphs of it.
ONE_LINE = 0.5
#: Longer runs are seldom page furniture, in characters.
LONG_ASIDE = 60


def evidence(
    document: Document,
    text: str,
    diagnostics: Iterable[Diagnostic],
    set_aside: Iterable[SetAside],
) -> Signs:
    """Return what a document shows beside its units."""
    names = [f"language {document.language}", *(f"diagnostic {each.code}" for each in diagnostics)]
    for each in set_aside:
        names.append(f"aside: {each.reason}")
        if len(each.text) > LONG_ASIDE:
            names.append(f"long aside: {each.reason}")
    names += _missing(document)
    if max(map(len, text.split("\n"))) > ONE_LINE * len(text):
        names.append("one line")
    return dict.fromkeys(names, 1.0)


def _missing(document: Document) -> Iterator[str]:
    """What a document lacks that most have."""
    preamble = document.preamble
    if preamble is None or preamble.formula is None:
        yield "no formula"
    if preamble is None or not preamble.clauses:
        yield "no preamble"
    if not (document.operative or document.annexes or document.parts):
        yield "no operative part"
    if document.adoption is None:
        yield "no closing"
    if document.title is None:
        yield "no title"
    if document.masthead.symbol is None:
        yield "no symbol"


def document_signs(
    units: Sequence[Mapping[str, float]], faults: Sequence[float], shown: Mapping[str, float]
) -> Signs:
    """Return the signs of a document.

    Args:
        units: the signs of its units.
        faults: how likely each of them is wrong.
        shown: what it shows beside them, as `evidence` tells.
    """
    signs = {**shown, **dict(_summary(faults))}
    counts = Counter(
        name
        for each in units
        for name, sign in each.items()
        if sign > SHOWS and not name.startswith(("above: ", "below: "))
    )
    for name, count in counts.items():
        signs[f"any: {name}"] = 1.0
        signs[f"often: {name}"] = math.log1p(count)
        signs[f"share: {name}"] = count / len(units)
    return signs


def _summary(faults: Sequence[float]) -> Iterator[tuple[str, float]]:
    if not faults:
        return
    ordered = sorted(faults, reverse=True)
    yield "units", math.log(len(faults))
    yield "faults", math.log(LEAST - sum(math.log1p(-min(each, 1 - LEAST)) for each in faults))
    yield "worst", _odds(ordered[0])
    yield "third worst", _odds(ordered[min(2, len(ordered) - 1)])
    yield "doubted", sum(each > DOUBTED for each in faults) / len(faults)
    yield "mean", math.log(LEAST + sum(faults) / len(faults))


def _odds(fault: float) -> float:
    held = min(max(fault, LEAST), 1 - LEAST)
    return math.log(held / (1 - held))
