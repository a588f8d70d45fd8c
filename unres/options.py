"""The one options object: frozen, passed down, never read from anywhere else."""

from __future__ import annotations

import datetime  # noqa: TC003 - read at run time by whoever inspects the options
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unres.side import SideFile


@dataclass(frozen=True, slots=True)
class Options:
    """How to convert.

    Attributes:
        language: "auto", or one of ar zh en fr ru es de, or their ISO 639-2/T codes.
        encoding: the encoding of the input, or None to find it.
        strict: refuse what does not look like a resolution; ask for the second schema opinion.
        bounded: refuse what is far longer than any compilation of resolutions, before it takes
            much time and memory; see `unres.ingest.limits`.
        date: the date of mark-up to write; None writes the day on which the input was marked up,
            of plain text that of the run.
        day: the day of the run; None takes the one that SOURCE_DATE_EPOCH in the environment
            states, in seconds since 1970, else that of the clock, both in UTC.
        editor: who has the documents marked up: the name of a person, or of an office after
            ``org:``. None names whom the input names, of plain text nobody but the program.
        lossy: give out what holds less text than the input; otherwise that is an error.
        explain: keep, of each paragraph, why it was read as what it is, in `Parsed.why`.
        page_language: the language that pages of HTML speak themselves, as an ISO 639-2/T code;
            None takes that of their document.
        side: what a library knows of the documents and their texts do not say; see `unres.side`.
    """

    language: str = "auto"
    encoding: str | None = None
    strict: bool = False
    bounded: bool = True
    date: datetime.date | None = None
    day: datetime.date | None = None
    editor: str | None = None
    lossy: bool = False
    side: SideFile | None = None
    explain: bool = False
    page_language: str | None = None
