"""The index: all that the rules look at, gathered in one pass over the tree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from unres.validate.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PREFIX = f"{{{AKN}}}"
#: As many characters of a text tell how it opens.
_ENOUGH = 40
#: The attributes that rules look for wherever they stand.
_LOOKED_AT = frozenset(
    {"as", "by", "choice", "date", "eId", "outcome", "refersTo", "source", "to", "wId"}
)
_LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")


def name_of(element: _Element) -> str:
    """Return the name of an element of Akoma Ntoso; of others the tag, of comments ""."""
    tag = element.tag
    return tag.removeprefix(_PREFIX) if isinstance(tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of that name."""
    return None if element is None else element.find(_PREFIX + name)


def text_of(element: _Element) -> str:
    """Return the text in `element` with single spaces."""
    text = "".join(element.itertext("*")) if len(element) else element.text or ""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the identification (work, expression, manifestation)."""

    element: _Element
    children: Mapping[str, _Element]

    def get(self, name: str, attribute: str = "value") -> str:
        """Return an attribute of the child `name`; "" if there is no such child."""
        found = self.children.get(name)
        return "" if found is None else found.get(attribute, "")

    def at(self, name: str) -> _Element:
        """Return the child `name`, or where it is missing the level itself."""
        return self.children.get(name, self.element)


@dataclass(frozen=True, slots=True)
class Identified:
    """A document with its identification; `inner` if it is a part of another's work."""

    element: _Element
    inner: bool
    work: Level
    expression: Level
    manifestation: Level


class Index:
    """The elements of a document by name, their attributes by name, and the eIds.

    `source` is the text that was parsed, "" if it is not known; `empty` lists the attributes
    without a value, with their elements.
    """

    def __init__(self, root: _Element, source: str = "") -> None:
        self.root = root
        self.source = source
        self.elements: list[_Element] = list(root.iter("*"))
        self.empty: list[tuple[_Element, str]] = []
        self._attributes: dict[str, list[tuple[_Element, str]]] = {key: [] for key in _LOOKED_AT}
        tagged: defaultdict[str, list[_Element]] = defaultdict(list)
        for element in self.elements:
            tag: str = element.tag  # type: ignore[assignment]  # iter("*") yields elements only
            tagged[tag].append(element)
            if not tag.startswith(_PREFIX):
                continue  # attributes of others mean what their makers say
            for key, value in element.items():
                if key in _LOOKED_AT:
                    self._attributes[key].append((element, value))
                if not value:
                    self.empty.append((element, key))
        self.named = {tag.removeprefix(_PREFIX): found for tag, found in tagged.items()}

    def all(self, *names: str) -> Iterator[_Element]:
        """Yield the elements of these names, name by name."""
        for name in names:
            yield from self.named.get(name, ())

    def values(self, attribute: str) -> list[tuple[_Element, str]]:
        """Return the elements that have the attribute, one of those looked at, and its values."""
        return self._attributes[attribute]

    @cached_property
    def ids(self) -> Mapping[str, _Element]:
        """The elements by eId; of several with one eId the last."""
        return {value: element for element, value in self.values("eId")}

    @cached_property
    def terms(self) -> Mapping[str, _Element]:
        """The terms (TLCOrganization, TLCConcept, ...) by eId."""
        names = [name for name in self.named if name.startswith("TLC")]
        return {element.get("eId", ""): element for element in self.all(*names)}

    @cached_property
    def identified(self) -> tuple[Identified, ...]:
        """The documents in the file that have an identification."""
        return tuple(_identified(element) for element in self.all("identification"))

    @cached_property
    def works(self) -> tuple[Identified, ...]:
        """The documents that are works of their own: annexes and the like are not."""
        return tuple(found for found in self.identified if not found.inner)

    @cached_property
    def scopes(self) -> frozenset[_Element]:
        """The elements within which eIds are unique: documents and components of the root."""
        tops = [top for top in self.root if name_of(top) != "components"]
        parts = (c for c in self.all("component") if _is_root_component(c, self.root))
        return frozenset((*tops, *parts))

    @cached_property
    def filled(self) -> frozenset[_Element]:
        """The elements that hold anything but white space, or an element that is no text."""
        filled: set[_Element] = set()
        for element in self.elements:
            above = None if not (element.tail or "").strip() else element.getparent()
            if (element.text or "").strip() or name_of(element) in vocabulary().media:
                above = element
            while above is not None and above not in filled:
                filled.add(above)
                above = above.getparent()
        return frozenset(filled)

    @cached_property
    def components(self) -> frozenset[str]:
        """The names of the documents in the file, as they follow the ``!`` of their IRIs."""
        uris = (found.work.get("FRBRthis").rstrip("/") for found in self.identified)
        return frozenset(uri.rpartition("!")[2] for uri in uris)

    @cached_property
    def labels(self) -> Mapping[_Element, str]:
        """The numbers of units (paragraphs, points, sections) as printed."""
        nums = ((num.getparent(), num) for num in self.all("num"))
        return {unit: text_of(num) for unit, num in nums if unit is not None}

    @cached_property
    def openings(self) -> Mapping[_Element, str]:
        """The first words of paragraphs and points that have text of their own."""
        openings: dict[_Element, str] = dict.fromkeys(self.all("paragraph", "point"), "")
        for paragraph in self.all("p"):
            unit = _unit(paragraph)
            if unit is not None and openings.get(unit) == "":
                openings[unit] = _opening(paragraph)
        return openings


def _unit(paragraph: _Element) -> _Element | None:
    """Return the unit that a ``p`` is text of: around its content, or around list and intro."""
    part = paragraph.getparent()
    unit = None if part is None else part.getparent()
    if part is not None and unit is not None and name_of(part) == "intro":
        above = unit.getparent()
        return unit if above is None or name_of(unit) != "list" else above
    return unit


def _opening(paragraph: _Element) -> str:
    text = (paragraph.text or "").lstrip()
    for inline in paragraph:
        if len(text) >= _ENOUGH:
            break
        text = f"{text}{inline.text or ''}{inline.tail or ''}".lstrip()
    return text[:_ENOUGH]


def _is_root_component(component: _Element, root: _Element) -> bool:
    parent = component.getparent()
    return parent is not None and parent.getparent() is root


def _identified(box: _Element) -> Identified:
    levels = {name_of(level): _level(level) for level in box}
    none = Level(box, {})
    work, expression, manifestation = (levels.get(name, none) for name in _LEVELS)
    meta = box.getparent()
    document = box if meta is None else meta.getparent()
    document = box if document is None else document
    return Identified(document, _is_inner(document), work, expression, manifestation)


def _level(element: _Element) -> Level:
    return Level(element, {name_of(found): found for found in element.iterchildren(reversed=True)})


def _is_inner(document: _Element) -> bool:
    """Tell whether `document` is an annex, or a component that is no work of its own."""
    parent = document.getparent()
    place = "" if parent is None else name_of(parent)
    is_part = place == "component" and name_of(document) not in vocabulary().documents
    return place == "attachment" or is_part
