"""HTML files: the text of the page, as the pages of the United Nations and Word write it.

Paragraphs, headings, list items with the numbers a browser shows, table rows and preformatted
lines become lines. Footnotes as Word, LibreOffice and pandoc write them (links to ``#_ftn1``,
``#sdfootnote1sym`` or ``#fn1``, and back) follow the text. Left out is what a page does not show,
and what leads to other pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from unres.budget import RefusedError, of_xml
from unres.errors import InputError
from unres.ingest.emphasis import emphasise, unmarked
from unres.ingest.html_shown import is_shown, main_part, type_of
from unres.ingest.manuscript import Manuscript, flowing
from unres.ingest.markup import local, text_behind, whole
from unres.ingest.numerals import spell
from unres.ingest.raised import lift
from unres.patterns import compiled
from unres.xmlsafe import MAX_ATTRIBUTES, spend

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.ingest.emphasis import Style

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "li", "main", "ol", "p", "section", "td", "th", "tr", "ul"),
    }
)
_LIST_STYLES = {
    **dict.fromkeys(("a", "lower-alpha", "lower-latin"), "lowerLetter"),
    **dict.fromkeys(("A", "upper-alpha", "upper-latin"), "upperLetter"),
    **dict.fromkeys(("i", "lower-roman"), "lowerRoman"),
    **dict.fromkeys(("I", "upper-roman"), "upperRoman"),
    "none": "none",
}
_LIST_STYLE = compiled(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_WORD_LABEL = compiled(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_CALL = compiled(r"#(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|fn:?\d+|cite_note-\d+)")
_NOTE = compiled(r"(?:(?:ftn|edn|sdfootnote|sdendnote|fn:?|cite_note-)(\d+))")
_ARROWS = " ↩↑↵⤴\ufe0e"  # what leads back from a note to its call
_BACK = compiled(r"#.*(?:ref|anc)[\d:_-]*")
_MARK = compiled(r"\s*[(\[]?(\w{1,4}|\*{1,5})[)\]]?")
_SPACES = compiled(r" {2,}")
_VALUE = r"=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*|)"
#: A comment, an element whose text is none of mark-up, or a tag, as browsers part a page. What has
#: no end goes on to the end of the page.
_TAG = compiled(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(script|style|textarea|title|xmp)(?=[\s/>]).*?(?:</\1|\Z)"
    rf"|(?P<tag><[a-z][^\s/>]*(?:{_VALUE}|[\s/]+|[^\s/>=]+)*)".encode(),
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = compiled(rf"[^\s/>=]+\s*(?:{_VALUE})?".encode())
_DECLARATION = compiled(r"\s*<\?xml[^>]*>")


def text_of_html(text: str) -> str:
    """Return what the page `text` shows, in the shape that `Manuscript` gives it.

    Raises:
        InputError: it is no HTML, too large, nested too deep, or only names the files of its
            frames.
    """
    text = text.replace("\0", "")
    declaration = _DECLARATION.match(text)
    root = _parse(text[declaration.end() if declaration else 0 :].encode("utf-8", "replace"))
    frames = [each.get("src") for each in root.iter("frame") if each.get("src")]
    if frames:
        msg = (
            f"the page is made of frames; give the file of one ({', '.join(map(str, frames[:5]))})"
        )
        raise InputError(msg)
    main = main_part(root)
    page = _Page(placing=_placing(root))
    page.write(main)
    if main is not root:
        page.write_notes(root, main)
    page.end_line()
    return page.out.text()


def write_fragment(source: str, out: Manuscript) -> None:
    """Write what a piece of HTML shows into a manuscript that goes on.

    Raises:
        InputError: it is nested too deep.
    """
    root = _parse(f"<body>{source}</body>".encode("utf-8", errors="replace"))
    page = _Page(_placing(root), out)
    page.write(root)
    page.end_line()


def _placing(root: _Element) -> set[_Element]:
    """The tables that hold preformatted text: they only place it on the page."""
    placing: set[_Element] = set()
    for text in root.iter("pre"):
        for table in text.iterancestors("table"):
            if table in placing:
                break
            placing.add(table)
    return placing


def _parse(data: bytes) -> _Element:
    spend(data, of_xml())
    _refuse_many_attributes(data)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser) if data.strip() else None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        msg = "the HTML file is nested deeper than any page; is it a page?"
        raise InputError(msg)
    if root is None:
        msg = "the HTML file is empty; give one that shows a resolution"
        raise InputError(msg)
    return root


def _refuse_many_attributes(data: bytes) -> None:
    """Refuse a page with an element whose attributes take time quadratic in their number.

    Raises:
        RefusedError: there is one.
    """
    for found in _TAG.finditer(data):
        tag = found["tag"] or b""
        if len(tag) > MAX_ATTRIBUTES and len(_ATTRIBUTE.findall(tag)) > MAX_ATTRIBUTES + 1:
            msg = f"more than {MAX_ATTRIBUTES} attributes of one element; no page needs that"
            raise RefusedError(msg)


@dataclass(slots=True)
class _List:
    """A list with numbers: how far it has counted, and how it writes them."""

    count: int
    style: str

    @classmethod
    def of(cls, element: _Element) -> _List:
        styled = _LIST_STYLE.search(element.get("style") or "")
        wanted = styled[1] if styled else element.get("type") or ""
        return cls(whole(element.get("start"), 1) - 1, _LIST_STYLES.get(wanted, "decimal"))

    def next(self, item: _Element) -> str:
        """The number of the next item, which may say it itself."""
        self.count = whole(item.get("value"), self.count + 1)
        return spell(self.count, self.style)


@dataclass(slots=True)
class _Page:
    """The text written so far, and the line that is being written."""

    placing: set[_Element]  # the tables that only place text
    out: Manuscript = field(default_factory=Manuscript)
    line: list[str] = field(default_factory=list)
    label: str = ""
    style: Style | None = None  # of the words that are being written
    lists: dict[_Element, _List] = field(default_factory=dict)  # those with numbers

    def write(self, element: _Element) -> None:
        """Write what `element` shows; what stands behind it is the caller's."""
        name = local(element)
        style = element.get("style") or ""
        if not is_shown(element, name):
            return
        if name == "br":
            self.line.append("\n")
        elif name == "table" and element not in self.placing:
            self.end_line()
            self.out.table([self._row(row) for row in _rows(element)])
        elif named := _NOTE.fullmatch(element.get("id") or ""):
            self._note(element, named[1])
        elif name == "a" and _CALL.fullmatch(element.get("href") or ""):
            self.line.append(_called(element))
        elif _WORD_LABEL.search(style):
            self.label = f"{_inside(element).strip()}\t"
        elif name == "sup" and not len(element):
            self.line.append(lift(flowing(unmarked(element.text or ""))))
        elif name == "pre":
            self.end_line()
            self.out.add(*_inside(element).strip("\n").split("\n"))
        else:
            self._write_inside(element, name)

    def write_notes(self, element: _Element, main: _Element) -> None:
        """Write the notes in `element` that stand outside the `main` part, which calls them."""
        for inner in element:
            if inner is main or not is_shown(inner, local(inner)):
                continue
            if _NOTE.fullmatch(inner.get("id") or ""):
                self.write(inner)
            else:
                self.write_notes(inner, main)

    def end_line(self) -> None:
        """End the line that is being written, if there is any."""
        text = _SPACES.sub(" ", "".join(self.line)).strip(" ")
        self.line = []
        if text.strip():
            self.out.paragraph(text, self.label)
            self.label = ""

    def _write_inside(self, element: _Element, name: str) -> None:
        if name in _BLOCKS:
            self.end_line()
        if name == "li":
            self.label = self._item_label(element)
        around, self.style = self.style, type_of(element, name, self.style)
        self._say(element.text)
        for inner in element:
            self.write(inner)
            self._say(inner.tail)
        self.style = around
        if name in _BLOCKS:
            self.end_line()

    def _say(self, text: str | None) -> None:
        self.line.append(emphasise(flowing(unmarked(text or "")), self.style))

    def _item_label(self, item: _Element) -> str:
        """The number or bullet that a browser shows before a list item."""
        parent = item.getparent()
        if parent is None or local(parent) != "ol":
            return "•\t" if parent is not None and local(parent) == "ul" else ""
        if parent not in self.lists:
            self.lists[parent] = _List.of(parent)
        number = self.lists[parent].next(item)
        return f"{number}.\t" if number else ""

    def _row(self, row: _Element) -> list[list[str]]:
        cells = []
        for cell in row:
            if local(cell) in ("td", "th") and is_shown(cell, local(cell)):
                page = _Page(self.placing, self.out.aside())
                page.write(cell)
                page.end_line()
                cells.append(page.out.printed)
        return cells

    def _note(self, element: _Element, number: str) -> None:
        """Write a note, whose mark leads back to its call, or else is its `number`."""
        links = (each for each in element.iter("a") if _BACK.fullmatch(each.get("href") or ""))
        back = next(links, None)
        mark = "" if back is None else _inside(back).strip()
        text = flowing(_inside(element)).strip()
        if mark and text.startswith(mark):
            self.out.note(_mark(mark), text[len(mark) :].rstrip(_ARROWS))
        else:  # pandoc: the number is that of a list item, an arrow at the end leads back
            self.out.note(number, text.removesuffix(mark).rstrip(_ARROWS))


def _inside(element: _Element) -> str:
    """The text in `element`; references to characters (``&#14;``) make no marks of emphasis."""
    return unmarked("".join(element.itertext()))


def _called(call: _Element) -> str:
    """The mark of a call; LibreOffice writes it a second time behind it, as text."""
    printed = _inside(call).strip()
    twice = printed and text_behind(call, _BLOCKS).startswith(printed)
    return "" if twice else _mark(printed)


def _mark(text: str) -> str:
    found = _MARK.match(text)
    return found[1] if found else text.strip()


def _rows(table: _Element) -> list[_Element]:
    """The rows of a table that are shown, but not those of the tables in its cells."""
    rows: list[_Element] = []
    for element in table:
        name = local(element)
        if not is_shown(element, name):
            continue
        if name == "tr":
            rows.append(element)
        elif name in ("tbody", "thead", "tfoot"):
            rows += _rows(element)
    return rows
