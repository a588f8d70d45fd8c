"""What a file may cost: one budget for XML and for every container of it, over all its parts.

Counted is what takes memory and time, before it takes them. The longest DOCX file of a resolution
that is known unpacks to five million bytes with some 150,000 elements.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from unres.errors import InputError


class RefusedError(InputError):
    """Raised for a file that is beyond the limits, or declares a document type."""


@dataclass(slots=True)
class Budget:
    """What is left to spend of each; the names are those that messages give them."""

    bytes: int
    elements: int
    attributes: int
    members: int = 0
    characters: int = 0

    def spend(self, what: str, count: int) -> None:
        """Take `count` of `what`, the name of a field.

        Raises:
            RefusedError: so many are not left.
        """
        left = getattr(self, what) - count
        setattr(self, what, left)
        if left < 0:
            msg = f"too many {what}: {-left:,} more than any resolution needs; split the file first"
            raise RefusedError(msg)


#: The longest file that is read: what the longest text that is taken can become in XML.
MAX_BYTES = 60_000_000
#: A file of XML: its own bytes pay for what it holds.
_XML = Budget(bytes=MAX_BYTES, elements=500_000, attributes=1_000_000)
#: A ZIP file, of whose bytes each may unpack to a thousand: all parts together take some 250 MB
#: at the most. Characters are those written: tables in tables and repeated cells multiply them.
_CONTAINER = Budget(
    bytes=32_000_000, elements=400_000, attributes=300_000, members=10_000, characters=20_000_000
)


def of_xml() -> Budget:
    """Return the budget of one file of XML."""
    return replace(_XML)


def of_container() -> Budget:
    """Return the budget of one file that packs others."""
    return replace(_CONTAINER)
