"""JSON Lines: one clause a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unres.output.rows import Row


def write_jsonl(rows: Iterable[Row]) -> bytes:
    """Return `rows` as JSON Lines; dates as ISO 8601 writes them."""
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()
