"""The discrepancies of an alignment as lines of text, for whoever checks the versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.languages import tag_of
from unres.output.alignment.cells import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.compare import Alignment, Discrepancy

_NOTHING = "—"


def report(alignment: Alignment) -> bytes:
    """Return a paragraph for every discrepancy: its kind, its place, what each version has."""
    rows, found = len(alignment.rows), len(alignment.discrepancies)
    tags = " ".join(tag_of(each.language) for each in alignment.documents)
    lines = [f"{tags}: {rows} rows, {found} discrepancies"]
    for each in alignment.discrepancies:
        lines += ["", *_paragraph(alignment, each)]
    return ("\n".join(lines) + "\n").encode()


def _paragraph(alignment: Alignment, found: Discrepancy) -> Iterator[str]:
    cells = () if found.row is None else alignment.rows[found.row].cells
    where = next((place_of(cell) for cell in cells if cell), "")
    yield f"{found.kind}: {where}" if where else found.kind
    for document, value in zip(alignment.documents, found.values, strict=True):
        yield f"  {tag_of(document.language)}  {value or _NOTHING}"
