"""Parquet: the rows as a table with typed columns."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from unres.errors import OutputError
from unres.output.rows import ActRow, Row

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_parquet(rows: Iterable[Row]) -> bytes:
    """Return `rows` as a Parquet file.

    Raises:
        OutputError: pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - as above
    except ImportError as error:
        msg = "Parquet needs pyarrow: pip install pyarrow"
        raise OutputError(msg) from error
    table = pyarrow.Table.from_pylist(list(rows), _schema(pyarrow))
    file = BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def _schema(pyarrow: Any) -> Any:  # noqa: ANN401 - it carries no types
    """Return the columns, the same in every file, that files can be read as one table."""
    text, number, date = pyarrow.string(), pyarrow.int64(), pyarrow.date32()
    several = pyarrow.list_
    act = {
        **dict.fromkeys(ActRow.__annotations__, text),
        **dict.fromkeys(("start", "end"), number),
        "report": pyarrow.bool_(),
        **dict.fromkeys(("addressees", "symbols"), several(text)),
        "due_sessions": several(number),
        "due_dates": several(date),
    }
    row = {
        **dict.fromkeys(Row.__annotations__, text),
        **dict.fromkeys(("start", "end"), number),
        **dict.fromkeys(("sections", "labels", "notes", "references"), several(text)),
        "date": date,
        "dates": several(date),
        "confidence": pyarrow.float64(),
        "acts": several(pyarrow.struct(list(act.items()))),
    }
    return pyarrow.schema(list(row.items()))
