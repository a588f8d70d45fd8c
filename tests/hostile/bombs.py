"""Files that mean harm, made when they are wanted: small on disk, large for whoever trusts them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tests.ingest.office import ODF, W, archive, docx, odt, p

if TYPE_CHECKING:
    from collections.abc import Callable

RESOLUTION = ("Resolution 2031 (2031)", "The Security Council,", "1. Decides to remain seized.")
BODY = "".join(map(p, RESOLUTION))
ODT_BODY = "".join(f"<text:p>{line}</text:p>" for line in RESOLUTION)
PAGE = "<html><body>" + "".join(f"<p>{line}" for line in RESOLUTION)
ROOT = f"<w:document {W}><w:body>"
END = "</w:body></w:document>"
DTD = '<!DOCTYPE a [<!ENTITY x "hello">]>'
MANY = 1_000_000
BOXED = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
REPEATED = (
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="200">',
    "</table:table-cell></table:table-row></table:table>",
)


def note(inside: str) -> str:
    """A footnote of a DOCX file."""
    return f'<w:footnote w:id="1"><w:p><w:r>{inside}</w:r></w:p></w:footnote>'


CALL = '<w:footnoteReference w:id="1"/>'
MARKED = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>'


def packed(text: str, method: int) -> bytes:
    """A DOCX file packed by another method than office programs use."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as target:
        target.writestr("word/document.xml", f"{ROOT}{text}{END}")
    return made.getvalue()


def damaged(data: bytes) -> bytes:
    """The same with a byte of what is packed turned round."""
    at = data.index(b"document.xml") + 60
    return data[:at] + bytes((data[at] ^ 255,)) + data[at + 1 :]


