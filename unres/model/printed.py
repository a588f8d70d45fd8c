"""Everything a document prints, once: the half of the proof that nothing was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model.base import Node
from unres.model.text import NoteMark, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Fields that hold what was printed as a plain string. All other strings in the model are values
#: read from the text, and would count it twice.
PRINTED_FIELDS = frozenset({"label", "printed"})


def printed(node: Node) -> Iterator[str]:
    """Yield every string of `node` that stood in its source, each once, in model order.

    Texts, labels, footnotes and their calls are yielded; values derived from them (dates,
    symbols, counts, the names of States) are not. White space apart, the strings of a parsed
    document and of its list of what was set aside hold the same characters as the source.
    """
    if isinstance(node, Text):
        yield node.text
        yield from (mark.printed for mark in node.marks if isinstance(mark, NoteMark))
        return
    for name in type(node).defaults:
        value = getattr(node, name)
        if name in PRINTED_FIELDS and isinstance(value, str):
            yield value
        else:
            yield from _inside(value)


def _inside(value: object) -> Iterator[str]:
    if isinstance(value, Node):
        yield from printed(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
