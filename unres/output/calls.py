"""Calls of footnotes in running text, kept apart from the words that they stand at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.raised import lift
from unres.model import NoteMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Footnote, Text

_BRACKETS = {"(": ")", "[": "]"}
#: Calls whose marker a file of mark-up keeps elsewhere.
_HOLLOW = frozenset({"()", "[]", ")("})


def whole(printed: str, note: Footnote | None) -> str:
    """Return a call or label as printed, with a marker that was kept apart: ``(1)`` for ``()``."""
    if note is not None and (bare := printed.strip()) in _HOLLOW:
        return f"{bare[0]}{note.marker}{bare[1]}"
    return printed


def call(printed: str, note: Footnote | None = None) -> str:
    """Return the call of `note` as plain text that no word swallows.

    Figures are raised, signs stay as they are, all else gets brackets unless it has them.

    >>> call("12"), call("*"), call("a"), call("(3)"), call("1/"), call("")
    ('¹²', '*', '[a]', '(3)', '[1/]', '')
    """
    bare = whole(printed, note).strip()
    if not any(map(str.isalnum, bare)) or _BRACKETS.get(bare[0]) == bare[-1]:
        return bare
    raised = lift(bare)
    return f"[{bare}]" if raised == bare and bare.isascii() else raised


def pieces(text: Text) -> Iterator[tuple[str, NoteMark | None]]:
    """Yield the words of a text up to each call, with the call; the last words with None."""
    at = 0
    for mark in sorted((m for m in text.marks if isinstance(m, NoteMark)), key=lambda m: m.start):
        yield text.text[at : mark.start], mark
        at = mark.start
    yield text.text[at:], None
