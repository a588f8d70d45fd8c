"""Parquet: the rows as a table with typed columns."""

from __future__ import annotations

from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Any

from unres.errors import OutputError
from unres.output.rows import rows

if TYPE_CHECKING:
    from unres.model import Document
    from unres.options import Options


def render_parquet(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return the rows of `document` as a Parquet file.

    Raises:
        OutputError: pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - as above
    except ImportError as error:
        msg = "Parquet needs pyarrow: pip install 'unres[parquet]'"
        raise OutputError(msg) from error
    table = pyarrow.Table.from_pylist([asdict(row) for row in rows(document)], _schema(pyarrow))
    file = BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def _schema(pyarrow: Any) -> Any:  # noqa: ANN401 - it carries no types
    """Return the columns, the same in every file, that files can be read as one table."""
    text = pyarrow.string()
    named = ("document", "language", "path", "kind", "label", "opener", "concept", "text")
    lists = {"references": pyarrow.list_(text), "dates": pyarrow.list_(pyarrow.date32())}
    return pyarrow.schema([*((name, text) for name in named), *lists.items()])
