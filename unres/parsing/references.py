"""References: the dates of what a document cites, where they stand beside another citation."""

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
    """Return `document` with dates for the citations that have none.

    `adopted` are the dates of adoption by symbol, as the document prints them; else the table of
    often cited resolutions is asked.
    """

    def date(mark: AnyMark) -> AnyMark:
        if mark.kind != "citation" or mark.symbol is None or mark.date is not None:
            return mark
        found = adopted.get(mark.symbol) or adopted_on(mark.symbol)
        return mark.model_copy(update={"date": found}) if found else mark

    def fill(node: Node) -> Node | None:
        if type(node) is not Text:
            return None
        marks = tuple(map(date, node.marks))
        return (
            None if all(map(is_, marks, node.marks)) else node.model_copy(update={"marks": marks})
        )

    return rewritten(document, fill)
