"""What of foreign mark-up has no place in the model: told, so that nothing goes silently."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.reading.state import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: Attributes whose meaning the model holds, and those that the writer gives anew.
_KNOWN = frozenset(
    {
        *("eId", "name", "contains", "refersTo", "as", "by", "href", "date", "marker", "placement"),
        *("title", "value", "normalized", "colspan", "rowspan", "src", "alt", "showAs", "space"),
        *("schemaLocation",),
    }
)


def left_out(root: _Element) -> Counter[str]:
    """Return the attributes of the text, by name, that are not kept."""
    found: Counter[str] = Counter()
    for element in root.iter(etree.Element):
        if name(element) in {"img", "a"}:
            continue
        for key in element.attrib:
            local = etree.QName(key).localname
            if local not in _KNOWN and not _in_meta(element):
                found[f"attribute {local}"] += 1
    return found


def strangers(root: _Element) -> Iterator[_Element]:
    """Yield the elements with words, metadata aside, that are none of Akoma Ntoso.

    The standard has ``foreign`` for such; what they mean elsewhere, nobody can tell.
    """
    own = {etree.QName(root).namespace, None}
    for element in root.iter(etree.Element):
        space = etree.QName(element).namespace
        if space in own or not "".join(element.itertext()).strip():
            continue
        around = {name(above) for above in element.iterancestors()}
        parent = element.getparent()
        outermost = parent is None or etree.QName(parent).namespace in own
        if outermost and not around & {"meta", "foreign"}:
            yield element


def _in_meta(element: _Element) -> bool:
    return any(True for _ in element.iterancestors("{*}meta"))
