"""DOCX files: the text in the order of the document (ECMA-376-1, WordprocessingML).

Read are the header of the first page (mastheads stand there), the body, and the footnotes and
endnotes that it calls, numbered as Word numbers them. Left out is what Word does not print:
deleted and hidden text, comments, field codes; and what it prints on every page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from unres.ingest.archive import Archive
from unres.ingest.docx_numbering import Numbering
from unres.ingest.docx_type import OFF, Type, is_on
from unres.ingest.emphasis import emphasise
from unres.ingest.manuscript import Manuscript, flowing
from unres.ingest.markup import attribute, child, children, local, parse_xml
from unres.ingest.numerals import spell
from unres.ingest.raised import lift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

BODY = "word/document.xml"
_LEFT_OUT = frozenset(
    {
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "Fallback"),
        *("sdtPr", "tblPr", "trPr", "tcPr", "commentReference", "annotationRef"),
    }
)
_SIGNS = {
    **dict.fromkeys(("tab", "ptab"), "\t"),
    **dict.fromkeys(("br", "cr"), "\n"),
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_CALLS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def text_of_docx(data: bytes) -> str:
    """Return the text of the DOCX file `data`, in the shape that `Manuscript` gives it.

    Raises:
        InputError: the file is damaged, encrypted, or unpacks to too much.
    """
    with Archive(data) as archive:
        return _Reader.of(archive).text()


@dataclass(slots=True)
class _Reader:
    """The parts of a file that text comes from, and the text written so far."""

    body: _Element
    first_header: _Element | None
    numbering: Numbering
    notes: dict[tuple[str, str], _Element]
    styles: dict[str, str]  # how the numbers of footnotes and endnotes are spelled
    hidden: frozenset[str]  # styles of characters that are not printed
    type: Type
    counts: dict[str, int] = field(default_factory=dict)
    called: list[tuple[str, _Element]] = field(default_factory=list)
    mark: str = ""  # of the note that is being read
    out: Manuscript = field(default_factory=Manuscript)

    @classmethod
    def of(cls, archive: Archive) -> _Reader:
        parts = {
            name: parse_xml(archive.read(path), path)
            for name in ("styles", "numbering", "footnotes", "endnotes", "settings")
            if (path := f"word/{name}.xml") in archive
        }
        document = parse_xml(archive.read(BODY), BODY)
        styles = list(children(parts.get("styles"), "style"))
        return cls(
            body=_or_self(child(document, "body"), document),
            first_header=_first_header(archive, document),
            numbering=Numbering.of(parts.get("numbering"), parts.get("styles")),
            notes={
                (kind, attribute(note, "id") or ""): note
                for kind in _CALLS.values()
                for note in children(parts.get(kind), kind[:-1])
            },
            styles=_note_styles(parts.get("settings"), document),
            hidden=frozenset(attribute(each, "styleId") or "" for each in styles if _hides(each)),
            type=Type.of(parts.get("styles")),
        )

    def text(self) -> str:
        if self.first_header is not None:
            self._blocks(self.first_header, self.out)
        self._blocks(self.body, self.out)
        for mark, note in self.called:
            self.mark = mark
            aside = Manuscript()
            self._blocks(note, aside)
            self.out.note(mark, " ".join(aside.lines))
        return self.out.text()

    def _blocks(self, parent: _Element, out: Manuscript) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element, out)
            elif name == "tbl":
                out.table([self._row(row) for row in _inside(element, "tr")])
            elif name not in _LEFT_OUT:  # content controls, tracked insertions and the like
                self._blocks(element, out)

    def _row(self, row: _Element) -> list[list[str]]:
        cells = []
        for cell in _inside(row, "tc"):
            out = Manuscript()
            self._blocks(cell, out)
            cells.append([line for line in out.lines if line.strip()])
        return cells

    def _paragraph(self, paragraph: _Element, out: Manuscript) -> None:
        text = "".join(self._inline(paragraph, paragraph, out))
        label = self.numbering.label(child(paragraph, "pPr")) if text.strip() else ""
        out.paragraph(text, label)

    def _inline(self, parent: _Element, paragraph: _Element, out: Manuscript) -> Iterator[str]:
        for element in parent:
            name = local(element)
            if name in _LEFT_OUT or (name == "r" and self._hidden(element)):
                continue
            if name == "t":
                yield self._words(flowing(element.text or ""), parent, paragraph)
            elif name == "sym":
                yield _sign(element)
            elif name in _CALLS:
                yield self._call(element, _CALLS[name])
            elif name in ("footnoteRef", "endnoteRef"):
                yield self.mark
            elif name == "txbxContent":  # a frame: its paragraphs come before this one
                self._blocks(element, out)
            else:
                yield _SIGNS.get(name, "")
                yield from self._inline(element, paragraph, out)

    def _words(self, text: str, run: _Element, paragraph: _Element) -> str:
        if _is_raised(run):
            return lift(text)
        return emphasise(text, self.type.emphasis(run, paragraph))

    def _hidden(self, run: _Element) -> bool:
        properties = child(run, "rPr")
        style = attribute(child(properties, "rStyle"), "val")
        return is_on(child(properties, "vanish")) or style in self.hidden

    def _call(self, reference: _Element, kind: str) -> str:
        """Number the note that is called; return the number where it has to be printed."""
        note = self.notes.get((kind, attribute(reference, "id") or ""))
        if note is None:
            return ""
        printed = attribute(reference, "customMarkFollows")
        if printed is not None and printed not in OFF:
            following = reference.itersiblings()
            self.called.append(("".join(each.text or "" for each in following).strip(), note))
            return ""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        mark = spell(self.counts[kind], self.styles[kind])
        self.called.append((mark, note))
        return mark


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


def _sign(element: _Element) -> str:
    """A sign of a symbol font; those without a meaning of their own become bullets."""
    code = attribute(element, "char") or ""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign


def _hides(style: _Element) -> bool:
    return attribute(style, "type") == "character" and is_on(child(style, "rPr", "vanish"))


def _note_styles(settings: _Element | None, document: _Element) -> dict[str, str]:
    """How footnotes and endnotes are numbered: the section says it, or the settings."""
    sections = [element for element in document.iter() if local(element) == "sectPr"][:1]
    styles = {"footnotes": "decimal", "endnotes": "lowerRoman"}
    for kind, place in product(_CALLS.values(), (settings, *sections)):
        style = attribute(child(place, f"{kind[:-1]}Pr", "numFmt"), "val")
        styles[kind] = style or styles[kind]
    return styles


def _first_header(archive: Archive, document: _Element) -> _Element | None:
    """The header of the first page, where it has one of its own."""
    section = next((each for each in document.iter() if local(each) == "sectPr"), None)
    relations = "word/_rels/document.xml.rels"
    if not is_on(child(section, "titlePg")) or relations not in archive:
        return None
    wanted = {
        attribute(each, "id")
        for each in children(section, "headerReference")
        if attribute(each, "type") == "first"
    }
    for each in parse_xml(archive.read(relations), relations):
        path = f"word/{attribute(each, 'Target')}"
        if attribute(each, "Id") in wanted and path in archive:
            return parse_xml(archive.read(path), path)
    return None
