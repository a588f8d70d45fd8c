"""Texts: a plain string and its marks become mixed content.

Marks become elements: an opener ``span``, a citation ``ref`` or ``a``, a date ``date``, emphasis
``i``, ``b``, ``u``, ``sup`` or ``sub`` (AKN4UN guidelines, part 2: semantic elements first,
typography last). A line break becomes ``eol``, a footnote stands where it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from unres.akn.citations import open_citation
from unres.akn.events import declare_meeting
from unres.akn.groups import groups
from unres.akn.terms import Term
from unres.akn.xml import append_text, clean, make
from unres.lang import load
from unres.model import (
    CitationMark,
    DateMark,
    EmphasisMark,
    MarkupMark,
    NoteMark,
    OpenerMark,
)
from unres.model.nesting import Wrap, nested
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from unres.akn.context import Context, Note
    from unres.model import AnyMark, Text

#: Stands in an attribute where the source printed nothing: empty attributes are banned (META-03).
NOT_PRINTED = "none"
#: What no id of a concept may hold: what JSON calls a concept may be anything.
_NO_NAME = compiled(r"(?:[\W_]|[^\0-\uffff])+")
#: The element of each style of emphasis.
STYLES = {
    "italic": "i",
    "bold": "b",
    "underline": "u",
    "superscript": "sup",
    "subscript": "sub",
}
#: The call of a footnote that no mark calls.
NOT_CALLED = "missing"


def write_text(
    element: _Element,
    text: Text,
    context: Context,
    wraps: Iterable[Wrap] = (),
    breaks: Iterable[int] = (),
) -> _Element:
    """Write `text` into `element`, which is returned.

    `breaks` are the places of spaces that are written as ends of lines.
    """
    if context.texts is not None:
        context.texts[id(text)] = element
    ends = frozenset(breaks)
    marks = nested([*text.marks, *groups(text), *_events(text, context), *wraps])
    if not marks and not ends:
        _write_lines(element, text.text)
        return element
    open_ = [(element, len(text.text))]
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        if at < to:
            _write_broken(open_[-1][0], text.text, at, to, ends)
        at = to

    for mark in marks:
        while len(open_) > 1 and open_[-1][1] <= mark.start:
            advance(open_[-1][1])
            open_.pop()
        advance(mark.start)
        if mark.kind == "note":
            write_call(open_[-1][0], mark, context)
        elif mark.kind == "markup" and mark.start == mark.end:
            _open(open_[-1][0], mark, context)
        else:
            open_.append((_open(open_[-1][0], mark, context), mark.end))
    while open_:
        advance(open_[-1][1])
        open_.pop()
    return element


def paragraph(
    parent: _Element, text: Text, context: Context, wraps: Iterable[Wrap] = ()
) -> _Element:
    """Write `text` as a ``p``."""
    return write_text(make(parent, "p"), text, context, wraps)


def _write_lines(element: _Element, text: str) -> None:
    for index, line in enumerate(text.split("\n")):
        if index:
            make(element, "eol")
        append_text(element, clean(line))


def _events(text: Text, context: Context) -> Iterator[Wrap]:
    """Yield the meeting at which a statement was made, where its text says so."""
    meeting = context.statement
    if meeting is not None and meeting.text is text:
        event = declare_meeting(context, meeting.number)
        facts = {"eId": context.count("event"), "refersTo": event}
        yield Wrap(meeting.start, meeting.end, "event", facts)


def _write_broken(element: _Element, text: str, at: int, to: int, ends: frozenset[int]) -> None:
    """Write ``text[at:to]``; spaces where lines end become ``eol``, which says what they were."""
    for end in sorted(place for place in ends if at <= place < to):
        _write_lines(element, text[at:end])
        make(element, "eol", {"unres:for": "space"})
        at = end + 1
    _write_lines(element, text[at:to])


def _open(parent: _Element, mark: AnyMark | Wrap, context: Context) -> _Element:
    """Open the element that stands for `mark`."""
    match mark:
        case Wrap():
            return make(parent, mark.name, mark.attributes)
        case OpenerMark():
            concept = _act(mark.concept, context) if mark.concept else None
            style = load(context.identity.language).emphasis
            return make(parent, "span", {"class": style, "refersTo": concept})
        case CitationMark():
            return open_citation(parent, mark, context)
        case DateMark():
            return make(parent, "date", {"date": mark.date.isoformat()})
        case EmphasisMark():
            return make(parent, STYLES[mark.style])
        case MarkupMark():
            return make(parent, mark.name, dict(mark.attributes))
        case _:  # notes have no extent and are written in `write_text`
            raise AssertionError(mark)


def _act(concept: str, context: Context) -> str:
    name = _NO_NAME.sub("_", concept).strip("_") or "other"
    term = Term("Concept", f"act/{quote(concept)}", concept.replace("_", " ").capitalize())
    return context.terms.declare(f"act_{name}", term)


def write_call(parent: _Element, mark: NoteMark, context: Context) -> None:
    """Write the footnote that `mark` calls: in full at the first call, then as ``noteRef``.

    The cover page belongs to the publication, not to the text (profile, section 4): what it calls
    stands in full in the preface. A call without a footnote stays as printed.
    """
    note = context.note(mark.note)
    if note is None:
        attributes = {"name": "akn4un:noteCall", "unres:note": mark.note}
        make(parent, "inline", attributes, mark.printed)
        return
    marker = note.footnote.marker
    call = None if mark.printed == marker else mark.printed or NOT_PRINTED
    if _inside(parent, "authorialNote", "coverPage") or context.wrote(note):
        href = f"#{note.eid}"
        make(parent, "noteRef", {"href": href, "marker": marker, "unres:call": call})
    else:
        write_note(parent, note, context, call)


def write_note(parent: _Element, note: Note, context: Context, call: str | None) -> None:
    """Write a footnote where `parent` ends; `call` is the call as printed if not the marker."""
    footnote = note.footnote
    printed = None if footnote.printed == footnote.marker else footnote.printed or NOT_PRINTED
    attributes = {
        "eId": note.eid,
        "marker": footnote.marker,
        "placement": "bottom",
        "unres:note": None if footnote.id == usual_id(note.eid) else footnote.id,
        "unres:call": call,
        "unres:printed": printed,
        "unres:outer": context.outer(note),
    }
    paragraph(make(parent, "authorialNote", attributes), footnote.text, context)


def usual_id(eid: str) -> str:
    """Return the id that the parser gives to the footnote with the eId ``authorialNote_n``.

    >>> usual_id("authorialNote_3")
    'fn_3'
    """
    return f"fn_{eid.rpartition('_')[2]}"


def _inside(element: _Element, *names: str) -> bool:
    return any(True for _ in element.iterancestors(*(f"{{*}}{name}" for name in names)))
