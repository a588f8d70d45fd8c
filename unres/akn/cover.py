"""What stands above the text: the cover page, line by line as printed, and the preface."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.akn.events import declare_adoption, declare_session
from unres.akn.figures import printed_number
from unres.akn.inline import NOT_CALLED, write_note, write_text
from unres.akn.record import session_number
from unres.akn.xml import make
from unres.model import DateMark, NoteMark
from unres.model.eid import join
from unres.model.nesting import Wrap
from unres.resources import read_toml

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Document, Masthead, MastheadLine, Text

_BRACKETS = "()（）"


@cache
def line_elements() -> Mapping[str, Mapping[str, str]]:
    """Return the element and attributes for each kind of masthead line."""
    return MappingProxyType(read_toml("akn/data/masthead.toml"))


def write_cover(parent: _Element, context: Context) -> None:
    """Write the ``coverPage``: one ``p`` a line of the masthead; none without lines."""
    masthead = context.document.masthead
    if not masthead.lines:
        return
    box = make(parent, "coverPage")
    for line in masthead.lines:
        _line(make(box, "p"), line, masthead, context)


def _line(parent: _Element, line: MastheadLine, masthead: Masthead, context: Context) -> None:
    form = line_elements()[line.kind]
    attributes = {
        "name": form.get("name"),
        **_facts(line, masthead),
        "refersTo": _term(form.get("refersTo"), context),
        "as": _term(form.get("as"), context),
    }
    name = form["element"]
    if name == "docDate" and "date" not in attributes:  # the schema wants a date there
        name, attributes["name"] = "inline", "akn4un:undatedLine"
    if name == "event":
        attributes = {"eId": context.count("event"), **attributes}
    write_text(make(parent, name, attributes), line.text, context, _wraps(line, masthead))


def _facts(line: MastheadLine, masthead: Masthead) -> dict[str, str | None]:
    """Return the attributes that say in figures what a line says in words."""
    match line.kind:
        case "session" if masthead.session:
            return {"value": session_number(masthead.session)}
        case "issued" if date := masthead.issued or _date(line.text):
            return {"date": date.isoformat()}
        case "agenda_item" if len(masthead.agenda) == 1:
            return {"title": masthead.agenda[0].item or None}
    return {}


def _date(text: Text) -> datetime.date | None:
    return next((mark.date for mark in text.marks if isinstance(mark, DateMark)), None)


def _term(eid: str | None, context: Context) -> str | None:
    if eid == "session":
        return declare_session(context)
    if eid == "adoption":
        return declare_adoption(context)
    return context.terms.use(eid) if eid else None


def _wraps(line: MastheadLine, masthead: Masthead) -> Iterator[Wrap]:
    """Yield what a line names inside: the report or draft, the meeting."""
    text = line.text.text
    if line.kind == "proponent":
        for start, end in _originating(text, masthead.reports):
            yield Wrap(start, end, "inline", {"name": "akn4un:originatingDocument"})
    if line.kind == "adoption" and (place := printed_number(text, masthead.meeting)):
        yield Wrap(*place, "inline", {"name": "akn4un:adoptionMeeting"})


def _originating(text: str, reports: Iterable[str]) -> set[tuple[int, int]]:
    """Return where `text` names the reports: all that stands in round brackets with them.

    Brackets of right-to-left lines are often garbled; any bracket ends what stands in them.

    >>> sorted(_originating("[on the report (A/80/633, para. 60)]", ["A/80/633"]))
    [(16, 34)]
    """
    found = set()
    for report in filter(None, reports):
        start = text.find(report)
        if start < 0:
            continue
        end = start + len(report)
        opening = max(text.rfind(bracket, 0, start) for bracket in _BRACKETS)
        closing = re.search(f"[{_BRACKETS}]", text[end:])
        found.add(
            (opening + 1, end + closing.start()) if closing and opening >= 0 else (start, end)
        )
    return found


def write_preface(parent: _Element, context: Context) -> None:
    """Write the ``preface``: number, title and letter of the document; none if it has none."""
    document = context.document
    if document.label is None and document.title is None and document.letter is None:
        return
    eid = join(join(context.prefix, "preface"), "container", "1")
    box = make(make(parent, "preface"), "container", {"name": "title", "eId": eid})
    _number_and_title(make(box, "p"), document, context)
    if document.letter is not None:
        letter = {"refersTo": context.terms.use("letter")}
        write_text(make(make(box, "p"), "docNumber", letter), document.letter, context)


def _number_and_title(line: _Element, document: Document, context: Context) -> None:
    if document.label is not None:
        make(line, "docNumber", text=document.label)
    if document.title is not None:
        if document.label is not None:
            line[-1].tail = " "
        title = make(line, "docTitle", {"refersTo": context.terms.use("resolutionTitle")})
        write_text(title, document.title, context)
        _notes_of_cover(title, document.masthead, context)


def _notes_of_cover(title: _Element, masthead: Masthead, context: Context) -> None:
    """Write behind the title the footnotes that the cover page calls."""
    for line in masthead.lines:
        for mark in line.text.marks:
            note = context.note(mark.note) if isinstance(mark, NoteMark) else None
            if note is not None and not context.wrote(note):
                write_note(title, note, context, NOT_CALLED)


def write_annex_title(
    parent: _Element, label: str, title: Text | None, context: Context, eid: str
) -> None:
    """Write the ``preface`` of an annex: its heading and its title, as far as it has them."""
    if not label and title is None:
        return
    own = join(join(eid, "preface"), "container", "1")
    box = make(make(parent, "preface"), "container", {"name": "title", "eId": own})
    if label:
        make(make(box, "p"), "docType", text=label)
    if title is not None:
        write_text(make(make(box, "p"), "docTitle"), title, context)
