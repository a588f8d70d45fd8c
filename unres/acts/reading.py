"""Reading the acts of operative clauses off the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from unres.acts.act import Act
from unres.acts.decided import decided
from unres.acts.openings import openings
from unres.acts.passage import Passage
from unres.lang import load
from unres.lang.acts import kind_of, shared_acts
from unres.model import CitationMark, DateMark, Document
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from unres.acts.openings import Opening
    from unres.lang import Language
    from unres.model import Unit

T = TypeVar("T")

#: The concept of words that only look like those of an act.
NO_ACT = "other"

#: Sessions of bodies that number them by year ("2022 session") have numbers from here on.
_BY_YEAR = 1900


class When(NamedTuple):
    """When a document is from: what is due comes later. None where it is not known."""

    session: int | None
    date: datetime.date | None


def acts_of(document: Document) -> Iterator[Act]:
    """Yield the acts of the operative clauses of `document` in document order.

    Clauses of its parts, of annexes and of drafts in it are read, too: in the language of the part
    or draft that they stand in, and from its date where it says one.
    """
    outer = _when(document)
    for clause in _clauses(document):
        inner = [unit.node for unit in clause[0].ancestors if unit.kind in ("part", "draft")]
        own = inner[-1] if inner and isinstance(inner[-1], Document) else document
        session, date = _when(own)
        when = When(session or outer.session, date or outer.date)
        passage, language = Passage(clause), load(own.language)
        told = decided(passage, language) if own.kind == "decision" else []
        yield from _acts(passage, told or openings(passage, language), language, when)


def _clauses(document: Document) -> Iterator[list[Unit]]:
    """Yield each operative clause with the points in it and the texts that go on after them."""
    clause: list[Unit] = []
    for unit in document.walk():
        if clause and unit.kind in ("point", "wrap_up") and _is_in(unit, clause[0]):
            clause.append(unit)
        else:
            if clause:
                yield clause
            clause = [unit] if unit.kind == "operative" else []
    if clause:
        yield clause


def _is_in(unit: Unit, clause: Unit) -> bool:
    return unit.path.startswith(f"{clause.path}/")


def _when(document: Document) -> When:
    session = document.masthead.session
    return When(session.number if session else None, document.date)


def _acts(
    passage: Passage, found: Sequence[Opening], language: Language, when: When
) -> Iterator[Act]:
    ends = [*(one.start for one in found), len(passage.text)][1:]
    for opening, end in zip(found, ends, strict=True):
        act = _act(passage, opening, end, language, when)
        if act.concept != NO_ACT:
            yield act


def _act(passage: Passage, opening: Opening, end: int, language: Language, when: When) -> Act:
    start, after, concept = opening
    said, words = passage.text[start:end], passage.text[start:after]
    shared, reader = shared_acts(), language.acts
    directs = concept in shared.directive
    found = reader.addressee(passage.text[:end], after) if directs else None
    terms = found.terms if found else ()
    concept = reader.concept(said, words, concept, terms)
    directs = concept in shared.directive
    timed = directs or concept in shared.timed
    path, place = passage.place(start)
    cited = (mark.symbol for mark in passage.marks(CitationMark, start, end))
    return Act(
        path=path,
        start=place,
        end=place + after - start,
        words=words,
        concept=concept,
        kind=kind_of(concept),
        addressee=passage.text[found.start : found.end] if found else None,
        addressees=terms,
        report=concept in shared.reporting and reader.asks_report(said[after - start :]),
        due_sessions=_once(_sessions(said, language, when)) if timed else (),
        due_dates=_once(_dates(passage, start, end, when)) if timed else (),
        symbols=_once(filter(None, cited)),
    )


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _sessions(text: str, language: Language, when: When) -> Iterator[int]:
    """Yield the sessions named in the words of an act that lie ahead."""
    year = when.date.year if when.date else 0
    session = when.session if when.session and when.session < _BY_YEAR else 0
    for found in language.acts.sessions.named(text):
        if found.number >= (year if found.by_year else session):
            yield found.number


def _dates(passage: Passage, start: int, end: int, when: When) -> Iterator[datetime.date]:
    """Yield the dates in the words of an act that lie ahead."""
    for mark in passage.marks(DateMark, start, end):
        if when.date is not None and mark.date > when.date:
            yield mark.date
