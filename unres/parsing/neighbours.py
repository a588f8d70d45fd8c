"""Neighbours: what the pieces around one tell of it: a list that goes on, a number below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.punctuation import COLONS, COMMAS, SEMICOLONS, final_mark

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from unres.lang import Language
    from unres.parsing.labels import Label
    from unres.parsing.pieces import Piece

#: Longest heading, in characters. Most have 250 at most (conventions, 5.6), those of sections of
#: resolutions on budgets up to 460.
LONGEST_HEADING = 500
#: Longest title behind a number, in characters.
LONGEST_TITLE = 160
#: Longest line that heads a point, in characters.
LONGEST_POINT_TITLE = 60


def numbers_ahead(pieces: Sequence[Piece], read_: Sequence[Label | None]) -> list[bool]:
    """Whether the first numbered paragraph of a body is below each piece; annexes do not count."""
    found = [False] * len(pieces)
    start = 0
    counts = True
    for index, (piece, label) in enumerate(zip(pieces, read_, strict=True)):
        if piece.role in ("formula", "closing", "annex", "part"):
            start, counts = index, piece.role in ("formula", "part")
        elif counts and piece.role == "text" and label and label.paragraph:
            found[start:index] = [True] * (index - start)
            counts = False
    return found


def below(
    index: int,
    pieces: Sequence[Piece],
    read_: Sequence[Label | None],
    looks: Container[str],
    language: Language,
) -> set[str]:
    """What the piece below tells; `looks` is what is known already."""
    if index + 1 == len(pieces):
        return {"last"}
    found = set()
    text, next_, label = pieces[index].passage.text, pieces[index + 1], read_[index + 1]
    if next_.role == "text" and not label and _is_recital(next_, language):
        found.add("recital below")
    if _list_goes_on(label) and "heads point" not in looks:
        found.add("list goes on below")
    rest = next_.passage.text[label.length if label else 0 :].lstrip()
    if "\t" in rest and not final_mark(text) and len(text) < LONGEST_HEADING:
        found |= {"above row", "cell"} if "below row" in looks else {"above row"}
    return found


def _is_recital(piece: Piece, language: Language) -> bool:
    """Whether a piece opens and ends as recitals do."""
    text = piece.passage.text
    return final_mark(text) in COMMAS and language.opener(text, "preambular") is not None


def _list_goes_on(label: Label | None) -> bool:
    """Whether a list goes on with a point, (b) or later: what stands above it is no heading."""
    if label is None or label.paragraph:
        return False
    return all(one.ordinal > 1 and one.alphabet != "none" for one in label.readings)


def heads(
    index: int,
    pieces: Sequence[Piece],
    read_: Sequence[Label | None],
    counted: int,
    looks: Container[str],
) -> set[str]:
    """Whether a line that ends no clause heads what is labelled right below it.

    `counted` is the last number above. A colon may announce number 1, and none behind it; what
    opens as a recital does may be one above number 1; between points, and below a colon, a short
    line heads the next point.
    """
    text = pieces[index].passage.text
    mark = final_mark(text)
    next_ = read_[index + 1] if index + 1 < len(pieces) else None
    words = any(map(str.isalpha, text)) and (not mark or mark in COLONS)
    if next_ is None or next_.counts_nothing or not words:
        return set()
    if next_.paragraph:
        recital = not counted and ("opens preambular" in looks or "opens both" in looks)
        due = next_.number == counted + 1 and len(text) <= LONGEST_TITLE and not recital
        if not due or (mark and not counted):
            return set()
        return {"heads number, colon" if mark else "heads number"}
    above = final_mark(pieces[index - 1].passage.text) if index else ""
    anew = "capital" in looks and "opens nothing" in looks and above in SEMICOLONS | COLONS
    return {"heads point"} if anew and len(text) <= LONGEST_POINT_TITLE else set()


def is_title(
    index: int, pieces: Sequence[Piece], read_: Sequence[Label | None], language: Language
) -> bool:
    """Whether a piece looks like the numbered heading of a section: "1. General".

    Something else than the next item of a list must stand below it.
    """
    label, text = read_[index], pieces[index].passage.text
    if label is None or not label.paragraph or final_mark(text) or index + 1 == len(pieces):
        return False
    below = read_[index + 1]
    counts = below is not None and below.number == (label.number or 0) + 1
    if counts and not final_mark(pieces[index + 1].passage.text):
        return False
    title = text[label.length :].strip()
    return 0 < len(title) <= LONGEST_TITLE and not title[0].islower() and not language.opener(title)
