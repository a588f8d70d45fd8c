"""JSON from strangers: looked through before anything is made of it.

Each object is let go as soon as it is read, so that this takes next to no memory. What is refused
here would take much: thousands of unknown names, each of which gets an error of its own.
"""

from __future__ import annotations

import json
from typing import Any

from unres.errors import InputError

#: The most names in an object: ours have some thirty.
MAX_NAMES = 1_000


def names_in(data: bytes | str) -> tuple[str, ...] | None:
    """Return the names in the object that JSON holds; None if it holds something else.

    Raises:
        InputError: it is no JSON, nested too deep, or has an object with too many names.
    """
    names: list[tuple[str, ...]] = []

    def note(pairs: list[tuple[str, Any]]) -> None:
        if len(pairs) > MAX_NAMES:
            msg = f"not JSON of ours: an object has {len(pairs):,} names, as {pairs[0][0]!r}"
            raise InputError(msg)
        names[:] = [tuple(name for name, _ in pairs)]  # the outermost object comes last

    try:
        made = json.loads(data, object_pairs_hook=note)
    except json.JSONDecodeError as error:
        msg = f"line {error.lineno}: not JSON ({error.msg})"
        raise InputError(msg) from error
    except RecursionError as error:
        msg = "not JSON of ours: it is nested deeper than any document; check where it came from"
        raise InputError(msg) from error
    except ValueError as error:  # no Unicode, or a number of thousands of figures
        msg = f"not JSON ({error})"
        raise InputError(msg) from error
    return names[0] if made is None and names else None
