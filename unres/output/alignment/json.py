"""Alignments as JSON, all in one, and as JSON Lines, a line a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from unres.output.alignment.cells import EIds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.compare import Alignment, Row


def one_json(alignment: Alignment) -> bytes:
    """Return the versions, the rows and the discrepancies as one object."""
    whole = {
        "versions": _versions(alignment),
        "rows": list(_rows(alignment)),
        "discrepancies": [
            {"kind": each.kind, "row": each.row, "values": each.values}
            for each in alignment.discrepancies
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def json_lines(alignment: Alignment) -> bytes:
    """Return a line for every row: its number, its cells, and the discrepancies in it."""
    found: dict[int | None, list[dict[str, Any]]] = {}
    for each in alignment.discrepancies:
        found.setdefault(each.row, []).append({"kind": each.kind, "values": each.values})
    versions = _versions(alignment)
    lines = (
        {"row": number, "versions": versions, **row, "discrepancies": found.get(number, [])}
        for number, row in enumerate(_rows(alignment))
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def _versions(alignment: Alignment) -> list[dict[str, str | None]]:
    return [
        {"language": each.language, "symbol": each.masthead.symbol, "number": each.number}
        for each in alignment.documents
    ]


def _rows(alignment: Alignment) -> Iterator[dict[str, Any]]:
    eids = EIds(alignment)
    for row in alignment.rows:
        yield {"kind": _kind(row), "cells": [list(_passages(row, n, eids)) for n in _columns(row)]}


def _columns(row: Row) -> range:
    return range(len(row.cells))


def _kind(row: Row) -> str:
    return next(passage.kind for cell in row.cells for passage in cell)


def _passages(row: Row, version: int, eids: EIds) -> Iterator[dict[str, str]]:
    for passage in row.cells[version]:
        facts = {"label": passage.label, "place": passage.place, "eId": eids.of(version, [passage])}
        yield {**facts, "text": passage.text.text}
