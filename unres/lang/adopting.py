"""What running text says of how something was adopted: at which meeting, with how many votes.

Line patterns tell that a line speaks of adoption; the words here are searched in it, in whatever
order they stand.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from unres.lang.fold import fold, squeeze
from unres.lang.numerals import numeral
from unres.lang.patterns import compile_line
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unres.lang.ordinals import OrdinalReader
    from unres.lang.schema import Adopting, Vote, Words
    from unres.model import Method

#: As much of a line is searched, in characters.
LONGEST = 1000
_THOUSANDS = compiled(r"(?<=\d)[,.](?=\d{3})")


class Counts(NamedTuple):
    """How many voted in favour, against and not at all; None where a text does not say so."""

    yes: int
    no: int | None
    abst: int | None


class AdoptingWords:
    """The words of adoption of one language. Patterns are compiled when first used."""

    def __init__(
        self,
        data: Adopting,
        vote: Vote,
        ordinals: OrdinalReader,
        macros: Mapping[str, str],
    ) -> None:
        """Take the data, those of votes, the language's ordinals and its macros."""
        self._data = data
        self._vote = vote
        self._ordinals = ordinals
        nil = dict.fromkeys(vote.nil, 0)
        self._numbers = {fold(word): n for word, n in (nil | vote.numbers | data.numbers).items()}
        words = sorted(nil | vote.numbers | data.numbers, key=len, reverse=True)
        count = "|".join([r"\d{1,3}", *map(re.escape, words), "[一二三四五六七八九十百]{1,4}"])
        self._macros = {**macros, "count": count}

    def meeting(self, text: str) -> int | None:
        """Return the number of the meeting that `text` names, None if it names none."""
        for found in self._found(self._meetings, text):
            printed = _THOUSANDS.sub("", found["meeting"])
            if number := numeral(printed) or self._ordinal(printed):
                return number
        return None

    def _ordinal(self, printed: str) -> int | None:
        """Read an ordinal in words; those above hundredth say how many hundreds."""
        folded = fold(printed)
        said = self._hundreds.search(folded)
        if not said:
            return self._ordinals.find(folded)
        rest = f"{folded[: said.start()]} {folded[said.end() :]}"
        return self._hundred[said[0]] + (self._ordinals.find(rest) or 0)

    @cached_property
    def _hundred(self) -> dict[str, int]:
        return {fold(words).rstrip("-"): n for words, n in self._data.hundreds.items()}

    @cached_property
    def _hundreds(self) -> re.Pattern[str]:
        words = sorted(map(fold, self._data.hundreds), key=len, reverse=True)
        said = (
            re.escape(each.rstrip("-")) + ("" if each.endswith("-") else r"(?!\w)")
            for each in words
        )
        return compiled(rf"(?<!\w)(?:{'|'.join(said) or '(?!)'})")

    def counts(self, text: str) -> Counts | None:
        """Return how many voted how, as `text` says; None if it does not."""
        for found in self._found(self._counts, text):
            yes = self._number(found["yes"])
            if yes is not None:
                said = found.groupdict()
                no, abst = (self._number(said.get(name)) for name in ("no", "abst"))
                nobody = no is None and any(self._found(self._unopposed, text))
                return Counts(yes, 0 if nobody else no, abst)
        return None

    def _number(self, printed: str | None) -> int | None:
        if not printed:
            return None
        known = self._numbers.get(fold(printed))
        return known if known is not None else numeral(printed) or None

    def named(self, text: str, side: str) -> str:
        """Return the list of States in brackets behind a count; `side` is against or abstaining."""
        patterns = self._against if side == "against" else self._abstaining
        return next((found["names"] for found in self._found(patterns, text)), "")

    def sponsors(self, text: str) -> str:
        """Return the list of sponsors that a sentence of adoption ends with."""
        return next((found["names"] for found in self._found(self._sponsored, text)), "")

    def method(self, text: str) -> Method | None:
        """Return how `text` says that something was adopted, other than by a recorded vote."""
        folded = fold(text[:LONGEST])
        words: dict[Method, Words] = {
            "consensus": self._vote.consensus,
            "acclamation": self._vote.acclamation,
            "unanimity": self._vote.unanimity,
        }
        for method, group in words.items():
            if any(fold(word) in folded for word in group):
                return method
        return "without_vote" if any(self._found(self._without_vote, text)) else None

    @staticmethod
    def _found(patterns: Iterable[re.Pattern[str]], text: str) -> Iterable[re.Match[str]]:
        line = squeeze(text)[:LONGEST]
        return (found for pattern in patterns for found in pattern.finditer(line))

    def _compiled(self, patterns: Iterable[str]) -> list[re.Pattern[str]]:
        return [compile_line(pattern, self._macros) for pattern in patterns]

    @cached_property
    def _meetings(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.meeting)

    @cached_property
    def _counts(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.counts)

    @cached_property
    def _unopposed(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.unopposed)

    @cached_property
    def _against(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.against)

    @cached_property
    def _abstaining(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.abstaining)

    @cached_property
    def _without_vote(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.without_vote)

    @cached_property
    def _sponsored(self) -> list[re.Pattern[str]]:
        return self._compiled(self._data.sponsored)
