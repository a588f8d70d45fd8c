"""Markdown (CommonMark with tables and footnotes): headings, lists of points, links, notes.

Numbers of clauses and labels of points are part of the text, as they are printed: no reader of
Markdown counts them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang.addresses import page_of_symbol
from unres.model import CitationMark, EmphasisMark, NoteMark, OpenerMark
from unres.model.nesting import nested_marks
from unres.output.order import in_order, notes_of
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Document, Table, Text
    from unres.options import Options
    from unres.output.order import Piece

_SPECIAL = compiled(r"[\\`*_\[\]<>|~&$]")
#: What would begin a block: a heading, a quotation, a list, a rule.
_BLOCK = compiled(r"^(?:#{1,6}(?=\s|$)|[-+=>]|\d{1,9}[.)])")
_STYLES = {"italic": ("*", "*"), "bold": ("**", "**"), "superscript": ("<sup>", "</sup>"),
           "subscript": ("<sub>", "</sub>")}  # fmt: skip
_DEEPEST = 6


def render_markdown(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return `document` as Markdown in UTF-8."""
    writer = _Writer(document)
    blocks = [writer.block(piece) for piece in in_order(document)]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


class _Writer:
    """Writes the pieces of one document; points stand below what came before them."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._in_list = False
        self._names = _names(document)

    def block(self, piece: Piece) -> str:
        """Return the lines of a piece."""
        indent = "  " * piece.depth if self._in_list and piece.kind == "wrap_up" else ""
        self._in_list = piece.kind == "point" or (piece.kind == "wrap_up" and bool(indent))
        if piece.table is not None:
            return "\n".join(self._table(piece.table))
        words = self._words(piece.text) if piece.text is not None else ""
        if piece.note is not None:
            return f"{self._call(piece.note.id)}: {words}"
        label = _escaped(piece.label or "")
        line = " ".join(filter(None, (label, words)))
        match piece.kind:
            case "title" | "heading" | "annex":
                return f"{'#' * min(piece.depth, _DEEPEST)} {_one_line(line)}"
            case "point":
                return f"{'  ' * piece.depth}- {_started(line)}"
            case "formula":
                return line if line.startswith("*") else f"*{line}*"
            case _:
                return indent + _started(line)

    def _call(self, note: str) -> str:
        """Return the call of a footnote by its id, and how its text begins."""
        return f"[^{self._names.get(note, note)}]"

    def _words(self, text: Text) -> str:
        """Return a text with its marks as Markdown; line breaks stay."""
        edges: list[tuple[int, int, str]] = []
        for rank, mark in enumerate(nested_marks(text.marks)):
            if isinstance(mark, NoteMark):
                edges.append((mark.start, 0, self._call(mark.note)))
            elif (signs := self._signs(mark)) and _is_tight(text.text[mark.start : mark.end]):
                edges += [(mark.start, 1 + rank, signs[0]), (mark.end, -1 - rank, signs[1])]
        parts, at = list[str](), 0
        for place, _, sign in sorted(edges):
            parts += [_escaped(text.text[at:place]), sign]
            at = place
        return "".join([*parts, _escaped(text.text[at:])]).replace("\n", "\\\n")

    def _signs(self, mark: object) -> tuple[str, str] | None:
        match mark:
            case OpenerMark():
                return _STYLES["italic"]
            case EmphasisMark():
                return _STYLES.get(mark.style)
            case CitationMark() if mark.url or mark.symbol:
                address = mark.url or page_of_symbol(mark.symbol or "", self._language)
                return "[", f"](<{address}>)"
        return None

    def _table(self, table: Table) -> Iterator[str]:
        """Yield the lines of a table; its first row is the head if it holds headings."""
        width = max(map(len, table.rows), default=0)
        rows = [[self._words(cell).replace("\\\n", "<br>") for cell in row] for row in table.rows]
        if not any(cell.heading and cell.row == 0 for cell in table.cells):
            rows.insert(0, [])
        for number, row in enumerate(rows):
            yield f"| {' | '.join([*row, *[''] * (width - len(row))])} |"
            if number == 0:
                yield f"|{' --- |' * width}"


def _names(document: Document) -> dict[str, str]:
    """Return the names of footnotes: their numbers, where each is of one note alone."""
    numbers = {note.id: note.marker for note in notes_of(document).values()}
    if len(set(numbers.values())) < len(numbers):
        return {}
    return {name: number for name, number in numbers.items() if number.isdecimal()}


def _is_tight(words: str) -> bool:
    """Tell whether emphasis can stand around `words`: not at white space."""
    return bool(words) and words == words.strip()


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _started(line: str) -> str:
    """Return a line that begins no block of its own."""
    found = _BLOCK.match(line)
    return line[: found.end() - 1] + "\\" + line[found.end() - 1 :] if found else line


def _one_line(line: str) -> str:
    return line.replace("\\\n", " ")
