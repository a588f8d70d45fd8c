"""Plain text: everything printed, in reading order, one paragraph a line.

A label stands before its text with a space between; calls of footnotes stand where they stood,
and the footnotes follow at the end of their document. Cells of a table are set apart by tabs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import (
    NoteMark,
    OperativeClause,
    Section,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Block, Document, Point, Preamble, PreambularClause, Text
    from unres.options import Options


def render_text(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return `document` as plain text in UTF-8."""
    return "".join(f"{line}\n" for line in _document(document)).encode()


def _document(document: Document) -> Iterator[str]:
    yield from (_text(line.text) for line in document.masthead.lines)
    if document.label or document.title is not None:
        yield _labelled(document.label, document.title)
    if document.letter is not None:
        yield _text(document.letter)
    yield from _preamble(document.preamble)
    for block in document.operative:
        yield from _block(block)
    for part in document.parts:
        yield from _document(part)
    if document.adoption:
        yield from (_text(line.text) for line in document.adoption.lines)
    for annex in document.annexes:
        yield annex.label
        if annex.title is not None:
            yield _text(annex.title)
        yield from _preamble(annex.preamble)
        for block in annex.blocks:
            yield from _block(block)
    for note in document.footnotes:
        yield _labelled(note.printed or note.marker, note.text)


def _preamble(preamble: Preamble | None) -> Iterator[str]:
    if preamble is None:
        return
    if preamble.formula is not None:
        yield _text(preamble.formula)
    for clause in preamble.clauses:
        yield from _listed(clause)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from ("\t".join(map(_text, row)) for row in block.rows)
    elif isinstance(block, Section):
        if block.label or block.heading is not None:
            yield _labelled(block.label, block.heading)
        for inner in block.blocks:
            yield from _block(inner)
    else:
        yield from _listed(block)


def _listed(unit: OperativeClause | PreambularClause | Point) -> Iterator[str]:
    yield _labelled(unit.label, unit.text)
    if isinstance(unit, OperativeClause) and unit.recommended:
        yield from _document(unit.recommended)
    for point in unit.points:
        yield from _listed(point)
    if unit.wrap_up is not None:
        yield _text(unit.wrap_up)


def _labelled(label: str | None, text: Text | None) -> str:
    return " ".join(part for part in (label, _text(text) if text is not None else None) if part)


def _text(text: Text) -> str:
    """Return a text with the calls of its footnotes put back."""
    calls = sorted((m.start, m.printed) for m in text.marks if isinstance(m, NoteMark))
    parts, at = [], 0
    for start, printed in calls:
        parts += [text.text[at:start], printed]
        at = start
    return "".join([*parts, text.text[at:]])
