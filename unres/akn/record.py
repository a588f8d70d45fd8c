"""The record: facts of masthead and closing that Akoma Ntoso has no exact place for.

The standard metadata always say something, even where nothing is known (a work has a date), and
have no place for committees or sponsors. ``proprietary/unres:record`` keeps what the model knows
exactly, so that a document read back is the same. Attributes are named as the model's fields, in
camel case.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from unres.akn.kept import name_of
from unres.akn.maker import declare_program
from unres.akn.xml import make

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Masthead, Node, Session

SERIES = {"regular": "", "year": "", "special": "S-", "emergency": "ES-"}
MASTHEAD = ("symbol", "body", "issued", "adopted", "meeting", "original_language", "committee")
SESSION = ("number", "type", "begins", "ends")
AGENDA = ("item", "title")
ADOPTION = ("date", "meeting", "resumed", "outcome")
STEP = ("date", "outcome", "actors", "document", "place")

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_KINDS = {"special": "special ", "emergency": "emergency special "}


def session_number(session: Session) -> str:
    """Return the number of a session as symbols print it: 77, S-32, ES-11, 2021."""
    return f"{SERIES[session.type]}{session.number}"


def ordinal(number: int) -> str:
    """Return a number in order, in English.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 54, 112, 6823)]
    ['1st', '2nd', '3rd', '11th', '54th', '112th', '6823rd']
    """
    ending = "th" if number % 100 in range(11, 14) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def session_in_words(session: Session) -> str:
    """Return how people call a session, in English: 76th session, 2021 session."""
    if session.type == "year":
        return f"{session.number} session"
    return f"{ordinal(session.number)} {_KINDS.get(session.type, '')}session"


def write_record(meta: _Element, context: Context) -> None:
    """Write the record of the document. It is always there: it tells whose mark-up this is."""
    document = context.document
    masthead, adoption = document.masthead, document.adoption
    source = {"source": declare_program(context.terms)}
    kept = " ".join(map(name_of, document.kept))
    record = make(make(meta, "proprietary", source), "unres:record", {"kept": kept or None})
    if any(_known(masthead)):
        _masthead(record, masthead)
    if adoption is not None:
        make(record, "unres:adoption", attributes(adoption, ADOPTION))
    for place, step in enumerate(document.workflow):
        if step.date is None:  # the schema wants a date in a ``step``
            make(record, "unres:step", {"at": str(place), **attributes(step, STEP)})


def _known(masthead: Masthead) -> tuple[object, ...]:
    facts = (name for name in type(masthead).defaults if name not in {"lines", "source"})
    return tuple(getattr(masthead, name) not in (None, ()) for name in facts)


def _masthead(record: _Element, masthead: Masthead) -> None:
    box = make(record, "unres:masthead", attributes(masthead, MASTHEAD))
    if masthead.session is not None:
        make(box, "unres:session", attributes(masthead.session, SESSION))
    for agenda in masthead.agenda:
        make(box, "unres:agenda", attributes(agenda, AGENDA))
    for report in masthead.reports:
        make(box, "unres:report", text=report)
    for sponsor in masthead.sponsors:
        make(box, "unres:sponsor", text=sponsor)


def attributes(node: Node, fields: tuple[str, ...]) -> dict[str, str | None]:
    """Return the facts of `node` in these fields as attributes."""
    return {camel(name): _value(getattr(node, name)) for name in fields}


def camel(name: str) -> str:
    """Return the name of a field as that of an attribute.

    >>> camel("original_language")
    'originalLanguage'
    """
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


def _value(value: object) -> str | None:
    """Return a fact as an attribute: what is not known or not so is left out."""
    if value is None or value is False:
        return None
    if value is True:
        return "true"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
