"""The closing: meeting, date, and how the resolution was adopted."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from unres.constraints import at_least
from unres.model.base import Node
from unres.model.text import Text

Method = Literal["without_vote", "recorded_vote", "consensus", "acclamation", "unanimity"]


class State(Node):
    """A State in a recorded vote.

    ``name`` is the name as printed; ``code`` the ISO 3166-1 alpha-3 code and ``official`` the
    United Nations' name in the language of the document, where the State is known.
    ``guid`` is the identifier that a file gives it, in the UN's files its page in UNTERM.
    """

    name: str
    code: str | None = None
    official: str | None = None
    guid: str | None = None


class VoteGroup(Node):
    """One side of a vote: the count that is printed and the States that are listed."""

    count: Annotated[int, at_least(0)] | None = None
    states: tuple[State, ...] = ()


class Vote(Node):
    """A recorded vote."""

    in_favour: VoteGroup = VoteGroup.model_construct()
    against: VoteGroup = VoteGroup.model_construct()
    abstaining: VoteGroup = VoteGroup.model_construct()


class ClosingLine(Node):
    """A line of the closing as printed, and what it is."""

    kind: Literal["meeting", "date", "vote", "other"]
    text: Text


class Adoption(Node):
    """The closing: every line as printed, and beside them what the lines say.

    ``outcome`` is what a file states in place of a ``method`` ("VOTING BY MAIL").
    """

    lines: tuple[ClosingLine, ...] = ()
    date: datetime.date | None = None
    meeting: Annotated[int, at_least(1)] | None = None
    resumed: bool = False
    method: Method | None = None
    vote: Vote | None = None
    outcome: str | None = None
