"""Lines by kind: which of a language's line patterns match a whole line.

Most lines are of none of the kinds that are asked for. One pattern of all says so at once; the
single patterns are compiled and tried where it matches.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import squeeze
from unres.lang.patterns import written_out
from unres.lang.schema import LINE_KINDS
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unres.lang.schema import LineKind, Words

#: Patterns see this many characters of a line at most; a longer text is no such line.
LIMIT = 1000
#: Kinds that match the start of a text, however long it is.
_STARTS = frozenset({"vote_recorded", "proponent_open"})
_NAMED = compiled(r"\(\?P<\w+>")


class LineKinds:
    """The line patterns of one language."""

    def __init__(
        self, tables: Sequence[Mapping[LineKind, Words]], macros: Mapping[str, str]
    ) -> None:
        """Take tables of patterns by kind; those of the first are tried first."""
        self._tables = tables
        self._macros = macros

    @cache  # noqa: B019 - languages are few and live as long as the program
    def _texts(self, kind: str) -> tuple[str, ...]:
        known = next((name for name in LINE_KINDS if name == kind), None)
        if known is None:
            raise KeyError(kind)
        patterns = (pattern for table in self._tables for pattern in table.get(known, ()))
        return tuple(written_out(pattern, self._macros) for pattern in patterns)

    @cache  # noqa: B019 - as above
    def patterns(self, kind: str) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of a kind.

        Raises:
            KeyError: `kind` is none of `LINE_KINDS`.
        """
        return tuple(compiled(text, re.IGNORECASE) for text in self._texts(kind))

    @cache  # noqa: B019 - as above
    def _any(self, kinds: tuple[str, ...]) -> re.Pattern[str]:
        """One pattern that matches what any pattern of these kinds does."""
        texts = (_NAMED.sub("(?:", text) for kind in kinds for text in self._texts(kind))
        return compiled("|".join(f"(?:{text})" for text in texts) or "(?!)", re.IGNORECASE)

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
