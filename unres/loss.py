"""Text that would be lost: nothing is given out without it unless somebody consents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.errors import LossError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.diagnostics import Diagnostic

#: So many places the error names.
_SHOWN = 3


def refuse_loss(diagnostics: Sequence[Diagnostic], text: str) -> None:
    """Refuse what was read with a loss of text.

    Args:
        diagnostics: what was noticed.
        text: the source that their places count in.

    Raises:
        LossError: text would be lost; the message names the first places.
    """
    lost = [found for found in diagnostics if found.code == "text-left-out"]
    if not lost:
        return
    places = [f"line {_line(text, each.start)}: {each.message}" for each in lost[:_SHOWN]]
    more = len(lost) - _SHOWN
    tail = f" (and {more} more places: see unres show)" if more > 0 else ""
    msg = f"text would be lost, consent with --lossy: {'; '.join(places)}{tail}"
    raise LossError(msg)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
