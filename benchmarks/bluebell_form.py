"""A document in the input form of bluebell, so that both can be timed on the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unres.model import Block, Document, Point, Text


def bluebell_form(document: Document) -> str:
    """Return masthead, preamble, body and closing as bluebell's grammar wants them."""
    return "".join(f"{line}\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield "PREFACE"
    yield from (_said(line.text) for line in document.masthead.lines)
    if document.preamble:
        yield "PREAMBLE"
        yield from (_said(document.preamble.formula),) if document.preamble.formula else ()
        for clause in document.preamble.clauses:
            yield _said(clause.text)
            yield from _points(clause.points, "")
    yield "BODY"
    for part in (document, *document.parts):
        yield from _blocks(part.operative, "")
    for annex in document.annexes:
        yield from _blocks(annex.blocks, "")
    if document.adoption:
        yield "CONCLUSIONS"
        yield from (_said(line.text) for line in document.adoption.lines)


def _blocks(blocks: Iterable[Block], indent: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (indent + _said(cell) for row in block.rows for cell in row)
        elif isinstance(block, Section):
            yield f"{indent}SECTION {block.label or ''}".rstrip()
            yield from _blocks(block.blocks, indent + "  ")
        else:
            yield f"{indent}PARA {block.label or ''}".rstrip()
            yield f"{indent}  {_said(block.text)}"
            yield from _points(block.points, indent + "  ")


def _points(points: Iterable[Point], indent: str) -> Iterator[str]:
    for point in points:
        yield f"{indent}SUBPARA {point.label}"
        yield f"{indent}  {_said(point.text)}"
        yield from _points(point.points, indent + "  ")


def _said(text: Text) -> str:
    """The text on one line; an escape keeps a word of it from being taken as a keyword."""
    line = " ".join(text.text.split()).replace("\\", "\\\\")
    return "\\" + line if line[:1].isupper() else line or "-"
