"""DOCX files: the text in the order of the document (ECMA-376-1, WordprocessingML).

Read are the header of the first page (mastheads stand there), the body, and the footnotes and
endnotes that it calls, numbered as Word numbers them. Left out is what Word does not print:
deleted and hidden text, comments, field codes; and what it prints on every page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.archive import Archive
from unres.ingest.docx_notes import CALLS, Notes
from unres.ingest.docx_numbering import Numbering
from unres.ingest.docx_parts import BODY, first_header, main_part, parts_of
from unres.ingest.docx_type import Type
from unres.ingest.emphasis import emphasise
from unres.ingest.manuscript import Manuscript, flowing
from unres.ingest.markup import attribute, child, local
from unres.ingest.raised import lift
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.ingest.docx_type import Switches
    from unres.ingest.emphasis import Style

_LEFT_OUT = frozenset(
    {
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "Fallback"),
        *("sdtPr", "tblPr", "trPr", "tcPr", "commentReference", "annotationRef", "rt"),
    }
)
_SIGNS = {
    **dict.fromkeys(("tab", "ptab"), "\t"),
    **dict.fromkeys(("br", "cr"), "\n"),
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_PRINTED = frozenset(("t", "sym", *_SIGNS))


def text_of_docx(data: bytes) -> str:
    """Return the text of the DOCX file `data`, in the shape that `Manuscript` gives it.

    Raises:
        InputError: the file is damaged, encrypted, or unpacks to too much.
    """
    return manuscript_of_docx(data).text()


def manuscript_of_docx(data: bytes) -> Manuscript:
    """Return what is written in the DOCX file `data`, and what was noticed.

    Raises:
        InputError: as for `text_of_docx`.
    """
    with Archive(data) as archive:
        return _Reader.of(archive).read()


@dataclass(slots=True)
class _Reader:
    """The parts of a file that text comes from, and the text written so far."""

    body: _Element
    first_header: _Element | None
    numbering: Numbering
    notes: Notes
    type: Type
    mark: str = ""  # of the note that is being read
    held: str = ""  # a paragraph whose end is deleted: the next one goes on
    fields: list[bool] = field(default_factory=list)  # those open here; whether each tells its code
    out: Manuscript = field(default_factory=Manuscript)

    @classmethod
    def of(cls, archive: Archive) -> _Reader:
        body = main_part(archive) or BODY
        parts = parts_of(archive, body)
        document = archive.xml(body)
        return cls(
            body=_or_self(child(document, "body"), document),
            first_header=first_header(archive, body, document),
            numbering=Numbering.of(parts.get("numbering"), parts.get("styles")),
            notes=Notes.of(parts, document),
            type=Type.of(parts.get("styles")),
            out=Manuscript(archive.budget),
        )

    def read(self) -> Manuscript:
        if self.first_header is not None:
            self._story(self.first_header, self.out)
        self._story(self.body, self.out)
        for mark, note in self.notes.called:
            self.mark = mark
            aside = self.out.aside()
            self._story(note, aside)
            self.out.note(mark, " ".join(aside.lines))
        self.out.told += self.notes.told()
        return self.out

    def _story(self, parent: _Element, out: Manuscript) -> None:
        """Write what no paragraph goes on from: the body, a note, a cell, a frame."""
        self._blocks(parent, out)
        self._end_paragraph(out)

    def _blocks(self, parent: _Element, out: Manuscript) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element, out)
            elif name == "tbl":
                self._end_paragraph(out)
                rows = (row for row in _inside(element, "tr") if child(row, "trPr", "del") is None)
                out.table([self._row(row) for row in rows])
            elif name not in _LEFT_OUT:  # content controls, tracked insertions and the like
                self._blocks(element, out)

    def _row(self, row: _Element) -> list[list[str]]:
        cells = []
        for cell in _inside(row, "tc"):
            inside = self.out.aside()
            self._story(cell, inside)
            cells.append(inside.printed)
        return cells

    def _paragraph(self, paragraph: _Element, out: Manuscript) -> None:
        properties = child(paragraph, "pPr")
        held, self.held = self.held, ""  # not to go on in a frame, whose paragraphs come first
        below = self.type.of_paragraph(paragraph)
        text = held + "".join(self._inline(paragraph, below, out))
        self.fields = [False] * len(self.fields)  # no code goes on for paragraphs: one was damaged
        if any(child(properties, "rPr", name) is not None for name in ("del", "moveFrom")):
            self.held = text
            return
        out.paragraph(text, self.numbering.label(properties) if text.strip() else "")

    def _end_paragraph(self, out: Manuscript) -> None:
        """Write the paragraph that no other goes on with."""
        if self.held:
            out.paragraph(self.held)
        self.held = ""

    def _inline(self, parent: _Element, below: Switches, out: Manuscript) -> Iterator[str]:
        """The text in `parent`; `below` is what the style of its paragraph says."""
        words = _Words.of(parent, self.type, below)
        for element in parent:
            name = local(element)
            if name in _LEFT_OUT or (name == "r" and self.type.is_hidden(element, below)):
                self._mark_fields(element)
                continue
            if name == "fldChar":
                self._mark_field(element)
            elif any(self.fields):
                yield from self._inline(element, below, out)
            elif name in _PRINTED:
                yield words.printed(_printed(element))
            elif name in CALLS:
                yield self.notes.call(element, CALLS[name])
            elif name in ("footnoteRef", "endnoteRef"):
                yield self.mark
            elif name == "txbxContent":  # a frame: its paragraphs come before this one
                self._story(element, out)
            else:
                yield from self._inline(element, below, out)

    def _mark_fields(self, element: _Element) -> None:
        """Note what fields begin and end in text that is not printed: their rest may be."""
        for each in element.iter():
            if local(each) == "fldChar":
                self._mark_field(each)

    def _mark_field(self, char: _Element) -> None:
        """Note that a field begins, comes to its result, or ends: its code is not printed."""
        kind = attribute(char, "fldCharType")
        if kind == "begin":
            self.fields.append(True)
        elif self.fields and kind == "separate":
            self.fields[-1] = False
        elif self.fields and kind == "end":
            self.fields.pop()


class _Words(NamedTuple):
    """How the words of a run are printed: told once, however many parts they are in."""

    style: Style | None
    raised: bool

    @classmethod
    def of(cls, run: _Element, type_: Type, below: Switches) -> _Words:
        return cls(type_.emphasis(run, below), _is_raised(run))

    def printed(self, text: str) -> str:
        return lift(text) if self.raised else emphasise(text, self.style)


def _or_self(element: _Element | None, other: _Element) -> _Element:
    return other if element is None else element


def _inside(parent: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, content controls around them looked through."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) not in _LEFT_OUT and local(element) != "p":
            yield from _inside(element, name)


def _is_raised(run: _Element) -> bool:
    return attribute(child(run, "rPr", "vertAlign"), "val") == "superscript"


def _printed(element: _Element) -> str:
    """The characters that a `w:t`, `w:sym`, `w:tab` or the like stands for."""
    if local(element) == "t":
        return flowing(element.text or "")
    return _SIGNS.get(local(element)) or _sign(element)


def _sign(element: _Element) -> str:
    """A sign of a symbol font; those without a meaning of their own become bullets."""
    code = attribute(element, "char") or ""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign
