"""Marks on finished text: openers and dates. Citations follow when the whole document is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import AnyMark, DateMark, OpenerMark, Text
from unres.model.nesting import nested_marks
from unres.parse.punctuation import BEFORE_WORDS
from unres.parse.typeface import opening

if TYPE_CHECKING:
    from unres.lang import Language
    from unres.lang.schema import OpenerKind
    from unres.parse.passage import Passage


def marked(passage: Passage, language: Language, opener: OpenerKind | None = None) -> Text:
    """Finish `passage`: its text, the calls of its notes, and what the language data see in it.

    `opener` is the kind of clause the passage is, if its opening words are to be marked.
    """
    text, calls = passage.finished()
    marks: list[AnyMark] = [*calls]
    if opener:
        marks += _opener(text, language, opener) or _in_print(passage)
    marks += [
        DateMark(start=found.start, end=found.end, date=found.date)
        for found in language.dates(text)
    ]
    return Text(text=text, marks=nested_marks(marks), source=passage.span)


def _opener(text: str, language: Language, kind: OpenerKind) -> list[AnyMark]:
    found = language.opener(text, kind) or language.opener(text)
    if not found:
        late = language.late_opener(text, kind)
        if late is None:
            return []
        start, found = late
        return [OpenerMark(start=start, end=found.end, concept=found.concept)]
    start = len(text) - len(text.lstrip(BEFORE_WORDS))
    return [OpenerMark(start=min(start, found.end), end=found.end, concept=found.concept)]


def _in_print(passage: Passage) -> list[AnyMark]:
    """The opener that the language data do not know, but print sets apart."""
    found = opening(passage)
    return [OpenerMark(start=found[0], end=found[1])] if found else []
