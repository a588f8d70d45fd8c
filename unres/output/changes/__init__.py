"""Two texts, compared, in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from unres.compare import Comparison
from unres.output.loading import writer

__all__ = ["CHANGE_FORMATS", "render_changes"]

_Renderer: TypeAlias = Callable[[Comparison], bytes]

#: The formats by name, and the functions that write them, which are imported when they are called.
CHANGE_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "unres.output.changes.terminal:plain",
        "html": "unres.output.changes.page:page",
        "json": "unres.output.changes.json:one_json",
        "akn": "unres.output.changes.akn:akn",
    }
)


def render_changes(comparison: Comparison, form: str) -> bytes:
    """Return `comparison` in the format `form`, one of `CHANGE_FORMATS`, in UTF-8.

    Raises:
        KeyError: there is no such format.
        WriteError: the Akoma Ntoso written is not valid; nothing is given out.
    """
    renderer: _Renderer = writer(CHANGE_FORMATS, form)
    return renderer(comparison)
