"""XLIFF 2.1: two aligned versions as source and target, one ``unit`` a row.

Source: OASIS, XLIFF Version 2.1 (13 February 2018), core only.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.xml import clean
from unres.languages import tag_of
from unres.output.alignment.cells import EIds, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.compare import Alignment, Discrepancy

_CORE = "urn:oasis:names:tc:xliff:document:2.0"  # that of 2.1 too
_XLIFF = f"{{{_CORE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIDES = 2


def xliff(alignment: Alignment) -> bytes:
    """Return all rows; what only the target has stands beside an empty source.

    A unit's ``name`` is its eId, ``original`` of the file the symbol; discrepancies are notes.

    Raises:
        ValueError: there are more than two versions.
    """
    if len(alignment.documents) != _SIDES:
        msg = "XLIFF holds two versions: a source and a target"
        raise ValueError(msg)
    source, target = alignment.documents
    root = etree.Element(f"{_XLIFF}xliff", nsmap={None: _CORE})
    root.set("version", "2.1")
    root.set("srcLang", tag_of(source.language))
    root.set("trgLang", tag_of(target.language))
    file = etree.SubElement(root, f"{_XLIFF}file", id="f1")
    if symbol := source.masthead.symbol or source.number:
        file.set("original", clean(symbol))
    found: dict[int | None, list[Discrepancy]] = defaultdict(list)
    for each in alignment.discrepancies:
        found[each.row].append(each)
    _notes(file, found[None])
    eids = EIds(alignment)
    for number, row in enumerate(alignment.rows):
        texts = [text_of(cell) for cell in row.cells]
        if any(texts):
            name = eids.of(0, row.cells[0]) or eids.of(1, row.cells[1])
            _unit(file, number, name, texts, found[number])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _unit(
    file: _Element, number: int, name: str, texts: list[str], found: list[Discrepancy]
) -> None:
    unit = etree.SubElement(file, f"{_XLIFF}unit", id=f"u{number + 1}")
    if name:
        unit.set("name", clean(name))
    _notes(unit, found)
    segment = etree.SubElement(unit, f"{_XLIFF}segment")
    segment.set("state", "translated" if all(texts) else "initial")
    for side, text in zip(("source", "target"), texts, strict=True):
        if text or side == "source":
            element = etree.SubElement(segment, f"{_XLIFF}{side}")
            element.set(_SPACE, "preserve")
            element.text = clean(text)


def _notes(parent: _Element, found: list[Discrepancy]) -> None:
    if found:
        box = etree.SubElement(parent, f"{_XLIFF}notes")
        for each in found:
            note = etree.SubElement(box, f"{_XLIFF}note", category="discrepancy")
            note.text = clean(f"{each.kind}: {' | '.join(value or '—' for value in each.values)}")
