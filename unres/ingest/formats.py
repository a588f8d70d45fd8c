"""The formats that are read, told by what their files begin with."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.ingest.decode import BYTE_ORDER_MARKS, decode, usable
from unres.ingest.limits import LONGEST, refuse_longer
from unres.ingest.markdown_signs import SUFFIXES
from unres.ingest.source import Source, emphasised, named, unmarked_text
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from unres.ingest.archive import Archive

HEAD = 1024
MOST_BYTES = 4  # of a character in any encoding
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
_WORD = "WordDocument".encode("utf-16-le")  # the stream of the text in a file of Word
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # the one stream of an Office file with a password
_NO_MARKUP = "but neither Akoma Ntoso nor HTML; save it as DOCX or plain text"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PAGE = compiled(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
#: What may stand above the first element: an XML declaration, comments of any length.
_ABOVE_PAGE = compiled(rb"(?:\s|<\?[^>]*>|<!--.*?-->)*", re.DOTALL)
_BEGINS_PAGE = compiled(rb"<[!h]", re.IGNORECASE)
_XML = compiled(rb"\s*<\?xml\s")
_CHARSET = compiled(rb"<meta[^>]+charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
_ARABIC = compiled("[\u0620-\u064a]{3}")


class Format(NamedTuple):
    """A format of files.

    Attributes:
        name: what it is called.
        fits: whether bytes are such a file; formats are tried in order.
        read: makes a source of the bytes, in the encoding given where the format leaves it open.
    """

    name: str
    fits: Callable[[bytes], bool]
    read: Callable[[bytes, str | None], Source]


def from_bytes(
    data: bytes, *, encoding: str | None = None, name: str = "<input>", bounded: bool = True
) -> Source:
    """Return the text that the file `data` holds, whatever its format.

    Args:
        data: the bytes, all of them.
        encoding: the encoding of plain text and HTML, if it is known.
        name: what error messages call the input.
        bounded: whether to refuse what is far longer than any resolution.

    Raises:
        InputError: the file is empty, damaged, without text, in no known format or encoding, too
            long, or in a format that needs something that is not installed.
    """
    with named(name):
        form = next(form for form in FORMATS if form.fits(data))
        if bounded and form.read is decode:
            refuse_longer(len(data), LONGEST * MOST_BYTES, "bytes")
        source = form.read(data, encoding)
        if form.read is decode:
            marked = name.lower().endswith(SUFFIXES)
            source = unmarked_text(source, named=marked, bounded=bounded)
        if bounded:
            refuse_longer(len(source.text))
        return replace(source, name=name)


def _begins(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(magic)


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:HEAD]


def _is_locked(data: bytes) -> bool:
    return data.startswith(OLE) and _LOCKED in data


def _is_doc(data: bytes) -> bool:
    return data.startswith(OLE) and _WORD in data


def _is_html(data: bytes) -> bool:
    data = _unmarked(data)
    above = _ABOVE_PAGE.match(data)
    start = above.end() if above else 0
    return bool(_BEGINS_PAGE.match(data, start) and _PAGE.search(data, start, start + HEAD))


def _is_xml(data: bytes) -> bool:
    return bool(_XML.match(_unmarked(data)))


def _unmarked(data: bytes) -> bytes:
    """Return `data` in UTF-8 without its byte order mark, if it has one; else as it is."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace").encode("utf-8", "replace")
    return data


def _packs(is_one: Callable[[Archive], bool]) -> Callable[[bytes], bool]:
    """Whether bytes are a ZIP archive that `is_one` is true of."""

    def fits(data: bytes) -> bool:
        if not data.startswith(ZIP):
            return False
        from unres.ingest.archive import Archive  # noqa: PLC0415 - only where there is one

        with Archive(data) as archive:
            return is_one(archive)

    return fits


def _is_docx(archive: Archive) -> bool:
    from unres.ingest.docx_parts import main_part  # noqa: PLC0415 - only where there is one

    return (main_part(archive) or "").startswith("word/")


def _is_odt(archive: Archive) -> bool:
    return "content.xml" in archive


def _whole(module: str, function: str) -> Callable[[bytes, str | None], Source]:
    """The reader of a format that says its encoding itself.

    It is imported when it is first used: most runs read plain text only, and start the faster.
    """

    def read(data: bytes, encoding: str | None) -> Source:
        del encoding
        return emphasised(getattr(import_module(f"unres.ingest.{module}"), function)(data))

    return read


def _office(module: str, function: str) -> Callable[[bytes, str | None], Source]:
    """Like `_whole`, for a reader that gives a manuscript."""

    def read(data: bytes, encoding: str | None) -> Source:
        del encoding
        written = getattr(import_module(f"unres.ingest.{module}"), function)(data)
        source = emphasised(written.text())
        return replace(source, diagnostics=(*written.told, *source.diagnostics))

    return read


def _refuse(what: str) -> Callable[[bytes, str | None], Source]:
    def read(data: bytes, encoding: str | None) -> Source:
        del data, encoding
        msg = f"this is {what}"
        raise InputError(msg)

    return read


def _read_pdf(data: bytes, encoding: str | None) -> Source:
    del encoding
    source = _whole("pdf", "text_of_pdf")(data, None)
    arabic = _ARABIC.search(source.text)
    if not arabic:
        return source
    message = (
        "no text layer of an Arabic PDF can be trusted: the order of words and figures was "
        "restored as far as print tells it; use the DOCX file if there is one"
    )
    told = Diagnostic("untrusted-text", message, arabic.start(), arabic.end())
    return replace(source, diagnostics=(*source.diagnostics, told))


def _read_html(data: bytes, encoding: str | None) -> Source:
    from unres.ingest.html import text_of_html  # noqa: PLC0415 - as for `_whole`

    declared = _CHARSET.search(data[: 4 * HEAD])
    page = decode(data, encoding or usable(declared and declared[1].decode(), data))
    source = emphasised(text_of_html(page.text), page.encoding)
    noticed = [replace(each, start=0, end=0) for each in page.diagnostics]
    return replace(source, diagnostics=(*noticed, *source.diagnostics))


#: In the order in which they are tried; the last one takes everything.
FORMATS = (
    Format("PDF", _is_pdf, _read_pdf),
    Format("DOCX", _packs(_is_docx), _office("docx", "manuscript_of_docx")),
    Format("ODT", _packs(_is_odt), _office("odt", "manuscript_of_odt")),
    Format("ZIP", _begins(ZIP), _refuse("a ZIP file, neither DOCX nor ODT; unpack it")),
    Format("locked DOCX", _is_locked, _refuse("a file with a password; save it without one")),
    Format("DOC", _is_doc, _whole("doc", "text_of_doc")),
    Format("OLE", _begins(OLE), _refuse("a damaged DOC file, or no text; save it as DOCX")),
    Format("RTF", _begins(b"{\\rtf"), _whole("doc", "text_of_rtf")),
    Format("gzip", _begins(b"\x1f\x8b"), _refuse("a gzip file; unpack it first")),
    Format("picture", _begins(*PICTURES), _refuse("a picture; it needs text recognition (OCR)")),
    Format("HTML", _is_html, _read_html),
    Format("XML", _is_xml, _refuse(f"an XML file, {_NO_MARKUP}")),
    Format("text", lambda _: True, decode),
)
