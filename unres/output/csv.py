"""CSV: the rows as a table for spreadsheets and statistics (RFC 4180), with a line of names."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from unres.output.rows import Row, plain

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_csv(rows: Iterable[Row]) -> bytes:
    """Return `rows` as CSV in UTF-8: lists as JSON, what is None as an empty cell."""
    file = StringIO(newline="")
    writer = csv.DictWriter(file, list(Row.__annotations__))
    writer.writeheader()
    writer.writerows({name: plain(value) for name, value in row.items()} for row in rows)
    return file.getvalue().encode()
