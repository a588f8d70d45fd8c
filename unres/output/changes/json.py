"""Changes as JSON: every passage of both texts, what became of it, and its words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from unres.output.alignment.cells import place_of

if TYPE_CHECKING:
    from unres.compare import Change, Comparison
    from unres.model import Document


def one_json(comparison: Comparison) -> bytes:
    """Return the two documents, the share kept, and the changes in the order of the new text."""
    whole = {
        "old": _document(comparison.old),
        "new": _document(comparison.new),
        "kept": round(comparison.kept, 4),
        "changes": list(map(_change, comparison.changes)),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _document(document: Document) -> dict[str, str | None]:
    symbol = document.masthead.symbol
    return {"language": document.language, "symbol": symbol, "number": document.number}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kinds": change.kinds,
        "old": place_of(change.old),
        "new": place_of(change.new),
        "words": [{"kind": run.kind, "text": run.text} for run in change.runs],
        "named": [
            {"kind": each.kind, "went": each.went, "came": each.came} for each in change.named
        ],
    }
