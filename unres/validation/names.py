"""Names of elements: those of Akoma Ntoso go without their namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from lxml.etree import _Element

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
PREFIX = f"{{{AKN}}}"


def name_of(element: _Element) -> str:
    """Return the name of an element of Akoma Ntoso; of others the tag, of comments ""."""
    tag = element.tag
    return tag.removeprefix(PREFIX) if isinstance(tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of that name."""
    tag = PREFIX + name
    for found in element if element is not None else ():  # an iterator of lxml takes longer to make
        if found.tag == tag:
            return found
    return None


def scopes(root: _Element) -> Iterator[_Element]:
    """Yield the elements within which ids are unique: documents and components of the root."""
    for top in root.iterchildren("*"):
        if name_of(top) == "components":
            yield from top.iterchildren("*")
        else:
            yield top


def nearest(element: _Element, among: Container[_Element]) -> _Element | None:
    """Return the nearest of the elements around `element` that is among these."""
    around = element.getparent()
    while around is not None and around not in among:
        around = around.getparent()
    return around


def above(element: _Element, *names: str) -> _Element | None:
    """Return the nearest of the elements around `element` that has one of the names."""
    tags = [PREFIX + name for name in names]
    around = element.getparent()
    while around is not None and around.tag not in tags:
        around = around.getparent()
    return around
