"""What a document says twice, and says differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.lang import symbol
from unres.lang.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang.numbers import Number
    from unres.model import Document


def disagreements(document: Document) -> list[Diagnostic]:
    """Return a diagnostic for each thing that masthead, title and closing say differently.

    Compared are the number in the symbol with the number before the title and with the session,
    the days of adoption, the numbers of meetings, and adoption with issue.
    """
    found = [*_numbers(document), *_dates(document), *_meetings(document)]
    return [Diagnostic("text-disagrees", message, start, start) for message, start in found]


def _numbers(document: Document) -> Iterator[tuple[str, int]]:
    head = document.masthead
    known = symbol(head.symbol) if head.symbol else None
    if known is None or known.kind not in {"resolution", "decision"}:
        return
    ours = _only_number(known.number)
    title = _only_number(document.number or "")
    if ours and title and _compared(ours) != _compared(title):
        yield f"the masthead says {head.symbol}, the title {document.number}", _title(document)
    session = head.session
    if (
        ours
        and ours.form == "session"
        and not ours.by_year
        and session
        and session.type == "regular"
        and session.number != ours.session
    ):
        yield f"the masthead says {head.symbol} and session {session.number}", 0


def _only_number(text: str) -> Number | None:
    numbers = list(find_numbers(text))
    return numbers[0] if len(numbers) == 1 else None


def _compared(number: Number) -> tuple[str, int, int]:
    return number.form, number.session, number.number


def _title(document: Document) -> int:
    return document.title.source.start if document.title and document.title.source else 0


def _dates(document: Document) -> Iterator[tuple[str, int]]:
    head, adoption = document.masthead, document.adoption
    closing = adoption.date if adoption else None
    if head.adopted and closing and head.adopted != closing:
        yield f"the masthead says adopted on {head.adopted}, the closing {closing}", 0
    adopted = closing or head.adopted
    final = not document.kind.startswith("draft_")
    if final and adopted and head.issued and head.issued < adopted:
        yield f"issued on {head.issued}, before it was adopted on {adopted}", 0


def _meetings(document: Document) -> Iterator[tuple[str, int]]:
    head, adoption = document.masthead, document.adoption
    if head.meeting and adoption and adoption.meeting and head.meeting != adoption.meeting:
        message = f"the masthead says meeting {head.meeting}, the closing {adoption.meeting}"
        yield message, 0
