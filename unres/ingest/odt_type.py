"""Type in ODT files: italics, bold, raised and hidden characters (OpenDocument 1.3, 16 and 20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.ingest.emphasis import style_of
from unres.ingest.markup import attribute, child, local

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from unres.ingest.emphasis import Style

#: Properties; those of Chinese and of Arabic text have a suffix.
_SLANT, _WEIGHT, _POSITION, _DISPLAY = "font-style", "font-weight", "text-position", "display"
_SCRIPTS = ("", "-asian", "-complex")
_ITALIC = frozenset(("italic", "oblique"))
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
#: A style has a parent, and so on: a chain may be a circle.
_LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True)
class Type:
    """What each style says of its characters, by its name: the values of properties."""

    styles: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, parts: Iterable[_Element]) -> Type:
        """Read the styles in the XML files `parts`."""
        found = (each for part in parts for each in part.iter() if local(each) == "style")
        elements = {attribute(each, "name") or "": each for each in found}
        return cls({name: _chain(name, elements) for name in elements})

    def of_style(self, element: _Element, around: Style | None = None) -> Style | None:
        """Return how the text in `element` is set apart; `around` is how that around it is."""
        said = self._said(element)
        italic = _is_on(said, _SLANT, _ITALIC)
        bold = _is_on(said, _WEIGHT, _BOLD)
        return style_of(
            italic=around == "italic" if italic is None else italic,
            bold=around == "bold" if bold is None else bold,
        )

    def is_raised(self, element: _Element) -> bool:
        """Whether the characters in `element` stand above the line."""
        return self._said(element).get(_POSITION, "").startswith("super")

    def is_hidden(self, element: _Element) -> bool:
        """Whether the characters in `element` are not printed."""
        return self._said(element).get(_DISPLAY) == "none"

    def _said(self, element: _Element) -> Mapping[str, str]:
        return self.styles.get(attribute(element, "style-name") or "", {})


def _is_on(said: Mapping[str, str], name: str, values: frozenset[str]) -> bool | None:
    """Whether the property has one of `values` for any script; None if nothing is said of it."""
    found = [said[f"{name}{script}"] for script in _SCRIPTS if f"{name}{script}" in said]
    return not values.isdisjoint(found) if found else None


def _chain(name: str, elements: Mapping[str, _Element]) -> dict[str, str]:
    """What a style says, and what those say that it is made from."""
    said: dict[str, str] = {}
    element = elements.get(name)
    for _ in range(_LONGEST_CHAIN):
        if element is None:
            break
        properties = child(element, "text-properties")
        own = () if properties is None else properties.attrib.items()
        said = {str(key).rpartition("}")[2]: str(value) for key, value in own} | said
        element = elements.get(attribute(element, "parent-style-name") or "")
    return said
