"""Where in a document a paragraph of its source came to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unres.model import Document, Unit
    from unres.parsing.confidence import UnitConfidence


class Places(NamedTuple):
    """The units of a document by where they begin in its source."""

    by_start: Mapping[int, Unit]

    @classmethod
    def of(cls, document: Document) -> Places:
        """Find the places of all units of `document`."""
        found = {each.node.source.start: each for each in document.walk() if each.node.source}
        return cls(found)

    def unit(self, unit: UnitConfidence) -> Unit | None:
        """The unit of the document that a paragraph became; None of masthead, closing, notes."""
        return self.by_start.get(unit.spans[0][0]) if unit.spans else None

    def path(self, unit: UnitConfidence) -> str | None:
        """Its pointer in the JSON of the document."""
        found = self.unit(unit)
        return found.path if found else None
