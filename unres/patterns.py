"""Regular expressions that are compiled once: what they come to is kept as bytecode is.

Python compiles modules once, but regular expressions each time, in Python: those of one language
take a sixth of the time of a small file. What `re` hands to its machine is kept here, and given to
it again; pattern, flags and version of Python have to be the same to the letter.

Only the patterns of code and data belong here. Of those built from a text there is no end.
"""

from __future__ import annotations

import pickle
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from itertools import accumulate, pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]  # what `re.compile` calls
from typing import AnyStr, TypeAlias
from zlib import crc32

from unres.kept import place_of, write
from unres.tuples import NamedTuple

#: The versions of Python whose machine is known to take what is kept here. Others compile as ever.
MACHINES = frozenset({(3, 11), (3, 12), (3, 13)})


class _Code(NamedTuple):
    """What the machine of `re` takes: the arguments of ``_sre.compile``."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


#: A pattern as the index of what is kept has it: its length, a checksum, its flags, if it is a str.
_Key: TypeAlias = tuple[int, int, int, bool]


class Store:
    """The codes of patterns, as they were kept, and what has come to them since.

    The file has an index first, then a record for each pattern. Only the records that are asked for
    are read: a process needs a fifth of those that seven languages have.
    """

    def __init__(self) -> None:
        """Open what was kept, by this version of Python alone."""
        self._place = place_of(Path(__file__), "code")
        self._of = (sys.version, _compiler.MAGIC)
        self._spans: dict[_Key, tuple[int, int]] = {}
        self._records: mmap | bytes = b""
        self._new: dict[_Key, bytes] = {}
        with suppress(Exception):  # whatever a damaged file makes of itself
            self._open()

    def _open(self) -> None:
        with self._place.open("rb") as file:
            of, spans = pickle.load(file)  # noqa: S301 - beside our code, and as safe
            if of == self._of:
                begin = file.tell()
                self._records = mmap(file.fileno(), 0, access=ACCESS_READ)
                self._spans = {key: (begin + at, begin + end) for key, (at, end) in spans.items()}

    def compiled(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """Return the pattern compiled, of its code if that is known."""
        key = _key(pattern, flags)
        known = self._known(key, pattern)
        if known is None:
            known = _code(pattern, flags)
            self._new[key] = pickle.dumps((pattern, tuple(known)), pickle.HIGHEST_PROTOCOL)
        return _pattern(pattern, known)

    def _known(self, key: _Key, pattern: str | bytes) -> _Code | None:
        span = self._spans.get(key)
        record = self._records[slice(*span)] if span else self._new.get(key)
        if record is None:
            return None
        kept, code = pickle.loads(record)  # noqa: S301 - as above
        return _Code(*code) if kept == pattern else None

    def keep(self) -> None:
        """Keep all codes, if any has come to them."""
        if not self._new:
            return
        records = {key: self._records[slice(*span)] for key, span in self._spans.items()}
        records |= self._new
        ends = accumulate(map(len, records.values()), initial=0)
        spans = dict(zip(records, pairwise(ends), strict=True))
        index = pickle.dumps((self._of, spans), pickle.HIGHEST_PROTOCOL)
        write(self._place, b"".join([index, *records.values()]))
        self._new.clear()


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


def _key(pattern: str | bytes, flags: int) -> _Key:
    if isinstance(pattern, str):
        return len(pattern), crc32(pattern.encode("utf-8", "surrogatepass")), flags, True
    return len(pattern), crc32(pattern), flags, False


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
