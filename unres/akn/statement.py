"""Presidential statements: at which meeting they were made, as their first paragraph says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import DateMark, OperativeClause, PreambularClause
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime

    from unres.model import Document, Text

#: The number of the meeting: "At the 9321st meeting", 第9321次会议; it has no stroke beside it.
_NUMBER = compiled(r"(?<![\d/.])\d{1,5}(?![\d/])")


class Meeting(NamedTuple):
    """A meeting: number and day, the text that says so, and where in it the number stands."""

    number: int
    date: datetime.date
    text: Text
    start: int
    end: int


def statement_meeting(document: Document) -> Meeting | None:
    """Return the meeting at which a presidential statement was made, None if it does not say."""
    if document.kind != "presidential_statement":
        return None
    texts = [
        *(document.preamble.clauses if document.preamble else ()),
        *(one for one in document.operative if isinstance(one, OperativeClause | PreambularClause)),
    ]
    return _meeting(texts[0].text) if texts else None


def _meeting(text: Text) -> Meeting | None:
    date = next((mark for mark in text.marks if isinstance(mark, DateMark)), None)
    if date is None:
        return None
    for found in _NUMBER.finditer(text.text):
        if all(found.end() <= mark.start or mark.end <= found.start() for mark in text.marks):
            return Meeting(int(found[0]), date.date, text, found.start(), found.end())
    return None
