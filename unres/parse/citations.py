"""Citations in a text: symbols, numbers, web pages, places in the document itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang.links import find_links
from unres.lang.numbers import find_numbers
from unres.lang.symbols import find_symbols
from unres.model import CitationMark
from unres.parse.citation_chains import ChainReader
from unres.parse.speaker import Cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import FoundDate, Language
    from unres.parse.speaker import Speaker

#: How far the date of a document cited by symbol may stand before it: " (".
_DATE_REACH = 3
_ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})


def find_citations(
    text: str, language: Language, speaker: Speaker, dates: Sequence[FoundDate]
) -> list[CitationMark]:
    """Return the citations of documents in `text`, in order; none overlaps another.

    `dates` are the full dates of `text`. The marks of numbers whose document is not known, or
    would be later than the one that cites it, have no symbol.
    """
    marks = [CitationMark(start=start, end=end, url=url) for start, end, url in find_links(text)]
    if "/" not in text and "(" not in text:
        return marks
    marks += _symbols(text, speaker, dates, marks)
    marks += _numbers(text, language, speaker, dates, marks)
    marks += _local(text, language, marks)
    return sorted(marks, key=lambda mark: mark.start)


def _free(start: int, end: int, marks: Sequence[CitationMark]) -> bool:
    return all(end <= mark.start or mark.end <= start for mark in marks)


def _symbols(
    text: str, speaker: Speaker, dates: Sequence[FoundDate], taken: Sequence[CitationMark]
) -> Iterator[CitationMark]:
    """Yield the citations by symbol; the date of one in brackets stands before it."""
    for start, end, found in find_symbols(text):
        if not _free(start, end, taken):
            continue
        date = None
        if found.kind in _ADOPTED:
            before = [one for one in dates if one.end <= start <= one.end + _DATE_REACH]
            date = before[-1].date if before and "(" in text[before[-1].end : start] else None
        cited = speaker.checked(Cited(found, date))
        yield CitationMark(start=start, end=end, symbol=cited.text, date=cited.date)


def _local(text: str, language: Language, taken: Sequence[CitationMark]) -> Iterator[CitationMark]:
    last = 0
    for found in language.citations.local(text):
        if found.start >= last and _free(found.start, found.end, taken):
            last = found.end
            yield CitationMark(start=found.start, end=found.end, target=found.target)


def _numbers(
    text: str,
    language: Language,
    speaker: Speaker,
    dates: Sequence[FoundDate],
    taken: Sequence[CitationMark],
) -> Iterator[CitationMark]:
    numbers = [one for one in find_numbers(text) if _free(one.start, one.end, taken)]
    if not numbers:
        return
    for chain in ChainReader(text, language, dates).chains(numbers):
        kind = chain.noun.kind if chain.noun else "resolution"
        for number in chain.numbers:
            body = chain.bodies.get(number.start, chain.body)
            cited = speaker.cited(number, kind, body, chain.dates.get(number.start), own=chain.own)
            yield CitationMark(
                start=number.start, end=number.end, symbol=cited.text, date=cited.date
            )
