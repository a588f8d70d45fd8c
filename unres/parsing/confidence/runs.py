"""What the paragraphs of a document show in a row: numbers, lists, zones, rows of tables."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.confidence.looks import SENTENCES
from unres.parsing.numbering import MIXED, Item, oddness
from unres.parsing.reading import BEGIN_ANEW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.parsing.confidence.paragraphs import Paragraph

#: What stands in lists, or between their points.
LISTED = frozenset({"operative", "point", "wrap_up", "goes_on"})
#: A smaller penalty is nothing odd.
ODD = MIXED


class Runs:
    """Follows the paragraphs of a document from the first to the last."""

    def __init__(self) -> None:
        self._number = 0
        self._ordinals: dict[str, int] = {}
        self._closed = self._annexed = False

    def signs(self, at: Paragraph, above: Paragraph | None, below: Paragraph | None) -> list[str]:
        """Return the signs of the next paragraph, between those above and below it."""
        return [
            *self._zone(at),
            *_between(at, above, below),
            *self._numbered(at, above, below),
            *self._listed(at, above),
        ]

    def _zone(self, at: Paragraph) -> Iterator[str]:
        if at.kind in ("formula", "part"):
            self._closed = self._annexed = False
        self._closed = self._closed or at.kind == "closing"
        self._annexed = self._annexed or at.kind == "annex"
        if self._closed and not self._annexed and at.kind != "closing":
            yield "below closing"

    def _numbered(
        self, at: Paragraph, above: Paragraph | None, below: Paragraph | None
    ) -> Iterator[str]:
        before, number = self._number, at.number
        if at.kind in ("annex", "formula"):
            self._number = 0
        if at.kind != "operative":
            return
        if number is None:
            due = below.number if below else None
            if before and due == before + 1:
                yield "between numbers"
            if not before and due not in (None, 1):
                yield "first unnumbered"
            return
        self._number = number
        if before and number not in (before, before + 1, 1):
            yield "jump"
        if not before and number != 1:
            yield "first number"
        if number == 1 and before and above and above.kind not in BEGIN_ANEW:
            yield "anew"

    def _listed(self, at: Paragraph, above: Paragraph | None) -> Iterator[str]:
        if at.kind != "point":
            if at.kind != "wrap_up":
                self._ordinals.clear()
            return
        readings = at.label.readings if at.label else ()
        first = [one.ordinal == 1 for one in readings]
        due = [self._ordinals.get(one.style) == one.ordinal - 1 for one in readings]
        self._ordinals |= {one.style: one.ordinal for one in readings}
        if readings and not any(first + due):
            yield "point jumps"
        if readings and above and all(first) and above.mark != "colon":
            yield "list without colon"
        if readings and above and above.mark == "colon" and not any(first):
            yield "list begins late"


def strained(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, float]]:
    """Yield the places of labels that no list explains well, with the penalty of each.

    Headings part the lists, as they do in `unres.parsing.tree`.
    """
    for listed, run in groupby(enumerate(paragraphs), key=lambda one: one[1].kind in LISTED):
        if not listed:
            continue
        places, items, above = [], [], ""
        for place, each in run:
            if each.label:
                places.append(place)
                items.append(Item(each.label, above == "colon"))
            above = each.mark
        for place, penalty in zip(places, oddness(items), strict=True):
            if penalty >= ODD:
                yield place, penalty


def _between(at: Paragraph, above: Paragraph | None, below: Paragraph | None) -> Iterator[str]:
    if below and below.kind == "closing" and at.kind == "heading":
        yield "heading above closing"
    if above is None:
        return
    if below and above.kind == below.kind != at.kind and at.kind != "point":
        yield "alone among others"
    if above.kind == "operative" and at.kind == "preambular":
        yield "recital below clause"
    announced = above.mark == "colon" and above.kind in ("operative", "point")
    if announced and at.kind not in ("point", "row"):
        yield "colon above"
    if above.pages[1] != at.pages[0]:
        yield "top of page"
    if at.kind == "row":
        yield from _row(at, above, below)
    yield from _unfinished(at, above)


def _row(at: Paragraph, above: Paragraph, below: Paragraph | None) -> Iterator[str]:
    if above.kind == "row" and at.text.count("\t") != above.text.count("\t"):
        yield "ragged"
    if "row" not in (above.kind, below.kind if below else ""):
        yield "row alone"


def _unfinished(at: Paragraph, above: Paragraph) -> Iterator[str]:
    """What stands below a sentence that no mark ends."""
    breaks_off = above.mark == "no mark" and above.kind in SENTENCES - {"goes_on"}
    if breaks_off and (at.kind in SENTENCES or at.kind in ("heading", "row")):
        yield "below unfinished"
        if "opens nothing" in at.looks:
            yield "below unfinished, opens nothing"
