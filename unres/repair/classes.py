"""Names of styles: private to the program that made the file, and kept unless they are to go."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unres.repair.letters import letters
from unres.validate.names import above, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def carry_classes(old: _Element, new: _Element) -> None:
    """Give the elements of `new` the ``class`` that they have in `old`.

    Elements are the same if name and text are; of several, the first is the first. A ``span`` is
    left alone: what its class means is in the mark-up already.
    """
    names = {name_of(one) for one in old.iter("{*}*") if one.get("class")} - {"span"}
    found: defaultdict[tuple[str, str], list[_Element]] = defaultdict(list)
    for key, element in _keyed(new, names):
        found[key].append(element)
    for key, element in _keyed(old, names):
        if not (same := found.get(key)):
            continue
        twin = same.pop(0)
        if style := element.get("class"):
            twin.set("class", style)


def _keyed(root: _Element, names: set[str]) -> Iterator[tuple[tuple[str, str], _Element]]:
    """Yield the elements of the text that have one of the names, by name and letters."""
    for element in root.iter("{*}*"):
        if (name := name_of(element)) in names and above(element, "meta") is None:
            yield (name, letters(element)), element
