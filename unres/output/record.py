"""A record: all that a database keeps of a document, as JSON that goes from worker to writer."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypedDict

from unres.model import CitationMark, Document, NoteMark
from unres.output.rows import plain, rows
from unres.side import symbol_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Unit
    from unres.parsing.confidence import Confidence

_SIDES = ("in_favour", "against", "abstaining")
_CLAUSE = (
    *("zone", "kind", "part", "sections", "path", "eid", "label", "labels", "parent", "opener"),
    *("concept", "text", "start", "end", "confidence"),
)
_ACT = (
    *("concept", "kind", "words", "start", "end", "addressee", "addressees", "report"),
    *("due_sessions", "due_dates", "symbols"),
)


class Record(TypedDict):
    """What the tables of ``archive.sql`` hold of a document.

    ``document`` is its row, by column, without what only the writer knows. The other tables are
    lists of values in the order of the columns; in place of a clause stands its number among the
    clauses of the document, and the number of the document is left out.
    """

    document: dict[str, Any]
    clauses: list[list[Any]]
    acts: list[list[Any]]
    citations: list[list[Any]]
    footnotes: list[list[Any]]
    votes: list[list[Any]]


def record_of(document: Document, source: str, confidence: Confidence | None = None) -> bytes:
    """Return the record of a document that was read from the file `source`, as JSON in UTF-8.

    `confidence` tells how far what was read can be trusted.
    """
    found = list(rows(document, source, confidence))
    number = {row["path"]: index for index, row in enumerate(found)}
    units = [unit for unit in document.walk() if unit.path in number]
    record: Record = {
        "document": {
            **_document(document, source),
            "confidence": confidence.value if confidence else None,
        },
        "clauses": [[plain(row[name]) for name in _CLAUSE] for row in found],  # type: ignore[literal-required]  # names of columns
        "acts": [
            [index, *(plain(act[name]) for name in _ACT)]  # type: ignore[literal-required]  # as above
            for index, row in enumerate(found)
            for act in row["acts"]
        ],
        "citations": [
            [index, *cited] for index, unit in enumerate(units) for cited in _cited(unit)
        ],
        "footnotes": list(_footnotes(document, units)),
        "votes": list(_votes(document)),
    }
    return json.dumps(record, ensure_ascii=False, default=str).encode()


def _document(document: Document, source: str) -> dict[str, Any]:
    head, closing = document.masthead, document.adoption
    symbol = symbol_of(document)
    vote = closing.vote if closing else None
    return {
        "key": symbol or source,
        "language": document.language,
        "symbol": symbol,
        "source": source,
        "kind": document.kind,
        "body": head.body,
        "number": document.number,
        "title": str(document.title) if document.title is not None else None,
        "date": document.date,
        "session": head.session.number if head.session else None,
        "meeting": (closing.meeting if closing else None) or head.meeting,
        "method": closing.method if closing else None,
        **{side: getattr(vote, side).count if vote else None for side in _SIDES},
    }


def _cited(unit: Unit) -> Iterator[list[Any]]:
    text = unit.text.text
    for mark in unit.text.marks:
        if isinstance(mark, CitationMark):
            place = text[mark.start : mark.end]
            yield [place, mark.symbol, mark.date, mark.work, mark.portion, mark.target, mark.url]


def _footnotes(document: Document, units: list[Unit]) -> Iterator[list[Any]]:
    """Yield the footnotes of a document and of those in it, each with the clause that calls it."""
    for owner, inside in _documents(document, units):
        called = {
            mark.note: index
            for index, unit in inside
            for mark in unit.text.marks
            if isinstance(mark, NoteMark)
        }
        for note in owner.footnotes:
            yield [called.get(note.id), note.marker, str(note.text)]


def _documents(
    document: Document, units: list[Unit]
) -> Iterator[tuple[Document, list[tuple[int, Unit]]]]:
    """Yield each document, the outermost first, with the clauses in it and their numbers."""
    yield document, list(enumerate(units))
    inside: dict[str, list[tuple[int, Unit]]] = defaultdict(list)
    for index, unit in enumerate(units):
        for holder in unit.ancestors:
            inside[holder.path].append((index, unit))
    for holder in document.walk():
        if isinstance(holder.node, Document):
            yield holder.node, inside[holder.path]


def _votes(document: Document) -> Iterator[list[Any]]:
    vote = document.adoption.vote if document.adoption else None
    for side in _SIDES if vote else ():
        for state in getattr(vote, side).states:
            yield [state.name, state.code, side]
