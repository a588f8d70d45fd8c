"""Changes as a page of HTML: the new text, what came underlined and what went struck out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn import write
from unres.compare import merged
from unres.output.html import page_of

if TYPE_CHECKING:
    from unres.compare import Comparison


def page(comparison: Comparison) -> bytes:
    """Return the page of the merged document."""
    return page_of(write(merged(comparison)))
