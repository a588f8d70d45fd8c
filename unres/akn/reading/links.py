"""Links become citations: of a UN document, of a place in the document itself, of a web page."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from unres.akn.citations import address_of, address_of_work
from unres.akn.hrefs import as_href
from unres.akn.iri import Iri
from unres.akn.reading.state import name, plain
from unres.akn.xml import private
from unres.lang import bodies, find_symbols, symbol
from unres.model import CitationMark
from unres.patterns import compiled

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.reading.state import State

#: Hosts whose addresses are symbols, after an optional language: undocs.org/en/A/RES/60/251.
_SYMBOL_HOSTS = frozenset({"undocs.org", "www.undocs.org", "docs.un.org"})
_ROMAN = compiled("[IVXLC]+")
_LANGUAGE = compiled(r"^[a-z]{2}/", re.IGNORECASE)  # "sp" and "ch" too


def citation_of(element: _Element, state: State, start: int, end: int) -> CitationMark | None:
    """Return the citation that a link stands for; None if it is no such link."""
    work = private(element, "work")
    portion = private(element, "portion")
    address = address_of_work(work, portion) if work else None
    if address is not None and element.get("href") == address:
        date = _date(private(element, "date"))
        mark: CitationMark | None = CitationMark(start=start, end=end, date=date)
    else:
        mark = _citation(element, state, start, end)
    return mark and mark.model_copy(update={"work": work, "portion": portion})


def _citation(element: _Element, state: State, start: int, end: int) -> CitationMark | None:
    href = (element.get("href") or element.get("from") or "").strip()
    own = private(element, "target")
    date = _date(private(element, "date"))
    title = element.get("title")
    target = own or (href.removeprefix("#") if href.startswith("#") and len(href) > 1 else None)
    if name(element) == "inline" or target:
        known = title if state.exact or (title and symbol(title)) else None
        return CitationMark(start=start, end=end, symbol=known, date=date, target=target)
    if known := private(element, "symbol"):
        return CitationMark(start=start, end=end, symbol=known, date=date, url=as_href(href))
    if href.startswith("/akn/"):
        return _work(element, href, start, end)
    printed = (urlsplit(href).hostname or "/") in plain(element)  # the address, not a symbol
    if not printed and (found := _symbol_of(href, state)):
        return CitationMark(start=start, end=end, symbol=found, date=date)
    if name(element) == "a" and href and len(element.attrib) == 1 + (date is not None):
        return CitationMark(start=start, end=end, url=as_href(href), date=date)
    return None


def _date(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _symbol_of(href: str, state: State) -> str | None:
    """Return the symbol that an address of a document host ends in."""
    parts = urlsplit(href)
    if parts.hostname not in _SYMBOL_HOSTS:
        return None
    path = unquote(parts.path.removeprefix("/"))
    plain = path if state.exact else _LANGUAGE.sub("", path)
    found = None if state.exact else symbol(plain)
    if found:
        return found.text
    return plain if href in {address_of(path), address_of(plain)} else None


def _work(element: _Element, href: str, start: int, end: int) -> CitationMark | None:
    """Return the citation of a work by its IRI: the symbol is in the title, the text or the IRI."""
    try:
        iri = Iri.parse(href)
        date = datetime.date.fromisoformat(iri.date)
    except ValueError:
        return None
    cited = element.get("title")
    if cited is None:
        shown = find_symbols(plain(element))
        cited = shown[0][2].text if shown else symbol_from(iri)
    return CitationMark(start=start, end=end, symbol=cited, date=date) if cited else None


def symbol_from(iri: Iri) -> str | None:
    """Return the symbol of a resolution by its IRI.

    >>> symbol_from(Iri.parse("/akn/un/statement/deliberation/unsc/2023-02-27/2674-2023"))
    'S/RES/2674 (2023)'
    """
    body = next((body for body in bodies().values() if body.actor == iri.actor), None)
    prefixes = body.symbol_prefixes.get("resolution") if body else None
    if not prefixes:
        return None
    number, _, rest = iri.number.rpartition("-")
    in_brackets = iri.actor == "unsc" or _ROMAN.fullmatch(rest)  # 2674 (2023), 194 (III)
    plain_number = f"{number} ({rest})" if in_brackets else f"{number}/{rest}"
    found = symbol(f"{prefixes[0]}/{plain_number}")
    return found.text if found else None
