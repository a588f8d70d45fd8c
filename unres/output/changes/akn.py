"""Changes as Akoma Ntoso: the new text with ``ins`` and ``del``, valid by the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.compare import merged
from unres.options import Options
from unres.output import render

if TYPE_CHECKING:
    from unres.compare import Comparison


def akn(comparison: Comparison) -> bytes:
    """Return the merged document.

    Raises:
        WriteError: it would not be valid: a defect of this package.
    """
    return render(merged(comparison), "akn", Options())
