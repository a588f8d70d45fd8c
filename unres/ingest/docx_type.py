"""Italics, bold and hidden text in DOCX files: said by runs, and by the styles below them.

The source is ECMA-376-1, 17.7.2 and 17.7.3. Styles of tables are not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.ingest.emphasis import Style, style_of
from unres.ingest.markup import attribute, child, children, local, style_chain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

OFF = frozenset(("0", "false", "off"))
#: Switches that are on where an odd number of styles has them on; "Cs" is for complex scripts.
_TOGGLES = frozenset(("i", "b", "iCs", "bCs", "vanish"))
_SWITCHES = _TOGGLES | {"rtl"}

#: Which switches are on, and which off; those that are not here are left to what lies below.
Switches = dict[str, bool]


def is_on(switch: _Element | None) -> bool:
    """Whether a switch like ``w:b`` is there and on."""
    return switch is not None and attribute(switch, "val") not in OFF


def based_on(style: _Element) -> str | None:
    """The name of the style that `style` is based on."""
    return attribute(child(style, "basedOn"), "val")


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

    def of_paragraph(self, paragraph: _Element) -> Switches:
        """Return what the style of `paragraph` says."""
        return self.styles.get(attribute(child(paragraph, "pPr", "pStyle"), "val"), {})

    def emphasis(self, run: _Element, below: Switches) -> Style | None:
        """Return how `run` is set apart; `below` is what the style of its paragraph says."""
        found = self._effective(run, below)
        suffix = "Cs" if found.get("rtl") else ""
        return style_of(italic=found.get(f"i{suffix}", False), bold=found.get(f"b{suffix}", False))

    def is_hidden(self, run: _Element, below: Switches) -> bool:
        """Whether `run` is not printed; `below` is what the style of its paragraph says."""
        return self._effective(run, below).get("vanish", False)

    def _effective(self, run: _Element, below: Switches) -> Switches:
        """What holds for `run`.

        What it says itself comes first. Else a toggle is on where the document has it on, or where
        one of the two styles has: those of paragraph and characters turn each other round.
        """
        named = attribute(child(run, "rPr", "rStyle"), "val")
        above = self.styles.get(named, {}) if named else {}
        toggled = {
            name: self.usual.get(name, False) or below.get(name, False) != above.get(name, False)
            for name in _TOGGLES
        }
        return self.usual | below | above | toggled | _switches(run)


def _chain(name: str, elements: Mapping[str, _Element]) -> Switches:
    """The switches of a style and of those that it is based on."""
    found: Switches = {}
    for style in style_chain(name, elements, based_on):
        found = _switches(style) | found
    return found


def _switches(holder: _Element | None) -> Switches:
    """What the ``w:rPr`` in a run or style says."""
    properties = child(holder, "rPr")
    found = () if properties is None else properties
    return {name: is_on(each) for each in found if (name := local(each)) in _SWITCHES}


def _is_normal(style: _Element) -> bool:
    """Whether it is the style of paragraphs that name none."""
    default = attribute(style, "default")
    return attribute(style, "type") == "paragraph" and default is not None and default not in OFF
