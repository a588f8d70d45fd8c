"""The closing, line by line, and what the votes were."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.akn.closing import OUTCOMES, sides
from unres.akn.inline import NOT_PRINTED
from unres.akn.reading.front import paragraphs
from unres.akn.reading.marks import own, read_date
from unres.akn.reading.state import base, children, name
from unres.akn.reading.text import read_content, split
from unres.model import Adoption, ClosingLine, Vote, VoteGroup
from unres.model import State as Voter

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from lxml.etree import _Element

    from unres.akn.reading.state import State
    from unres.akn.reading.text import Content
    from unres.model import Method

    Kind = Literal["meeting", "date", "vote", "other"]

METHODS: dict[str, Method] = {outcome: method for method, outcome in OUTCOMES.items()}  # type: ignore[misc] # the keys are methods
_NONE: Mapping[str, int] = MappingProxyType({})
_MEETINGS = frozenset({"adoptionMeeting", "akn4un:adoptionMeeting"})


def read_lines(conclusions: _Element | None, state: State) -> tuple[ClosingLine, ...]:
    """Return the lines of a closing."""
    if conclusions is None:
        return ()
    found: list[ClosingLine] = []
    for paragraph in paragraphs(conclusions):
        content = read_content(paragraph, state, lines=True)
        if state.exact:
            kind = _kind(content, 0, len(content.text.text), whole=True)
            found.append(ClosingLine(kind=kind, text=content.text))
        else:
            found += _lines(content)
    return tuple(found)


def _lines(content: Content) -> Iterator[ClosingLine]:
    at = 0
    for line in split(content.text):
        end = at + len(line.text)
        if line.text or line.marks:
            yield ClosingLine(kind=_kind(content, at, end), text=line)
        at = end + 1


def _kind(content: Content, start: int, end: int, *, whole: bool = False) -> Kind:
    """Return what the line ``[start:end]`` is, by the elements on it; ours are around all of it."""
    found = {
        kind
        for element, first, last in content.wrapped
        if (kind := _kind_of(element))
        and ((first, last) == (start, end) if whole else first < end and last > start)
    }
    ranks: tuple[Kind, ...] = ("vote", "meeting", "date")
    return next((kind for kind in ranks if kind in found), "other")


def _kind_of(element: _Element) -> Kind | None:
    local, named = name(element), element.get("name") or ""
    if local in {"vote", "outcome"}:
        return "vote"
    if local == "docDate" or named == "akn4un:undatedLine":
        return "date"
    if local in {"event", "location"} or named in _MEETINGS:
        return None if local == "event" and not _is_ours(element) else "meeting"
    return None


def _is_ours(event: _Element) -> bool:
    """Tell an ``event`` around a meeting from those of the UN, which hold the date too."""
    return all(local == "location" for local, _ in children(event))


def read_adoption(
    root: _Element, voting: _Element | None, lines: tuple[ClosingLine, ...], state: State
) -> Adoption | None:
    """Return the adoption that the conclusions of a foreign file and its metadata tell."""
    conclusions = next(root.iterchildren("{*}conclusions"), None)
    stated = base(voting.get("outcome")) if voting is not None else ""
    printed = _printed_outcome(conclusions)
    method = METHODS.get(stated) or METHODS.get(printed)
    vote = read_vote(voting, _quantities(conclusions))
    if vote is not None and method is None and not stated:
        method = "recorded_vote"
    if not lines and method is None and vote is None and not stated:
        return None
    return Adoption(
        lines=lines,
        date=_date(conclusions),
        meeting=_meeting(lines),
        resumed=any(_resumed(line, state) for line in lines),
        method=method,
        vote=vote,
        outcome=stated if method is None and stated else None,
    )


def _printed_outcome(conclusions: _Element | None) -> str:
    outcomes = conclusions.iter("{*}outcome") if conclusions is not None else ()
    return next((base(each.get("refersTo")) for each in outcomes), "")


def _date(conclusions: _Element | None) -> datetime.date | None:
    dates = conclusions.iter("{*}docDate", "{*}date") if conclusions is not None else ()
    return next((date for each in dates if (date := read_date(each.get("date")))), None)


def _meeting(lines: tuple[ClosingLine, ...]) -> int | None:
    meetings = (line.text.text for line in lines if line.kind == "meeting")
    return next((number for text in meetings if (number := first_number(text))), None)


def first_number(text: str) -> int | None:
    """Return the first number in figures of any script."""
    match = re.search(r"\d{1,6}", text)
    return int(match[0]) or None if match else None


def _resumed(line: ClosingLine, state: State) -> bool:
    match = state.language.line("meeting", line.text.text) if line.kind == "meeting" else None
    return bool(match and "resumed" in match.re.groupindex and match["resumed"])


def _quantities(conclusions: _Element | None) -> dict[str, int]:
    """Return the counts that the closing prints, by side."""
    found: dict[str, int] = {}
    for each in conclusions.iter("{*}quantity") if conclusions is not None else ():
        count = _number(each.get("normalized") or "".join(map(str, each.itertext())))
        if count is not None:
            found.setdefault(base(each.get("refersTo")), count)
    return found


def _number(text: str) -> int | None:
    """Return the number that all of `text` is."""
    return int(text) if re.fullmatch(r"\s*\d{1,6}\s*", text) else None


def read_vote(voting: _Element | None, printed: Mapping[str, int] = _NONE) -> Vote | None:
    """Return the vote of a ``voting``, None if nothing is counted; `printed` counts go first."""
    stated = {
        base(each.get("refersTo")): each
        for local, each in (children(voting) if voting is not None else ())
        if local == "count"
    }
    if not stated and not printed:
        return None
    names = [side for side, _ in sides(Vote())]
    groups = (_group(stated.get(side), printed.get(side)) for side in names)
    in_favour, against, abstaining = groups
    return Vote(in_favour=in_favour, against=against, abstaining=abstaining)


def _group(count: _Element | None, printed: int | None) -> VoteGroup:
    if count is None:
        return VoteGroup(count=printed)
    shown = own(count, "printed") or count.get("value") or ""
    stated = None if shown == NOT_PRINTED else _number(shown)
    states = tuple(
        Voter(
            name=each.text or "",
            code=own(each, "code"),
            official=own(each, "official"),
            guid=own(each, "guid") or each.get("GUID"),
        )
        for each in count.iter("{*}organization")
    )
    return VoteGroup(count=stated if printed is None else printed, states=states)
