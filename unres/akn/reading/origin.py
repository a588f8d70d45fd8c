"""Whose a file is: of the United Nations, or of somebody else.

What somebody else's file says it is, it stays: it never gets an identity of the United Nations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.reading.state import child, name
from unres.akn.xml import AKN
from unres.model import Origin

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The elements that resolutions are marked up as.
_RESOLUTIONS = frozenset({"statement", "documentCollection", "doc"})
_COUNTRY = "un"
_IRIS = ("/akn/un/", "/un/")


def origin_of(root: _Element, box: _Element, *, named: bool) -> Origin | None:
    """Return what the file of somebody else says of itself; None for one of the United Nations.

    Args:
        root: the root of the file.
        box: the document in it.
        named: whether the document is named as resolutions are. One that says neither whose it is
            nor that it is a resolution is somebody else's.
    """
    work = child(box, "meta", "identification", "FRBRWork")
    if work is None:  # a collection may leave it to its parts
        work = next(root.iter("{*}FRBRWork"), None)
    iri = _value(work, "FRBRuri") or _value(work, "FRBRthis")
    country = _value(work, "FRBRcountry")
    namespace = etree.QName(root).namespace
    standard = namespace in {AKN, None} and name(box) in _RESOLUTIONS
    if standard and _is_of_un(iri, country, named=named):
        return None
    return Origin(
        element=name(box), name=box.get("name"), iri=iri, country=country, namespace=namespace
    )


def _is_of_un(iri: str | None, country: str | None, *, named: bool) -> bool:
    if country is not None and country.lower() != _COUNTRY:
        return False
    if iri is not None:
        return iri.startswith(_IRIS)
    return country is not None or named


def _value(work: _Element | None, local: str) -> str | None:
    element = child(work, local)
    return (element.get("value") or "").strip() or None if element is not None else None