def full_of_members() -> bytes:
    """A ZIP file of many empty members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for number in range(60_000):
            target.writestr(f"{number}", "")
    return made.getvalue()


def repeated(depth: int) -> str:
    """A table whose cell is shown 200 times, and holds such a table, and so on."""
    begin, end = REPEATED
    return ODT_BODY + begin * depth + "<text:p>lamp</text:p>" + end * depth


def nested(unit: tuple[str, str], depth: int, inside: str) -> str:
    return unit[0] * depth + inside + unit[1] * depth


#: Each kind by name: how it is made, and what becomes of it: words of the error, or of the text.
OFFICE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a note calls itself": (
        lambda: docx(BODY + f"<w:p><w:r>{CALL}</w:r></w:p>", footnotes=note(f"<w:t>n</w:t>{CALL}")),
        "seized",
    ),
    "a note called 20,000 times": (
        lambda: docx(
            BODY + f"<w:p><w:r>{CALL * 20_000}</w:r></w:p>",
            footnotes=note(f"<w:t>{'lamp ' * 20_000}</w:t>"),
        ),
        "seized",
    ),
    "calls with marks of their own": (
        lambda: docx(
            f"{BODY}<w:p><w:r>{MARKED * 50_000}</w:r></w:p>",
            footnotes=note("<w:t>n</w:t>"),
        ),
        "seized",
    ),
    "paragraphs by the million": (lambda: docx(BODY + "<w:p/>" * MANY), "too many elements"),
    "styles by the million": (
        lambda: docx(BODY, styles="<w:style/>" * MANY),
        "too many elements",
    ),
    "styles by the hundred thousand": (
        lambda: docx(BODY, styles='<w:style w:styleId="a"/>' * 300_000),
        "too many attributes",
    ),
    "runs without properties": (
        lambda: docx(BODY + "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 100_000 + "</w:p>"),
        "seized",
    ),
    "texts in one run": (
        lambda: docx(BODY + "<w:p><w:r>" + "<w:t>a</w:t>" * 100_000 + "</w:r></w:p>"),
        "seized",
    ),
    "a label for each of many": (
        lambda: docx(
            BODY + p("lamp", '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="0"/></w:numPr>') * 20_000,
            numbering=f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="'
            f'{"x" * 1_000_000}%1"/></w:lvl></w:abstractNum><w:num w:numId="1">'
            f'<w:abstractNumId w:val="1"/></w:num>',
        ),
        "too many characters",
    ),
    "empty tables": (lambda: docx("<w:tbl/>" * 200_000 + BODY), "seized"),
    "tables in tables": (lambda: docx(BODY + nested(CELL, 80, p("lamp " * 100_000))), "characters"),
    "boxes in boxes": (lambda: docx(BODY + nested(BOXED, 50, p("lamp"))), "seized"),
    "one long word": (lambda: docx(BODY + p("x" * 9_000_000)), "in one paragraph"),
    "wide letters": (lambda: docx(BODY + p("x" * 5_000_000 + "\U0001f600") * 5), "too many char"),
    "bottomless": (lambda: docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "damaged"),
    "an entity": (lambda: archive({"word/document.xml": DTD + ROOT + BODY + END}), "DOCTYPE"),
    "an entity in ODT": (
        lambda: archive({"content.xml": f"{DTD}<a {ODF}><text:p>&x; lost</text:p></a>"}),
        "DOCTYPE",
    ),
    "LZMA": (lambda: packed(BODY, zipfile.ZIP_LZMA), "packed as no office"),
    "damaged LZMA": (lambda: damaged(packed(BODY, zipfile.ZIP_LZMA)), "packed as no office"),
    "LZMA that unpacks to 100 MB": (
        lambda: packed(" " * 100_000_000, zipfile.ZIP_LZMA),
        "packed as no office",
    ),
    "BZIP2": (lambda: packed(" " * 1_000_000, zipfile.ZIP_BZIP2), "packed as no office"),
    "spaces that unpack to 100 MB": (lambda: docx(BODY + " " * 100_000_000), "too many bytes"),
    "damaged members": (lambda: damaged(docx(BODY)), "damaged"),
    "members by the thousand": (full_of_members, "too many members"),
    "cells repeated in cells": (lambda: odt(repeated(60)), "too many characters"),
    "cells repeated": (lambda: odt(repeated(1)), "lamp"),
    "notes in a row before empty spans": (
        lambda: odt(
            ODT_BODY
            + "<text:p><text:span>"
            + '<text:note><text:note-citation text:label="1"/></text:note><text:span/>' * 50_000
            + "</text:span>"
            + "<text:span/>" * 100_000
            + "</text:p>"
        ),
        "seized",
    ),
    "hidden paragraphs": (
        lambda: odt(ODT_BODY + "<text:p><text:hidden-paragraph/></text:p>" * 100_000),
        "seized",
    ),
    "styles in a circle": (
        lambda: odt(
            ODT_BODY + '<text:p text:style-name="a">lamp</text:p>',
            '<style:style style:name="a" style:parent-style-name="b"/>'
            '<style:style style:name="b" style:parent-style-name="a"/>',
        ),
        "lamp",
    ),
    "attributes of one element in DOCX": (
        lambda: docx(BODY + f"<w:p {' '.join(f'a{n}=' + repr('x') for n in range(80_000))}/>"),
        "attributes of one element",
    ),
}
HTML: dict[str, tuple[Callable[[], str], str]] = {
    "attributes of one element": (
        lambda: f"{PAGE}<p {' '.join(f'a{n}=x' for n in range(80_000))}>lamp</p>",
        "attributes of one element",
    ),
    "attributes behind what looks like a quotation": (
        lambda: f'{PAGE}<p a=x"><p {" ".join(f"a{n}" for n in range(80_000))} b=">lamp</p>',
        "attributes of one element",
    ),
    "attributes behind an empty comment": (
        lambda: f"{PAGE}<!--><p {' '.join(f'a{n}' for n in range(80_000))}>lamp</p>-->",
        "attributes of one element",
    ),
    "a script that looks like a tag": (
        lambda: f"{PAGE}<script>if (a <b {'c ' * 10_000}</script><!-- <a {'b ' * 10_000}-->lamp",
        "lamp",
    ),
    "a drawing with a long path": (
        lambda: f"{PAGE}<svg><path d='M {'1 2 ' * 10_000}'/></svg>lamp",
        "lamp",
    ),
    "spaces in pre": (lambda: f"{PAGE}<pre>{' ' * MANY}lamp</pre>", "lamp"),
    "spaces in a paragraph": (lambda: f"{PAGE}<p>x{' ' * MANY}lamp</p>", "lamp"),
    "spaces in a style": (lambda: f"{PAGE}<p style='display{' ' * MANY}'>lamp", "lamp"),
    "tables in tables around pre": (
        lambda: f"{PAGE}{'<table><tr><td>' * 60}{'<pre>lamp</pre>' * 5_000}",
        "lamp",
    ),
    "a list with a long style": (
        lambda: f"{PAGE}<ol style='{'x' * MANY}'>{'<li>lamp' * 5_000}</ol>",
        "lamp",
    ),
    "comments above the page": (lambda: "<!--" * 200_000 + PAGE, "Security Council"),
    "bottomless": (lambda: f"{PAGE}{'<div>' * 100_000}lamp", "nested deeper"),
    "elements by the million": (lambda: PAGE + "<b>" * MANY, "too many elements"),
}
