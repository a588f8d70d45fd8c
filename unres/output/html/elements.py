"""Elements of Akoma Ntoso as passages that can be aligned: what they say, what is marked in it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from lxml import etree

from unres.compare import Level, Passage, Witness, witness
from unres.model import CitationMark, DateMark, Text

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.model import AnyMark

_KINDS = {"container": "preambular", "paragraph": "operative", "item": "point", "indent": "point"}
_REFERENCES = frozenset({"ref", "rref", "mref", "a"})


def name_of(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def witness_of(element: _Element, number: int, language: str) -> Witness:
    """Return what `element`, the child `number` of its box, tells those who align versions.

    References count by their target and dates by their value, which are the same in all
    languages.
    """
    name = name_of(element)
    label = element.findtext("{*}num") or ""
    text = _text(element)
    kind = _KINDS.get(name, name)
    way = (Level(kind, label, number),)
    return witness(Passage(kind, text, label, way, text, number=number), language)


def _text(element: _Element) -> Text:
    pieces: list[str] = []
    marks: list[AnyMark] = []
    starts: list[int] = []
    at = 0
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            starts.append(at)
            piece = each.text
        else:
            mark = _mark(each, starts.pop(), at)
            marks += [mark] if mark else []
            piece = each.tail if each is not element else None
        if piece and isinstance(each.tag, str):
            pieces.append(piece)
            at += len(piece)
    return Text(text="".join(pieces), marks=tuple(marks))


def _mark(element: _Element, start: int, end: int) -> AnyMark | None:
    name = name_of(element) if isinstance(element.tag, str) else ""
    if name in _REFERENCES and (target := element.get("href")) and not target.startswith("#"):
        return CitationMark(start=start, end=end, symbol=target)
    if name == "date" and (date := _date(element.get("date") or "")):
        return DateMark(start=start, end=end, date=date)
    return None


def _date(printed: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(printed[:10])
    except ValueError:
        return None
