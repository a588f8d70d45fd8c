"""Output: a document in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from unres.model import Document
from unres.options import Options
from unres.output.akn import render_akn
from unres.output.html import render_html
from unres.output.json import json_schema, render_json
from unres.output.jsonl import render_jsonl
from unres.output.parquet import render_parquet
from unres.output.text import render_text

__all__ = ["RENDERERS", "Renderer", "json_schema", "render"]

Renderer: TypeAlias = Callable[[Document, Options], bytes]

#: The formats by name.
RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "akn": render_akn,
        "html": render_html,
        "json": render_json,
        "text": render_text,
        "jsonl": render_jsonl,
        "parquet": render_parquet,
    }
)
_DEFAULTS = Options()


def render(document: Document, form: str, options: Options = _DEFAULTS) -> bytes:
    """Return `document` in the format `form`, one of `RENDERERS`; all but Parquet are UTF-8.

    Raises:
        KeyError: there is no such format.
        OutputError: the format needs an extra that is not installed.
        WriteError: the Akoma Ntoso written is not valid; nothing is given out.
    """
    return RENDERERS[form](document, options)
