"""What a file says of its document beside the text: symbol, dates, votes, and what it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.scoring.outline import AKN, local
from benchmarks.scoring.text import inline, letters, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: Codes of ISO 639-2/B, as older files have them, in 639-2/T.
_LANGUAGES = {"fre": "fra", "chi": "zho", "ger": "deu"}
_SIDES = ("inFavour", "against", "abstaining")
_ITEM = re.compile(r"\d+\s*\(?[a-z]?\)?")
_LINKS = frozenset({"a", "ref", "rref", "mref"})


def facts(root: _Element) -> dict[str, str]:
    """Return the facts that the file states, by name; what it does not state is missing."""
    found: dict[str, str] = {}
    for name, value in _facts(root):
        if value:
            found.setdefault(name, value)
    return found


def citations(root: _Element) -> list[str]:
    """Return the words of every link, as `letters`."""
    links = (each for each in root.iter() if local(each) in _LINKS)
    return [_said(each) for each in links if each.get("href") or each.get("from")]


def _facts(root: _Element) -> Iterator[tuple[str, str]]:
    yield from _identification(root)
    for element in root.iter():
        name, refers = local(element), (element.get("refersTo") or "").lstrip("#")
        if name == "docNumber" and refers == "symbol":
            yield "symbol", "".join(_words(element).split()).upper()
        elif name == "inline":
            yield from _inline(element)
        elif name == "location" and refers.endswith("adoptionMeeting"):
            yield "meeting", _first(r"\d+", _words(element))
        elif name == "docTitle" and refers == "resolutionTitle":
            yield "title", letters(inline(element)[0])
        elif name == "preface" and (number := element.find(f".//{AKN}docNumber")) is not None:
            yield "number", _said(number)
        elif name == "quantity" and refers in _SIDES:
            count = element.get("normalized") or _words(element)
            yield f"vote.{refers}", count.lstrip("0") or "0"


def _identification(root: _Element) -> Iterator[tuple[str, str]]:
    for name, level in (("adopted", "FRBRWork"), ("issued", "FRBRExpression")):
        date = root.find(f".//{AKN}{level}/{AKN}FRBRdate")
        if date is not None:
            yield name, (date.get("date") or "")[:10]
    language = root.find(f".//{AKN}FRBRlanguage")
    if language is not None:
        code = language.get("language") or ""
        yield "language", _LANGUAGES.get(code, code)
    session = root.find(f".//{AKN}session")
    if session is not None:
        yield "session", session.get("value") or ""


def _inline(element: _Element) -> Iterator[tuple[str, str]]:
    match (element.get("name") or "").removeprefix("akn4un:"):
        case "agenda item" | "agendaItem":
            yield "agenda", letters(_first(_ITEM, _words(element)))
        case "agenda item name" | "agendaItemName":
            yield "agenda title", _said(element)
        case "originating document" | "originatingDocument":
            yield "report", _said(element)
        case "adoptionMeeting":
            yield "meeting", _first(r"\d+", _words(element))


def _words(element: _Element) -> str:
    return visible("".join(element.itertext()))


def _said(element: _Element) -> str:
    return letters("".join(element.itertext()))


def _first(pattern: str | re.Pattern[str], text: str) -> str:
    found = re.search(pattern, text)
    return found[0] if found else ""
