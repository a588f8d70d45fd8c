"""Several versions of one document side by side: which unit of one answers which of another.

A unit is what stands in a row of its own: a cover page, a preambular or operative paragraph, a
point, a heading. Box by box, units are aligned as `unres.compare` aligns versions.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.xml import AKN
from unres.compare import aligned
from unres.output.html.elements import name_of, witness_of
from unres.output.html.page import labels, language_of, opened, transform

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

#: What stands in one row: for each version its elements, mostly one.
Row = list[list["_Element"]]

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


def side_by_side(files: Sequence[bytes], language: str | None = None) -> bytes:
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
    languages = [language_of(root) for root in roots]
    for number, row in enumerate(_rows([[root] for root in roots], languages)):
        etree.SubElement(page, f"{{{_OURS}}}row", n=str(number))
        for unit in chain.from_iterable(row):
            unit.set(_ROW, str(number))
    return transform(page, "versions.xsl", language)


def _rows(boxes: Row, languages: Sequence[str], *, in_unit: bool = False) -> Iterator[Row]:
    """Yield the rows below `boxes`, in the order of the text."""
    versions = [_units(cell, in_unit=in_unit) for cell in boxes]
    witnesses = [
        [witness_of(unit, number, language) for number, unit in enumerate(units)]
        for units, language in zip(versions, languages, strict=True)
    ]
    for cells in aligned(witnesses):
        row = [
            [units[one.passage.number] for one in cell]
            for units, cell in zip(versions, cells, strict=True)
        ]
        name = next(name_of(unit) for unit in chain.from_iterable(row))
        if name not in _BOXES:
            yield row
        if name in _BOXES | _HOLDERS:
            yield from _rows(row, languages, in_unit=in_unit or name not in _BOXES)


def _units(boxes: Sequence[_Element], *, in_unit: bool) -> list[_Element]:
    """Return what stands in `boxes` in rows of its own, or holds what does."""
    skipped = {"meta", *_PARTS} if in_unit else {"meta"}
    children = chain.from_iterable(box.iterchildren(f"{{{AKN}}}*") for box in boxes)
    return [child for child in children if name_of(child) not in skipped]
