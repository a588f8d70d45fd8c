"""Output: a document in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from unres.model import Document
from unres.options import Options
from unres.output.json import json_schema
from unres.output.loading import writer

if TYPE_CHECKING:
    from unres.output.rows import Row
    from unres.parsing.confidence import Confidence

__all__ = ["RENDERERS", "TABLES", "Renderer", "Table", "json_schema", "render"]

Renderer: TypeAlias = Callable[[Document, Options], bytes]
Table: TypeAlias = "Callable[[Iterable[Row]], bytes]"

#: The formats by name, and the functions that write them, which are imported when they are called.
RENDERERS: Mapping[str, str] = MappingProxyType(
    {
        "akn": "unres.output.akn:render_akn",
        "html": "unres.output.html:render_html",
        "json": "unres.output.json:render_json",
        "text": "unres.output.text:render_text",
        "markdown": "unres.output.markdown:render_markdown",
    }
)
#: The formats that hold rows, and the functions that write these.
TABLES: Mapping[str, str] = MappingProxyType(
    {
        "csv": "unres.output.csv:write_csv",
        "jsonl": "unres.output.jsonl:write_jsonl",
        "parquet": "unres.output.parquet:write_parquet",
    }
)
_DEFAULTS = Options()


def render(
    document: Document,
    form: str,
    options: Options = _DEFAULTS,
    source: str | None = None,
    confidence: Confidence | None = None,
) -> bytes:
    """Return `document` in the format `form`; all but Parquet are UTF-8.

    Args:
        document: what to write.
        form: one of `RENDERERS` or `TABLES`.
        options: how to write it.
        source: the name of the file that it was read from, which rows tell.
        confidence: how far what was read can be trusted, which rows tell.

    Raises:
        KeyError: there is no such format.
        OutputError: the format needs an extra that is not installed.
        WriteError: the Akoma Ntoso written is not valid; nothing is given out.
    """
    if form in TABLES:
        from unres.output.rows import rows  # noqa: PLC0415 - most formats need no acts

        table: Table = writer(TABLES, form)
        return table(rows(document, source, confidence))
    renderer: Renderer = writer(RENDERERS, form)
    return renderer(document, options)
