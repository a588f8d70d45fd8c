"""Italics and bold in DOCX files: said by runs, and by the styles below them (ECMA-376-1, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.ingest.emphasis import Style, style_of
from unres.ingest.markup import attribute, child, children

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

OFF = frozenset(("0", "false", "off"))
#: Switches, and those for text from right to left.
_SWITCHES = ("i", "b", "iCs", "bCs", "rtl")
#: A style based on a style, and so on: a chain may be a circle.
_LONGEST_CHAIN = 10

#: Which switches are on, and which off; those that are not here are left to what lies below.
Switches = dict[str, bool]


def is_on(switch: _Element | None) -> bool:
    """Whether a switch like ``w:b`` is there and on."""
    return switch is not None and attribute(switch, "val") not in OFF


@dataclass(frozen=True, slots=True)
class Type:
    """The switches of the document, and what each style makes of them."""

    usual: Switches
    styles: dict[str | None, Switches]

    @classmethod
    def of(cls, styles: _Element | None) -> Type:
        """Read ``styles.xml``, which may be missing."""
        elements = {attribute(each, "styleId") or "": each for each in children(styles, "style")}
        normal = next((name for name, each in elements.items() if _is_normal(each)), "")
        usual = _switches(child(styles, "docDefaults", "rPrDefault"))
        chains: dict[str | None, Switches] = {name: _chain(name, elements) for name in elements}
        return cls(usual, chains | {None: _chain(normal, elements)})

    def emphasis(self, run: _Element, paragraph: _Element) -> Style | None:
        """Return how `run`, in `paragraph`, is set apart."""
        named = attribute(child(run, "rPr", "rStyle"), "val")
        below = attribute(child(paragraph, "pPr", "pStyle"), "val")
        found = self.usual | self.styles.get(below, {})
        found |= (self.styles.get(named, {}) if named else {}) | _switches(run)
        suffix = "Cs" if found.get("rtl") else ""
        return style_of(italic=found.get(f"i{suffix}", False), bold=found.get(f"b{suffix}", False))


def _chain(name: str, elements: Mapping[str, _Element]) -> Switches:
    """The switches of a style and of those that it is based on."""
    found: Switches = {}
    element = elements.get(name)
    for _ in range(_LONGEST_CHAIN):
        if element is None:
            break
        found = _switches(element) | found
        element = elements.get(attribute(child(element, "basedOn"), "val") or "")
    return found


def _switches(holder: _Element | None) -> Switches:
    """What the ``w:rPr`` in a run or style says."""
    properties = child(holder, "rPr")
    found = ((name, child(properties, name)) for name in _SWITCHES)
    return {name: is_on(switch) for name, switch in found if switch is not None}


def _is_normal(style: _Element) -> bool:
    """Whether it is the style of paragraphs that name none."""
    default = attribute(style, "default")
    return attribute(style, "type") == "paragraph" and default is not None and default not in OFF
