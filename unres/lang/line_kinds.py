"""Lines by kind: which of a language's line patterns match a whole line."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import squeeze
from unres.lang.patterns import compile_any, compile_line
from unres.lang.schema import LINE_KINDS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from unres.lang.schema import LineKind, Words

#: Patterns see this many characters of a line at most; a longer text is no such line.
LIMIT = 1000
#: Kinds that match the start of a text, however long it is.
_STARTS = frozenset({"vote_recorded", "vote_meeting", "proponent_open"})


class LineKinds:
    """The line patterns of one language."""

    def __init__(
        self, tables: Sequence[Mapping[LineKind, Words]], macros: Mapping[str, str]
    ) -> None:
        """Take tables of patterns by kind; those of the first are tried first."""
        self._tables = tables
        self._macros = macros

    @cache  # noqa: B019 - languages are few and live as long as the program
    def patterns(self, kind: str) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of a kind.

        Raises:
            KeyError: `kind` is none of `LINE_KINDS`.
        """
        return tuple(compile_line(pattern, self._macros) for pattern in self._written(kind))

    def _written(self, kind: str) -> Iterator[str]:
        known = next((name for name in LINE_KINDS if name == kind), None)
        if known is None:
            raise KeyError(kind)
        return (pattern for table in self._tables for pattern in table.get(known, ()))

    @cache  # noqa: B019 - as above
    def _any(self, kinds: tuple[str, ...]) -> re.Pattern[str]:
        """What matches a line that is of any of the `kinds`."""
        return compile_any((each for kind in kinds for each in self._written(kind)), self._macros)

    def match(self, kind: str, text: str) -> re.Match[str] | None:
        """Return the match of the whole of `text`, squeezed, with a pattern of a kind."""
        if len(text) > LIMIT and kind not in _STARTS:
            return None
        return self._match(kind, squeeze(text[:LIMIT]))

    def matches(self, text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield those of the `kinds` that `text` is, each with its match."""
        squeezed, long = squeeze(text[:LIMIT]), len(text) > LIMIT
        if not self._any(kinds).fullmatch(squeezed):
            return
        for kind in kinds:
            if (not long or kind in _STARTS) and (match := self._match(kind, squeezed)):
                yield kind, match

    def _match(self, kind: str, squeezed: str) -> re.Match[str] | None:
        for pattern in self.patterns(kind):
            if match := pattern.fullmatch(squeezed):
                return match
        return None
