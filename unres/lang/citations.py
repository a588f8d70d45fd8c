"""The words around citations: nouns, names of bodies, and what joins numbers, dates and names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from unres.lang.patterns import compile_running
from unres.lang.places import PlaceReader, annex_number
from unres.lang.works import CharterReader
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from unres.lang.schema import Citations

#: How far before a noun or number the word for "its" is looked for, in characters.
OWN_REACH = 48


class CitationWord(NamedTuple):
    """A word that says what is cited, ``text[start:end]``.

    `kind` is "resolution", "decision" or "body"; `body` is then its code, or "COUNCIL" for a
    council whose full name stands elsewhere.
    """

    start: int
    end: int
    kind: str
    body: str | None = None


class LocalCitation(NamedTuple):
    """A citation of an annex of the document itself: where it stands, and ``annex_1``."""

    start: int
    end: int
    target: str


class CitationWords:
    """What one language says around citations. Patterns are compiled when first used."""

    def __init__(self, data: Citations, macros: Mapping[str, str], *, spaced: bool) -> None:
        """Make the reader from the language's data and its macros."""
        self._data = data
        self._macros = macros
        self._spaced = spaced
        self.places = PlaceReader(data.places, macros, spaced=spaced)
        self.charter = CharterReader(data.charter, macros)

    def find(self, text: str) -> Iterator[CitationWord]:
        """Yield the nouns and names of bodies in `text`, in order."""
        for match in self._words.finditer(text):
            name = match.lastgroup or ""
            is_noun = name in {"resolution", "decision"}
            yield CitationWord(
                match.start(), match.end(), name if is_noun else "body", None if is_noun else name
            )

    def bare(self, text: str) -> str:
        """Return `text` without nouns and names of bodies."""
        return self._words.sub("", text)

    @cached_property
    def _words(self) -> re.Pattern[str]:
        data = self._data
        names = {"resolution": data.resolution, "decision": data.decision, **data.bodies}
        edge = r"(?<!\w)", r"(?!\w)"
        before, after = edge if self._spaced else ("", "")
        words = "|".join(f"(?P<{name}>{pattern})" for name, pattern in names.items())
        return self._compile(f"{before}(?:{words}){after}")

    def owned(self, text: str, start: int, end: int) -> bool:
        """Tell whether the noun or number ``text[start:end]`` is said to be the speaker's own."""
        window = text[max(start - OWN_REACH, 0) : end]
        return self._own.search(window) is not None

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return self._compile(f"(?:{self._data.own})$")

    def dates(self, between: str) -> bool:
        """Tell whether `between` joins a number to the date behind it."""
        return len(between) <= OWN_REACH and self._dated.fullmatch(between) is not None

    @cached_property
    def _dated(self) -> re.Pattern[str]:
        return self._compile(self._data.dated)

    def dated_before(self, between: str) -> bool:
        """Tell whether `between` joins a date to the number behind it."""
        pattern = self._before
        return pattern is not None and pattern.fullmatch(between) is not None

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        pattern = self._data.dated_before
        return self._compile(pattern) if pattern else None

    def names_body(self, between: str) -> bool:
        """Tell whether `between` joins a number or its date to the body behind it."""
        return len(between) <= OWN_REACH and self._of_body.fullmatch(between) is not None

    @cached_property
    def _of_body(self) -> re.Pattern[str]:
        return self._compile(self._data.of_body)

    def local(self, text: str) -> Iterator[LocalCitation]:
        """Yield what in `text` cites annexes of the document itself."""
        for match in self._annexes.finditer(text):
            yield LocalCitation(*match.span(), f"annex_{annex_number(match['annex'])}")

    def records(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what cites supplements of Official Records, their symbols aside."""
        if self._data.records.word in text:
            yield from self._records.finditer(text)

    @cached_property
    def _records(self) -> re.Pattern[str]:
        return self._compile(self._data.records.pattern)

    @cached_property
    def _annexes(self) -> re.Pattern[str]:
        return self._compile(self._data.own_annex)

    def _compile(self, pattern: str) -> re.Pattern[str]:
        return compile_running(pattern, self._macros)
