"""The record: facts of masthead and closing that Akoma Ntoso has no exact place for.

The standard metadata always say something, even where nothing is known (a work has a date), and
have no place for committees or sponsors. ``proprietary/akn4un:record`` keeps what the model knows
exactly, so that a document read back is the same. Attributes are named as the model's fields, in
camel case.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from unres.akn.xml import make

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Adoption, Masthead, Node, Session

_SERIES = {"regular": "", "year": "", "special": "S-", "emergency": "ES-"}
_MASTHEAD = ("symbol", "body", "issued", "adopted", "meeting", "original_language", "committee")
_SESSION = ("number", "type", "begins", "ends")
_AGENDA = ("item", "title")
_ADOPTION = ("date", "meeting", "resumed")


def session_number(session: Session) -> str:
    """Return the number of a session as symbols print it: 77, S-32, ES-11, 2021."""
    return f"{_SERIES[session.type]}{session.number}"


def write_record(meta: _Element, context: Context) -> None:
    """Write the record of the document, if it has any facts to keep."""
    masthead, adoption = context.document.masthead, context.document.adoption
    if adoption is None and not any(_known(masthead)):
        return
    source = {"source": context.terms.use("DGACM")}
    record = make(make(meta, "proprietary", source), "akn4un:record")
    if any(_known(masthead)):
        _masthead(record, masthead)
    if adoption is not None:
        _adoption(record, adoption)


def _known(masthead: Masthead) -> tuple[object, ...]:
    facts = (name for name in type(masthead).model_fields if name not in {"lines", "source"})
    return tuple(getattr(masthead, name) not in (None, ()) for name in facts)


def _masthead(record: _Element, masthead: Masthead) -> None:
    box = make(record, "akn4un:masthead", _attributes(masthead, _MASTHEAD))
    if masthead.session is not None:
        make(box, "akn4un:session", _attributes(masthead.session, _SESSION))
    for agenda in masthead.agenda:
        make(box, "akn4un:agenda", _attributes(agenda, _AGENDA))
    for report in masthead.reports:
        make(box, "akn4un:report", text=report)
    for sponsor in masthead.sponsors:
        make(box, "akn4un:sponsor", text=sponsor)


def _adoption(record: _Element, adoption: Adoption) -> None:
    make(record, "akn4un:adoption", _attributes(adoption, _ADOPTION))


def _attributes(node: Node, fields: tuple[str, ...]) -> dict[str, str | None]:
    return {_camel(name): _value(getattr(node, name)) for name in fields}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


def _value(value: object) -> str | None:
    """Return a fact as an attribute: what is not known or not so is left out."""
    if value is None or value is False:
        return None
    if value is True:
        return "true"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
