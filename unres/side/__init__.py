"""The side file: what a text does not say, or says wrongly, and a library knows; in JSON.

`read_side` reads it, `SideFile.records_of` finds the records of a document, and `applied` gives the
document with them: `corrected` overrides what the text says, `supplement` adds what it lacks. The
shape is published as ``schemas/side.schema.json``.
"""

from unres.side.application import Applied, applied
from unres.side.corrections import corrected
from unres.side.reading import read_side
from unres.side.records import (
    Corrections,
    Facts,
    Group,
    Record,
    SideFile,
    Subject,
    VoteRecord,
    symbol_of,
)
from unres.side.supplement import supplement

__all__ = [
    "Applied",
    "Corrections",
    "Facts",
    "Group",
    "Record",
    "SideFile",
    "Subject",
    "VoteRecord",
    "applied",
    "corrected",
    "read_side",
    "supplement",
    "symbol_of",
]
