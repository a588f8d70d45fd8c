"""Making elements: namespaces, attributes and text that is always legal XML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#: What the United Nations add of their own; and what this package does: schemas/unres-akn.xsd.
AKN4UN = "http://un.org/akn4un"
UNRES = "urn:unres:akn:1"
NSMAP = {None: AKN, "akn4un": AKN4UN, "unres": UNRES}
_NAMESPACES = {
    "": AKN,
    "akn4un": AKN4UN,
    "unres": UNRES,
    "xml": "http://www.w3.org/XML/1998/namespace",
}

#: Everything outside the ``Char`` production of XML 1.0, section 2.2.
_ILLEGAL = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return `text` with each character that XML forbids replaced by U+FFFD, one for one.

    >>> clean("a" + chr(0) + "b") == "a" + chr(0xFFFD) + "b"
    True
    """
    return text if text.isprintable() else _ILLEGAL.sub("\ufffd", text)


@cache
def qualified(name: str) -> str:
    """Return the name in Clark notation.

    ``p`` is of Akoma Ntoso, ``akn4un:x`` of the UN, ``unres:x`` our own, ``xml:x`` of XML.

    >>> qualified("akn4un:voters")
    '{http://un.org/akn4un}voters'
    """
    prefix, _, local = name.rpartition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def private(element: etree._Element, name: str) -> str | None:
    """Return a private attribute: ours, or one of the name that they had in files until 2026."""
    found = element.get(qualified(f"unres:{name}"))
    return element.get(qualified(f"akn4un:{name}")) if found is None else found


@cache
def _attribute(name: str) -> str:
    """Return the name of an attribute, which without a prefix is in no namespace."""
    return qualified(name) if ":" in name else name


def make(
    parent: etree._Element | None,
    name: str,
    attributes: Mapping[str, str | None] | None = None,
    text: str | None = None,
) -> etree._Element:
    """Make an element, as the last child of `parent` if there is one.

    Attributes keep their order; those that are None are left out; ``unres:`` may prefix a name.
    """
    tag = qualified(name)
    element = etree.Element(tag, nsmap=NSMAP) if parent is None else etree.SubElement(parent, tag)
    for key, value in attributes.items() if attributes else ():
        if value is not None:
            element.set(_attribute(key), clean(value))
    if text:  # an empty one would be written as two tags, and read as none
        element.text = clean(text)
    return element


def append_text(element: etree._Element, text: str) -> None:
    """Append `text` after all that `element` holds."""
    if not text:
        return
    last = next(element.iterchildren(reversed=True), None)  # len() would count them all
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text
