"""Rows for analysis: one a clause, point, or text that goes on after points.

The columns are those of `Row`; docs/data-frames.md tells them to users. A row is a plain ``dict``,
which polars, pandas, pyarrow and ``json`` take as it is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict, TypeVar

from unres.acts import acts_of
from unres.lang.acts import term_name
from unres.model import CitationMark, DateMark, Document, NoteMark, OpenerMark
from unres.side import symbol_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from unres.acts import Act
    from unres.model import AnyMark, Unit
    from unres.parsing.confidence import Confidence


class ActRow(TypedDict):
    """An act of a clause: a field of `Row`.

    ``start`` and ``end`` are where its ``words`` stand in the text of the row, in characters;
    ``addressees`` are English terms. The rest is as in `unres.acts.Act`.
    """

    concept: str
    kind: str
    words: str
    start: int
    end: int
    addressee: str | None
    addressees: list[str]
    report: bool
    due_sessions: list[int]
    due_dates: list[datetime.date]
    symbols: list[str]


class Row(TypedDict):
    """A clause, a point, or the text that goes on after points.

    Lists may be empty; None stands for what is not known, or not there.
    """

    source: str | None
    symbol: str | None
    title: str | None
    body: str | None
    date: datetime.date | None
    language: str
    part: str | None
    sections: list[str]
    zone: str
    kind: str
    path: str
    eid: str
    label: str | None
    labels: list[str]
    parent: str | None
    opener: str | None
    concept: str | None
    text: str
    acts: list[ActRow]
    notes: list[str]
    references: list[str]
    dates: list[datetime.date]
    start: int | None
    end: int | None
    confidence: float | None


T = TypeVar("T")

#: What is in a row as a unit of its own.
_KINDS = frozenset({"preambular", "operative", "point", "wrap_up"})
_DOCUMENTS = frozenset({"part", "draft"})
_HOLDERS = frozenset({"part", "draft", "annex"})


def rows(
    document: Document, source: str | None = None, confidence: Confidence | None = None
) -> Iterator[Row]:
    """Yield the rows of `document` in document order.

    Args:
        document: the document.
        source: the name of the file that it was read from.
        confidence: how far what was read can be trusted.
    """
    acts: defaultdict[str, list[Act]] = defaultdict(list)
    for act in acts_of(document):
        acts[act.path].append(act)
    around = _Around(document, source, confidence)
    for unit in document.walk():
        if unit.kind in _KINDS:
            yield around.row(unit, acts.get(unit.path, []))


class _Around:
    """What the rows of a document say of the documents and sections around each clause."""

    def __init__(
        self, document: Document, source: str | None, confidence: Confidence | None
    ) -> None:
        self._document = document
        self._source = source
        self._confidence = confidence
        self._documents = lru_cache(maxsize=1)(self._documents_around)

    def row(self, unit: Unit, acts: list[Act]) -> Row:
        """Return the row of a unit."""
        holders, source = unit.ancestors, unit.node.source
        documents = self._documents(tuple(one for one in holders if one.kind in _DOCUMENTS))
        text, marks = unit.text.text, unit.text.marks
        opener = next((mark for mark in marks if isinstance(mark, OpenerMark)), None)
        own = documents[-1]
        return {
            "source": self._source,
            "symbol": _first(map(symbol_of, reversed(documents))),
            "title": str(own.title) if own.title is not None else None,
            "body": _first(each.masthead.body for each in reversed(documents)),
            "date": _first(each.date for each in reversed(documents)),
            "language": own.language,
            "part": " / ".join(_named(one) for one in holders if one.kind in _HOLDERS) or None,
            "sections": [_named(one) for one in holders if one.kind == "section"],
            "zone": unit.zone,
            "kind": unit.kind,
            "path": unit.path,
            "eid": unit.eid,
            "label": unit.label,
            "labels": list(unit.labels),
            "parent": str(unit.parent_text) if unit.parent_text is not None else None,
            "opener": text[opener.start : opener.end] if opener else None,
            "concept": opener.concept if opener else None,
            "text": text,
            "acts": [_act(act) for act in acts],
            "notes": [_note(mark, documents) for mark in marks if isinstance(mark, NoteMark)],
            "references": [one for mark in marks if (one := _reference(mark))],
            "dates": [mark.date for mark in marks if isinstance(mark, DateMark)],
            "start": source.start if source else None,
            "end": source.end if source else None,
            "confidence": self._confidence.of(source) if self._confidence else None,
        }

    def _documents_around(self, units: tuple[Unit, ...]) -> list[Document]:
        inner = (unit.node for unit in units)
        return [self._document, *(node for node in inner if isinstance(node, Document))]


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _named(unit: Unit) -> str:
    """Return the label and the title or heading of what holds a clause, on one line."""
    return " ".join(f"{unit.label or ''} {unit.text}".split())


def _act(act: Act) -> ActRow:
    return {
        "concept": act.concept,
        "kind": act.kind,
        "words": act.words,
        "start": act.start,
        "end": act.end,
        "addressee": act.addressee,
        "addressees": [term_name(term) for term in act.addressees],
        "report": act.report,
        "due_sessions": list(act.due_sessions),
        "due_dates": list(act.due_dates),
        "symbols": list(act.symbols),
    }


def _note(mark: NoteMark, documents: list[Document]) -> str:
    """Return the text of a footnote of the innermost document that has one of its id."""
    notes = (note for each in reversed(documents) for note in each.footnotes)
    return next((str(note.text) for note in notes if note.id == mark.note), "")


def _reference(mark: AnyMark) -> str | None:
    if not isinstance(mark, CitationMark):
        return None
    return mark.symbol or mark.url or (f"#{mark.target}" if mark.target else None)


def plain(value: object) -> object:
    """Return the value of a row as a table takes it: a list as JSON."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value
