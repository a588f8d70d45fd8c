r"""Text as the parser wants it.

`normalise` gives these guarantees, whatever the input:

1. Lines end in ``\n``: CRLF, CR CR LF (a common damage), CR, NEL, LS and PS become one ``\n``
   each; none of them is left.
2. No presentation form is left where a letter is meant: ligatures (U+FB00 to U+FB17), Arabic
   letters in the form they take in a word (U+FB50 to U+FDF1, U+FE70 to U+FEFC) and radicals in
   place of ideographs (U+2E80 to U+2FD5) become the letters that NFKC gives.
3. A Latin or Cyrillic letter and the marks that follow it are one character where Unicode has
   one (NFC).
4. All other characters, form feeds, tabs and those that do not print among them, are kept as
   they are, in their order.
5. At least one character is not white space.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.patterns import compiled

if TYPE_CHECKING:
    import re

_NEWLINES = ("\r\r\n", "\r\n", "\r", "\x85", "\u2028", "\u2029")
_PRESENTED = (
    "[\u2e80-\u2fd5\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufd3d\ufd50-\ufdf1\ufe70-\ufefc]"
)
_PARTED = "[A-Za-z\u00c0-\u024f\u0400-\u04ff][\u0300-\u036f]+"
_MEANT = compiled(f"(?P<presented>{_PRESENTED})|{_PARTED}")
_SUSPECT = compiled(f"{_PRESENTED[:-1]}\u0300-\u036f]")


def normalise(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return `text` with the guarantees of this module, and a note if letters were replaced.

    Raises:
        InputError: there is nothing but white space.
    """
    if not text or text.isspace():
        msg = "there is no text in it; give a file that holds a resolution"
        raise InputError(msg)
    for newline in _NEWLINES:
        text = text.replace(newline, "\n")
    first = _MEANT.search(text) if _SUSPECT.search(text) else None
    if not first:
        return text, ()
    text, count = _MEANT.subn(_meant, text)
    start, became = first.start(), _meant(first)
    message = f"letters in {count} places were given their usual form, first {first[0]!r}"
    return text, (Diagnostic("letters-replaced", message, start, start + len(became)),)


def _meant(found: re.Match[str]) -> str:
    if found["presented"]:
        return unicodedata.normalize("NFKC", found[0]).strip()
    return unicodedata.normalize("NFC", found[0])
