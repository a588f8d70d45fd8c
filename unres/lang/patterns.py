"""Line patterns: how the regular expressions of the data files are read.

The files write patterns plainly; here ``{{name}}`` is replaced by the macro of that name, an
apostrophe or hyphen matches every kind of apostrophe or hyphen, letters that writers mix up (أ and
ا, ё and е) match each other, an accent may be lost (é, e), a Chinese character matches its
traditional forms as well. Patterns are matched whole, in any case, against squeezed text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import ARABIC_MARKS, traditional_forms
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MACRO = compiled(r"\{\{([a-z_]+)\}\}")
_NAMED = compiled(r"\(\?P<\w+>")
#: White space in running text, from which other characters that do not print were set aside.
_SPACE = r"[\s\u200b-\u200f]"
_ALIKE = {
    letter: group
    for group in ("اأإآٱ", "يىئ", "هة", "её", "'’‘ʼ`´", "-‐‑–—−", '"“”„«»')
    for letter in group
}
#: Letters that lose their accents in old data bases, and in typing.
_ALIKE |= {
    letter: letter + bare
    for letter in map(chr, range(ord("À"), ord("ÿ") + 1))
    if (bare := unicodedata.normalize("NFD", letter)[0]) != letter
}
#: What is not written as it stands: classes, and characters that have others like them. An escape
#: and the hyphen of a flag, as in (?-i:...), are kept.
_HAN = compiled(r"[㐀-鿿]")
_SPOT = compiled(
    r"(?P<kept>\\.|\(\?-)|(?P<bracket>\[(?:\\.|[^\]\\])*\])"
    rf"|{_HAN.pattern}|[{re.escape(''.join(_ALIKE))}]",
    re.DOTALL,
)


def compile_line(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Return `pattern` compiled, with `macros` put in (a macro may use others)."""
    return compiled(_written_out(pattern, macros), re.IGNORECASE)


def compile_any(patterns: Iterable[str], macros: Mapping[str, str]) -> re.Pattern[str]:
    """Return one pattern that matches what any of the `patterns` of lines matches.

    It has no names: most lines are none of many kinds, and it tells that at once.
    """
    written = (_NAMED.sub("(?:", _written_out(pattern, macros)) for pattern in patterns)
    return compiled("|".join(f"(?:{each})" for each in written) or "(?!)", re.IGNORECASE)


def _written_out(pattern: str, macros: Mapping[str, str]) -> str:
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: f"(?:{macros[match[1]]})", pattern)
    return _tolerant(pattern)


def _tolerant(pattern: str) -> str:
    """Let every letter, apostrophe and hyphen outside brackets match those like it.

    Chinese characters match their traditional forms in brackets too.
    """
    return _SPOT.sub(_alike, pattern)


def _alike(spot: re.Match[str]) -> str:
    """Return what stands for a spot: a class of characters, an escape, or one character."""
    return spot[0] if spot["kept"] else _forms(spot[0])


@cache  # the same few letters come up again and again
def _forms(spot: str) -> str:
    """Return what stands for a class in brackets, or for one character."""
    if len(spot) > 1:
        return _HAN.sub(lambda han: han[0] + traditional_forms(han[0]), spot)
    forms = traditional_forms(spot)
    alike = _ALIKE.get(spot) or (forms and spot + forms)
    return f"[{re.escape(alike)}]" if alike else spot


def compile_running(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Return `pattern` compiled for running text, which is not squeezed.

    A space matches up to three of any kind, and Arabic letters may carry vowel signs or tatweel.
    """
    spaced = _written_out(pattern, macros).replace(" ?", f"{_SPACE}{{0,3}}")
    spaced = spaced.replace(" ", f"{_SPACE}{{1,3}}")
    return compiled(_vowelled(spaced), re.IGNORECASE)


def _vowelled(pattern: str) -> str:
    """Let Arabic letters, and classes of them, be followed by vowel signs and tatweel."""
    marks = f"[{ARABIC_MARKS}]{{0,3}}"
    letters = r"(\[[\u0621-\u064a]+\]|[\u0621-\u064a](?![^\[]*\]))(?![?{*+])"
    return re.sub(letters, rf"\1{marks}", pattern)
