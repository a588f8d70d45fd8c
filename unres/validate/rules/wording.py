"""STR: what paragraphs are numbered with, and what they open with."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.validate.vocabulary import vocabulary

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.validate.index import Index
    from unres.validate.rules.check import Breaches, Check

_LETTERS = r"[a-z]|[ivx]{1,5}|[а-яё]|[\u0621-\u064a]|[一二三四五六七八九十]{1,3}"
#: The label of a point at the start of a text: "(a) ", "iv) ".
_OPENING = re.compile(rf"(?:[(（](?:{_LETTERS})[)）]|(?:{_LETTERS})\))\s*\S")
_POINT = re.compile(rf"[(（]?(?:{_LETTERS})[)）]")
_NUMBER = re.compile(r"\d+")
_ANNEX_NUMBER = re.compile(r"[\divx]+|[一二三四五六七八九十]+")


def no_paragraph_is_annex(index: Index) -> Breaches:
    """STR-22."""
    for paragraph in index.all("paragraph"):
        first, *rest = index.openings.get(paragraph, "").casefold().split() or [""]
        lonely = first in vocabulary().annex_words and all(map(_ANNEX_NUMBER.fullmatch, rest))
        if lonely and next(paragraph.iterancestors("{*}attachment"), None) is None:
            yield paragraph, "a paragraph says only that an annex follows"


def no_label_is_left_in_text(index: Index) -> Breaches:
    """STR-23."""
    for paragraph in index.all("paragraph"):
        text = index.openings.get(paragraph, "")
        if paragraph not in index.labels and _OPENING.match(text):
            yield paragraph, f"an unnumbered paragraph opens with {text[:20]!r}"


def numbers_rise(index: Index) -> Breaches:
    """STR-24."""
    numbered = [
        (paragraph, int(found[0][:9]))
        for paragraph in index.all("paragraph")
        if (found := _NUMBER.match(index.labels.get(paragraph, "")))
    ]
    if all(_follows(before, number) for (_, before), (_, number) in pairwise(numbered)):
        return
    last: dict[_Element, int] = {}
    for paragraph, number in numbered:
        body = next(paragraph.iterancestors("{*}mainBody", "{*}embeddedStructure"), index.root)
        before, last[body] = last.get(body, 0), number
        if before and not _follows(before, number):
            yield paragraph, f"paragraph {number} follows {before}"


def _follows(before: int, number: int) -> bool:
    """Tell whether `number` may follow: 12 and 12 bis are both 12."""
    return number in (1, before, before + 1)


def no_paragraph_is_point(index: Index) -> Breaches:
    """STR-27."""
    for paragraph in index.all("paragraph"):
        if _POINT.fullmatch(label := index.labels.get(paragraph, "")):
            yield paragraph, f"a paragraph has the number {label!r}"


CHECKS: dict[str, Check] = {
    "STR-22": no_paragraph_is_annex,
    "STR-23": no_label_is_left_in_text,
    "STR-24": numbers_rise,
    "STR-27": no_paragraph_is_point,
}
