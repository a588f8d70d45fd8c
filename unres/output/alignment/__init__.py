"""Versions of a document, aligned, in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from unres.compare import Alignment
from unres.output.loading import writer

__all__ = ["ALIGNMENT_FORMATS", "render_alignment"]

_Renderer: TypeAlias = Callable[[Alignment], bytes]

#: The formats by name, and the functions that write them, which are imported when they are called.
ALIGNMENT_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "unres.output.alignment.report:report",
        "html": "unres.output.alignment.page:page",
        "json": "unres.output.alignment.json:one_json",
        "jsonl": "unres.output.alignment.json:json_lines",
        "tmx": "unres.output.alignment.tmx:tmx",
        "xliff": "unres.output.alignment.xliff:xliff",
    }
)


def render_alignment(alignment: Alignment, form: str) -> bytes:
    """Return `alignment` in the format `form`, one of `ALIGNMENT_FORMATS`, in UTF-8.

    Raises:
        KeyError: there is no such format.
        ValueError: the format holds two versions and there are more.
    """
    renderer: _Renderer = writer(ALIGNMENT_FORMATS, form)
    return renderer(alignment)
