"""How a notebook shows a document: its units one below the other, in a few plain elements."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unres.model.text import Text
    from unres.model.walk import Unit

_HEADINGS = frozenset({"part", "draft", "annex", "section"})


def shown(units: Iterable[Unit], language: str, title: str) -> str:
    """Return HTML of `units` below a title: openers in italics, notes raised, points set in.

    Args:
        units: what to show, in order.
        language: the ISO 639-2/T code of their language, which tells the direction.
        title: what stands above them.
    """
    direction = "rtl" if language == "ara" else "ltr"
    paragraphs = "".join(map(_paragraph, units))
    return f'<div lang="{language}" dir="{direction}"><h4>{escape(title)}</h4>{paragraphs}</div>'


def _paragraph(unit: Unit) -> str:
    label = escape(unit.label or "")
    if unit.kind in _HEADINGS:
        return f"<h5>{label} {_marked(unit.text)}</h5>"
    text = "<i>[table]</i>" if unit.kind == "table" else _marked(unit.text)
    depth = sum(each.kind not in _HEADINGS for each in unit.ancestors)
    return f'<p style="margin-inline-start:{2 * depth}em">{label} {text}</p>'


def _marked(text: Text) -> str:
    """Return a text with its openers and the calls of its notes."""
    return "".join(_pieces(text))


def _pieces(text: Text) -> Iterator[str]:
    done = 0
    for mark in text.marks:
        if mark.kind == "opener" and mark.start >= done:
            yield escape(text.text[done : mark.start])
            yield f"<i>{escape(text.text[mark.start : mark.end])}</i>"
            done = mark.end
        elif mark.kind == "note" and mark.start >= done:
            yield f"{escape(text.text[done : mark.start])}<sup>{escape(mark.printed or '*')}</sup>"
            done = mark.start
    yield escape(text.text[done:])
