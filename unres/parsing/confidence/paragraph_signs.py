"""What in a paragraph, and in those around it, speaks for a fault: its signs.

A sign has a name and a strength from 0 to 1. What signs weigh is in ``data/confidence.toml``, what
people are told of them in ``data/doubts.toml``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from unres.parsing.confidence.looks import looks_of
from unres.parsing.confidence.marks import calls_of, marks_in
from unres.parsing.confidence.runs import Runs, strained

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.confidence.paragraphs import Paragraph
    from unres.parsing.confidence.weights import Signs

#: A reading that is worse by more is no rival.
RIVALS = 20.0
#: How fast the strength of a margin falls, twice: what is near, and what is not far.
NEAR_MARGIN, FAR_MARGIN = 2.0, 8.0
NEAR_BREAK, MIDDLE_BREAK, FAR_BREAK = 1.0, 2.0, 3.0
#: What of a paragraph tells of those above and below it as well.
TOLD_AROUND = (
    *("strained label", "page number"),
    *("small", "small heading", "small row", "short", "bracket", "lone vowel sign"),
    *("break above", "break above, far", "another reading", "another reading, far"),
    *("no mark preambular", "no mark operative", "no mark point", "point jumps"),
    *("kind heading", "kind row", "kind masthead", "kind goes_on", "alone among others"),
    *("recital in body", "below unfinished", "heading without words", "below closing"),
    *("dated heading", "clause as recital", "formula without mark", "formula with figure"),
)


def paragraph_signs(
    paragraphs: Sequence[Paragraph], language: Language, lost: Collection[str] = ()
) -> list[Signs]:
    """Return the signs of each paragraph of a document; `lost` are markers that no note has."""
    found = [dict(_own(each, language)) for each in paragraphs]
    runs = Runs()
    for index, each in enumerate(paragraphs):
        above = paragraphs[index - 1] if index else None
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found[index] |= dict.fromkeys(runs.signs(each, above, below), 1.0)
        called = calls_of(each.text) if lost and each.kind not in ("masthead", "closing") else ()
        if any(call in lost for call in called):
            found[index]["calls a lost note"] = 1.0
    for index, penalty in strained(paragraphs):
        found[index]["strained label"] = 1 - math.exp(-penalty / NEAR_MARGIN)
    _tell_around(found)
    return found


def _own(at: Paragraph, language: Language) -> Iterator[tuple[str, float]]:
    yield f"kind {at.kind}", 1.0
    if at.margin < RIVALS:
        yield "another reading", math.exp(-at.margin / NEAR_MARGIN)
        yield "another reading, far", math.exp(-at.margin / FAR_MARGIN)
    if at.breaks:
        yield from _wrapped(at, language.code)
    for name in looks_of(at, language):
        yield name, 1.0
    if at.kind not in ("masthead", "closing"):
        for name in marks_in(at.text, language.code):
            yield name, 1.0


def _wrapped(at: Paragraph, language: str) -> Iterator[tuple[str, float]]:
    """The line breaks above and in a paragraph: the less clear they were, the stronger."""
    first, *inner = at.breaks
    yield "wrapped", 1.0
    yield f"wrapped {language}", 1.0
    yield "break above", math.exp(-abs(first) / NEAR_BREAK)
    yield f"break above {at.kind}", math.exp(-abs(first) / MIDDLE_BREAK)
    yield "break above, far", math.exp(-abs(first) / FAR_BREAK)
    if inner:
        yield "lines", 1 - 1 / len(at.breaks)
        yield "break inside", math.exp(max(inner) / NEAR_BREAK)
        yield f"break inside {at.kind}", math.exp(max(inner) / MIDDLE_BREAK)
        yield "break inside, far", math.exp(max(inner) / FAR_BREAK)
    if at.pages[0] != at.pages[1]:
        yield "over pages", 1.0


def _tell_around(found: Sequence[Signs]) -> None:
    """Give each paragraph what those above and below it tell."""
    told = [{name: each[name] for name in TOLD_AROUND if name in each} for each in found]
    for index, signs in enumerate(found):
        if index:
            signs |= {f"above: {name}": sign for name, sign in told[index - 1].items()}
        if index + 1 < len(found):
            signs |= {f"below: {name}": sign for name, sign in told[index + 1].items()}
