"""What elements say."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from unres.validation.names import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

#: As many characters of a text tell how it opens.
OPENING = 40
_INTRO, _LIST = f"{PREFIX}intro", f"{PREFIX}list"


def text_of(element: _Element) -> str:
    """Return the text in `element` with single spaces."""
    text = "".join(element.itertext("*")) if len(element) else element.text or ""
    return " ".join(text.split())


def openings(
    units: Iterable[_Element], paragraphs: Mapping[_Element, str]
) -> Mapping[_Element, str]:
    """Return the first words of `units`, by unit, out of all ``p`` of the file; "" for none.

    `paragraphs` tells what each ``p`` holds before its first element.
    """
    found: dict[_Element | None, str] = dict.fromkeys(units, "")
    for paragraph, text in paragraphs.items():
        unit = _unit(paragraph)
        if found.get(unit) == "":
            found[unit] = _opening(paragraph, text)
    return cast("dict[_Element, str]", found)


def _unit(paragraph: _Element) -> _Element | None:
    """Return the unit that a ``p`` is text of: around its content, or around list and intro."""
    part = paragraph.getparent()
    unit = None if part is None else part.getparent()
    if unit is not None and unit.tag == _LIST and part is not None and part.tag == _INTRO:
        return unit.getparent()
    return unit


def _opening(paragraph: _Element, text: str) -> str:
    text = text.lstrip()
    if len(text) < OPENING:
        for inline in paragraph:
            text = f"{text}{inline.text or ''}{inline.tail or ''}".lstrip()
            if len(text) >= OPENING:
                break
    return text[:OPENING]
