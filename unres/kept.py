"""What is worked out once and kept beside the code, as Python keeps what it compiles.

On the same terms: nothing is kept where Python may write no bytecode (PYTHONDONTWRITEBYTECODE, a
folder that cannot be written), and what is older than the files it was made of is made anew.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Made = TypeVar("Made")


def kept(source: Path, what: str, make: Callable[[], Made], *others: Path) -> Made:
    """Return what `make` makes of a file, or what was kept of it.

    Args:
        source: the file; beside it is ``__pycache__``.
        what: names what is made, for there may be several things of one file.
        make: makes it; what it raises is raised.
        others: files that it is made of as well.

    Raises:
        OSError: one of the files is missing.
    """
    of = [(each.stat().st_mtime_ns, each.stat().st_size) for each in (source, *others)]
    place = place_of(source, what)
    if (found := take(place, of)) is None:
        found = make()
        keep(place, of, found)
    made: Made = found
    return made


def place_of(source: Path, what: str) -> Path:
    """Return where a thing made of a file is kept: for this version of Python alone."""
    tag = sys.implementation.cache_tag
    return source.parent / "__pycache__" / f"{source.name}.{tag}.{what}"


def take(place: Path, of: object) -> Any | None:  # noqa: ANN401 - whatever was kept
    """Return what is kept at a place, if it was made of just that; None if there is nothing."""
    with suppress(Exception):  # whatever a damaged file makes of itself
        made_of, found = pickle.loads(place.read_bytes())  # noqa: S301 - beside our code, and as safe
        return found if made_of == of else None
    return None


def keep(place: Path, of: object, what: object) -> None:
    """Keep a thing at a place, with what it was made of."""
    write(place, pickle.dumps((of, what), pickle.HIGHEST_PROTOCOL))


def write(place: Path, data: bytes) -> None:
    """Write a file whole or not at all, where bytecode may be written."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        unfinished = place.with_suffix(f".{os.getpid()}-{os.urandom(8).hex()}")
        try:
            unfinished.write_bytes(data)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
