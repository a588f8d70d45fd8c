"""The canonical bytes of a document: one form, the same on every run and machine.

UTF-8 with an XML declaration, LF, two spaces a level where white space means nothing, and a
line break at the end. Inside elements that hold text not a character is added.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.xml import qualified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

#: The elements of ours that hold text: white space inside them is part of it.
_MIXED = frozenset(
    qualified(name)
    for name in (
        "p",
        "num",
        "heading",
        "crossHeading",
        "listIntroduction",
        "listWrapUp",
        "organization",
        "unres:report",
        "unres:sponsor",
    )
)


def canonical(root: _Element) -> bytes:
    """Return the canonical bytes of the document whose root is `root`; `root` is indented."""
    _indent(root)
    out = BytesIO()  # the only copy: long documents take room
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    etree.ElementTree(root).write(out, encoding="UTF-8", xml_declaration=False)
    out.write(b"\n")
    return out.getvalue()


def _holds_text(element: _Element, children: Sequence[_Element]) -> bool:
    """Tell whether text stands among the children: in what was kept from another file."""
    runs = [element.text, *[child.tail for child in children]]
    return any(runs) and any(run and not run.isspace() for run in runs)


def _indent(root: _Element) -> None:
    """Put white space between the children of elements that hold elements only."""
    waiting = [(root, 1)]  # a list of its own, as deep lists nest deeper than Python calls
    while waiting:
        element, level = waiting.pop()
        if element.tag in _MIXED:
            continue
        children = list(element)
        if not children or _holds_text(element, children):
            continue
        white = "\n" + "  " * level
        element.text = white
        for child in children:
            child.tail = white
            waiting.append((child, level + 1))
        children[-1].tail = white[:-2]
