"""ODT files: the text in the order of the document (OASIS OpenDocument 1.3, part 3).

Read are body text with its lists numbered as they are shown, tables, frames and notes. Left out
are comments, deleted text and what every page repeats.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.ingest.archive import Archive
from unres.ingest.emphasis import emphasise, unmarked
from unres.ingest.manuscript import Manuscript, flowing
from unres.ingest.markup import attribute, child, local, text_behind, whole
from unres.ingest.odt_numbering import Numbering
from unres.ingest.odt_type import Type, style_in
from unres.ingest.raised import lift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.ingest.odt_type import Face

CONTENT = "content.xml"
STYLES = "styles.xml"
MANIFEST = "META-INF/manifest.xml"
#: Repeated spaces and table cells that a file may ask for, at most.
MOST = 200
_LEFT_OUT = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls"),
        *("forms", "user-field-decls", "title", "desc", "ruby-text"),
    }
)
_PARAGRAPHS = frozenset(("p", "h"))
_SIGNS = {"tab": "\t", "line-break": "\n"}


def text_of_odt(data: bytes) -> str:
    """Return the text of the ODT file `data`, in the shape that `Manuscript` gives it.

    Raises:
        InputError: the file is damaged, encrypted, or unpacks to too much.
    """
    return manuscript_of_odt(data).text()


def manuscript_of_odt(data: bytes) -> Manuscript:
    """Return what is written in the ODT file `data`.

    Raises:
        InputError: as for `text_of_odt`.
    """
    with Archive(data) as archive:
        if MANIFEST in archive and b"encryption-data" in archive.read(MANIFEST):
            msg = "the ODT file is locked with a password; save it without one"
            raise InputError(msg)
        parts = [archive.xml(name) for name in (CONTENT, STYLES) if name in archive]
    content = parts[0]
    reader = _Reader(Numbering.of(parts), Type.of(parts), Manuscript(archive.budget))
    body = child(content, "body", "text")
    reader.blocks(content if body is None else body, reader.out)
    reader.write_notes()
    return reader.out


@dataclass(slots=True)
class _Reader:
    numbering: Numbering
    type: Type
    out: Manuscript
    called: list[tuple[str, _Element]] = field(default_factory=list)

    def blocks(self, parent: _Element, out: Manuscript, label: str = "") -> None:
        """Write the paragraphs, lists and tables in `parent`; `label` is for the first of them."""
        for element in parent:
            name = local(element)
            if name in _PARAGRAPHS:
                if self._hidden(element) or _hides_itself(element):
                    continue
                text = "".join(self._inline(element, out, self.type.face(element)))
                number = self.numbering.heading(element) if name == "h" and not label else label
                out.paragraph(text, number if text.strip() else "")
                label = ""
            elif name == "list":
                self._list(element, out)
            elif name == "table":
                out.table([self._row(row) for row in _rows(element)])
            elif name not in _LEFT_OUT and not self._hidden(element):  # sections, frames, boxes
                self.blocks(element, out)

    def write_notes(self) -> None:
        """Write the notes that were called, in the order of their calls."""
        for mark, body in self.called:
            aside = self.out.aside()
            self.blocks(body, aside)
            self.out.note(mark, " ".join(aside.lines))

    def _list(self, element: _Element, out: Manuscript) -> None:
        with self.numbering.list(element):
            for item in element:
                label = self.numbering.item(item) if local(item) == "list-item" else ""
                self.blocks(item, out, label)

    def _row(self, row: _Element) -> list[list[str]]:
        cells = []
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            inside = self.out.aside()
            self.blocks(cell, inside)
            cells += [inside.printed] * _count(cell, "number-columns-repeated")
        return cells

    def _inline(self, parent: _Element, out: Manuscript, face: Face) -> Iterator[str]:
        yield _words(parent.text, face)
        for element in parent:
            name = local(element)
            if name == "s":
                yield " " * _count(element, "c")
            elif name == "note":
                yield self._call(element)
            elif name in ("frame", "text-box"):  # its paragraphs come before this one
                self.blocks(element, out)
            elif name not in _LEFT_OUT and not self._hidden(element):
                yield _SIGNS.get(name, "")
                inner = self._inline(element, out, self.type.face(element, face))
                is_raised = self.type.is_raised(element)
                yield from [lift(unmarked("".join(inner)))] if is_raised else inner
            yield _words(element.tail, face)

    def _hidden(self, element: _Element) -> bool:
        """Whether an element or what is in its style is not printed."""
        told = attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"
        return told or self.type.is_hidden(element)

    def _call(self, note: _Element) -> str:
        cited, body = child(note, "note-citation"), child(note, "note-body")
        mark = "" if cited is None else "".join(cited.itertext()).strip()
        if body is not None:
            self.called.append((mark, body))
        # LibreOffice writes the marks of notes in files made by Word a second time, as text.
        own = attribute(cited, "label") is not None
        return "" if own and text_behind(note, _PARAGRAPHS).startswith(mark) else mark


def _words(text: str | None, face: Face) -> str:
    words = flowing(text or "")
    return emphasise(words, style_in(face, words))


def _hides_itself(paragraph: _Element) -> bool:
    """Whether a field in `paragraph` hides all of it."""
    return any(
        attribute(one, "is-hidden") == "true"
        and next(each for each in one.iterancestors() if local(each) in _PARAGRAPHS) is paragraph
        for one in paragraph.iter("{*}hidden-paragraph")
    )


def _rows(table: _Element) -> Iterator[_Element]:
    for element in table:
        if local(element) == "table-row":
            yield element
        elif local(element) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element)


def _count(element: _Element, name: str) -> int:
    return min(whole(attribute(element, name), 1), MOST)
