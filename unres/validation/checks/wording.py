"""STR, TXT: what paragraphs are numbered with, and what they open with."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.patterns import compiled
from unres.tuples import NamedTuple
from unres.validation.names import above
from unres.validation.vocabulary import vocabulary
from unres.validation.words import OPENING, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

_LETTERS = r"[a-z]|[ivx]{1,5}|[а-яё]|[\u0621-\u064a]|[一二三四五六七八九十]{1,3}"
#: The label of a point at the start of a text: "(a) ", "iv) ".
_OPENING = compiled(rf"(?:[(（](?:{_LETTERS})[)）]|(?:{_LETTERS})\))\s*\S")
_POINT = compiled(rf"[(（]?(?:{_LETTERS})[)）]")
_ANNEX_NUMBER = r"(?:[\divx]+|[一二三四五六七八九十]+)"


def no_paragraph_is_annex(index: Index) -> Breaches:
    """STR-22."""
    for paragraph in index.all("paragraph"):
        text = index.openings.get(paragraph, "")
        lonely = len(text) < OPENING and _annex().fullmatch(text)
        if lonely and above(paragraph, "attachment") is None:
            yield paragraph, "a paragraph says only that an annex follows"


@cache
def _annex() -> re.Pattern[str]:
    """Return the pattern of a heading of an annex, with or without its number."""
    words = "|".join(map(re.escape, sorted(vocabulary().annex_words)))
    return re.compile(rf"(?:{words})(?:\s+{_ANNEX_NUMBER})*\s*", re.IGNORECASE)


def no_label_is_left_in_text(index: Index) -> Breaches:
    """STR-23."""
    for paragraph in index.all("paragraph"):
        text = index.openings.get(paragraph, "")
        if paragraph not in index.labels and _OPENING.match(text):
            yield paragraph, f"an unnumbered paragraph opens with {text[:20]!r}"


class Gap(NamedTuple):
    """A paragraph whose number does not follow; `hidden` if the text before holds the next one."""

    paragraph: _Element
    before: int
    number: int
    hidden: bool


def gaps(index: Index) -> Iterator[Gap]:
    """Yield the gaps in the numbers of paragraphs."""
    numbers = [number for _, number in index.numbered]
    if all(_follows(before, number) for before, number in pairwise(numbers)):
        return
    units = index.all("paragraph")
    place = {unit: at for at, unit in enumerate(units)}
    last: dict[_Element | None, tuple[_Element, int]] = {}
    for unit, number in index.numbered:
        body = above(unit, "mainBody", "embeddedStructure")
        start, before = last.get(body, (unit, 0))
        last[body] = (unit, number)
        if before and not _follows(before, number):
            between = units[place[start] : place[unit]]
            yield Gap(unit, before, number, number < before or _holds(between, before + 1))


def _holds(paragraphs: Sequence[_Element], number: int) -> bool:
    """Tell whether the text of `paragraphs` may hold the label ``number``."""
    label = re.compile(rf"(?:^|[.;:,!?»”]\s+){number}(?:[.)、]\s*|\s[-–—]\s+)[^\W\d]|^{number}\s")
    return any(label.search(text_of(paragraph)) for paragraph in paragraphs)


def numbers_rise(index: Index) -> Breaches:
    """STR-24."""
    for gap in gaps(index):
        if gap.hidden:
            yield gap.paragraph, f"paragraph {gap.number} follows {gap.before}"


def text_skips_no_number(index: Index) -> Breaches:
    """TXT-07."""
    for gap in gaps(index):
        if not gap.hidden:
            yield gap.paragraph, f"paragraph {gap.number} follows {gap.before}"


def _follows(before: int, number: int) -> bool:
    """Tell whether `number` may follow: 12 and 12 bis are both 12."""
    return number == before + 1 or number in (1, before)


def no_paragraph_is_point(index: Index) -> Breaches:
    """STR-27."""
    labels = index.labels
    for paragraph in index.all("paragraph"):
        label = labels.get(paragraph, "")
        if label[:1].isdecimal() or not _POINT.fullmatch(label):  # most are figures
            continue
        yield paragraph, f"a paragraph has the number {label!r}"


CHECKS: dict[str, Check] = {
    "STR-22": no_paragraph_is_annex,
    "STR-23": no_label_is_left_in_text,
    "STR-24": numbers_rise,
    "STR-27": no_paragraph_is_point,
    "TXT-07": text_skips_no_number,
}
