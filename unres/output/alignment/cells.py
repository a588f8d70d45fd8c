"""What every format says of a cell: its text, where it stands, and its eId."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn import eids_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unres.compare import Alignment, Passage


def text_of(cell: Sequence[Passage]) -> str:
    """Return what the passages of a cell say."""
    return "\n".join(passage.text.text for passage in cell)


def place_of(cell: Sequence[Passage]) -> str:
    """Return where the passages of a cell stand, "" where there are none."""
    return " + ".join(passage.place for passage in cell)


class EIds:
    """The eIds of the passages of all versions."""

    def __init__(self, alignment: Alignment) -> None:
        """Write every version as Akoma Ntoso: it alone knows."""
        self._eids: list[Mapping[int, str]] = [eids_of(each) for each in alignment.documents]

    def of(self, version: int, cell: Sequence[Passage]) -> str:
        """Return the eIds of the passages of a cell, one after another with spaces between."""
        found = (self._eids[version].get(id(passage.text), "") for passage in cell)
        return " ".join(filter(None, found))
