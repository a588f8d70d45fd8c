"""References: every citation in a document, understood as its speaker means it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unres.lang import FoundDate, adopted_on
from unres.model import Annex, CitationMark, DateMark, Document, Text
from unres.model.nesting import nested_marks
from unres.model.rewrite import rewritten
from unres.parse.citations import find_citations
from unres.parse.speaker import Speaker

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from unres.lang import Language
    from unres.model import AnyMark
    from unres.model.base import Node


def cite(document: Document, language: Language) -> Document:
    """Return `document` with a mark on everything that it cites; citations it had are replaced.

    A date of adoption that is printed beside one citation serves for all of the same symbol;
    else the table of often cited resolutions is asked.
    """
    dates: dict[str, datetime.date] = {}
    return _dated(_cited(document, language, None, dates), dates)


def _cited(
    document: Document,
    language: Language,
    around: Speaker | None,
    adopted: dict[str, datetime.date],
) -> Document:
    """Mark the citations; dates of adoption beside them are entered in `adopted`."""
    speaker = Speaker.of(document, around)
    places = {id(annex): f"att_{n}__" for n, annex in enumerate(document.annexes, start=1)}

    def change(prefix: str, node: Node) -> Node | None:
        if isinstance(node, Text):
            text = _marked(node, language, speaker, prefix)
            _enter(text, adopted)
            return text
        if node is document:
            return None
        if isinstance(node, Document):
            return _cited(node, language, speaker, adopted)
        if isinstance(node, Annex) and id(node) in places:
            annex = places.pop(id(node))
            return rewritten(node, partial(change, annex))
        return None

    return rewritten(document, partial(change, ""))


def _enter(text: Text, adopted: dict[str, datetime.date]) -> None:
    """Enter the dates that stand beside the citations of `text`; the first of a symbol counts."""
    for mark in text.marks:
        if isinstance(mark, CitationMark) and mark.symbol and mark.date:
            adopted.setdefault(mark.symbol, mark.date)


def _marked(text: Text, language: Language, speaker: Speaker, prefix: str) -> Text:
    """Return `text` with its citations; `prefix` begins the eIds of the annex it is in."""
    dates = [FoundDate(m.start, m.end, m.date) for m in text.marks if isinstance(m, DateMark)]
    found = find_citations(text.text, language, speaker, dates, prefix)
    if not found:
        return text
    kept = [mark for mark in text.marks if not isinstance(mark, CitationMark)]
    return text.model_copy(update={"marks": nested_marks([*kept, *found])})


def _dated(document: Document, known: Mapping[str, datetime.date]) -> Document:
    """Give the citations without a date that of the same symbol elsewhere, or in the table."""

    def fill(node: Node) -> Node | None:
        if not isinstance(node, Text) or not any(map(_undated, node.marks)):
            return None
        marks = tuple(
            mark.model_copy(update={"date": known.get(mark.symbol) or adopted_on(mark.symbol)})
            if isinstance(mark, CitationMark) and mark.symbol and _undated(mark)
            else mark
            for mark in node.marks
        )
        return node.model_copy(update={"marks": marks})

    return rewritten(document, fill)


def _undated(mark: AnyMark) -> bool:
    return isinstance(mark, CitationMark) and mark.symbol is not None and mark.date is None
