"""Soup: texts made of each language's own formulae, openers, labels, closings and note marks.

Text of chance never reaches most of the parser. Soup does: every piece means something somewhere,
and the parser has to live with it everywhere else.
"""

from __future__ import annotations

from functools import cache
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from unres.lang.load import read
from unres.lang.phrases import expand
from unres.lang.schema import LanguageData, OpenerData

if TYPE_CHECKING:
    from collections.abc import Sequence

CODES = ("ara", "zho", "eng", "fra", "rus", "spa", "deu")
OPENERS = 12  # of each kind that go into a soup
SHORT_LINE = 12  # characters
LABELS = "1.\t,2. ,3 - ,(a) ,(b)\t,(i) ,ii) ,’1‘ ,㈠ ,一、,(أ) ,(ب) ,а) ,– ,• ,A. ,II. ,I ,12 bis. "
NOTES = "1 ,2,3),(4),)5( ,*,**,†,[6],1\t,20251,2025,7 8,______________\n,———————\n,0"
MARKS = ", ;,. :,؛,،,。,；,，,[,],(,),“,”,«,»,-,/,?,|,\t,   ,\f,\n\n"
SIGNS = (
    "A/RES/80/1,A/80/L.2/Rev.1,S/RES/2031 (2031),80/1. Lamps,Resolution 2031 (2031),44th meeting,"
    "15 December 2025,GE.25-01234 (E),*2512345*,2/3,Please recycle,Annex,Table 1,Appendix,Part II,"
    "[Adopted without a vote.],[Adopted by a recorded vote of 2 to 1\\, with 0 abstentions\\, as "
    "follows:,In favour:,Against:,https://undocs.org/A/80/1,resolutions 79/1 and 80/1 B"
).replace("\\,", "\x01")
ODD = ("\u202b", "\u202a", "\u202c", "\x00", "\xad", "\ufeff", "\ud800", "ﬁ", "ﷺ", "\u0651", "\x85")
WORDS = ("lamps of the sea", "маяки моря", "海上灯塔", "منارات البحر", "les phares", "x")


@cache
def pieces(code: str) -> tuple[str, ...]:
    """What a soup in the language `code` is made of."""
    data, openers = read(f"{code}.toml", LanguageData), read(f"openers/{code}.toml", OpenerData)
    own = [f"{formula},\n" for texts in data.formulas.bodies.values() for formula in texts[:2]]
    for kind in (openers.preambular, openers.operative):
        phrases = (phrase for group in kind.values() for phrase in group[:1])
        own += [next(expand(phrase)) + " " for phrase in islice(phrases, OPENERS)]
    own += [*data.annex_words, *data.section_words, *data.part_letters]
    own += [name for names in data.dates.months[:3] for name in names]
    own += [name for names in data.bodies.values() for name in names[:1]]
    signs = (sign.replace("\x01", ",") for sign in SIGNS.split(","))
    shared = (*LABELS.split(","), *NOTES.split(","), *MARKS.split(","), *signs, *ODD, *WORDS)
    return (*own, *shared, " ", "\n", "\n", ";\n", ",\n", ".\n")


def set_in_type(text: str) -> str:
    """Return a page of HTML of `text`: first words in italics, short lines in bold."""
    page = []
    for line in text.split("\n"):
        first, gap, rest = (escape(part) for part in line.partition(" "))
        is_heading = len(line) < SHORT_LINE
        page.append(f"<p><b>{escape(line)}</b>" if is_heading else f"<p><i>{first}</i>{gap}{rest}")
    return f"<html>{''.join(page)}</html>"


def soup(code: str, choices: Sequence[int]) -> str:
    """Return the soup in the language `code` that `choices` (any numbers) pick from its pieces."""
    known = pieces(code)
    return "".join(known[choice % len(known)] for choice in choices)
