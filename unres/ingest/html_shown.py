"""What a page of HTML shows of its elements, and in what type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.ingest.emphasis import style_of
from unres.ingest.markup import local
from unres.patterns import compiled

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.ingest.emphasis import Style

_LEFT_OUT = frozenset(
    {
        *("head", "script", "style", "template", "noscript", "object", "iframe", "svg", "select"),
        *("button", "textarea", "nav", "footer", "del"),
    }
)
_LEFT_OUT_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
#: Calls of comments, as Word writes them.
_LEFT_OUT_CLASSES = frozenset(("MsoCommentReference", "msocomanchor"))
_HIDDEN = compiled(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment-list|header|footer)",
    re.IGNORECASE,
)
_ITALIC = frozenset(("i", "em", "cite", "dfn"))
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_SLANT = compiled(r"(?<!-)font-style\s*:\s*(\w+)", re.IGNORECASE)
_WEIGHT = compiled(r"(?<!-)font-weight\s*:\s*(\w+)", re.IGNORECASE)
_HEAVY = frozenset(("bold", "bolder", "600", "700", "800", "900"))


def main_part(root: _Element) -> _Element:
    """Return the main part of a page, if it names one: what stands around it leads elsewhere."""
    found = [each for each in root.iter() if local(each) == "main" or each.get("role") == "main"]
    return found[0] if len(found) == 1 and "".join(found[0].itertext()).strip() else root


def is_shown(element: _Element, name: str) -> bool:
    """Whether `element`, of that `name`, is shown, and neither leads elsewhere nor is a comment."""
    return not (
        name in _LEFT_OUT
        or element.get("role") in _LEFT_OUT_ROLES
        or element.get("class") in _LEFT_OUT_CLASSES
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "")
    )


def type_of(element: _Element, name: str, around: Style | None) -> Style | None:
    """Return how the words in `element` are set apart; `around` is how those around it are."""
    said = element.get("style") or ""
    slant, weight = _SLANT.search(said), _WEIGHT.search(said)
    italic = name in _ITALIC or around == "italic"
    bold = name in _BOLD or around == "bold"
    return style_of(
        italic=slant[1].lower() != "normal" if slant else italic,
        bold=weight[1].lower() in _HEAVY if weight else bold,
    )
