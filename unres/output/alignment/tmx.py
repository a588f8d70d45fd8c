"""TMX 1.4: an alignment as a translation memory, one ``tu`` a row.

Source: LISA OSCAR, TMX 1.4b Specification (26 April 2005). Elements stand in the order of its DTD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.xml import clean
from unres.languages import tag_of
from unres.output.alignment.cells import EIds, text_of
from unres.version import __version__

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.compare import Alignment, Row
    from unres.model import Document

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tmx(alignment: Alignment) -> bytes:
    """Return the rows that two or more versions have; the first version is the source language."""
    root = etree.Element("tmx", version="1.4")
    facts = {
        "creationtool": "unres",
        "creationtoolversion": __version__,
        "segtype": "paragraph",
        "o-tmf": "unres",
        "adminlang": "en",
        "srclang": tag_of(alignment.documents[0].language),
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", facts)
    body = etree.SubElement(root, "body")
    eids = EIds(alignment)
    for number, row in enumerate(alignment.rows, 1):
        if sum(bool(text_of(cell)) for cell in row.cells) > 1:
            _unit(body, row, number, alignment.documents, eids)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _unit(
    body: _Element, row: Row, number: int, documents: tuple[Document, ...], eids: EIds
) -> None:
    unit = etree.SubElement(body, "tu", tuid=str(number))
    _property(unit, "kind", next(one.kind for cell in row.cells for one in cell))
    for version, (document, cell) in enumerate(zip(documents, row.cells, strict=True)):
        if not (text := text_of(cell)):
            continue
        variant = etree.SubElement(unit, "tuv", {_LANG: tag_of(document.language)})
        _property(variant, "symbol", document.masthead.symbol or "")
        _property(variant, "eId", eids.of(version, cell))
        etree.SubElement(variant, "seg").text = clean(text)


def _property(parent: _Element, kind: str, value: str) -> None:
    if value:
        etree.SubElement(parent, "prop", type=f"x-{kind}").text = clean(value)
