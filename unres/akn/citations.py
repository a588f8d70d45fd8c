"""Citations: ``ref`` with an IRI or a local target, else ``a`` to undocs.org.

The guidelines want a ``ref`` with an Akoma Ntoso IRI (part 2); it takes body, number and date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from unres.akn.context import Link
from unres.akn.identity import slug_of
from unres.akn.iri import Iri
from unres.akn.xml import clean, make, qualified
from unres.lang import bodies, symbol

if TYPE_CHECKING:
    import datetime

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.lang import Symbol
    from unres.model import CitationMark

_YEAR = re.compile(r"(?:19|20)\d\d")
_SESSION = re.compile(r"(\d{2,3})/")
#: The General Assembly's first session opened in January 1946, all others in the autumn before.
_FIRST_SESSION = 1946
#: Sessions had Roman numerals: 1503 (XLVIII).
_ROMAN_SESSION = re.compile(r"\([IVXLC-]+\)")
_LAST_ROMAN = 1978
_CITED = frozenset({"resolution", "decision", "presidential_statement"})


def open_citation(parent: _Element, mark: CitationMark, context: Context) -> _Element:
    """Open the element that stands for a citation; local targets are filled in at the end."""
    date = mark.date.isoformat() if mark.date else None
    iri = _iri(mark)
    if mark.url is not None:
        facts = {"href": mark.url, "akn4un:date": date, "akn4un:symbol": mark.symbol}
        return make(parent, "a", facts)
    if mark.target is not None:
        ref = make(parent, "ref", {"eId": context.count("ref"), "href": "#", "title": mark.symbol})
        if date is not None:
            ref.set(qualified("akn4un:date"), date)
        context.links.append(Link(ref, mark.target, context.prefix))
        return ref
    if iri is not None:
        return make(parent, "ref", {"eId": context.count("ref"), "href": iri, "title": mark.symbol})
    if mark.symbol:
        return make(parent, "a", {"href": address_of(mark.symbol), "akn4un:date": date})
    return make(parent, "inline", {"name": "akn4un:mention", "akn4un:date": date})


def address_of(symbol: str) -> str:
    """Return the address of a document by its symbol.

    >>> address_of("S/RES/1325 (2000)")
    'https://undocs.org/S/RES/1325%20(2000)'
    """
    return f"https://undocs.org/{quote(clean(symbol), safe='/().-')}"


def _iri(mark: CitationMark) -> str | None:
    """Return the IRI of the cited work if its body, number and date are known."""
    found = symbol(mark.symbol) if mark.symbol and mark.date else None
    if found is None or found.body is None or found.kind not in _CITED or mark.date is None:
        return None
    actor = bodies()[found.body].actor
    date = mark.date.isoformat()
    return str(Iri("statement", "deliberation", actor, date, slug_of(found.text)))


def may_date(found: Symbol, date: datetime.date) -> bool:
    """Tell whether a date may be that of an adopted text, by the year or session in its number.

    >>> import datetime
    >>> may_date(symbol("S/RES/2495 (2019)"), datetime.date(2020, 12, 31))
    False
    """
    if year := _YEAR.search(found.number):
        return int(year[0]) == date.year
    if found.body == "GA" and (session := _SESSION.match(found.number)):
        return int(session[1]) + _FIRST_SESSION - 1 <= date.year <= int(session[1]) + _FIRST_SESSION
    return not _ROMAN_SESSION.search(found.number) or date.year <= _LAST_ROMAN


def resolve_links(context: Context) -> None:
    """Point the local citations to their targets; those without one become ``inline``.

    A target is an eId (``para_4``) or ``annex_n``, the n-th annex. A paragraph in a section goes
    by its number alone where no other has that number.
    """
    for ref, target, prefix in context.links:
        name = f"att_{target.removeprefix('annex_')}" if target.startswith("annex_") else target
        eid = f"{prefix}__{name}" if prefix else name
        if eid not in context.eids:
            eid = context.eids.in_section(eid) or eid
        if eid in context.eids:
            ref.set("href", f"#{eid}")
        else:
            ref.tag = qualified("inline")
            for attribute in ("eId", "href"):
                del ref.attrib[attribute]
            ref.set("name", "akn4un:mention")
        if eid not in context.eids or eid != target:
            ref.set(qualified("akn4un:target"), clean(target))
