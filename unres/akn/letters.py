"""The letters of a file: all that is printed, without white space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.reading.state import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def letters(root: _Element) -> str:
    """Return every character of the text in its order; metadata and white space left out.

    Empty brackets are left out too: in the UN's Arabic files they are what remains of the
    markers of footnotes.
    """
    return "".join("".join(_texts(root)).split()).replace("()", "")


def _texts(root: _Element) -> Iterator[str]:
    """Yield the texts in `root`; with a stack of its own, as elements nest deeper than calls."""
    waiting: list[tuple[_Element, bool]] = [(root, False)]
    while waiting:
        element, is_behind = waiting.pop()
        if is_behind:
            yield element.tail or ""
            continue
        if element is not root:
            waiting.append((element, True))
        if name(element) in {"", "meta"}:
            continue
        yield element.text or ""
        waiting.extend((child, False) for child in reversed(element))
