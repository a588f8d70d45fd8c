"""An operative act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True)
class Act:
    """What a clause does in one of its verbs, and to whom.

    Attributes:
        path: where the words stand that perform it: the RFC 6901 pointer to their clause or point.
        start: where they begin in the text of that, in characters.
        end: where they end there.
        words: these words as printed.
        concept: what they do, in a word that is the same in every language (``request``).
        kind: what acts of this concept have in common with others: ``ask`` for requests, calls
            and invitations. Translators keep it where they take another verb.
        addressee: whom they address, as printed; None if nobody is named or known.
        addressees: the terms for that, as ``acts.toml`` lists them (``secretary_general``).
        report: whether it asks for a report.
        due_sessions: the sessions it is due at, by number or year.
        due_dates: the dates it is due by.
        symbols: the symbols that it cites, in order.
    """

    path: str
    start: int
    end: int
    words: str
    concept: str
    kind: str
    addressee: str | None = None
    addressees: tuple[str, ...] = ()
    report: bool = False
    due_sessions: tuple[int, ...] = ()
    due_dates: tuple[datetime.date, ...] = ()
    symbols: tuple[str, ...] = ()
