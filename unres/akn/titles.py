"""Titles, and the letters of parts that stand before some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from unres.model import Document

#: "A-C" at the end of a symbol or number: the parts that a document holds.
_RANGE = compiled(r"(?<=[\d)]) ?([A-Z])-([A-Z])$")
_LETTER = compiled(r"([A-Z])\.?(?:\s+|$)")


def is_letter(place: str) -> bool:
    """Tell whether a part goes by a letter: those of a resolution are A, B, C."""
    return len(place) == 1 and place.isalpha()


def places(document: Document) -> list[str]:
    """Return by what the parts of a document are told apart: "A", "B", or "part 1", "part 2".

    Letters are those of the symbol, A-C, if it names as many as there are parts, whatever script
    they are printed in; else those that the parts print.
    """
    count = len(document.parts)
    symbol = document.masthead.symbol or document.number or ""
    if (found := _RANGE.search(symbol)) and ord(found[2]) - ord(found[1]) + 1 == count:
        return [chr(ord(found[1]) + index) for index in range(count)]
    printed = [_printed_letter(part) for part in document.parts]
    if len(set(printed)) == count and all(printed):
        return [letter or "" for letter in printed]
    return [part.number or f"part {n}" for n, part in enumerate(document.parts, start=1)]


def _printed_letter(part: Document) -> str | None:
    """Return the letter that a part prints as its label or before its title."""
    if part.label is not None:
        found = _LETTER.fullmatch(part.label.strip())
    else:
        found = _LETTER.match(part.title.text) if part.title else None
    return found[1] if found else None


def title_of(document: Document, symbol: str | None) -> str | None:
    """Return the title on one line; of a part, `symbol` ends in the letter before it, left out."""
    if document.title is None:
        return None
    text = document.title.text
    letter = _LETTER.match(text) if document.label is None else None
    named = letter is not None and (symbol or "").endswith(f" {letter[1]}")
    return " ".join(text[letter.end() if letter and named else 0 :].split()) or None
