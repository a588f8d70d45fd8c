"""An alignment as the page that shows its versions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn import write
from unres.output.html import side_by_side

if TYPE_CHECKING:
    from unres.compare import Alignment


def page(alignment: Alignment) -> bytes:
    """Return the page; its rows also hold what is no unit: cover pages, tables as a whole."""
    return side_by_side([write(each) for each in alignment.documents])
