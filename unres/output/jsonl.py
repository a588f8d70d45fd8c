"""JSON Lines: one clause a line."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from unres.output.rows import rows

if TYPE_CHECKING:
    from unres.model import Document
    from unres.options import Options


def render_jsonl(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return the rows of `document` as JSON Lines; dates as ISO 8601 writes them."""
    lines = (json.dumps(asdict(row), ensure_ascii=False, default=str) for row in rows(document))
    return "".join(f"{line}\n" for line in lines).encode()
