"""Citations: ``ref`` with an IRI or a local target, else ``a`` to undocs.org.

The guidelines want a ``ref`` with an Akoma Ntoso IRI (part 2); it takes body, number and date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from unres.akn.context import Link
from unres.akn.hrefs import as_href
from unres.akn.identity import slug_of
from unres.akn.iri import Iri
from unres.akn.xml import clean, make, qualified
from unres.lang import bodies, symbol
from unres.lang.works import CHARTER

if TYPE_CHECKING:
    import datetime

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.lang import Symbol
    from unres.model import CitationMark

#: The volumes of the treaty series of the United Nations and the League of Nations.
_TREATIES = {
    "unts": "https://treaties.un.org/doc/Publication/UNTS/Volume%20{volume}/v{volume}.pdf",
    "lnts": "https://treaties.un.org/doc/Publication/UNTS/LON/Volume%20{volume}/v{volume}.pdf",
}
_CHARTER = Iri("act", "charter", "un", "1945-06-26", "charter")
_CITED = frozenset({"resolution", "decision", "presidential_statement"})


def open_citation(parent: _Element, mark: CitationMark, context: Context) -> _Element:
    """Open the element that stands for a citation; local targets are filled in at the end."""
    element = _open(parent, mark, context)
    for name in ("work", "portion"):
        if value := getattr(mark, name):
            element.set(qualified(f"unres:{name}"), clean(value))
    return element


def _open(parent: _Element, mark: CitationMark, context: Context) -> _Element:
    date = mark.date.isoformat() if mark.date else None
    if mark.url is not None:
        facts = {"href": as_href(mark.url), "unres:date": date, "unres:symbol": mark.symbol}
        return make(parent, "a", facts)
    if mark.target is not None:
        ref = make(parent, "ref", {"eId": context.count("ref"), "href": "#", "title": mark.symbol})
        if date is not None:
            ref.set(qualified("unres:date"), date)
        context.links.append(Link(ref, mark.target, context.prefix))
        return ref
    if iri := _iri(mark):
        return make(parent, "ref", {"eId": context.count("ref"), "href": iri, "title": mark.symbol})
    if mark.symbol:
        return make(parent, "a", {"href": address_of(mark.symbol), "unres:date": date})
    address = address_of_work(mark.work, mark.portion) if mark.work else None
    if address is None:
        return make(parent, "inline", {"name": "akn4un:mention", "unres:date": date})
    name = "ref" if address.startswith("/akn/") else "a"
    eid = context.count("ref") if name == "ref" else None
    return make(parent, name, {"eId": eid, "href": address, "unres:date": date})


def address_of_work(work: str, portion: str | None = None) -> str | None:
    """Return the IRI or web address of a work without a symbol, None if it has none.

    >>> address_of_work("charter", "art_51")
    '/akn/un/act/charter/un/1945-06-26/charter/!main#art_51'
    """
    if work == CHARTER:
        return str(_CHARTER) + _place(portion)
    series, _, number = work.partition("/")
    volume = quote(number.partition("/")[0])
    return _TREATIES[series].format(volume=volume) if series in _TREATIES else None


def _place(portion: str | None) -> str:
    """Return what follows the IRI of a work to name a place in it: component and eId.

    >>> _place("para_6"), _place("att_1"), _place("att_1__para_2"), _place(None)
    ('/!main#para_6', '/!annex_1', '/!annex_1#att_1__para_2', '')
    """
    if portion is None:
        return ""
    first, _, more = portion.partition("__")
    if not first.startswith("att_"):
        return f"/!main#{portion}"
    return f"/!{first.replace('att', 'annex')}" + (f"#{portion}" if more else "")


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
    return iri_of(found, mark.date) + _place(mark.portion)


def iri_of(found: Symbol, date: datetime.date) -> str:
    """Return the IRI of an adopted text whose body is known.

    >>> import datetime
    >>> iri_of(symbol("S/RES/2495 (2019)"), datetime.date(2019, 10, 31))
    '/akn/un/statement/deliberation/unsc/2019-10-31/2495-2019'
    """
    actor = bodies()[found.body].actor if found.body else "un"
    return str(Iri("statement", "deliberation", actor, date.isoformat(), slug_of(found.text)))


def resolve_links(context: Context) -> None:
    """Point the local citations to their targets; those without one become ``inline``.

    A target is an eId (``para_4``) or ``annex_n``, the n-th annex. A paragraph in a section goes
    by its number alone, and stands for a point that it does not have.
    """
    for link in context.links:
        eid = _found(link, context)
        if eid is not None:
            link.ref.set("href", f"#{eid}")
        else:
            link.ref.tag = qualified("inline")
            for attribute in ("eId", "href"):
                del link.ref.attrib[attribute]
            link.ref.set("name", "akn4un:mention")
        if eid != link.target:
            link.ref.set(qualified("unres:target"), clean(link.target))


def _found(link: Link, context: Context) -> str | None:
    """Return the eId of the target, or of the nearest that holds it."""
    name = link.target
    if name.startswith("annex_"):
        name = f"att_{name.removeprefix('annex_')}"
    beside = next((e.get("eId", "") for e in link.ref.iterancestors() if _is_block(e)), "")
    while name:
        eid = f"{link.prefix}__{name}" if link.prefix else name
        found = eid if eid in context.eids else context.eids.in_section(eid, beside)
        if found is not None:
            return found
        name, point, _ = name.rpartition("__list_1__point_")
        if not point:
            return None
    return None


def _is_block(element: _Element) -> bool:
    return "para_" in element.get("eId", "")
