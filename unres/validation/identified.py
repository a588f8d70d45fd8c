"""Documents with their identification: work, expression and manifestation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.validation.names import name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

_LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the identification (work, expression, manifestation).

    Attributes:
        element: the element.
        children: its children by name, of several with one name the first.
        uri: the IRI without a slash at its end; that there is none is the matter of IRI-01 alone.
    """

    element: _Element
    children: Mapping[str, _Element]
    uri: str

    def get(self, name: str, attribute: str = "value") -> str:
        """Return an attribute of the child `name`; "" if there is no such child."""
        found = self.children.get(name)
        return "" if found is None else found.get(attribute, "")

    def at(self, name: str) -> _Element:
        """Return the child `name`, or where it is missing the level itself."""
        return self.children.get(name, self.element)


@dataclass(frozen=True, slots=True)
class Identified:
    """A document with its identification.

    Attributes:
        element: the document.
        inner: whether it is a part of another's work.
        segments: what the IRI of the work holds between its slashes.
    """

    element: _Element
    inner: bool
    work: Level
    expression: Level
    manifestation: Level
    segments: Sequence[str]


def identified(box: _Element) -> Identified:
    """Return the document that an ``identification`` stands in."""
    levels = {name_of(level): _level(level) for level in box}
    none = Level(box, {}, "")
    work, expression, manifestation = (levels.get(name, none) for name in _LEVELS)
    segments = work.uri.split("/")[1:]
    meta = box.getparent()
    document = box if meta is None else meta.getparent()
    document = box if document is None else document
    return Identified(document, _is_inner(document), work, expression, manifestation, segments)


def _level(element: _Element) -> Level:
    children = {name_of(found): found for found in reversed(element)}
    uri = children["FRBRuri"].get("value", "") if "FRBRuri" in children else ""
    return Level(element, children, uri.rstrip("/"))


def _is_inner(document: _Element) -> bool:
    """Tell whether `document` is an annex, or a component that is no work of its own."""
    parent = document.getparent()
    place = "" if parent is None else name_of(parent)
    is_part = place == "component" and name_of(document) not in vocabulary().documents
    return place == "attachment" or is_part
