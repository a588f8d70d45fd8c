"""Arguments that are something else than was expected: said at once, and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from unres.errors import InputError
from unres.patterns import compiled

#: What stands for a document in calls that take one.
DOCUMENT = "a Document, as unres.parse() and unres.read_akn() give it"
#: A name of a file is this long at most, in characters.
_LONGEST = 400
_NAME = compiled(r"[^\s<][^\n]*\.(?:txt|docx?|odt|html?|rtf|pdf|xml|json)", re.IGNORECASE)


def expect(value: object, call: str, wanted: str, *types: type[Any]) -> None:
    """Refuse a `value` that is of none of the `types`.

    Args:
        value: the argument.
        call: the call it was given to, as in ``to_akn()``.
        wanted: what was expected and how it is had.
        types: the types that will do.

    Raises:
        TypeError: so, and what was expected.
    """
    if not isinstance(value, types):
        msg = f"{call} needs {wanted}, not {_kind(value)}"
        raise TypeError(msg)


def refuse_name(text: object, call: str) -> None:
    """Refuse a string that is the name of a file where the text itself was expected.

    It is one if it is a line that ends as such names do, or if there is such a file. Anything but
    a string may pass.

    Raises:
        InputError: it is a name; the message tells how the file is read.
    """
    if not isinstance(text, str) or len(text) > _LONGEST or "\n" in text.strip():
        return
    name = text.strip()
    if name and (_NAME.fullmatch(name) or _is_file(name)):
        msg = (
            f"{name!r} is the name of a file, and a string is taken as the text itself: "
            f"to read the file, {call.removesuffix(')')}Path({name!r}))"
        )
        raise InputError(msg)


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # too long for a name, or with a character that none has
        return False


def _kind(value: object) -> str:
    name = type(value).__name__
    article = "an" if name[0] in "aeiouAEIOU" else "a"
    return "None" if value is None else f"{article} {name}"
