"""Several versions of one document side by side: which unit of one answers which of another.

A unit is what stands in a row of its own: a cover page, a preambular or operative paragraph, a
point, a heading. Units answer one another by their rank where two versions hold the same kinds of
units in the same order (``a`` and ``أ`` are both the first point), and else paragraphs by number.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.xml import AKN
from unres.output.html.page import labels, language_of, opened, transform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

Key = tuple[str, int | None, int]
Row = tuple["_Element | None", ...]

_OURS = "urn:unres:html"
_ROW = f"{{{_OURS}}}row"
#: Elements that hold units and are none themselves.
_BOXES = frozenset(
    {
        *("preamble", "mainBody", "body", "attachments", "components", "collectionBody"),
        *("list", "sublist", "blockList", "statement", "documentCollection", "doc"),
    }
)
#: Units that may hold further units.
_HOLDERS = frozenset(
    {
        *("paragraph", "point", "item", "indent", "section", "part", "title", "division"),
        *("chapter", "article", "container", "attachment", "component", "hcontainer"),
    }
)
#: Elements that stand in the row of the unit they are in.
_PARTS = frozenset(
    {"num", "heading", "subheading", "content", "intro", "listIntroduction", "p", "documentRef"}
)


def side_by_side(files: Sequence[bytes]) -> bytes:
    """Return one page that shows versions of a document, as Akoma Ntoso, in columns.

    Raises:
        InputError: one of them cannot be read, or is no Akoma Ntoso.
    """
    page = etree.Element(f"{{{_OURS}}}versions", nsmap={"u": _OURS})
    roots = []
    for number, data in enumerate(files, 1):
        root, source = opened(data)
        facts = {"id": f"v{number}", "name": labels(language_of(root))["language"]}
        version = etree.SubElement(page, f"{{{_OURS}}}version", facts)
        version.append(root)
        etree.SubElement(version, f"{{{_OURS}}}source").text = source
        roots.append(root)
    for number, row in enumerate(_rows(roots)):
        etree.SubElement(page, f"{{{_OURS}}}row", n=str(number))
        for unit in row:
            if unit is not None:
                unit.set(_ROW, str(number))
    return transform(page, "versions.xsl")


def _rows(boxes: Sequence[_Element | None], *, in_unit: bool = False) -> Iterator[Row]:
    """Yield the rows below `boxes`, one box a version, in the order of the text."""
    columns = _columns([_units(box, in_unit=in_unit) for box in boxes])
    for key in _merged(columns):
        row = tuple(column.get(key) for column in columns)
        name = key[0]
        if name not in _BOXES:
            yield row
        if name in _BOXES | _HOLDERS:
            yield from _rows(row, in_unit=in_unit or name not in _BOXES)


def _columns(versions: Sequence[Sequence[_Element]]) -> list[dict[Key, _Element]]:
    """Return the units of each version by their keys; units of one key stand in one row."""
    kinds = [[_name(unit) for unit in units] for units in versions]
    keys = [_keys(units) for units in versions]
    columns = []
    for place, units in enumerate(versions):
        model = kinds.index(kinds[place])  # the first version of the same kinds gives the keys
        columns.append(dict(zip(keys[model], units, strict=True)))
    return columns


def _units(box: _Element | None, *, in_unit: bool) -> list[_Element]:
    """Return what stands in `box` in rows of its own, or holds what does."""
    if box is None:
        return []
    skipped = {"meta", *_PARTS} if in_unit else {"meta"}
    return [child for child in box.iterchildren(f"{{{AKN}}}*") if _name(child) not in skipped]


def _name(element: _Element) -> str:
    return etree.QName(element).localname


def _keys(units: Iterable[_Element]) -> list[Key]:
    """Return for each unit its kind, its number, and how many such there are up to it."""
    facts = [(_name(unit), _number(unit)) for unit in units]
    seen: Counter[tuple[str, int | None]] = Counter()
    keys = []
    for fact in facts:
        seen[fact] += 1
        keys.append((*fact, seen[fact]))
    return keys


def _number(unit: _Element) -> int | None:
    """Return the number of a paragraph, in whatever figures; None if its label has none."""
    if _name(unit) != "paragraph":
        return None
    found = re.search(r"\d{1,9}", unit.findtext("{*}num") or "")
    return int(found[0]) if found else None


def _merged(columns: Iterable[Iterable[Key]]) -> list[Key]:
    """Return all keys once; one that only a later column has follows what it follows there."""
    rows: list[Key] = []
    for column in columns:
        places = {key: place for place, key in enumerate(rows)}
        merged: list[Key] = []
        done = 0
        for key in column:
            if key not in places:
                merged.append(key)
            elif places[key] >= done:
                merged += rows[done : places[key] + 1]
                done = places[key] + 1
        rows = merged + rows[done:]
    return rows
