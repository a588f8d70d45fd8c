"""Vowel signs: which letter of an Arabic word bears a sign that print tells only the word of."""

from __future__ import annotations

import re
from functools import cache

from unres.patterns import compiled
from unres.resources import read_toml

FATHATAN, DAMMATAN, KASRATAN, DAMMA = "\u064b", "\u064c", "\u064d", "\u064f"
SIGN = compiled("[\u064b-\u0652]")


def letters_before(word: str, sign: str) -> int:
    """Return behind how many letters of `word`, which has no signs yet, `sign` stands.

    Known words tell; in others a doubled vowel stands at the end, an u on the first letter, and a
    doubled letter, or what else it is, is the last but one.
    """
    known = _known().get((word, _in_order(sign)))
    if known is not None:
        return known
    if sign[0] in (FATHATAN, DAMMATAN, KASRATAN):
        return len(word)
    return 1 if sign == DAMMA else max(len(word) - 1, 1)


def _in_order(sign: str) -> str:
    return "".join(sorted(sign))


@cache
def _known() -> dict[tuple[str, str], int]:
    """Where the signs of known words stand."""
    places: dict[tuple[str, str], int] = {}
    for word in read_toml("parsing/data/vocalised.toml")["words"]:
        bare = SIGN.sub("", word)
        for found in re.finditer(f"{SIGN.pattern}+", word):
            places[bare, _in_order(found[0])] = len(SIGN.sub("", word[: found.start()]))
    return places
