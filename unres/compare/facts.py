"""What no translation changes in a passage: symbols, dates, numbers, its act, its length.

Numbers are those in figures of any script, and ordinals from eleventh on, which name sessions and
anniversaries ("seventy-ninth", "第七十九届"); smaller ones mean too many other things. What a
footnote says counts for the passage that calls it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from unres.compare.passages import figure
from unres.lang import load
from unres.languages import LANGUAGES
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from unres.compare.passages import Passage
    from unres.model import AnyMark, Text

#: The smallest ordinal in words that counts as a number.
FIRST_ORDINAL = 11
#: Groups of three digits, with the separators of all our languages, then the decimals.
_NUMBER = compiled(r"\d{1,3}(?:[ ,.\u00a0\u202f٬]\d{3})+(?:[ \u00a0\u202f]\d{1,2})?(?!\d)|\d+")
_KNOWN = frozenset(LANGUAGES.values())
_DIGITS = compiled(r"\d+")
#: Marks that end clauses and sentences; a comma may stand anywhere in them.
_FINAL = (".", ";", ":", "؛", "。", "；", "：")
_SEPARATORS = compiled(r"\D")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a passage.

    Attributes:
        symbols: symbols cited, works without a symbol, places and addresses.
        dates: full dates, in ISO 8601.
        numbers: numbers in figures, and ordinals.
        figures: all figures, those of symbols and dates, too.
        concept: the act that the opening phrase performs, None where nobody knows.
        number: the number of its label, None if it is not one in figures.
        length: the number of its letters without those of symbols and dates, which languages write
            at other lengths.
        notes: how many footnotes it calls.
        ended: whether it ends with a mark that ends clauses and sentences.
    """

    symbols: frozenset[str]
    dates: frozenset[str]
    numbers: frozenset[str]
    figures: frozenset[str]
    concept: str | None
    number: int | None
    length: int
    notes: int
    ended: bool

    @property
    def named(self) -> frozenset[str]:
        """Symbols, dates and numbers."""
        return self.symbols | self.dates | self.numbers

    def share(self, other: Facts) -> bool:
        """Tell whether both cite something, name a date or a number, or perform an act alike."""
        return bool(
            self.symbols & other.symbols
            or self.dates & other.dates
            or self.numbers & other.numbers
            or (self.concept and self.concept == other.concept)
        )


def facts_of(passage: Passage, language: str) -> Facts:
    """Return the facts of `passage`, which stands in a document in `language` (ISO 639-2/T)."""
    texts = (passage.text, *(note.text for note in passage.notes))
    marks = [mark for text in texts for mark in text.marks]
    concepts = (mark.concept for mark in passage.text.marks if mark.kind == "opener")
    return Facts(
        symbols=frozenset(name for mark in marks if (name := _cited(mark))),
        dates=frozenset(mark.date.isoformat() for mark in marks if mark.kind == "date"),
        numbers=frozenset(number for text in texts for number in _numbers(text, language)),
        figures=figures_in(text.text for text in texts),
        concept=next(concepts, None),
        number=figure(passage.label),
        length=sum(map(str.isalpha, _without(passage.text, _is_figures))),
        notes=len(passage.notes),
        ended=passage.text.text.rstrip().endswith(_FINAL),
    )


def figures_in(texts: Iterable[str]) -> frozenset[str]:
    """Return all figures of texts: every run of digits, and the numbers that runs make up."""
    text = " ".join(texts)
    runs = (_digits(run).lstrip("0") or "0" for run in _DIGITS.findall(text))
    return frozenset(runs) | {_figures(found[0]) for found in _NUMBER.finditer(text)}


def _cited(mark: AnyMark) -> str | None:
    """Return the name of what a mark cites, None if it cites nothing that has one.

    A volume of a treaty series goes by its number, which every language prints; a page of the web
    by its host, as each language may have a page of its own.
    """
    if mark.kind != "citation" or _in_a_series(mark):
        return None
    if mark.url:
        return urlsplit(mark.url).netloc or None
    return mark.symbol or mark.work


def _in_a_series(mark: AnyMark) -> bool:
    return mark.kind == "citation" and (mark.work or "").startswith(("unts/", "lnts/"))


def _is_figures(mark: AnyMark) -> bool:
    return mark.kind == "date" or (mark.kind == "citation" and bool(mark.symbol))


def _numbers(text: Text, language: str) -> Iterator[str]:
    """Yield the numbers of a text; those of citations and dates say nothing more."""
    yield from numbers_in(_without(text, _is_told), language)


def _is_told(mark: AnyMark) -> bool:
    return mark.kind in {"citation", "date"} and not _in_a_series(mark)


def _without(text: Text, told: Callable[[AnyMark], bool]) -> str:
    """Return a text with spaces for what some of its marks cover."""
    rest = list(text.text)
    for mark in filter(told, text.marks):
        rest[mark.start : mark.end] = " " * (mark.end - mark.start)
    return "".join(rest)


def numbers_in(text: str, language: str) -> Iterator[str]:
    """Yield the numbers of a text, in ASCII digits: those in figures, then the ordinals."""
    for found in _NUMBER.finditer(text):
        yield _figures(found[0])
    if language in _KNOWN:  # any other file of mark-up may be shown, too
        for ordinal in load(language).ordinals(text):
            if ordinal >= FIRST_ORDINAL:
                yield str(ordinal)


@lru_cache(maxsize=4096)
def _figures(printed: str) -> str:
    """Return a number in ASCII digits, without separators.

    Arabic print may set the groups of a number from right to left ("700 127 19"): of the two ways
    of reading them the one that sorts first stands for both.

    >>> _figures("700 127 19") == _figures("19,127,700")
    True
    """
    groups = [_digits(group) for group in _SEPARATORS.split(printed)]
    return min("".join(groups), "".join(groups[::-1])).lstrip("0") or "0"


def _digits(group: str) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in group)
