"""The glyphs of a PDF page, with their places."""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdfium2 import PdfPage

#: In points; what is smaller is damaged, or hidden.
SMALLEST = 1.0
#: The share of letters from right to left that makes a page one of them.
_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as placed on a page; one of white space is a space.

    ``left``, ``right``, ``base`` (of its line) and ``size`` (of its font) are in points, counted
    from the left and from the foot of the page; ``index`` is its place in the order of drawing.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    index: int

    @property
    def is_space(self) -> bool:
        """Whether it is a space."""
        return self.text == " "

    @property
    def centre(self) -> float:
        """Where its middle is."""
        return (self.left + self.right) / 2

    @property
    def is_mark(self) -> bool:
        """Whether it combines with the letter it stands on."""
        return unicodedata.combining(self.text) > 0

    @property
    def is_arabic(self) -> bool:
        """Whether it is an Arabic letter."""
        return unicodedata.bidirectional(self.text) == "AL"


def glyphs_of(page: PdfPage) -> list[Glyph]:
    """Return the characters of `page` in the order in which the file draws them."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  an extra, loaded only when a PDF is read

    text = page.get_textpage()
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    glyphs = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        char = _char(pdfium.FPDFText_GetUnicode(text, index))
        if not char or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        scale = abs(matrix.d) or abs(matrix.b) or 1
        size = max(pdfium.FPDFText_GetFontSize(text, index) * scale, SMALLEST)
        lean = matrix.c / matrix.d if matrix.d else 0.0  # italics made by slanting take more room
        right = box.right - lean * (box.top - y.value)
        glyphs.append(Glyph(char, x.value, max(right, x.value), y.value, size, index))
    return glyphs


def _char(code: int) -> str:
    """The character of a code; "" if it does not print. Hyphens at line ends have own codes."""
    if code in (0x02, 0xFFFE):
        return "-"
    try:
        char = chr(code)
    except ValueError:
        return ""
    if char.isspace() and char not in "\r\n":
        return " "
    return char if char.isprintable() else ""


def is_right_to_left(glyphs: Iterable[Glyph]) -> bool:
    """Whether the page is written from right to left."""
    classes = [unicodedata.bidirectional(glyph.text) for glyph in glyphs]
    right = sum(each in ("R", "AL") for each in classes)
    return right > _SHARE * (right + classes.count("L"))
