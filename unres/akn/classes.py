"""Names of styles (``class``): private to the program that made a file, and kept for it.

The model has no place for them; they are carried over from the file that was read to the one that
was written.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unres.akn.canonical import canonical
from unres.akn.letters import letters
from unres.akn.reading.state import name
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.diagnostics import Diagnostic


def with_classes(new: bytes, old: bytes) -> bytes:
    """Return the Akoma Ntoso `new` with the names of styles of `old`, from which it was made.

    Raises:
        InputError: one of them cannot be read.
    """
    if b"class" not in old.replace(b"\0", b""):
        return new
    root = parse_xml(new).root
    carry_classes(parse_xml(old).root, root)
    return canonical(root)


def is_of_class(found: Diagnostic) -> bool:
    """Tell whether a diagnostic of the reader says that the names of styles are not kept."""
    return found.code == "mark-up-left-out" and found.message.startswith("attribute class ")


def carry_classes(old: _Element, new: _Element) -> None:
    """Give the elements of `new` the ``class`` that they have in `old`.

    Elements are the same if name and text are; of several, the first is the first. A ``span`` is
    left alone: what its class means is in the mark-up already.
    """
    names = {name(one) for one in old.iter("{*}*") if one.get("class")} - {"span"}
    found: defaultdict[tuple[str, str], list[_Element]] = defaultdict(list)
    for key, element in _keyed(new, names):
        found[key].append(element)
    for same in found.values():
        same.reverse()  # the first is taken from the end
    for key, element in _keyed(old, names):
        if not (left := found.get(key)):
            continue
        twin = left.pop()
        if style := element.get("class"):
            twin.set("class", style)


def _keyed(root: _Element, names: set[str]) -> Iterator[tuple[tuple[str, str], _Element]]:
    """Yield the elements of the text that have one of the names, by name and letters."""
    for element in root.iter("{*}*"):
        in_meta = next(element.iterancestors("{*}meta"), None) is not None
        if name(element) in names and not in_meta:
            yield (name(element), letters(element)), element
