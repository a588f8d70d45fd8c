"""The events of a document: its session, the meeting that it comes from, its adoption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.record import ordinal, session_in_words, session_number
from unres.akn.terms import Term

if TYPE_CHECKING:
    from unres.akn.context import Context


def declare_session(context: Context) -> str:
    """Return the reference to the session of the document."""
    session = context.document.masthead.session
    actor = context.identity.body.actor
    if session is None:
        return context.terms.declare("session", Term("Event", f"{actor}/session", "Session"))
    path = f"{actor}/session/{session_number(session)}"
    return context.terms.declare("session", Term("Event", path, session_in_words(session)))


def declare_adoption(context: Context) -> str:
    """Return the reference to the adoption of the document."""
    identity = context.identity
    path = f"{identity.body.actor}/{identity.work_date.date}/{identity.slug}/adoption"
    term = Term("Event", path, f"Adoption of {identity.shown}")
    return context.terms.declare("adoption", term)


def declare_meeting(context: Context, number: int | None) -> str:
    """Return the reference to the meeting, by number, at which the document was adopted.

    A meeting is an event (core specification, section 5.6: ``TLCEvent``). Each session counts its
    meetings from one, the Security Council all of its own; where the session is not known, the day
    tells the meeting from those of other sessions.
    """
    identity, session = context.identity, context.identity.session
    path, show = identity.body.actor, "Meeting" if number is None else f"{ordinal(number)} meeting"
    if session is not None:
        path = f"{path}/session/{session_number(session)}"
        show = f"{show}, {session_in_words(session)}"
    elif identity.body.code != "SC":
        path = f"{path}/{identity.work_date.date}"
    path = f"{path}/meeting" + ("" if number is None else f"/{number}")
    return context.terms.declare("adoptionMeeting", Term("Event", path, show))
