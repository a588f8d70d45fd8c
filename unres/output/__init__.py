"""Output: a document in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from unres.model import Document
from unres.options import Options
from unres.output.json import json_schema

__all__ = ["RENDERERS", "Renderer", "json_schema", "render"]

Renderer: TypeAlias = Callable[[Document, Options], bytes]

#: The formats by name, and the functions that write them, which are imported when they are called.
RENDERERS: Mapping[str, str] = MappingProxyType(
    {
        "akn": "unres.output.akn:render_akn",
        "html": "unres.output.html:render_html",
        "json": "unres.output.json:render_json",
        "text": "unres.output.text:render_text",
        "markdown": "unres.output.markdown:render_markdown",
        "jsonl": "unres.output.jsonl:render_jsonl",
        "parquet": "unres.output.parquet:render_parquet",
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
    module, _, name = RENDERERS[form].partition(":")
    renderer: Renderer = getattr(import_module(module), name)
    return renderer(document, options)
