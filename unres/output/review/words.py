"""What kinds of paragraphs are called, for people."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The kinds of the grammar, notes, and what became of all else, in words.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "masthead": "masthead, number or title",
        "formula": "enacting formula",
        "part": "heading of a part",
        "preambular": "paragraph of the preamble",
        "operative": "operative paragraph",
        "point": "point",
        "wrap_up": "text below points",
        "goes_on": "goes on with the paragraph above",
        "heading": "heading",
        "section": "section",
        "row": "row of a table",
        "closing": "closing",
        "annex": "heading of an annex",
        "annex_formula": "formula in an annex",
        "note": "footnote",
        "aside": "set aside",
        "nothing": "lost",
    }
)


def named(kind: str) -> str:
    """Return what a kind is called."""
    return KINDS.get(kind, kind)
