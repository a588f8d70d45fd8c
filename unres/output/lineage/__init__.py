"""Lines of resolutions in the formats that can be asked for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from unres.compare import Lineage
from unres.output.loading import writer

__all__ = ["LINEAGE_FORMATS", "render_lineage"]

_Renderer: TypeAlias = Callable[[Lineage], bytes]

#: The formats by name, and the functions that write them, which are imported when they are called.
LINEAGE_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "unres.output.lineage.tables:text",
        "json": "unres.output.lineage.tables:one_json",
        "csv": "unres.output.lineage.tables:csv_table",
        "dot": "unres.output.lineage.dot:dot",
    }
)


def render_lineage(lineage: Lineage, form: str) -> bytes:
    """Return `lineage` in the format `form`, one of `LINEAGE_FORMATS`, in UTF-8.

    Raises:
        KeyError: there is no such format.
    """
    renderer: _Renderer = writer(LINEAGE_FORMATS, form)
    return renderer(lineage)
