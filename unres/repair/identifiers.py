"""Which new eId stands for which old one, so that links into the file survive.

A repair changes neither letters nor their order: the element that holds the same letters, at the
same place of the text, is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.reading.state import name
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

#: What the UN's files call a list below a point.
_SAME = {"sublist": "list"}


class _Stretch(NamedTuple):
    """An element with an eId, and the letters of the text that it holds: ``[start:end]``."""

    name: str
    key: str
    start: int
    end: int


def moved(old: _Element, new: _Element) -> dict[str, str]:
    """Return the new eId of each element of the text that had one, by the old one.

    What stands in a component has the eId of that before its own: ``comp_1/para_2``. An element
    that cannot be found again leads to the one that begins where it began, or is around that.
    """
    after = list(_stretches(new))
    table: dict[str, str] = {}
    for each in _stretches(old):
        if target := _same(each, after):
            table.setdefault(each.key, target.key)
    return table


def _same(one: _Stretch, after: Iterable[_Stretch]) -> _Stretch | None:
    """Return what holds the first letter of `one` and is likest to it."""
    around = [each for each in after if each.start <= one.start < each.end]
    return min(around, key=lambda each: _unlike(one, each), default=None)


def _unlike(one: _Stretch, other: _Stretch) -> tuple[bool, bool, bool, int]:
    same = (one.start, one.end) == (other.start, other.end)
    named = one.name == other.name
    return (not same, one.start != other.start, not named, other.end - other.start)


def _stretches(root: _Element) -> list[_Stretch]:
    """Return the elements of the text that have an eId and hold letters, in document order."""
    found: list[_Stretch] = []
    open_: list[tuple[_Element, str, int]] = []
    at, last = 0, ""
    waiting: list[tuple[_Element, str, bool]] = [(root, "", False)]
    while waiting:
        element, component, is_behind = waiting.pop()
        if is_behind:
            _, key, start = open_.pop()
            eid = element.get("eId")
            if eid and start < at:
                local = name(element)
                found.append(_Stretch(_SAME.get(local, local), key, start, at))
            run = element.tail if element is not root else ""
        elif name(element) in {"", "meta"}:
            run = element.tail
        else:
            eid = element.get("eId") or ""
            open_.append((element, f"{component}/{eid}" if component else eid, at))
            waiting.append((element, component, True))
            inner = eid if name(element) == "component" and eid else component
            waiting.extend((each, inner, False) for each in reversed(element))
            run = element.text
        for letter in "".join((run or "").split()):
            # Empty brackets are what remains of markers of footnotes: they are no letters.
            at += -1 if last + letter == "()" else 1
            last = "" if last + letter == "()" else letter
    return sorted(found, key=lambda each: (each.start, -each.end))
