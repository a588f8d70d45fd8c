"""Markers of footnotes: how a line of a note begins, and which marker may follow which."""

from __future__ import annotations

from unres.ingest import raised
from unres.lang.numerals import western
from unres.patterns import compiled
from unres.tuples import NamedTuple

#: The rule that print sets above the notes of a page.
RULE = compiled(r"[_─—\-‗]{5,}$")
#: "3 See", "3See", "(3)\tSee", ")3( ", "3/ See", "³ See", "* Text": a marker and its text.
MARKED = compiled(
    rf"(?P<printed>[(\[)]?\s?(?P<marker>[1-9]\d{{0,2}}|[{raised.FIGURES}]{{1,3}}|\*{{1,5}}|[†‡])"
    r"(?:\s?[)\](]|/(?=\s|$))?)[\s\u00a0]*"
    r"(?P<text>(?=\D)[^\s.,;:\-–—−º°ª].*|(?<=\t)[^\s\-–—−].*)?$"
)
#: "102020年4月13日": marker 10, and a text that begins with a year.
MARKED_YEAR = compiled(r"(?P<printed>(?P<marker>[1-9]\d?))\s{0,2}(?P<text>(?:19|20)\d\d(?!\d).*)$")
#: "3. See": a number with a stop, where its call says that it marks a note.
DOTTED = compiled(r"(?P<printed>(?P<marker>[1-9]\d{0,2})[.．])\s+(?P<text>\S.*)$")
#: How many counts a note may be ahead of the one before (a note may be lost on the way).
AHEAD = 6


class Marker(NamedTuple):
    """What a note begins with: the bare marker, the marker as printed, where its text begins.

    ``start`` is an offset in the line, in characters; None if the marker stands alone. ``glued``:
    the text follows the figures without a space or bracket; ``tabbed``: behind a tab.
    """

    bare: str
    printed: str
    start: int | None
    glued: bool
    tabbed: bool = False

    @property
    def number(self) -> int | None:
        """The count of the note; None for stars."""
        return int(self.bare) if self.bare.isdigit() else None

    def follows(self, before: Marker) -> bool:
        """Whether a note with this marker may come next below the note of `before`.

        All markers on a page are set alike, glued to their texts or parted from them, so that a
        figure set otherwise is a marker only if its count is the very next. Stars come first.
        """
        if self.number is None or before.number is None:
            return self.number in (None, 1)
        step = self.number - before.number
        return step == 1 or (1 < step <= AHEAD and self.glued == before.glued)


def read_marker(text: str, *, dotted: bool = False) -> Marker | None:
    """Read the marker that the line `text` begins with; None if there is none.

    `dotted` tells that a number with a stop is one, too.
    """
    if text[:1].isalpha():  # most lines
        return None
    read = western(text)
    match = MARKED.fullmatch(read) or MARKED_YEAR.fullmatch(read)
    if match is None and dotted:
        match = DOTTED.fullmatch(read)
    if match is None or (match["text"] and not any(map(str.isalnum, match["text"]))):
        return None  # "* * *" parts paragraphs
    start = match.start("text") if match["text"] else None
    bare = raised.plain(match["marker"])
    glued = start == match.end("marker") and bare == match["marker"]
    tabbed = start is not None and text[start - 1] == "\t"
    return Marker(bare, text[slice(*match.span("printed"))].strip(), start, glued, tabbed)
