"""What stands above the operative part: cover page, number and title, preamble."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from unres.akn.cover import line_elements
from unres.akn.reading.state import base, child, children, name
from unres.akn.reading.text import Content, joined, opened, read_content, read_text
from unres.akn.reading.units import Unit, clause_of, gather
from unres.model import MastheadLine, Preamble, PreambularClause, Text
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from unres.akn.reading.state import State
    from unres.model import LineKind

_BOXES = frozenset({"container", "block", "blockContainer", "div", "longTitle"})
#: The kinds of line by their elements, where these tell them alone.
_KINDS: dict[str, LineKind] = {
    "docAuthority": "body",
    "docNumber": "symbol",
    "docStatus": "distribution",
    "docDate": "issued",
    "docTitle": "document_title",
    "docProponent": "proponent",
    "session": "session",
    "event": "session_dates",
}
#: Names of ``inline`` in the UN's files, and a date that the writer knew no figures for.
_INLINES: dict[str, LineKind] = {
    "agenda item": "agenda_item",
    "agenda item name": "agenda_title",
    "decision type": "decision_type",
    "undatedLine": "issued",
    "docDate": "issued",
}


class Heading(NamedTuple):
    """Number, title and letter of a document."""

    label: str | None = None
    title: Text | None = None
    letter: Text | None = None


def read_cover(cover: _Element | None, state: State) -> list[tuple[MastheadLine, Content]]:
    """Return the lines of a cover page, with the elements that they are made of."""
    if cover is None:
        return []
    found = []
    for paragraph in paragraphs(cover):
        content = read_content(paragraph, state, lines=True)
        text = content.text
        if text.text or text.marks or state.exact:
            kind = _kind(content)
            found.append((MastheadLine(kind=kind, text=text), content))
    return found


def paragraphs(box: _Element) -> Iterator[_Element]:
    """Yield the paragraphs of a cover, preface or closing, whether or not containers hold them."""
    for local, each in children(box):
        if local in _BOXES and any(inner in _BOXES | {"p"} for inner, _ in children(each)):
            yield from paragraphs(each)
        else:
            yield each


def _kind(content: Content) -> LineKind:
    """Return the kind of the line that its outermost element makes it."""
    around = sorted(content.wrapped, key=lambda each: (each.start, -each.end))
    for each in around:
        if found := _kind_of(each.element):
            return found
    return "other"


def _kind_of(element: _Element) -> LineKind | None:
    """Return the kind of line that an element makes: ours and those of the UN's files."""
    local, refers = name(element), base(element.get("refersTo"))
    if local == "inline":
        return _inline_kinds().get((element.get("name") or "").removeprefix("akn4un:"))
    if local == "docAuthority" and refers == "publisher":
        return "publisher"
    if local == "docTitle" and refers == "adoption":
        return "adoption"
    if local == "docProponent" and base(element.get("as")) == "sponsor":
        return "sponsors"
    return _KINDS.get(local)


@cache
def _inline_kinds() -> Mapping[str, LineKind]:
    """Return the kinds of line by the names of ``inline``, without their prefix."""
    ours = {
        form["name"].removeprefix("akn4un:"): kind
        for kind, form in line_elements().items()
        if form["element"] == "inline"
    }
    return MappingProxyType({**_INLINES, **cast("dict[str, LineKind]", ours)})


def read_heading(preface: _Element | None, state: State) -> Heading:
    """Return number and title out of a ``preface``; what has no element of its own is title."""
    label: str | None = None
    titles: list[Text] = []
    letter: Text | None = None
    for paragraph in paragraphs(preface) if preface is not None else ():
        numbers = list(paragraph.iter("{*}docNumber"))
        if numbers and base(numbers[0].get("refersTo")) == "letter":
            letter = read_content(paragraph, state, lines=True).text
            continue
        if numbers and label is None:
            label = read_text(numbers[0], state).text
        titled = child(paragraph, "docTitle")
        if state.exact:
            titles += [read_text(titled, state)] if titled is not None else []
            continue
        content = read_content(paragraph, state, lines=True, skip=("docNumber",))
        if content.text.text or content.text.marks:
            titles.append(_plain(content.text))
    return Heading(label, joined(titles) if titles else None, letter)


def _plain(title: Text) -> Text:
    """Return a title without the emphasis that covers all of it."""
    kept = tuple(
        mark
        for mark in title.marks
        if mark.kind != "emphasis" or mark.end - mark.start < len(title.text)
    )
    return title if kept == title.marks else Text(text=title.text, marks=kept)


def read_preamble(elements: Iterable[_Element], state: State) -> Preamble | None:
    """Return the preamble that `elements` are or make up, None if it says nothing."""
    formulas: list[Text] = []
    clauses: list[PreambularClause] = []
    for element in _clauses(elements):
        if name(element) == "formula":
            formulas.append(_formula(element, state))
            continue
        clause = _recital(element, state)
        if state.exact or clause.text.text or clause.text.marks or clause.points:
            clauses.append(clause)
    if not formulas and not clauses:
        return None
    return Preamble(formula=joined(formulas) if formulas else None, clauses=tuple(clauses))


def _clauses(elements: Iterable[_Element]) -> Iterator[_Element]:
    for each in elements:
        if name(each) in {"recitals", "citations", "preamble"}:
            yield from _clauses(each)
        elif name(each):
            yield each


def _formula(element: _Element, state: State) -> Text:
    texts = [read_text(each, state) for _, each in children(element)]
    return opened(joined(texts) if texts else read_text(element, state), state)


def _recital(element: _Element, state: State) -> PreambularClause:
    if name(element) == "p":
        content = read_content(element, state)
        unit = Unit(label=content.label, texts=[opened(content.text, state)])
        return clause_of(unit, PreambularClause)
    return clause_of(gather(element, state), PreambularClause)
