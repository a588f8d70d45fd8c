"""The index: all that the rules look at, gathered in one pass over the tree."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from unres.patterns import compiled
from unres.validation.eids import OWN_NAME, flaws_of
from unres.validation.identified import identified
from unres.validation.names import PREFIX, name_of, scopes
from unres.validation.vocabulary import vocabulary
from unres.validation.words import openings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from unres.validation.eids import Flaws
    from unres.validation.identified import Identified

#: The attributes that refer to an element of the same file.
REFERENCES = ("refersTo", "by", "as", "outcome", "choice", "to")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
#: The attributes whose values are asked for.
ATTRIBUTES = ("eId", "wId", "GUID", "date", "source", XML_ID, *REFERENCES)
_NUMBER = compiled(r"\d+")


class Index:
    """The elements of a document by name, and their attributes by name: one pass over the tree.

    Attributes of foreign elements are left out: they mean what their makers say.

    Attributes:
        root: the root element.
        elements: all elements, in the order of the document.
        named: the elements by name.
        empty: the attributes without a value, with their elements.
    """

    def __init__(self, root: _Element) -> None:
        self.root = root
        self.elements: list[_Element] = list(root.iter("*"))
        tagged: defaultdict[Any, list[_Element]] = defaultdict(list)
        for element in self.elements:
            tagged[element.tag].append(element)  # a string: iter("*") yields elements only
        self.named = {tag.removeprefix(PREFIX): found for tag, found in tagged.items()}
        strange = [tag for tag in tagged if not tag.startswith(PREFIX)]
        foreign = [tagged.pop(tag) for tag in strange]
        self._values, self.empty = _attributes(tagged.values())
        self._foreign = _attributes(foreign)[0] if foreign else {}
        self._among: dict[frozenset[str], Sequence[_Element]] = {}

    def values(self, attribute: str) -> Mapping[_Element, str]:
        """Return the values of one of `ATTRIBUTES` by their elements."""
        return self._values[attribute]

    def every(self, attribute: str) -> Sequence[str]:
        """Return all values of one of `ATTRIBUTES`, those of foreign elements too."""
        return [*self._values[attribute].values(), *self._foreign.get(attribute, {}).values()]

    def all(self, *names: str) -> Sequence[_Element]:
        """Return the elements of these names, name by name."""
        if len(names) == 1:
            return self.named.get(names[0], ())
        return [element for name in names for element in self.named.get(name, ())]

    def among(self, names: frozenset[str]) -> Sequence[_Element]:
        """Return the elements that have one of many names, name by name."""
        if names not in self._among:
            self._among[names] = self.all(*sorted(names & self.named.keys()))
        return self._among[names]

    @cached_property
    def ids(self) -> Mapping[str, _Element]:
        """The elements by eId; of several with one eId the last."""
        eids = self.values("eId")
        return dict(zip(eids.values(), eids, strict=True))

    @cached_property
    def terms(self) -> Mapping[str, _Element]:
        """The terms (TLCOrganization, TLCConcept, ...) by eId."""
        names = [name for name in self.named if name.startswith("TLC")]
        eids = self.values("eId")
        return {eids.get(element, ""): element for element in self.all(*names)}

    @cached_property
    def references(self) -> tuple[tuple[_Element, str, str], ...]:
        """The references into the file, with their elements and attributes: without authors' roles.

        Of the attributes ``refersTo`` may hold several.
        """
        return tuple(
            (element, attribute, one)
            for attribute in REFERENCES
            for element, value in self.values(attribute).items()
            if attribute != "as" or name_of(element) != "FRBRauthor"  # rule REF-02
            for one in (value.split() if attribute == "refersTo" else (value,))
            if one
        )

    @cached_property
    def identified(self) -> tuple[Identified, ...]:
        """The documents in the file that have an identification."""
        return tuple(map(identified, self.all("identification")))

    @cached_property
    def works(self) -> tuple[Identified, ...]:
        """The documents that are works of their own: annexes and the like are not."""
        return tuple(found for found in self.identified if not found.inner)

    @cached_property
    def scopes(self) -> frozenset[_Element]:
        """The elements within which eIds are unique: documents and components of the root."""
        return frozenset(scopes(self.root))

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
    def flawed_eids(self) -> Sequence[tuple[_Element, str, Flaws]]:
        """The eIds that are not what they should be by the names of their elements alone."""
        eids = self.values("eId")
        return [
            (element, eid, flaws)
            for name, elements in self.named.items()
            for element in elements
            if (eid := eids.get(element)) is not None
            and (flaws := flaws_of(eid, element.get("name", name) if name == OWN_NAME else name))
        ]

    @cached_property
    def numbered(self) -> Sequence[tuple[_Element, int]]:
        """The paragraphs with a number in figures, and the number: 12 for "12 bis"."""
        units, labels = self.all("paragraph"), self.labels
        matches = ((unit, _NUMBER.match(labels[unit])) for unit in units if unit in labels)
        return [(unit, int(found[0][:9])) for unit, found in matches if found]

    @cached_property
    def texts(self) -> Mapping[_Element, str]:
        """What each ``p`` holds before its first element."""
        return {paragraph: paragraph.text or "" for paragraph in self.all("p")}

    @cached_property
    def openings(self) -> Mapping[_Element, str]:
        """The first words of paragraphs and points that have text of their own."""
        return openings(self.all("paragraph", "point"), self.texts)


def _attributes(
    groups: Iterable[Iterable[_Element]],
) -> tuple[dict[str, dict[_Element, str]], list[tuple[_Element, str]]]:
    """Return the values of `ATTRIBUTES` by name and element, and which attributes have none."""
    values: dict[str, dict[_Element, str]] = {name: {} for name in ATTRIBUTES}
    empty = []
    for element in chain.from_iterable(groups):
        for name, value in element.items():
            if (known := values.get(name)) is not None:
                known[element] = value
            if not value:
                empty.append((element, name))
    return values, empty
