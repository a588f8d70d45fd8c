"""Chains of numbers: which numbers in a text cite resolutions, whose they are, and of what date.

Numbers come in chains: one noun, one body, then number after number, each with its date
("General Assembly resolutions 60/251 of 15 March 2006 and 62/219 of 22 December 2007"). A chain
ends where the next noun stands. Where noun, body and date stand is a matter of the language; all
places are looked at, the language data say what may lie between.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from unres.lang.citations import OWN_REACH
from unres.patterns import compiled

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from unres.lang import FoundDate, Language
    from unres.lang.citations import CitationWord
    from unres.lang.numbers import Number

#: How far a number may stand from the noun or number before it, titles in between.
CHAIN_REACH = 300
#: How far it may stand without anything that ties it to them (a list, a date, a title).
LOOSE_REACH = 48
#: Between a number and the noun behind it: Chinese, and German compounds.
NOUN_REACH = 2
#: Between a body and the noun or number behind it: a space or two, 第.
NEAR = 3
#: Between two numbers that an "and" joins.
AND_REACH = 6
_WORD_NUMBER = ("No.", "No", "Nos.", "no", "nº", "núm.", "núms.", "Nr.", "№", "رقم", "n°", "no.")
#: A body that is often named far before its resolutions ("the adoption by the Sub-Commission,
#: at its fifty-second session, of resolution"), and all whose texts have no symbols that we know.
_SUBCOMMISSION = "SUBCOMMISSION"
NO_SYMBOLS = frozenset({_SUBCOMMISSION, "OTHER"})
#: The beginning of a symbol of another organization, up to the number in it.
_OF_SYMBOL = compiled(r"[^\W\d_]/[^\W\d_]*(?:/[^\W\d_]*)*\.$")
_SYMBOL_REACH = 32
#: What parts clauses.
_STOPS = frozenset(".;；。؛")

Place = TypeVar("Place", "CitationWord", "FoundDate")


@dataclass(slots=True)
class Chain:
    """Numbers that share a noun and, where they name none of their own, a body."""

    numbers: list[Number]
    noun: CitationWord | None = None
    body: str | None = None
    own: bool = False
    bodies: dict[int, str] = field(default_factory=dict)
    dates: dict[int, datetime.date] = field(default_factory=dict)


class ChainReader:
    """Reads the chains of one text."""

    def __init__(self, text: str, language: Language, dates: Sequence[FoundDate]) -> None:
        """Make a reader of `text`; `dates` are the full dates in it."""
        words = list(language.citations.find(text))
        self._text = text
        self._words = language.citations
        self._nouns = [word for word in words if word.kind != "body"]
        self._bodies = [word for word in words if word.kind == "body"]
        self._dates = dates

    def chains(self, numbers: Sequence[Number]) -> Iterator[Chain]:
        """Yield the chains in order, without numbers that cite nothing."""
        start = 0
        for chain in self._link([one for one in numbers if self._countable(one)]):
            self._read(chain, start)
            chain.numbers = list(self._cited(chain))
            start = chain.numbers[-1].end if chain.numbers else start
            if chain.numbers:
                yield chain

    def _countable(self, number: Number) -> bool:
        """Tell what is no number of the United Nations.

        Laws and decrees have the word for "number" before them: Act No. 22/003; the symbols of
        other organizations end in what looks like one: Assembly/AU/Dec.605 (XXVII).
        """
        before = self._text[max(number.start - _SYMBOL_REACH, 0) : number.start].rstrip()
        return not before.endswith(_WORD_NUMBER) and not _OF_SYMBOL.search(before)

    def _link(self, numbers: Sequence[Number]) -> list[Chain]:
        """Part the numbers into chains: a noun between two of them, or too much text, parts."""
        chains: list[Chain] = []
        last: Number | None = None
        for number in numbers:
            near = last is not None and number.start - last.end <= CHAIN_REACH
            if last is not None and near and not self._between(self._nouns, last.end, number.start):
                chains[-1].numbers.append(number)
            else:
                chains.append(Chain([number]))
            last = number
        return chains

    def _read(self, chain: Chain, start: int) -> None:
        """Find noun, body and dates of a chain; the chain before it ends at `start`."""
        first, last = chain.numbers[0], chain.numbers[-1]
        left = self._between(self._nouns, max(start, first.start - CHAIN_REACH), first.start)
        behind = self._between(self._nouns, last.end, last.end + NOUN_REACH + OWN_REACH)
        follows = bool(behind) and behind[0].start - last.end <= NOUN_REACH
        if follows:
            chain.noun = behind[0]
            chain.own = self._words.owned(self._text, first.start, first.start)
            chain.body = self._named_before(first, max(start, first.start - 2 * OWN_REACH))
        elif left:
            chain.noun = left[-1]
            chain.own = self._words.owned(self._text, chain.noun.start, chain.noun.start)
            chain.body = self._body(chain.noun, first, start)
        for number, following in pairwise([*chain.numbers, None]):
            if number is not None:
                self._date(chain, number)
                self._body_of(chain, number, following)
        self._share(chain)

    def _body(self, noun: CitationWord, first: Number, start: int) -> str | None:
        """The body named between noun and number, or else right before the noun."""
        inside = self._between(self._bodies, noun.end, min(first.start, noun.end + 80))
        if inside:
            return inside[0].body
        before = self._between(self._bodies, max(start, noun.start - OWN_REACH), noun.start)
        if before and noun.start - before[-1].end <= NEAR:
            return before[-1].body
        far = self._between(self._bodies, max(start, noun.start - CHAIN_REACH), noun.start)
        if far and far[-1].body == _SUBCOMMISSION:
            parted = _STOPS & set(self._text[far[-1].end : noun.start])
            return None if parted else _SUBCOMMISSION
        return None

    def _named_before(self, number: Number, start: int) -> str | None:
        """The body named before number and date, no stop in between: 大会2006年…第60/251号."""
        before = self._between(self._bodies, start, number.start)
        if before and not set(self._text[before[-1].end : number.start]) & set("，。；、,;"):
            return before[-1].body
        return None

    def _date(self, chain: Chain, number: Number) -> None:
        """Find the date of a number, behind it or before it."""
        index = bisect_left(self._dates, number.end, key=lambda date: date.start)
        if index < len(self._dates):
            found = self._dates[index]
            gap = self._without_body(number.end, found.start)
            if gap is not None and self._words.dates(gap):
                chain.dates[number.start] = found.date
                return
        if index and self._words.dated_before(
            self._text[self._dates[index - 1].end : number.start]
        ):
            chain.dates[number.start] = self._dates[index - 1].date

    def _without_body(self, start: int, end: int) -> str | None:
        """The text between number and date without the name of a body and what introduces it."""
        if end - start > 2 * OWN_REACH:
            return None
        for word in self._between(self._bodies, start, end):
            if self._words.names_body(self._text[start : word.start]):
                return self._text[word.end : end]
        return self._text[start:end]

    def _body_of(self, chain: Chain, number: Number, following: Number | None) -> None:
        """Find the body that a number names for itself, behind it, or before the next number."""
        end = following.start if following else len(self._text)
        date_end = self._reach(chain, number)
        for word in self._between(self._bodies, number.end, min(end, date_end + OWN_REACH)):
            places = (at for at in (number.end, date_end) if at <= word.start)
            if any(self._words.names_body(self._text[at : word.start]) for at in places):
                chain.bodies[number.start] = word.body or ""
                return
            if following and self._leads(word, following):
                chain.bodies[following.start] = word.body or ""
                return

    def _leads(self, word: CitationWord, number: Number) -> bool:
        """Tell whether a body stands right before a number, or before the date that precedes it."""
        if number.start - word.end <= NEAR:
            return True
        dates = self._between(self._dates, word.end, number.start)
        if not dates:
            return False
        return dates[0].start - word.end <= 1 and number.start - dates[-1].end <= NEAR

    def _share(self, chain: Chain) -> None:
        """Give numbers without a body that of the next that has one, then of the one before."""
        if chain.body is None and not chain.own:
            _carry(chain, reversed(chain.numbers))
        _carry(chain, chain.numbers)
        for number, following in pairwise(chain.numbers):
            joined = following.start - number.end <= AND_REACH
            if joined and number.session == following.session:
                _share_date(chain, number, following)

    def _cited(self, chain: Chain) -> Iterator[Number]:
        """Yield the numbers of a chain that do cite something.

        Forms with brackets or letters always do. The rest of a sentence that print has cut in two
        may begin with dated numbers whose noun stands before the cut.
        """
        first, noun = chain.numbers[0], chain.noun
        cut = noun is None and (first.start == 0 or len(chain.numbers) > 1)
        before = noun.end if noun and noun.start < first.start else None
        for number in chain.numbers:
            dated = number.start in chain.dates
            near = before is None or number.start - before <= LOOSE_REACH
            tied = noun is not None and (near or dated or number.start in chain.bodies)
            if number.form != "session" or tied or (cut and dated):
                yield number
            before = self._reach(chain, number)

    def _reach(self, chain: Chain, number: Number) -> int:
        """Where a number and its date end."""
        date = chain.dates.get(number.start)
        if date is None:
            return number.end
        first = bisect_left(self._dates, number.end, key=lambda one: one.start)
        behind = (self._dates[at] for at in range(first, len(self._dates)))
        return next((one.end for one in behind if one.date == date), number.end)

    @staticmethod
    def _between(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
        """The places that begin at `start` or after and end before `end` or there."""
        low = bisect_left(places, start, key=lambda place: place.start)
        high = bisect_left(places, end, key=lambda place: place.start)
        return [place for place in places[low:high] if place.end <= end]


def _carry(chain: Chain, numbers: Iterable[Number]) -> None:
    """Hand the body of a number on to those after it that have none."""
    body: str | None = None
    for number in numbers:
        body = chain.bodies.get(number.start, body)
        if body is not None:
            chain.bodies[number.start] = body


def _share_date(chain: Chain, number: Number, following: Number) -> None:
    """Give a number the date that stands once, behind the next: 67/1 and 67/2 of 3 May 2013."""
    date = chain.dates.get(following.start)
    if date is not None:
        chain.dates.setdefault(number.start, date)
