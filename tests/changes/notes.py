"""Calls of footnotes, and where and how the notes stand."""

from __future__ import annotations

from tests.changes.change import SPACED, change
from tests.changes.printing import Style, shown
from tests.changes.text import Text  # noqa: TC001 - changes are made of functions with types
from tests.changes.words import words

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _noted(text: Text, call: str, note: str, *, heading: bool = False) -> str | None:
    """Print with other calls and notes: formats of the marker, and of marker and words."""
    if not text.notes:
        return None
    style = Style(call.format, note.format, Style.of(text).label)
    printed = shown(text, style)
    if not heading:
        return printed
    first = style.note(*text.notes[0])
    above, found, below = printed.rpartition(f"\n\n{first}")
    return f"{above}\n\n{words('notes')[text.language]}{found}{below}"


@change()
def endnotes_in_brackets(text: Text) -> str | None:
    """Office programs and web pages: calls [1], and a heading above the notes."""
    return _noted(text, "[{}]", "[{}] {}", heading=True)


@change()
def endnotes_bare(text: Text) -> str | None:
    """Journals: plain figures, and a heading above the notes."""
    return _noted(text, "{}", "{} {}", heading=True)


@change()
def calls_raised(text: Text) -> str | None:
    """Copies that keep the look: superscripts of Unicode."""
    if not text.notes:
        return None
    return shown(
        text,
        Style(
            lambda marker: marker.translate(_RAISED),
            lambda marker, note: f"{marker.translate(_RAISED)} {note}",
            Style.of(text).label,
        ),
    )


@change()
def calls_in_brackets(text: Text) -> str | None:
    """Copies of a wiki: calls [1], notes 1."""
    return _noted(text, "[{}]", "{}. {}")


@change(languages=(*SPACED, "zho"))
def calls_in_parens(text: Text) -> str | None:
    """Documents of the fifties and sixties: (1)."""
    return _noted(text, "({})" if text.chinese else " ({})", "({}) {}")


@change(languages=SPACED)
def calls_parted(text: Text) -> str | None:
    """Raised calls are parted from their words, as pdftotext does: Organization 2 , and."""
    return _noted(text, " {} ", "{} {}")


@change()
def calls_tagged(text: Text) -> str | None:
    """Text cut out of the source of a page: <sup>1</sup>."""
    return _noted(text, "<sup>{}</sup>", "<sup>{}</sup> {}")
