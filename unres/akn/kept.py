"""Blocks of metadata that the model has no place for: kept as canonical XML, and written back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.terms import vocabulary
from unres.resources import schema_path
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.context import Context

#: The order of the children of ``meta`` in the schema.
ORDER = (
    "identification",
    "publication",
    "classification",
    "lifecycle",
    "workflow",
    "analysis",
    "temporalData",
    "references",
    "notes",
    "proprietary",
    "presentation",
)
#: The smallest document of the schema, to try a block in.
_FRAME = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="x"><meta><identification source="#x">
<FRBRWork><FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2000-01-01" name="x"/>
<FRBRauthor href="#x"/><FRBRcountry value="un"/></FRBRWork>
<FRBRExpression><FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2000-01-01" name="x"/>
<FRBRauthor href="#x"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="x"/><FRBRuri value="x"/>
<FRBRdate date="2000-01-01" name="x"/><FRBRauthor href="#x"/></FRBRManifestation>
</identification></meta><mainBody><p/></mainBody></statement></akomaNtoso>"""


def to_string(block: _Element) -> str:
    """Return the canonical form of a block, without the white space that only lays it out."""
    copy = etree.fromstring(etree.tostring(block, method="c14n", exclusive=True))
    for element in copy.iter():
        for child in (element, *element):
            if child.tail is not None and not child.tail.strip():
                child.tail = None
        if element.text is not None and not element.text.strip():
            element.text = None
    return etree.tostring(copy, method="c14n", exclusive=True).decode()


def fits(block: str) -> bool:
    """Tell whether the schema allows `block`, the canonical form, in a ``meta``."""
    root = etree.fromstring(_FRAME)
    root[0][0].append(etree.fromstring(block))
    return bool(_schema().validate(root))


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(schema_path("akomantoso30.xsd"))))


def reserve_ids(context: Context) -> None:
    """Keep the writer from giving the eIds that stand in the kept blocks of the document."""
    for block in context.document.kept:
        for element in parse_xml(block).root.iter():
            if eid := element.get("eId"):
                context.eids.unique(eid)
                context.terms.reserve(eid)


def name_of(block: str) -> str:
    """Return the name of a kept block."""
    return str(etree.QName(parse_xml(block).root).localname)


def declare_sources(context: Context) -> None:
    """Declare whom the kept blocks name as their source, in the words of the vocabulary."""
    for block in context.document.kept:
        eid = (parse_xml(block).root.get("source") or "").removeprefix("#")
        if eid in vocabulary():
            context.terms.use(eid)


def write_kept(meta: _Element, context: Context) -> None:
    """Write the kept blocks into `meta`, each behind all others of its kind."""
    for block in context.document.kept:
        element = parse_xml(block).root
        place = ORDER.index(etree.QName(element).localname)
        before = [child for child in meta if ORDER.index(etree.QName(child).localname) <= place]
        before[-1].addnext(element)
