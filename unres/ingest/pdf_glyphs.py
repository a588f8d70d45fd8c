"""The glyphs of a PDF page, with their places."""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.ingest.emphasis import style_of
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdfium2 import PdfPage, PdfTextPage

    from unres.ingest.emphasis import Style

#: In points; what is smaller is damaged, or hidden.
SMALLEST = 1.0
#: Names of fonts; Kai is what print in Chinese has for italics.
_ITALIC = compiled("(?i)italic|oblique|slanted|kai")
_BOLD = compiled("(?i)bold|black|heavy")
#: The flag of italics (ISO 32000-1, table 123), and the weight from which letters are bold.
_ITALIC_FLAG, _BOLD_WEIGHT = 64, 700
_LONGEST_NAME = 100
#: Letters that lean so far are slanted, whatever their font: the tangent of the angle.
_LEAN = 0.1
#: The share of letters from right to left that makes a page one of them.
_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as placed on a page; one of white space is a space.

    ``left``, ``right``, ``base`` (of its line) and ``size`` (of its font) are in points, counted
    from the left and from the foot of the page; ``index`` is its place in the order of drawing,
    ``style`` how its font sets it apart.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    index: int
    style: Style | None = None

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


class Drawn(NamedTuple):
    """The characters of a page as the file draws them; `total` counts unreadable ones as well."""

    glyphs: list[Glyph]
    total: int


def drawn_on(page: PdfPage) -> Drawn:
    """Return what is drawn on `page`."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  an extra, loaded only when a PDF is read

    text = page.get_textpage()
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    fonts = _Fonts(text)
    glyphs, count = [], pdfium.FPDFText_CountChars(text)
    for index in range(count):
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
        style = fonts.style(index, leans=lean > _LEAN)
        glyphs.append(Glyph(char, x.value, max(right, x.value), y.value, size, index, style))
    return Drawn(glyphs, count)


class _Fonts:
    """How the fonts of a page set its characters apart; a font is looked at once."""

    def __init__(self, text: PdfTextPage) -> None:
        self._text = text
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()

    def style(self, index: int, *, leans: bool) -> Style | None:
        """Return how the character at `index` is set apart, which may lean in any font."""
        import pypdfium2.raw as pdfium  # noqa: PLC0415  an extra, loaded only when a PDF is read

        pdfium.FPDFText_GetFontInfo(self._text, index, self._name, _LONGEST_NAME, self._flags)
        weight = pdfium.FPDFText_GetFontWeight(self._text, index)
        return _style(self._name.value, self._flags.value, weight, leans=leans)


@lru_cache(maxsize=64)
def _style(name: bytes, flags: int, weight: int, *, leans: bool) -> Style | None:
    font = name.decode("utf-8", errors="replace")
    italic = leans or bool(flags & _ITALIC_FLAG or _ITALIC.search(font))
    return style_of(italic=italic, bold=weight >= _BOLD_WEIGHT or bool(_BOLD.search(font)))


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
