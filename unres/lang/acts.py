"""The words of operative acts: where a further one begins, whom it addresses, and for when."""

from __future__ import annotations

from functools import cache, cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.patterns import compile_running
from unres.lang.schema import SharedActsData
from unres.lang.sessions import Sessions
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from unres.lang.ordinals import OrdinalReader
    from unres.lang.schema import ActsData

#: What an act is may show in so many characters behind its words.
BEHIND = 40
#: An addressee begins so many characters behind the words of its act at most.
REACH, DENSE_REACH = 80, 20

#: Patterns, and the concepts that they tell.
Told: TypeAlias = "list[tuple[re.Pattern[str], str]]"


class Addressee(NamedTuple):
    """Whom an act addresses: ``text[start:end]``, and the terms for it."""

    start: int
    end: int
    terms: tuple[str, ...]


@cache
def shared_acts() -> SharedActsData:
    """Return what all languages share of acts.

    Raises:
        DataError: the data file has the wrong shape.
    """
    shared: SharedActsData = read("acts.toml", SharedActsData)
    return shared


@cache
def kind_of(concept: str) -> str:
    """Return the kind of act that a concept is: ``ask`` for ``request`` and ``urge``."""
    kinds = shared_acts().kinds.items()
    return next((kind for kind, concepts in kinds if concept in concepts), "state")


@cache
def term_name(term: str) -> str:
    """Return the name of the term of an addressee, in English: ``Secretary-General``."""
    shared = shared_acts()
    return shared.organs.get(term) or shared.others[term]


def _match(patterns: Told, text: str, start: int) -> tuple[int, str] | None:
    for pattern, concept in patterns:
        if found := pattern.match(text, start):
            return found.end(), concept
    return None


