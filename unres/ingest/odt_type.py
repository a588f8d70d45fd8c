"""Type in ODT files: italics, bold, raised and hidden characters (OpenDocument 1.3, 16 and 20)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.ingest.emphasis import style_of
from unres.ingest.markup import attribute, child, local, style_chain
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from unres.ingest.emphasis import Style

#: Properties; the first two have other names for Chinese and for Arabic, as `_KIND` has groups.
_SLANT, _WEIGHT, _POSITION, _DISPLAY = "font-style", "font-weight", "text-position", "display"
_TOLD = (_SLANT, _WEIGHT, _POSITION, _DISPLAY)
_KIND = compiled(
    "(?P<asian>[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])"
    "|(?P<complex>[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff])"
    r"|[^\W\d_]"
)
_ITALIC = frozenset(("italic", "oblique"))
_BOLD = frozenset(("bold", "600", "700", "800", "900"))

#: The values of properties of characters, by name.
Face = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Type:
    """What each style says of its characters, by its name."""

    styles: Mapping[str, Face]

    @classmethod
    def of(cls, parts: Iterable[_Element]) -> Type:
        """Read the styles in the XML files `parts`."""
        found = (each for part in parts for each in part.iter() if local(each) == "style")
        elements = {attribute(each, "name") or "": each for each in found}
        return cls({name: _chain(name, elements) for name in elements})

    def face(self, element: _Element, around: Face | None = None) -> Face:
        """Return the properties of the text in `element`; `around` are those of the text around."""
        return {**(around or {}), **self._said(element)}

    def is_raised(self, element: _Element) -> bool:
        """Whether the characters in `element` stand above the line."""
        return self._said(element).get(_POSITION, "").startswith("super")

    def is_hidden(self, element: _Element) -> bool:
        """Whether the characters in `element` are not printed."""
        return self._said(element).get(_DISPLAY) == "none"

    def _said(self, element: _Element) -> Face:
        return self.styles.get(attribute(element, "style-name") or "", {})


def style_in(face: Face, text: str) -> Style | None:
    """Return how `text` is set apart by the properties `face`; its first letter tells which."""
    letter = _KIND.search(text)
    kind = f"-{letter.lastgroup}" if letter and letter.lastgroup else ""
    return style_of(
        italic=face.get(_SLANT + kind) in _ITALIC, bold=face.get(_WEIGHT + kind) in _BOLD
    )


def _parent(style: _Element) -> str | None:
    return attribute(style, "parent-style-name")


def _chain(name: str, elements: Mapping[str, _Element]) -> dict[str, str]:
    """What a style says, and what those say that it is made from."""
    said: dict[str, str] = {}
    for style in style_chain(name, elements, _parent):
        properties = child(style, "text-properties")
        own = () if properties is None else properties.attrib.items()
        named = ((str(key).rpartition("}")[2], str(value)) for key, value in own)
        said = {name: value for name, value in named if name.startswith(_TOLD)} | said
    return said
