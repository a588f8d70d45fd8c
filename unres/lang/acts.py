"""The words of operative acts: where a further one begins, whom it addresses, and for when."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.patterns import compile_running
from unres.lang.schema import SharedActsData

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from unres.lang.ordinals import OrdinalReader
    from unres.lang.schema import ActsData

#: Ordinals stand in so many characters before or behind the word for session, and so near.
WINDOW, NEAR = 80, 14
#: What an act is may show in so many characters behind its words.
BEHIND = 20
#: An addressee begins so many characters behind the words of its act at most.
REACH, DENSE_REACH = 80, 20


class Addressee(NamedTuple):
    """Whom an act addresses: ``text[start:end]``, and the terms for it."""

    start: int
    end: int
    terms: tuple[str, ...]


class Session(NamedTuple):
    """A session that is named: its number, or its year where a body counts by years."""

    number: int
    by_year: bool


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


class ActWords:
    """What one language says in acts. Patterns are compiled when first used."""

    def __init__(
        self, data: ActsData, macros: Mapping[str, str], ordinals: OrdinalReader, *, spaced: bool
    ) -> None:
        """Make the reader from the language's data, its macros and ordinals."""
        self._data = data
        self._macros = macros
        self._ordinals = ordinals
        self._spaced = spaced
        self.echoes = data.echoes
        self._never = frozenset(map(fold, data.never))

    def starts(self, text: str, start: int) -> Iterator[int]:
        """Yield the places in `text` behind `start` where a further act may begin."""
        return (match.end() for match in self._joins.finditer(text, start))

    def lead(self, text: str, start: int) -> int:
        """Return where a clause begins behind words that may stand before its act."""
        found = self._lead.match(text, start) if self._lead else None
        return found.end() if found else start

    def spoken(self, text: str, start: int) -> tuple[int, str] | None:
        """Return the end and the concept of an act of several who speak ("We recognize")."""
        for pattern, concept in self._plural:
            if found := pattern.match(text, start):
                return found.end(), concept
        return None

    def opens(self, words: str, first: str) -> bool:
        """Tell whether `words`, an opening phrase, open a further act behind one with `first`."""
        folded = fold(words)
        if folded in self._never or (self._data.agreeing and folded[:1] != fold(first)[:1]):
            return False
        return self._finite is None or self._finite.fullmatch(words) is not None

    def concept(self, text: str, words: str, concept: str, terms: tuple[str, ...]) -> str:
        """Return the act that `words` perform at the start of `text`, addressed to `terms`."""
        shared = shared_acts()
        for pattern, other in self._concepts:
            if pattern.match(text, 0, len(words) + BEHIND):
                return other
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
        while (more := self._more.match(text, matches[-1].end())) is not None:
            matches.append(more)
        terms = dict.fromkeys(str(match.lastgroup) for match in matches)
        return Addressee(found.start(), matches[-1].end(), tuple(terms))

    def named(self, text: str) -> frozenset[str]:
        """Return the terms of all those who may be addressed that `text` names."""
        return frozenset(str(found.lastgroup) for found in self._terms.finditer(text))

    def asks_report(self, text: str) -> bool:
        """Tell whether the words of an act ask for a report."""
        return self._report.search(text) is not None

    def sessions(self, text: str) -> Iterator[Session]:
        """Yield the regular sessions that `text` names, in order."""
        for noun in self._session.finditer(text):
            if year := noun["year"]:
                yield Session(int(year), by_year=True)
                continue
            found = self._before(text, noun.start()) or self._behind(text, noun.end())
            yield from (Session(number, by_year=False) for number in found)

    def _before(self, text: str, noun: int) -> list[int]:
        """Return the ordinals that stand side by side before a noun, which begins at `noun`."""
        window, numbers, end = text[max(noun - WINDOW, 0) : noun], [], None
        for one in reversed(list(self._ordinals.every(window, self._data.glued))):
            gap = window[one.end : end]
            if len(gap) > (NEAR if self._spaced else 2) or self._special.search(gap):
                break
            numbers.append(one.number)
            end = one.start
        return [] if self._special.match(text, noun) else numbers[::-1]

    def _behind(self, text: str, noun: int) -> list[int]:
        """Return the ordinals side by side behind a noun, which ends at `noun`."""
        window, numbers, start = text[noun : noun + WINDOW], [], 0
        for one in self._ordinals.every(window, self._data.glued):
            gap = window[start : one.start]
            if len(gap) > NEAR or self._special.search(gap) or not self._spaced:
                break
            numbers.append(one.number)
            start = one.end
        return numbers

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
    def _concepts(self) -> list[tuple[re.Pattern[str], str]]:
        return [(self._compile(text), concept) for text, concept in self._data.concepts.items()]

    @cached_property
    def _plural(self) -> list[tuple[re.Pattern[str], str]]:
        edge = r"(?!\w)" if self._spaced else ""
        known = self._data.plural.items() if self._data.we else ()
        return [
            (self._compile(f"(?:{self._data.we})(?:{text}){edge}"), concept)
            for text, concept in known
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
    def _more(self) -> re.Pattern[str]:
        return self._compile(f"(?:{self._data.joined})(?:{self._any_term})")

    @cached_property
    def _report(self) -> re.Pattern[str]:
        return self._compile(self._data.report)

    @cached_property
    def _session(self) -> re.Pattern[str]:
        return self._compile(f"(?:{self._data.session_by_year})|(?:{self._data.session})")

    @cached_property
    def _special(self) -> re.Pattern[str]:
        return self._compile(self._data.special)

    def _compile(self, pattern: str) -> re.Pattern[str]:
        return compile_running(pattern, self._macros)
