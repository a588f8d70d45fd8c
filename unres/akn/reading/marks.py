"""Inline elements become marks."""

from __future__ import annotations

import datetime
import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lxml import etree

from unres.akn.hrefs import as_href
from unres.akn.inline import STYLES
from unres.akn.reading.links import citation_of
from unres.akn.reading.state import bare, base, name
from unres.akn.xml import AKN4UN, private
from unres.model import AnyMark, CitationMark, DateMark, EmphasisMark, MarkupMark, OpenerMark
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from unres.akn.reading.state import State

_EMPHASIS = {element: style for style, element in STYLES.items()}
#: What the words of ``span/@class`` mean; "bold italic" is both.
_CLASSES = {"italic": "italic", "bold": "bold", "underline": "underline"}
_LINKS = frozenset({"ref", "a", "rref", "mref"})
_GROUPS = frozenset({"mref", "rref"})
_XML = "{http://www.w3.org/XML/1998/namespace}"


@cache
def inline_elements() -> Mapping[str, Any]:
    """Return the inline elements that are kept as marks, with their attributes."""
    return MappingProxyType(read_toml("akn/data/inline.toml"))


def marks_of(element: _Element, state: State, start: int, end: int) -> list[AnyMark]:
    """Return the marks on ``[start:end]`` that an inline element stands for, often one."""
    local = name(element)
    if local in _EMPHASIS:
        return [EmphasisMark(start=start, end=end, style=_EMPHASIS[local])]  # type: ignore[arg-type]  # a style
    if local == "span":
        return _span(element, state, start, end)
    if local in {"date", "docDate"} and (date := read_date(element.get("date"))):
        return [DateMark(start=start, end=end, date=date)]
    if local in _LINKS or element.get("name") == "akn4un:mention":
        citation = citation_of(element, state, start, end)
        if citation is not None:
            return [citation]
    if local in inline_elements()["required"]:
        return _markup(element, state, start, end)
    if local not in {"inline", "docDate", "date"} or not state.exact:
        state.left_out[f"element {local}"] += 1
    return []


def is_derived(element: _Element) -> bool:
    """Tell whether the writer put an element around what the model says without it."""
    local = name(element)
    meeting = local == "event" and base(element.get("refersTo")) == "adoptionMeeting"
    return meeting or (local in _GROUPS and any(name(each) == "ref" for each in element))


def _span(element: _Element, state: State, start: int, end: int) -> list[AnyMark]:
    """Return the marks of a ``span``: ours open a clause, those of others are typography."""
    if state.exact:
        concept = bare(element.get("refersTo"))
        return [OpenerMark(start=start, end=end, concept=state.acts.get(concept))]
    styles = [_CLASSES[word] for word in (element.get("class") or "").split() if word in _CLASSES]
    return [EmphasisMark(start=start, end=end, style=style) for style in styles]  # type: ignore[arg-type] # a style


def _markup(element: _Element, state: State, start: int, end: int) -> list[AnyMark]:
    """Keep an element as it is, if the schema will have it again."""
    table, local = inline_elements(), name(element)
    known = {*table["any"], *table["required"][local], *table["optional"].get(local, ())}
    attributes = {_short(key): value for key, value in element.attrib.items()}
    if any(key not in attributes for key in table["required"][local]):
        state.left_out[f"element {local}"] += 1
        return []
    for key in attributes.keys() - known - {"eId"}:
        state.left_out[f"attribute {key}"] += 1
    if "href" in attributes:
        attributes["href"] = as_href(attributes["href"])
    kept = tuple((key, value) for key, value in attributes.items() if key in known)
    if local == "a" and attributes.keys() & known == {"href"}:
        # Written again it is a link like any other: it has to be read as one now.
        return [CitationMark(start=start, end=end, url=attributes["href"])]
    return [MarkupMark(start=start, end=end, name=local, attributes=kept)]


def _short(key: str) -> str:
    """Return the name of an attribute with its prefix: ``xml:lang``."""
    if key.startswith(_XML):
        return "xml:" + key.removeprefix(_XML)
    return "akn4un:" + etree.QName(key).localname if key.startswith(f"{{{AKN4UN}}}") else key


def read_date(text: str | None) -> datetime.date | None:
    """Return the date at the beginning of an ISO 8601 date or date and time.

    The year 1 and 1 January 1900 stand for unknown dates in the UN's files.

    >>> read_date("2024-04-05T00:00:00"), read_date("0001-01-01"), read_date("5 April")
    (datetime.date(2024, 4, 5), None, None)
    """
    match = re.match(r"\d{4}-\d\d-\d\d", (text or "").strip())
    try:
        date = datetime.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
    return None if date in {None, datetime.date.min, datetime.date(1900, 1, 1)} else date


def own(element: _Element, key: str) -> str | None:
    """Return an attribute of our namespace."""
    return private(element, key)