class ActWords:
    """What one language says in acts. Patterns are compiled when first used."""

    def __init__(
        self, data: ActsData, macros: Mapping[str, str], ordinals: OrdinalReader, *, spaced: bool
    ) -> None:
        """Make the reader from the language's data, its macros and ordinals."""
        self._data = data
        self._macros = macros
        self.sessions = Sessions(data, macros, ordinals, spaced=spaced)
        self._spaced = spaced
        self.bare = data.bare
        self._never = frozenset(map(fold, data.never))

    def joins(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what stands in ``text[start:end]`` where a further act may begin behind it."""
        return self._joins.finditer(text, start, end)

    def lead(self, text: str, start: int) -> int:
        """Return where an act begins behind words that may stand before its own."""
        found = self._lead.match(text, start) if self._lead else None
        return found.end() if found else start

    def spoken(self, text: str, start: int) -> tuple[int, str] | None:
        """Return the end and the concept of an act of several who speak ("We recognize")."""
        return _match(self._plural, text, start)

    def more(self, text: str, start: int) -> tuple[int, str] | None:
        """Return the end and the concept of an act whose words open no clauses."""
        return _match(self._more, text, start)

    def declares(self, text: str, start: int, first: int) -> tuple[int, str] | None:
        """Return the end and the concept of a further act of several who speak, as at `first`."""
        several = self.spoken(text, first)
        if not (several or self.bare):  # a verb with an ending says so itself
            several = _match(self._verbs, text, first)
        return _match(self._verbs, text, start) if several else None

    def past(self, text: str, start: int, end: int) -> tuple[int, int, str] | None:
        """Return where an act that was done is told at `start`, and its concept."""
        found = _match(self._past, text[:end], start)
        return (start, *found) if found else None

    def first_past(self, text: str, start: int, end: int) -> tuple[int, int, str] | None:
        """Return where the first act that was done is told in ``text[start:end]``."""
        told = (
            (found.start(), found.end(), concept)
            for pattern, concept in self._past
            for found in pattern.finditer(text, start, end)
            if not (self._spaced and text[found.start() - 1 : found.start()].isalpha())
        )
        return min(told, default=None, key=itemgetter(0))

    def opens(self, words: str, first: str) -> bool:
        """Tell whether `words`, an opening phrase, open a further act behind one with `first`."""
        if fold(words) in self._never:
            return False
        if self._person(words) != self._person(first):
            return False
        return self._finite is None or self._finite.fullmatch(words) is not None

    def _person(self, words: str) -> str:
        """Return the letter that tells who speaks, where verbs begin with it."""
        return next((letter for letter in fold(words) if letter in self._data.agreeing), "")

    def concept(self, text: str, words: str, concept: str, terms: tuple[str, ...]) -> str:
        """Return the act that `words` perform at the start of `text`, addressed to `terms`."""
        shared = shared_acts()
        head = text[: len(words) + BEHIND]
        for start in (0, self.lead(head, 0)):
            if found := _match(self._concepts, head, start):
                return found[1]
        if terms and self._swayed and self._swayed.fullmatch(words):
            return "request" if terms[0] in shared.organs else "call_upon"
        return shared.same.get(concept, concept)

    def addressee(self, text: str, start: int) -> Addressee | None:
        """Return whom the act whose words end at `start` addresses, None if nobody is known."""
        end = start + (REACH if self._spaced else DENSE_REACH)
        if self._until and (until := self._until.search(text, start + 1, end)):
            end = until.start()
        found = self._terms.search(text, start, end)
        if found is None:
            return None
        matches = [found]
        while (another := self._another.match(text, matches[-1].end())) is not None:
            matches.append(another)
        terms = dict.fromkeys(str(match.lastgroup) for match in matches)
        return Addressee(found.start(), matches[-1].end(), tuple(terms))

    def named(self, text: str) -> frozenset[str]:
        """Return the terms of all those who may be addressed that `text` names."""
        return frozenset(str(found.lastgroup) for found in self._terms.finditer(text))

    def asks_report(self, text: str) -> bool:
        """Tell whether the words of an act ask for a report."""
        return self._report.search(text) is not None

    @cached_property
    def _lead(self) -> re.Pattern[str] | None:
        return self._compile(self._data.lead) if self._data.lead else None

    @cached_property
    def _joins(self) -> re.Pattern[str]:
        return self._compile(self._data.joins)

    @cached_property
    def _finite(self) -> re.Pattern[str] | None:
        return self._compile(self._data.finite) if self._data.finite else None

    @cached_property
    def _swayed(self) -> re.Pattern[str] | None:
        return self._compile(self._data.swayed) if self._data.swayed else None

    @cached_property
    def _until(self) -> re.Pattern[str] | None:
        return self._compile(self._data.until) if self._data.until else None

    @cached_property
    def _concepts(self) -> Told:
        return self._told(self._data.concepts)

    @cached_property
    def _more(self) -> Told:
        return self._told(self._data.more)

    @cached_property
    def _plural(self) -> Told:
        return self._told(self._data.plural, f"(?:{self._data.we})(?:{self._data.adverbs})")

    @cached_property
    def _verbs(self) -> Told:
        return self._told(self._data.plural, f"(?:{self._data.we})?(?:{self._data.adverbs})")

    @cached_property
    def _past(self) -> Told:
        return self._told(self._data.past, "")

    def _told(self, patterns: Mapping[str, str], before: str | None = None) -> Told:
        edge = r"(?!\w)" if self._spaced else ""
        return [
            (self._compile(text if before is None else f"{before}(?:{text}){edge}"), concept)
            for text, concept in patterns.items()
        ]

    @cached_property
    def _any_term(self) -> str:
        terms = self._data.addressees.items()
        return "|".join(f"(?P<{name}>{pattern})" for name, pattern in terms)

    @cached_property
    def _terms(self) -> re.Pattern[str]:
        edge = self._data.edge or (r"(?<!\w)" if self._spaced else "")
        return self._compile(f"{edge}(?:{self._any_term})")

    @cached_property
    def _another(self) -> re.Pattern[str]:
        return self._compile(f"(?:{self._data.joined})(?:{self._any_term})")

    @cached_property
    def _report(self) -> re.Pattern[str]:
        return self._compile(self._data.report)

    def _compile(self, pattern: str) -> re.Pattern[str]:
        return compile_running(pattern, self._macros)
