"""Works that have no symbol: the Charter, treaties, decisions of conferences, Official Records."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.numbers import to_roman
from unres.lang.numerals import numeral
from unres.lang.patterns import compile_running
from unres.lang.schema import WorksData
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from unres.lang.schema import Charter

CHARTER = "charter"
#: An article in a list, with its paragraph or letter: 51, 12 (1), 73 e.
_ARTICLE = compiled(r"([\d一二三四五六七八九十百零]+)(?:\s?[(（](\d{1,2})[)）]|\s?([a-e])(?!\w))?")


class FoundWork(NamedTuple):
    """A work that is cited: where, its code, and the part that is meant, as an eId.

    The codes: ``charter``; ``unts/999/14668`` and ``lnts/94/2138`` for volume and number in the
    treaty series of the United Nations and the League of Nations; ``1/CP.21`` for a decision of a
    conference of parties.
    """

    start: int
    end: int
    work: str
    portion: str | None = None


class CharterReader:
    """Finds the articles and chapters of the Charter that texts of one language cite."""

    def __init__(self, data: Charter, macros: Mapping[str, str]) -> None:
        """Make a reader; its pattern is compiled when first used."""
        self._data = data
        self._macros = macros

    def find(self, text: str) -> Iterator[FoundWork]:
        """Yield them in order; of several articles the first mark covers the noun."""
        if self._data.word not in text:
            return
        for match in self._pattern.finditer(text):
            if match["chapter"]:
                portion = f"chp_{self._chapter(match['chapter'])}"
                yield FoundWork(match.start(), match.end(), CHARTER, portion)
            else:
                yield from _articles(match)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return compile_running(self._data.pattern, self._macros)

    def _chapter(self, printed: str) -> str:
        """The number of a chapter in Roman figures, as the Charter has it."""
        if printed in self._data.chapters:
            return to_roman(self._data.chapters.index(printed) + 1)
        return to_roman(number) if (number := numeral(printed)) else printed.upper()


def _articles(match: re.Match[str]) -> Iterator[FoundWork]:
    found = list(_ARTICLE.finditer(match["articles"]))
    groups = match.groupdict()
    outer = groups.get("paragraph") or groups.get("behind")
    for index, article in enumerate(found):
        number, paragraph, point = article.groups()
        paragraph = paragraph or outer
        portion = f"art_{numeral(number)}" + (f"__para_{numeral(paragraph)}" if paragraph else "")
        portion += f"__list_1__point_{point}" if point else ""
        first, last = index == 0, index == len(found) - 1
        start = match.start() if first else match.start("articles") + article.start()
        end = match.end() if last else match.start("articles") + article.end()
        yield FoundWork(start, end, CHARTER, portion)


@cache
def _pattern(printed: str) -> re.Pattern[str]:
    return compile_running(printed, {})


def find_works(text: str) -> Iterator[FoundWork]:
    """Yield the treaties and decisions of conferences that `text` cites, in any language."""
    data = read("works.toml", WorksData)
    for kind in (data.treaties, data.conferences) if "/" in text else (data.treaties,):
        if any(map(text.__contains__, kind.words)):
            for match in _pattern(kind.pattern).finditer(text):
                yield FoundWork(*match.span(), _code(match.groupdict()))


def _code(groups: dict[str, str | None]) -> str:
    if "volume" in groups:
        series = "lnts" if groups["league"] else "unts"
        return f"{series}/{groups['volume']}/{groups['treaty']}"
    arabic = fold(groups["arabic"] or "").replace(" ", "")
    conference = groups["conference"] or read("works.toml", WorksData).arabic[arabic]
    return f"{groups['decision']}/{conference}.{groups['session']}"
