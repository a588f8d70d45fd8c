"""Regular expressions that are compiled once: what they come to is kept as bytecode is.

Python compiles modules once, but regular expressions each time, in Python: those of one language
take a sixth of the time of a small file. What `re` hands to its machine is kept here, and given to
it again; pattern, flags and version of Python have to be the same to the letter.

Only the patterns of code and data belong here. Of those built from a text there is no end.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import cache
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]  # what `re.compile` calls
from typing import Any, AnyStr, NamedTuple

from unres.kept import keep, place_of, take

#: The versions of Python whose machine is known to take what is kept here. Others compile as ever.
MACHINES = frozenset({(3, 11), (3, 12), (3, 13)})


class _Code(NamedTuple):
    """What the machine of `re` takes: the arguments of ``_sre.compile``."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class Store:
    """The code of patterns, as it was kept, and what has come to it since."""

    def __init__(self) -> None:
        """Take what was kept, by this version of Python alone."""
        self._place = place_of(Path(__file__), "code")
        self._of = (sys.version, _compiler.MAGIC)
        self._codes: dict[tuple[str | bytes, int], tuple[Any, ...]] = (
            take(self._place, self._of) or {}
        )
        self._kept = len(self._codes)

    def compiled(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """Return the pattern compiled, of its code if that is known."""
        known = self._codes.get((pattern, flags))
        if known is None:
            known = self._codes[pattern, flags] = tuple(_code(pattern, flags))
        return _pattern(pattern, _Code(*known))

    def keep(self) -> None:
        """Keep all codes, if any has come to them."""
        if len(self._codes) > self._kept:
            keep(self._place, self._of, self._codes)
            self._kept = len(self._codes)


@cache
def _store() -> Store:
    return Store()


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` returns for a pattern of the code or the data.

    Raises:
        re.error: it is no regular expression.
    """
    if sys.version_info[:2] not in MACHINES:
        return re.compile(pattern, flags)
    return _store().compiled(pattern, int(flags))


def keep_patterns() -> None:
    """Keep what was compiled so far for processes to come. Once in a run is enough."""
    _store().keep()


def _code(pattern: str | bytes, flags: int) -> _Code:
    parsed = _parser.parse(pattern, flags)
    code = array("I", map(int, _compiler._code(parsed, flags))).tobytes()  # noqa: SLF001 - as above
    state = parsed.state
    return _Code(flags | state.flags, code, state.groups - 1, dict(state.groupdict))


def _pattern(pattern: AnyStr, known: _Code) -> re.Pattern[AnyStr]:
    names: list[str | None] = [None] * (known.groups + 1)
    for name, group in known.names.items():
        names[group] = name
    code = array("I", known.code).tolist()
    made: re.Pattern[AnyStr] = _compiler._sre.compile(  # noqa: SLF001 - as above
        pattern, known.flags, code, known.groups, known.names, tuple(names)
    )
    return made
