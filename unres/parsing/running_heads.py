"""Running heads: lines at the top of later pages that say again what the masthead said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.parsing.punctuation import FULL_STOPS, SEMICOLONS, final_mark
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.ingest.lines import Line

#: A running head shorter than this many letters says nothing of its own.
SAYS_LITTLE = 5
#: A masthead has this many letters at most; a head that is longer is no masthead.
HEAD_LETTERS = 20_000
#: Stands in what a head has said for text of the page itself: below it, no head goes on.
BREAK = "\n"
#: The marks that end clauses, and hardly ever titles.
ENDS = FULL_STOPS | SEMICOLONS
LETTERS = compiled(r"[\W_]+")
#: "80/12. Title": number and title may run alone.
NUMBER = compiled(r"\d+/\d+[.\s]*")


class Masthead(NamedTuple):
    """What the masthead and the title say: all of it, in which lines, and how these begin.

    ``titles`` are the lines behind a number, squeezed: titles, or what the first line has of them.
    """

    said: str
    lines: frozenset[str]
    starts: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Masthead:
        """Take down what `lines` say, those of masthead and title."""
        texts = [cell.text for line in lines for cell in columns(line)]
        words = list(map(squeezed, texts))
        starts = set(words)
        titles = set()
        for text in texts:
            if number := NUMBER.match(text):
                titles.add(squeezed(text[number.end() :]))
                starts.add(squeezed(number[0]))
        starts |= titles
        said = "".join(words)[:HEAD_LETTERS]
        titles.discard("")
        starts.discard("")
        return cls(said, frozenset(texts), frozenset(starts), frozenset(titles))

    def is_said_by(
        self, cells: Sequence[str], spoken: str, is_number: Callable[[str], bool]
    ) -> bool:
        """Whether the cells of a line are a running head.

        `spoken` is what the running head of the page has said in the lines above, squeezed. A
        head goes on where the line above it left off, or begins as a line of the masthead does and
        says nothing twice; it ends no clause that the masthead does not end. `is_number` tells
        cells that number a page.
        """
        words = [squeezed(cell) for cell in cells if not is_number(cell)]
        text = "".join(words)
        if len(text) > HEAD_LETTERS:
            return False
        seam = spoken[-SAYS_LITTLE:] if text else ""
        follows = bool(seam) and seam + text[:SAYS_LITTLE] in self.said  # and maybe the symbol
        goes_on = follows and seam + text in self.said
        if not words or not (goes_on or all(map(self._is_made_of_said, words))):
            return not words
        if self.ends_clause(cells[-1]):
            return False
        said_here = text in spoken and not text.isdecimal()  # "80/12", below "A/RES/80/12"
        return follows or (not said_here and any(map(self._begins, words)))

    def ends_clause(self, text: str) -> bool:
        """Whether `text` ends as clauses do and no line of the masthead: "rights;"."""
        return final_mark(text) in ENDS and text not in self.lines and not NUMBER.fullmatch(text)

    def begins_title(self, text: str) -> bool:
        """Whether `text` begins as the title does."""
        words = squeezed(text)
        return len(words) >= SAYS_LITTLE and any(
            words.startswith(title) or title.startswith(words) for title in self.titles
        )

    def _begins(self, text: str) -> bool:
        return any(text.startswith(start) or start.startswith(text) for start in self.starts)

    def _is_made_of_said(self, rest: str) -> bool:
        """Whether the text is made of nothing but pieces of what the masthead said."""
        while len(rest) >= SAYS_LITTLE:
            length = self._said_length(rest)
            # Symbol and title may overlap in print: "54/3A/HRC/RES/54/3 Use of mercenaries".
            if length < SAYS_LITTLE and not (rest[:length].isdigit() and not rest.isdigit()):
                return False
            rest = rest[length:]
        return not rest

    def _said_length(self, text: str) -> int:
        """How much of `text`, from its start, stands somewhere in what was said."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if text[:middle] in self.said else (low, middle - 1)
        return low


def squeezed(text: str) -> str:
    """The letters and figures of `text`, in small letters."""
    return LETTERS.sub("", text).casefold()
