"""The sessions that running text names: "at its eighty-second and eighty-third sessions"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from unres.lang.patterns import compile_running
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from unres.lang.ordinals import OrdinalReader
    from unres.lang.schema import ActsData

#: Ordinals stand in so many characters before or behind the word for session, and so near.
WINDOW, NEAR, DENSE_NEAR = 80, 14, 2


class Session(NamedTuple):
    """A session that is named: its number, or its year where a body counts by years."""

    number: int
    by_year: bool


class Sessions:
    """What one language says of sessions. Patterns are compiled when first used."""

    def __init__(
        self, data: ActsData, macros: Mapping[str, str], ordinals: OrdinalReader, *, spaced: bool
    ) -> None:
        """Make the reader from the language's data, its macros and ordinals."""
        self._data = data
        self._macros = macros
        self._ordinals = ordinals
        self._spaced = spaced

    def named(self, text: str) -> Iterator[Session]:
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
            if len(gap) > (NEAR if self._spaced else DENSE_NEAR) or self._special.search(gap):
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
    def _session(self) -> re.Pattern[str]:
        both = f"(?:{self._data.session_by_year})|(?:{self._data.session})"
        return compile_running(both, self._macros)

    @cached_property
    def _special(self) -> re.Pattern[str]:
        return compile_running(self._data.special, self._macros)
