"""Rows for analysis: one a clause, point, or text that goes on after points.

The columns are those of `Row`; docs/formats.md tells them to users.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unres.model import CitationMark, DateMark, OpenerMark, OperativeClause, Section, Table, Text
from unres.side import symbol_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from unres.model import Block, Document, Point, PreambularClause

    Unit = OperativeClause | PreambularClause | Point | Text


@dataclass(frozen=True, slots=True)
class Row:
    """A clause.

    Attributes:
        document: the symbol of its document, made of body and number where none is printed.
        language: ISO 639-2/T code.
        path: where it stands in our JSON: an RFC 6901 pointer.
        kind: ``preambular``, ``operative``, ``point`` or ``wrap_up``.
        label: its label as printed.
        opener: the words that open it.
        concept: the act that these perform, in a word that is the same in every language.
        text: its own text, without its points.
        references: symbols, addresses and local anchors (``#annex_1``) that it cites, in order.
        dates: the dates in it, in order.
    """

    document: str | None
    language: str
    path: str
    kind: str
    label: str | None
    opener: str | None
    concept: str | None
    text: str
    references: list[str]
    dates: list[datetime.date]


def rows(document: Document, path: str = "", symbol: str | None = None) -> Iterator[Row]:
    """Yield the rows of `document` in document order.

    Args:
        document: the document.
        path: the pointer to it, where it stands in another one.
        symbol: the symbol of that other one.
    """
    symbol = symbol_of(document) or symbol
    for where, unit in _units(document, path):
        if isinstance(unit, Text):
            yield _row(unit, where, symbol, document.language)
            continue
        row = _row(unit.text, where, symbol, document.language)
        yield replace(row, kind=unit.kind, label=unit.label)
        if isinstance(unit, OperativeClause) and unit.recommended is not None:
            yield from rows(unit.recommended, f"{where}/recommended", symbol)
    for index, part in enumerate(document.parts):
        yield from rows(part, f"{path}/parts/{index}", symbol)


def _units(document: Document, path: str) -> Iterator[tuple[str, Unit]]:
    """Yield clauses, points and texts after points, but of no document inside, with paths."""
    if document.preamble is not None:
        yield from _clauses(document.preamble.clauses, f"{path}/preamble/clauses")
    yield from _clauses(document.operative, f"{path}/operative")
    for index, annex in enumerate(document.annexes):
        where = f"{path}/annexes/{index}"
        if annex.preamble is not None:
            yield from _clauses(annex.preamble.clauses, f"{where}/preamble/clauses")
        yield from _clauses(annex.blocks, f"{where}/blocks")


def _clauses(units: tuple[Block | Point, ...], path: str) -> Iterator[tuple[str, Unit]]:
    for index, unit in enumerate(units):
        where = f"{path}/{index}"
        if isinstance(unit, Section):
            yield from _clauses(unit.blocks, f"{where}/blocks")
        elif not isinstance(unit, Table):
            yield where, unit
            yield from _clauses(unit.points, f"{where}/points")
            if unit.wrap_up is not None:
                yield f"{where}/wrap_up", unit.wrap_up


def _row(text: Text, path: str, symbol: str | None, language: str) -> Row:
    opener = next((mark for mark in text.marks if isinstance(mark, OpenerMark)), None)
    cited = [mark for mark in text.marks if isinstance(mark, CitationMark)]
    return Row(
        document=symbol,
        language=language,
        path=path,
        kind="wrap_up",
        label=None,
        opener=text.text[opener.start : opener.end] if opener else None,
        concept=opener.concept if opener else None,
        text=text.text,
        references=[one for one in map(_reference, cited) if one],
        dates=[mark.date for mark in text.marks if isinstance(mark, DateMark)],
    )


def _reference(mark: CitationMark) -> str | None:
    return mark.symbol or mark.url or (f"#{mark.target}" if mark.target else None)
