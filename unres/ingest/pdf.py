"""PDF files: text laid out as it is printed (extra ``pdf``: pypdfium2).

Lines stand in reading order with their indents and columns kept as spaces, gaps between
paragraphs as blank lines, pages parted by form feeds. Raised footnote markers are glued to the
word they follow; where they begin a note, a tab follows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.ingest.pdf_glyphs import Drawn, drawn_on, is_right_to_left
from unres.ingest.pdf_layout import Setting, lay_out
from unres.ingest.pdf_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Fewer visible characters a page than this are a stamp or a page number on a scanned page.
FEW = 25
#: The share of glyphs whose letters are known, at least.
READABLE = 0.5


def text_of_pdf(data: bytes) -> str:
    """Return the text of the PDF file `data`.

    Raises:
        InputError: pypdfium2 is not installed; the file is damaged or needs a password; its pages
            are pictures without text, or its fonts do not tell which letters they draw.
    """
    drawn = _drawn(data)
    _refuse_unreadable(drawn)
    pages = [page.glyphs for page in drawn]
    right_to_left = is_right_to_left(glyph for page in pages for glyph in page)
    rows = [rows_of(page, right_to_left=right_to_left) for page in pages]
    setting = Setting.of(rows, right_to_left=right_to_left)
    return "\f".join("\n".join(lay_out(page, setting)) + "\n" for page in rows)


def _drawn(data: bytes) -> list[Drawn]:
    """What is drawn on each page."""
    try:
        import pypdfium2  # noqa: PLC0415  an extra, loaded only when a PDF is read
    except ImportError as error:
        msg = "this is a PDF file; to read it: pip install pypdfium2"
        raise InputError(msg) from error
    try:
        with pypdfium2.PdfDocument(data) as document:
            return [drawn_on(page) for page in document]
    except pypdfium2.PdfiumError as error:
        advice = "save it without a password" if "assword" in str(error) else "get the file again"
        msg = f"the PDF file is damaged or locked ({error}); {advice}"
        raise InputError(msg) from error


def _refuse_unreadable(pages: Sequence[Drawn]) -> None:
    letters = sum(glyph.text != "\ufffd" for page in pages for glyph in page.glyphs)
    count = sum(page.total for page in pages)
    few = FEW * max(len(pages), 1)
    if letters < READABLE * count and count >= few:
        msg = (
            "the fonts of this PDF file do not tell which letters they draw: print it to pictures "
            "and recognise its text (OCR), for instance with ocrmypdf --force-ocr"
        )
        raise InputError(msg)
    if letters < few:
        msg = (
            "this PDF file holds pictures of pages and next to no text: it needs text recognition "
            "(OCR) first, for instance with ocrmypdf"
        )
        raise InputError(msg)
