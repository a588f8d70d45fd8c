"""Marks on finished text: openers, dates, and what it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import AnyMark, CitationMark, DateMark, OpenerMark, Text
from unres.model.nesting import nested_marks
from unres.parsing.citations import find_citations
from unres.parsing.punctuation import BEFORE_WORDS
from unres.parsing.typeface import opening
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from unres.lang import Language
    from unres.lang.schema import OpenerKind
    from unres.parsing.passage import Passage
    from unres.parsing.speaker import Speaker


class Finisher(NamedTuple):
    """Finishes the texts of one document, with marks on what is seen in them.

    `speaker` is the document that speaks in them, `prefix` begins the eIds of the annex that they
    are in. `adopted` takes the dates of adoption that stand beside symbols: the first of each.
    """

    language: Language
    speaker: Speaker
    adopted: dict[str, datetime.date]
    prefix: str = ""

    def text(self, passage: Passage, opener: OpenerKind | None = None) -> Text:
        """Finish `passage`: its text, the calls of its notes, and what the language data see in it.

        `opener` is the kind of clause the passage is, if its opening words are to be marked.
        """
        text, calls = passage.finished()
        marks: list[AnyMark] = [*calls]
        if opener:
            marks += _opener(text, self.language, opener) or _in_print(passage)
        dates = self.language.dates(text)
        marks += [
            DateMark.model_construct(start=found.start, end=found.end, date=found.date)
            for found in dates
        ]
        cited = find_citations(text, self.language, self.speaker, dates, self.prefix)
        self._enter(cited)
        return Text.model_construct(
            text=text, marks=nested_marks([*marks, *cited]), source=passage.span
        )

    def _enter(self, cited: Iterable[CitationMark]) -> None:
        for mark in cited:
            if mark.symbol and mark.date:
                self.adopted.setdefault(mark.symbol, mark.date)


def _opener(text: str, language: Language, kind: OpenerKind) -> list[AnyMark]:
    found = language.opener(text, kind) or language.opener(text)
    if not found:
        late = language.late_opener(text, kind)
        if late is None:
            return []
        start, found = late
        return [OpenerMark.model_construct(start=start, end=found.end, concept=found.concept)]
    start = len(text) - len(text.lstrip(BEFORE_WORDS))
    return [
        OpenerMark.model_construct(
            start=min(start, found.end), end=found.end, concept=found.concept
        )
    ]


def _in_print(passage: Passage) -> list[AnyMark]:
    """The opener that the language data do not know, but print sets apart."""
    found = opening(passage)
    return [OpenerMark.model_construct(start=found[0], end=found[1])] if found else []
