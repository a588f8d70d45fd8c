r"""Markdown: the text that its marks set, as people, converters and models write it.

CommonMark with tables and HTML, but for what would change the words of a resolution: lines that
are indented are no code, lines above dashes no headings, `[1]: …` is a note and no address, and a
rule is kept as it is printed. Lines stay lines (the parser joins them where they are torn), the
numbers of lists are those printed. Headings and emphasis become evidence (`unres.ingest.emphasis`).

Marks are left out: those of emphasis, headings, quotations and tables, backslashes before marks,
tags, comments, and the addresses of links, whose words stay. All other characters are kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from unres.ingest.emphasis import emphasise, unmarked
from unres.ingest.html import write_fragment
from unres.ingest.manuscript import Manuscript, flowing
from unres.ingest.markdown_inline import Inline, Piece, restored
from unres.ingest.markdown_notes import BULLETS, Line, Noted, noted
from unres.ingest.markdown_pages import whole
from unres.ingest.markdown_tables import tabled
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

#: Rules of the library that are left out; the last one would hide which marks a backslash keeps.
_NOT_OURS = ["code", "lheading", "reference", "text_join"]
#: What a converter puts between the paragraphs of a cell that it makes one line of.
_PARAGRAPHS = compiled(r"\n|\s{2,}")
_LABELLED = compiled(r"(?:\d{1,3}\s?[.)]|\(?[^\W_]{1,4}\)|[㈠-㈩])\s")
_TABLE = compiled(r"<table\b", re.IGNORECASE)
_TABLE_END = compiled(r"</table\s*>", re.IGNORECASE)
#: What pymupdf4llm makes out in the pictures of a file, emblems among them.
_PICTURE = compiled(
    r"<!-- Start of picture text -->(?:(?!<!-- Start).)*<!-- End of picture text -->", re.DOTALL
)
#: The number below a bar code; its asterisks are printed.
_BARCODE = compiled(r"(?<!\d)\*(\d{7,8}[A-Z]?)\*")
_COMMENT = compiled(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def text_of_markdown(text: str) -> str:
    """Return the words of the Markdown `text`, in the shape that `Manuscript` gives them."""
    text = _BARCODE.sub(r"\\*\1\\*", _PICTURE.sub("", text))
    parser = MarkdownIt("commonmark", {"maxNesting": 40}).disable(_NOT_OURS)
    inline = Inline()
    lines = list(tabled(_lines(parser.parse(text), text.split("\n"), inline)))
    page = noted(lines, inline.calls)
    return _written(page)


def _written(page: Noted) -> str:
    out = Manuscript()
    for line in whole(page.lines):
        if line.rows:
            out.table([[_cell(cell) for cell in row] for row in line.rows])
        elif line.page:
            write_fragment(line.page, out)
        else:
            out.paragraph(restored(line.text), line.label)
            out.lines += [] if line.note else [""]
    for marker, words in page.notes:
        out.notes.append(f"{marker}\t{flowing(unmarked(restored(words))).strip()}")
    return out.text()


def _cell(text: str) -> list[str]:
    return [part.strip() for part in _PARAGRAPHS.split(restored(text)) if part.strip()]


def _lines(tokens: Sequence[Token], source: Sequence[str], inline: Inline) -> Iterator[Line]:
    """The lines of the text, in order; a rule is as it stands in the `source`."""
    quotes, heading, label = 0, False, ""
    for token in _whole_pages(tokens):
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            heading = token.nesting > 0
        elif token.type == "list_item_open":
            label = f"{token.info}{token.markup}\t"
        elif token.type == "inline":
            for piece in inline.write(token):
                yield _line(piece, label, quoted=quotes > 0, heading=heading)
                label = ""
        elif token.type == "html_block":
            yield Line(page=_COMMENT.sub("", token.content))
        elif token.type == "fence":
            yield Line(token.content.strip("\n"))
        elif token.type == "hr" and token.map:
            yield Line(source[token.map[0]].strip(" \t>"))


def _line(piece: Piece, label: str, *, quoted: bool, heading: bool) -> Line:
    """The line that a piece of a paragraph makes.

    A bullet before a label is that of a list of Markdown; the text has none.
    """
    words = piece.text
    if heading:
        words = "\n".join(emphasise(unmarked(line), "bold") for line in words.split("\n"))
    if label in BULLETS and _LABELLED.match(unmarked(words)):
        label = ""
    return Line(words, label, note=piece.note, linked=piece.linked, quoted=quoted)


def _whole_pages(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens; a table of HTML that empty lines part is one of them."""
    open_page: Token | None = None
    for token in tokens:
        if open_page is not None:
            open_page.content += token.content
            if not _is_open(open_page.content):
                yield open_page
                open_page = None
        elif token.type == "html_block" and _is_open(token.content):
            open_page = token
        else:
            yield token
    if open_page is not None:
        yield open_page


def _is_open(page: str) -> bool:
    return len(_TABLE.findall(page)) > len(_TABLE_END.findall(page))
