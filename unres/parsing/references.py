"""References: what a document cites gets the date that stands beside another citation of it."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from unres.lang import adopted_on
from unres.model import Document, Text
from unres.model.rewrite import rewritten

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from unres.model import AnyMark
    from unres.model.base import Node


def dated(document: Document, adopted: Mapping[str, datetime.date]) -> Document:
    """Return `document` with dates for the citations that have none, and none of itself.

    `adopted` are the dates of adoption by symbol, as the document prints them; else the table of
    dates of adoption is asked. A symbol on a cover page names the document, and does not cite it.
    """
    own = document.masthead.symbol

    def date(mark: AnyMark) -> AnyMark:
        if mark.kind != "citation" or mark.symbol is None or mark.date is not None:
            return mark
        found = adopted.get(mark.symbol) or adopted_on(mark.symbol)
        return mark.model_copy(update={"date": found}) if found else mark

    def fill(node: Node) -> Node | None:
        if type(node) is Document and node is not document:
            return dated(node, adopted)
        if type(node) is not Text:
            return None
        marks = tuple(date(mark) for mark in node.marks if not _is_of(mark, own))
        same = len(marks) == len(node.marks) and all(map(is_, marks, node.marks))
        return None if same else node.model_copy(update={"marks": marks})

    return rewritten(document, fill)


def _is_of(mark: AnyMark, symbol: str | None) -> bool:
    """Tell whether `mark` cites the document with that symbol."""
    return mark.kind == "citation" and mark.symbol is not None and mark.symbol == symbol
