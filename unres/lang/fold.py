"""Folding: one spelling for what print writes in many, so that words can be looked up.

`fold` is for matching only: it drops marks, case and typography. `squeeze` keeps the letters as
printed and only tidies the spaces, so that what a line pattern captures can still be shown.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from unres.patterns import compiled
from unres.resources import read_toml

if TYPE_CHECKING:
    import re

#: Characters that print nothing: soft hyphen, zero-width and bidirectional controls.
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
#: Arabic vowel signs and the tatweel, which only stretches a word.
ARABIC_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670"

_HIDDEN = compiled(f"[{INVISIBLE}{ARABIC_MARKS}]")
#: No character below this one is of Chinese print.
_LOWEST_HAN = "\u2e80"
_FIRST_HAN, _LAST_HAN = 0x4E00, 0x9FFF
_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼʹ`´", "'"),
        **dict.fromkeys("“”„‟«»″〝〞〟", '"'),
        **dict.fromkeys("‐‑‒–—―−－⁃", "-"),
        **dict.fromkeys("ٱ", "ا"),
        **dict.fromkeys("ىی", "ي"),
        "ة": "ه",
        "ک": "ك",
        "،": ",",
        "؛": ";",
    }
)
#: Cyrillic capitals and small letters that look like Latin ones, as typed in labels and symbols.
_LOOK_ALIKES = str.maketrans("АВЕЅІЈКМНОРСТХУавеѕіјкмнорстху", "ABESIJKMHOPCTXYabesijkmhopctxy")


class _Folded(dict[int, str]):
    """The folded form of each character, by code point; found when it is first met."""

    def __missing__(self, point: int) -> str:
        if _FIRST_HAN <= point <= _LAST_HAN:
            self[point] = _simplified().get(point, chr(point))
            return self[point]
        parts = unicodedata.normalize("NFKD", chr(point).translate(_UNIFIED))
        kept = "".join(part for part in parts if not unicodedata.combining(part))
        self[point] = _HIDDEN.sub("", kept.translate(_UNIFIED)).casefold()
        return self[point]


@cache
def _simplified() -> dict[int, str]:
    """The simplified form of each traditional character."""
    forms = read_toml("lang/data/traditional.toml")
    pairs = zip(forms["traditional"], forms["simplified"], strict=True)
    return {ord(traditional): simplified for traditional, simplified in pairs}


@cache
def _traditional() -> dict[str, str]:
    """The traditional forms of each simplified character."""
    forms: dict[str, str] = {}
    for point, simplified in _simplified().items():
        forms[simplified] = forms.get(simplified, "") + chr(point)
    return forms


def traditional_forms(character: str) -> str:
    """Return the traditional forms of a Chinese character, "" for any other character.

    >>> traditional_forms("发")
    '發髮'
    """
    if not _FIRST_HAN <= ord(character) <= _LAST_HAN:
        return ""
    return _traditional().get(character, "")


_FOLDED = _Folded()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` as it is compared: compatible forms, case, marks and typography unified.

    Letters lose their diacritics (é → e, أ → ا, ё → е), Chinese characters become simplified
    ones (決 → 决), invisible characters and the tatweel are dropped, quotes and dashes become
    ASCII, runs of white space one space; edges are stripped.
    """
    return " ".join(text.translate(_FOLDED).split())


def fold_label(text: str) -> str:
    """Return a label or symbol with Latin letters for the Cyrillic ones that look the same."""
    return _HIDDEN.sub("", text).translate(_LOOK_ALIKES)


@lru_cache(maxsize=512)
def squeeze(text: str) -> str:
    """Return `text` on one line without invisible characters, vowel signs and needless spaces.

    Spaces beside Chinese characters, which carry no meaning, are dropped altogether.
    """
    if text.isascii():
        return " ".join(text.split())
    tidy = " ".join(_HIDDEN.sub("", text).split())
    return _spaces_at_han().sub("", tidy) if max(text) >= _LOWEST_HAN else tidy


@cache  # slow to compile, and needed for Chinese only
def _spaces_at_han() -> re.Pattern[str]:
    han = r"[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]"
    return compiled(rf" (?:(?<={han} )|(?={han}))")
