"""The side file: what a text does not say and a library knows, in JSON.

`read_side` reads it, `SideFile.record_of` finds the record of a document, `supplement` adds the
record to the document. The shape is published as ``schemas/side.schema.json``.
"""

from unres.side.reading import read_side
from unres.side.records import Facts, Group, Record, SideFile, Subject, VoteRecord, symbol_of
from unres.side.supplement import supplement

__all__ = [
    "Facts",
    "Group",
    "Record",
    "SideFile",
    "Subject",
    "VoteRecord",
    "read_side",
    "supplement",
    "symbol_of",
]
