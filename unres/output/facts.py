"""Facts: what a catalogue says of a document, in one flat record."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from unres.model import CitationMark
from unres.side import symbol_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import AnyMark, Document


@dataclass(frozen=True, slots=True)
class Facts:
    """What a catalogue says of a document.

    Attributes:
        symbol: the symbol, made of body and number where none is printed.
        title: the title.
        kind: ``resolution``, ``decision``, ...
        language: ISO 639-2/T code.
        body: the code of the body (``GA``).
        date: when it was adopted, or else issued: ISO 8601.
        session: the number of the session.
        method: how it was adopted: ``recorded_vote``, ``without_vote``, ...
        subjects: what it is filed under.
        preambular: how many preambular clauses it has, with those of its parts and annexes.
        operative: how many operative clauses.
        points: how many points.
        footnotes: how many footnotes.
        annexes: how many annexes.
        citations: how many symbols, addresses and places it cites.
    """

    symbol: str | None = None
    title: str | None = None
    kind: str | None = None
    language: str | None = None
    body: str | None = None
    date: str | None = None
    session: int | None = None
    method: str | None = None
    subjects: list[str] = field(default_factory=list)
    preambular: int = 0
    operative: int = 0
    points: int = 0
    footnotes: int = 0
    annexes: int = 0
    citations: int = 0


def facts_of(document: Document) -> Facts:
    """Return the facts of `document`; what its parts hold counts as its own."""
    head, adoption = document.masthead, document.adoption
    units = list(document.walk())
    kinds = Counter(unit.kind for unit in units)
    whole = list(_documents(document))
    return Facts(
        symbol=symbol_of(document),
        title=document.title.text if document.title else None,
        kind=document.kind,
        language=document.language,
        body=head.body,
        date=document.date.isoformat() if document.date else None,
        session=head.session.number if head.session else None,
        method=adoption.method if adoption else None,
        subjects=[word.shown or word.value for word in document.keywords],
        preambular=kinds["preambular"],
        operative=kinds["operative"],
        points=kinds["point"],
        footnotes=sum(len(each.footnotes) for each in whole),
        annexes=sum(len(each.annexes) for each in whole),
        citations=sum(_cites(mark) for unit in units for mark in unit.text.marks),
    )


def render_facts(document: Document) -> bytes:
    """Return the facts of `document` as a line of JSON."""
    return json.dumps(asdict(facts_of(document)), ensure_ascii=False).encode() + b"\n"


def read_facts(line: bytes) -> Facts:
    """Return the facts that `render_facts` wrote."""
    return Facts(**json.loads(line))


def _cites(mark: AnyMark) -> bool:
    return isinstance(mark, CitationMark) and bool(mark.symbol or mark.url or mark.target)


def _documents(document: Document) -> Iterator[Document]:
    yield document
    for part in document.parts:
        yield from _documents(part)
