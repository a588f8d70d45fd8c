"""Footnotes and their calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.akn.inline import NOT_CALLED, NOT_PRINTED, usual_id
from unres.akn.reading.state import Found, bare
from unres.akn.xml import private
from unres.model import Footnote, NoteMark, Text
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from unres.akn.reading.state import State

#: The empty brackets that the UN's Arabic files leave where the number of a note was printed.
_EMPTY_BRACKETS = compiled(r"^\(\s*\)\s*")


def note_of(
    element: _Element, state: State, at: int, read: Callable[[_Element, State], Text]
) -> NoteMark | None:
    """Take in a footnote where it stands; return the mark that calls it, None if nothing does."""
    steps = (_own(element, "outer") or "")[:9]  # more are not to be counted, nor meant
    outer = state.up(int(steps) if steps.isdecimal() else 0)
    marker = element.get("marker") or ""
    if not state.exact:
        marker = marker.strip()
    number = len(outer.found) + 1
    eid = element.get("eId") or ""
    stated = _own(element, "note") or (eid and usual_id(eid))
    key = outer.key(stated) if state.exact else f"fn_{number}"
    order = _order(eid, outer) if state.exact else (number,)
    place = len(outer.found)
    outer.found.append(Found(order, Footnote(id=key, marker=marker, text=Text())))
    text, printed = read(element, state), _printed(_own(element, "printed"), marker)
    if not state.exact:
        text, printed = _without_brackets(text, printed)
    note = Footnote(id=key, marker=marker, printed=printed, text=text)
    outer.found[place] = Found(order, note)
    call = _own(element, "call")
    if call == NOT_CALLED:
        return None
    return NoteMark(start=at, end=at, note=key, printed=_printed(call, marker))


def _order(eid: str, state: State) -> tuple[int, ...]:
    """Return the numbers of an eId; a footnote without one follows the one before it."""
    if numbers := re.findall(r"\d+", eid):
        return tuple(map(int, numbers))
    return state.found[-1].order if state.found else ()


def call_of(element: _Element, state: State, at: int) -> NoteMark:
    """Return the mark of a further call of a footnote, or of a call that has none."""
    if (key := _own(element, "note")) is not None:
        return NoteMark(start=at, end=at, note=key, printed=element.text or "")
    href = bare(element.get("href"))
    marker = element.get("marker") or ""
    printed = _printed(_own(element, "call"), marker)
    return NoteMark(start=at, end=at, note=state.ids.get(href, href), printed=printed)


def _own(element: _Element, key: str) -> str | None:
    return private(element, key)


def _printed(stated: str | None, marker: str) -> str:
    return marker if stated is None else "" if stated == NOT_PRINTED else stated


def _without_brackets(text: Text, printed: str) -> tuple[Text, str]:
    """Take empty brackets for what was printed of the number."""
    match = _EMPTY_BRACKETS.match(text.text)
    if match is None:
        return text, printed
    cut = match.end()
    marks = [
        mark.model_copy(update={"start": max(mark.start - cut, 0), "end": mark.end - cut})
        for mark in text.marks
        if mark.end > cut
    ]
    return Text(text=text.text[cut:], marks=tuple(marks)), match[0].strip()
