"""Facts that files of mark-up state beside the text: keywords and steps of the procedure."""

from __future__ import annotations

import datetime

from unres.model.base import Node


class Keyword(Node):
    """A keyword of a classification.

    ``scheme`` is who classified (an IRI or a code such as ``DHLAUTH``), ``dictionary`` the list
    that the keyword is from, or for an agenda item the document that lists the agenda.
    """

    value: str
    shown: str | None = None
    dictionary: str | None = None
    scheme: str | None = None
    href: str | None = None
    short: str | None = None
    agenda: bool = False


class Step(Node):
    """A step of the procedure, as a file states it: ``outcome`` is "draftResolution", "adopted".

    ``actors`` says who took it, ``document`` names its record or draft, ``place`` the meeting or
    chapter that it refers to. All three are free text in the UN's files.
    """

    date: datetime.date | None = None
    outcome: str | None = None
    actors: str | None = None
    document: str | None = None
    place: str | None = None
