"""The masthead: what stands above the number and title."""

from __future__ import annotations

import datetime
from typing import Literal

from unres.model.base import Node
from unres.model.text import Text

LineKind = Literal[
    "publisher",
    "symbol",
    "body",
    "distribution",
    "issued",
    "original_language",
    "version_language",
    "session",
    "session_dates",
    "agenda_item",
    "agenda_title",
    "decision_type",
    "document_title",
    "adoption",
    "proponent",
    "sponsors",
    "other",
]


class MastheadLine(Node):
    """A line of the masthead as printed, and what it is."""

    kind: LineKind
    text: Text


class Session(Node):
    """A session. ``number`` is 77 for the seventy-seventh; for a yearly session it is the year."""

    number: int
    type: Literal["regular", "special", "emergency", "year"] = "regular"
    begins: datetime.date | None = None
    ends: datetime.date | None = None


class AgendaItem(Node):
    """An agenda item: "58", "18 (b)"."""

    item: str
    title: str | None = None


class Masthead(Node):
    """The masthead: every line as printed, and beside them what the lines say.

    ``symbol`` is the document's symbol in its plain form (``A/RES/75/112``); ``body`` is the code
    of the body that adopts (GA, SC, HRC, ECOSOC, or another of the language data); ``committee``
    is the committee that reported, ``reports`` the symbols of its report or of the draft.
    """

    lines: tuple[MastheadLine, ...] = ()
    symbol: str | None = None
    body: str | None = None
    issued: datetime.date | None = None
    adopted: datetime.date | None = None
    meeting: int | None = None
    original_language: str | None = None
    session: Session | None = None
    agenda: tuple[AgendaItem, ...] = ()
    committee: str | None = None
    reports: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
