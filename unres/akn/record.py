"""The record: facts of masthead and closing that Akoma Ntoso has no exact place for.

The standard metadata always say something, even where nothing is known (a work has a date), and
have no place for committees or sponsors. ``proprietary/akn4un:record`` keeps what the model knows
exactly, so that a document read back is the same. Attributes are named as the model's fields, in
camel case.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from unres.akn.kept import name_of
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


def session_number(session: Session) -> str:
    """Return the number of a session as symbols print it: 77, S-32, ES-11, 2021."""
    return f"{SERIES[session.type]}{session.number}"


def write_record(meta: _Element, context: Context) -> None:
    """Write the record of the document. It is always there: it tells whose mark-up this is."""
    document = context.document
    masthead, adoption = document.masthead, document.adoption
    source = {"source": context.terms.use("DGACM")}
    kept = " ".join(map(name_of, document.kept))
    record = make(make(meta, "proprietary", source), "akn4un:record", {"kept": kept or None})
    if any(_known(masthead)):
        _masthead(record, masthead)
    if adoption is not None:
        make(record, "akn4un:adoption", attributes(adoption, ADOPTION))
    for place, step in enumerate(document.workflow):
        if step.date is None:  # the schema wants a date in a ``step``
            make(record, "akn4un:step", {"at": str(place), **attributes(step, STEP)})


def _known(masthead: Masthead) -> tuple[object, ...]:
    facts = (name for name in type(masthead).model_fields if name not in {"lines", "source"})
    return tuple(getattr(masthead, name) not in (None, ()) for name in facts)


def _masthead(record: _Element, masthead: Masthead) -> None:
    box = make(record, "akn4un:masthead", attributes(masthead, MASTHEAD))
    if masthead.session is not None:
        make(box, "akn4un:session", attributes(masthead.session, SESSION))
    for agenda in masthead.agenda:
        make(box, "akn4un:agenda", attributes(agenda, AGENDA))
    for report in masthead.reports:
        make(box, "akn4un:report", text=report)
    for sponsor in masthead.sponsors:
        make(box, "akn4un:sponsor", text=sponsor)


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
