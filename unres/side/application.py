"""Applying a side file to a document: corrections first, then what the text lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.side.corrections import corrected
from unres.side.supplement import supplement
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from unres.diagnostics import Diagnostic
    from unres.model import Document
    from unres.side.records import Record, SideFile


class Applied(NamedTuple):
    """A document with what a side file says, what is to be told, and which records were used."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    records: tuple[int, ...] = ()


def applied(document: Document, side: SideFile, file: str = "") -> Applied:
    """Return `document`, read from `file`, with all that the records of it say."""
    found: list[Diagnostic] = []
    places = side.records_of(document, file)
    for record in (side.documents[place] for place in places):
        document, changes = corrected(document, record.corrections)
        document, contradictions = supplement(document, _as_corrected(record))
        found += [*changes, *contradictions]
    return Applied(document, tuple(dict.fromkeys(found)), tuple(places))


def _as_corrected(record: Record) -> Record:
    """Return a record that names its document by what is printed as one of the right symbol."""
    right = record.corrections.symbol
    return record.model_copy(update={"symbol": right}) if right and record.symbol else record
