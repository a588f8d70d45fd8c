"""Plain text: everything printed, in reading order, one paragraph a line.

A label stands before its text with a space between, that of an annex above its title. Calls of
footnotes stand where they stood, raised or in brackets, and the footnotes follow at the end of
their document. Cells of a table are set apart by tabs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.output.calls import call, pieces, whole
from unres.output.order import in_order, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unres.model import Document, Footnote, Text
    from unres.options import Options
    from unres.output.order import Piece


def render_text(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return `document` as plain text in UTF-8."""
    notes = notes_of(document)
    lines = (line for piece in in_order(document) for line in _lines(piece, notes))
    return "".join(f"{line}\n" for line in lines).encode()


def _lines(piece: Piece, notes: Mapping[str, Footnote]) -> Iterator[str]:
    if piece.table is not None:
        yield from ("\t".join(_text(cell, notes) for cell in row) for row in piece.table.rows)
        return
    label = whole(piece.label or "", piece.note)
    words = _text(piece.text, notes) if piece.text is not None else None
    yield " ".join(part for part in (label, words) if part)


def _text(text: Text, notes: Mapping[str, Footnote]) -> str:
    """Return a text with the calls of its footnotes put back."""
    return "".join(
        words + (call(mark.printed, notes.get(mark.note)) if mark else "")
        for words, mark in pieces(text)
    )
