"""Lines of resolutions as a drawing: the DOT language of Graphviz."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from unres.output.lineage.tables import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.compare import Lineage

_WIDTH = 28  # characters of a title on one line of a box
_LINES = 3


def dot(lineage: Lineage) -> bytes:
    """Return the drawing, from left to right; only resolutions that are in a line are drawn."""
    return ("\n".join(_statements(lineage)) + "\n").encode()


def _statements(lineage: Lineage) -> Iterator[str]:
    yield "digraph resolutions {"
    yield "  rankdir=LR;"
    yield '  node [shape=box, fontname="sans-serif", fontsize=10];'
    yield '  edge [fontname="sans-serif", fontsize=9];'
    drawn = {each.masthead.symbol for link in lineage.links for each in (link.old, link.new)}
    for document in lineage.documents:
        symbol = document.masthead.symbol or ""
        if symbol in drawn:
            lines = textwrap.wrap(title_of(document), _WIDTH, max_lines=_LINES, placeholder=" …")
            yield f"  {_quoted(symbol)} [label={_quoted(symbol, *lines)}];"
    for link in lineage.links:
        ends = (_quoted(each.masthead.symbol or "") for each in (link.old, link.new))
        style = "" if link.reason == "recalls" else ", style=dashed"
        yield f'  {" -> ".join(ends)} [label="{link.kept:.0%}"{style}];'
    yield "}"


def _quoted(*lines: str) -> str:
    """Return a string of DOT, of several lines."""
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'
