"""Decisions as the records print them: a sentence that says when, where and who decided.

"At its 4th plenary meeting, on 12 September 2025, the General Assembly, on the proposal of ...,
decided to ...": no formula stands above it, and no closing below; it tells both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


def read(text: str, language: Language) -> Minutes | None:
    """Return who decided at which meeting, if `text` begins by saying so."""
    near = text[:NEAR]
    date = language.date(near)
    meeting = language.adopting.meeting(near) if date else None
    body = language.body_in(near) if meeting else None
    return Minutes(body, date, meeting) if body and date and meeting else None
