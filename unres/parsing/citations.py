"""Citations in a text: symbols, numbers, web pages, places in the document itself."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from unres.lang.links import find_links
from unres.lang.numbers import find_numbers
from unres.lang.symbols import find_symbols
from unres.lang.works import find_works
from unres.model import CitationMark
from unres.parsing.apart import Apart
from unres.parsing.citation_chains import NO_SYMBOLS, ChainReader
from unres.parsing.places import place_marks
from unres.parsing.speaker import Cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import FoundDate, Language
    from unres.parsing.speaker import Speaker

#: How far the date of a document cited by symbol may stand before it: " (".
_DATE_REACH = 3
#: How far the document that prints a decision of a conference may stand before it.
DECISION_REACH = 24
_ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})


def find_citations(
    text: str,
    language: Language,
    speaker: Speaker,
    dates: Sequence[FoundDate],
    prefix: str = "",
) -> list[CitationMark]:
    """Return the citations of documents in `text`, in order; none overlaps another.

    `dates` are the full dates of `text`, `prefix` the beginning of eIds in the annex that it
    stands in. The marks of numbers whose document is not known, or would be later than the one
    that cites it, have no symbol.
    """
    found = Apart()
    stroke = "/" in text
    if stroke or "www." in text:
        found.add(
            CitationMark.model_construct(start=start, end=end, url=url)
            for start, end, url in find_links(text)
        )
    if stroke:
        found.add(_symbols(text, speaker, dates))
    found.add(_works(text, language, found))
    found.add(_records(text, language, found))
    if stroke or "(" in text:
        found.add(_numbers(text, language, speaker, dates, found))
    if language.citations.places.may_stand_in(text):
        found.add(
            CitationMark.model_construct(start=one.start, end=one.end, target=one.target)
            for one in language.citations.local(text)
        )
        found.add(place_marks(text, language, found, prefix))
    return found.marks


def _works(text: str, language: Language, cited: Apart) -> Iterator[CitationMark]:
    """Yield the citations of works without a symbol.

    A decision of a conference is in the document whose symbol stands before it.
    """
    for one in (*language.citations.charter.find(text), *find_works(text)):
        before = cited.before(one.start)
        near = before is not None and one.start - before.end <= DECISION_REACH
        printed = before.symbol if before and near and one.work[0].isdecimal() else None
        yield CitationMark.model_construct(
            start=one.start, end=one.end, symbol=printed, work=one.work, portion=one.portion
        )


def _records(text: str, language: Language, cited: Apart) -> Iterator[CitationMark]:
    """Yield the supplements of Official Records; their symbols follow in brackets, if at all."""
    for match in language.citations.records(text):
        behind = cited.after(match.end())
        if behind and text[match.end() : behind.start].strip() in {"(", "（"}:
            yield CitationMark.model_construct(
                start=match.start(), end=match.end(), symbol=behind.symbol
            )


def _symbols(text: str, speaker: Speaker, dates: Sequence[FoundDate]) -> Iterator[CitationMark]:
    """Yield the citations by symbol; the date of one in brackets stands before it."""
    for start, end, found in find_symbols(text):
        date = None
        before = bisect_right(dates, start, key=lambda one: one.end)  # dates stand in order
        if found.kind in _ADOPTED and before:
            last = dates[before - 1]
            near = start <= last.end + _DATE_REACH
            date = last.date if near and "(" in text[last.end : start] else None
        cited = speaker.checked(Cited(found, date))
        yield CitationMark.model_construct(start=start, end=end, symbol=cited.text, date=cited.date)


def _numbers(
    text: str,
    language: Language,
    speaker: Speaker,
    dates: Sequence[FoundDate],
    taken: Apart,
) -> Iterator[CitationMark]:
    numbers = [one for one in find_numbers(text) if taken.free(one.start, one.end)]
    if not numbers:
        return
    for chain in ChainReader(text, language, dates).chains(numbers):
        kind = chain.noun.kind if chain.noun else "resolution"
        for number in chain.numbers:
            body = chain.bodies.get(number.start, chain.body)
            date = chain.dates.get(number.start)
            if body in NO_SYMBOLS and number.form != "year":  # a year: the Council
                cited = Cited()
            else:
                cited = speaker.cited(number, kind, body, date, own=chain.own)
            yield CitationMark.model_construct(
                start=number.start, end=number.end, symbol=cited.text, date=cited.date
            )
