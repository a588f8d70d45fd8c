"""Lines of resolutions as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from unres.compare import lines

if TYPE_CHECKING:
    from unres.compare import Lineage, Link
    from unres.model import Document

_COLUMNS = ("old", "new", "reason", "kept", "title")


def text(lineage: Lineage) -> bytes:
    """Return the lines, each below its last title, with the share of clauses kept at each step."""
    kept = {link.new.masthead.symbol: link.kept for link in lineage.links}
    shown = []
    for line in lines(lineage):
        steps = [f"{each.masthead.symbol} ({kept[each.masthead.symbol]:.0%})" for each in line[1:]]
        shown += [title_of(line[-1]), f"  {' → '.join([line[0].masthead.symbol or '', *steps])}"]
    head = f"{len(lineage.documents)} resolutions, {len(lineage.links)} continue another"
    return ("\n".join([head, *shown]) + "\n").encode()


def title_of(document: Document) -> str:
    """Return the title on one line."""
    return " ".join(document.title.text.split()) if document.title else ""


def one_json(lineage: Lineage) -> bytes:
    """Return the resolutions and the links between them as one object."""
    whole = {
        "resolutions": [_document(each) for each in lineage.documents],
        "links": [_link(each) for each in lineage.links],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _document(document: Document) -> dict[str, Any]:
    adoption, head = document.adoption, document.masthead
    date = (adoption and adoption.date) or head.adopted
    return {
        "symbol": head.symbol,
        "title": title_of(document),
        "adopted": date.isoformat() if date else None,
        "agenda": [item.item for item in head.agenda],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "old": link.old.masthead.symbol,
        "new": link.new.masthead.symbol,
        "reason": link.reason,
        "kept": round(link.kept, 4),
    }


def csv_table(lineage: Lineage) -> bytes:
    """Return the links as a table; the title is the later one's."""
    out = io.StringIO()
    table = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    table.writeheader()
    for link in lineage.links:
        table.writerow({**_link(link), "title": title_of(link.new)})
    return out.getvalue().encode()
