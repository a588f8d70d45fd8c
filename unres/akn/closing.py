"""The closing: meeting, date and vote, line by line as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.events import declare_meeting
from unres.akn.figures import printed_number
from unres.akn.frbr import declare_author
from unres.akn.inline import write_text
from unres.akn.xml import make
from unres.model import DateMark
from unres.model.eid import join
from unres.model.nesting import Wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Adoption, ClosingLine, Vote, VoteGroup

#: How a document was adopted, as the outcomes of the UN's files call it.
OUTCOMES = {
    "without_vote": "adoptedWithoutVote",
    "recorded_vote": "adoptedRecordedVote",
    "consensus": "adoptedByConsensus",
    "acclamation": "adoptedByAcclamation",
    "unanimity": "adoptedUnanimously",
}


def sides(vote: Vote) -> tuple[tuple[str, VoteGroup], ...]:
    """Return the sides of a vote by the ids of their terms."""
    return (
        ("inFavour", vote.in_favour),
        ("against", vote.against),
        ("abstaining", vote.abstaining),
    )


def write_closing(parent: _Element, context: Context) -> None:
    """Write the ``conclusions``: one ``p`` a line; none without lines."""
    adoption = context.document.adoption
    if adoption is None or not adoption.lines:
        return
    eid = join(join(context.prefix, "conclusions"), "container", "1")
    box = make(make(parent, "conclusions"), "container", {"name": "conclusion", "eId": eid})
    for line in adoption.lines:
        _LINES[line.kind](make(box, "p"), line, adoption, context)


def _meeting(parent: _Element, line: ClosingLine, adoption: Adoption, context: Context) -> None:
    meeting = declare_meeting(context, adoption.meeting)
    event = make(parent, "event", {"eId": context.count("event"), "refersTo": meeting})
    write_text(make(event, "inline", {"name": "akn4un:adoptionMeeting"}), line.text, context)


def _date(parent: _Element, line: ClosingLine, adoption: Adoption, context: Context) -> None:
    marks = (mark.date for mark in line.text.marks if isinstance(mark, DateMark))
    concept = context.terms.use("adoptionDate")
    if date := next(marks, adoption.date):
        box = make(parent, "docDate", {"date": date.isoformat(), "refersTo": concept})
    else:
        box = make(parent, "inline", {"name": "akn4un:undatedLine", "refersTo": concept})
    write_text(box, line.text, context)


def _vote(parent: _Element, line: ClosingLine, adoption: Adoption, context: Context) -> None:
    """Write a line on the vote; the counts that it prints become ``quantity``."""
    method = context.terms.use(OUTCOMES[adoption.method]) if adoption.method else None
    attributes = {
        "eId": context.count("vote"),
        "by": declare_author(context),
        "as": context.terms.use("author"),
        "refersTo": method,
    }
    context.votes.append(str(attributes["eId"]))
    box = make(parent, "vote", attributes)
    counts = list(_counts(line.text.text, adoption.vote, context))
    if method and not counts:
        box = make(box, "outcome", {"refersTo": method})
    write_text(box, line.text, context, counts, _breaks(line.text.text, adoption.vote))


def _breaks(text: str, vote: Vote | None) -> Iterator[int]:
    """Yield the spaces between the sides of a vote and their lists of States, where lines end.

    Print gives each its own line; ``eol`` says so (core specification, section 5.4).
    """
    at = 0
    for _, group in sides(vote) if vote else ():
        names = [state.name for state in group.states]
        start = text.find(names[0], at) if names else -1
        if start < 0:
            continue
        label = text.rfind(":", at, start) + 1
        if at and text[at : at + 1].isspace():
            yield at
        elif not at and (lead := text.rfind(":", 0, max(label - 1, 0))) >= 0:
            yield from (place for place in (lead + 1,) if text[place : place + 1].isspace())
        if text[start - 1 : start].isspace():
            yield start - 1
        at = start
        for name in names:
            found = text.find(name, at)
            at = found + len(name) if found >= 0 else at


def _counts(text: str, vote: Vote | None, context: Context) -> Iterator[Wrap]:
    """Yield the printed counts in the order in which votes are printed."""
    at = 0
    for side, group in sides(vote) if vote else ():
        place = None if group.count is None else printed_number(text, group.count, at)
        if place is None or side in context.quantities:
            continue
        at = place[1]
        eid = context.quantities[side] = context.count("quantity")
        attributes = {
            "eId": eid,
            "normalized": str(group.count),
            "refersTo": context.terms.use(side),
        }
        yield Wrap(*place, "quantity", attributes)


def _other(parent: _Element, line: ClosingLine, _: Adoption, context: Context) -> None:
    write_text(parent, line.text, context)


_LINES = {"meeting": _meeting, "date": _date, "vote": _vote, "other": _other}
