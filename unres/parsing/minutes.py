"""Decisions as the records print them: a sentence that says when, where and who decided.

"At its 4th plenary meeting, on 12 September 2025, the General Assembly, on the proposal of ...,
decided to ...": no formula stands above it, and no closing below; it tells both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime

    from unres.lang import Language

#: Meeting, date and body stand so near the start of the sentence, in characters.
NEAR = 300


class Minutes(NamedTuple):
    """Who decided, and when: the body's code, the date, the number of the meeting."""

    body: str
    date: datetime.date
    meeting: int


def read(text: str, language: Language, around: str | None = None) -> Minutes | None:
    """Return who decided at which meeting, if `text` begins by saying so.

    `around` is the body of the documents around it: it may be just "the Council" here.
    """
    near = text[:NEAR]
    date = language.date(near)
    meeting = language.adopting.meeting(near) if date else None
    body = _body(near, language, around) if meeting else None
    return Minutes(body, date, meeting) if body and date and meeting else None


def _body(text: str, language: Language, around: str | None) -> str | None:
    """The body that `text` names, by its full name or a short one."""
    if named := language.body_in(text):
        return named
    short = (word.body for word in language.citations.find(text) if word.kind == "body")
    return next((around for body in short if body in {"COUNCIL", around}), None)
