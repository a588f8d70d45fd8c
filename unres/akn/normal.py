"""The normal form of a document: what is left of it after writing and reading back.

Marks may cross and strings may hold what XML forbids; elements cannot. ``read(write(d))`` is
``normal(d)``, and of everything that the parser and the reader make it is the same document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.xml import clean
from unres.model import Document, Preamble, Text
from unres.model.nesting import nested_marks
from unres.model.rewrite import rewritten

if TYPE_CHECKING:
    from unres.model.base import Node


def normal(document: Document) -> Document:
    """Return `document` in its normal form.

    Marks stand in order, without the empty and the weaker of crossing ones; characters that XML
    forbids are U+FFFD; a preamble that says nothing is none.
    """
    found = rewritten(document, _normal)
    if found.preamble == Preamble.model_construct():
        return found.model_copy(update={"preamble": None})
    return found


def _normal(node: Node) -> Node | None:
    if not isinstance(node, Text):
        return None
    text, marks = clean(node.text), nested_marks(node.marks)
    if text == node.text and marks == node.marks:
        return None
    return Text.model_construct(text=text, marks=marks, source=node.source)
