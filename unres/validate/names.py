"""Names of elements: those of Akoma Ntoso go without their namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
PREFIX = f"{{{AKN}}}"


def name_of(element: _Element) -> str:
    """Return the name of an element of Akoma Ntoso; of others the tag, of comments ""."""
    tag = element.tag
    return tag.removeprefix(PREFIX) if isinstance(tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of that name."""
    return None if element is None else next(element.iterchildren(PREFIX + name), None)


def above(element: _Element, *names: str) -> _Element | None:
    """Return the nearest of the elements around `element` that has one of the names."""
    return next(element.iterancestors(*[PREFIX + name for name in names]), None)
