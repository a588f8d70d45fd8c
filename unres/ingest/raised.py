"""Raised figures: ¹ for what a file prints as a superscript 1.

What readers of files know of raised figures comes to the parser in the text itself: a raised figure
may call a footnote, and may be a power (km²); a figure of the text is neither.
"""

from __future__ import annotations

FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", FIGURES)
_PLAIN = str.maketrans(FIGURES, "0123456789")


def lift(text: str) -> str:
    """Return `text` with raised figures, if it is nothing but one to three figures."""
    bare = text.strip()
    fits = bare.isascii() and bare.isdigit() and len(bare) <= 3  # noqa: PLR2004 - as markers are
    return text.translate(_RAISED) if fits else text


def plain(text: str) -> str:
    """Return `text` with plain figures for raised ones."""
    return text.translate(_PLAIN)
