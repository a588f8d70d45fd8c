"""Page furniture: what repeats at the top and foot of pages, and is set aside.

Three things make a line furniture: its form (page numbers, job numbers, bar codes), that it
returns on other pages at the same edge, or that at the top of a later page it says again what the
masthead said (running titles and symbols).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from unres.diagnostics import SetAside
from unres.ingest.lines import COLUMNS
from unres.parsing.feet import (
    LONGEST,
    has_words,
    head_cells,
    is_foot,
    is_issued,
    is_job_date,
    is_language,
    is_named_page,
    is_of_foot,
    page_number,
)
from unres.parsing.markers import RULE
from unres.parsing.punctuation import COMMAS, FULL_STOPS, SEMICOLONS, final_mark
from unres.parsing.running_heads import BREAK, SAYS_LITTLE, Masthead, squeezed
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Lines looked at from the top and from the foot of a page.
EDGE = 4
#: Lines of a running head at most: long titles take three or four, the symbol one.
HEAD_LINES = 6
#: Why running heads are set aside.
HEAD = "running head or foot"
LONE_NUMBER = compiled(r"\d{1,3}")
TABLE_NUMBER = compiled(r"\d{1,3}[A-Z]?")
#: The number of a page, with a gap to the running head beside it.
BESIDE_NUMBER = compiled(r"\d{1,4}(?:[^\S\n]{3,}|\t)[^\d\W]")
RECYCLE = compiled(r"(?i)please recycle.{0,3}")


class _Place(NamedTuple):
    """Where a line stands: how many lines above and below it on its page, of how many pages.

    ``numbers`` of the lines above are nothing but that: a column torn off a table comes before the
    running head. ``spoken`` is what the head has said above the line, squeezed, with a break
    where text came between. ``issued``: a job number or a bar code stands near. ``numbered``: it
    names a language above the number of the page.
    """

    above: int
    numbers: int
    below: int
    page: int
    pages: int
    spoken: str
    issued: bool
    numbered: bool

    @property
    def depth(self) -> int:
        """Lines to the edge of the page; all of them where the text is not parted in pages."""
        return min(self.above, self.below) if self.pages > 1 else self.above + self.below + 1

    @property
    def tops(self) -> bool:
        """Whether a running head may stand here."""
        return self.page > 0 and self.above - self.numbers < EDGE

    @property
    def ends_head(self) -> bool:
        """Whether a running head stands right above."""
        return bool(self.spoken) and self.above < HEAD_LINES and not self.below_text

    @property
    def below_text(self) -> bool:
        """Whether text stands between the head of the page and this line."""
        return self.spoken.endswith(BREAK)

    @property
    def below_head(self) -> bool:
        """Whether the rest of a long running head may stand here: its symbol."""
        return self.page > 0 and bool(self.spoken) and self.above < HEAD_LINES


def strip(
    lines: Sequence[Line], head: int, language: Language, volume: Returning | None = None
) -> tuple[list[Line], list[SetAside]]:
    """Take page furniture out of `lines`.

    `head` is the number of lines at the beginning that make masthead and title, `volume` tells what
    returns on the pages of the volume that a document stands in. Returns the lines that stay and
    the runs that were set aside, with their reason.
    """
    masthead = Masthead.of(lines[:head])
    at = 0
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    returning = Returning.of(lines).also(volume)
    numbered = _numbered(pages)
    kept: list[Line] = []
    aside: list[SetAside] = []
    for number, page in enumerate(pages):
        spoken = ""
        numbers = 0
        for index, line in enumerate(page):
            below = len(page) - 1 - index
            near = _is_issued_near(page, index), _is_above_number(page, index)
            place = _Place(index, numbers, below, number, len(pages), spoken, *near)
            numbers += bool(TABLE_NUMBER.fullmatch(line.text))
            # A head that goes over to a second page says nothing again but what stands above.
            said = Masthead.of(lines[:at]) if number and at < head else masthead
            at += 1
            reason = _by_form(line, place, numbered) or _by_place(line, said, returning, place)
            if reason and not _is_text(line, kept, language):
                spoken += squeezed(line.text) if reason == HEAD else ""
                aside.append(SetAside(line.text, line.start, reason))
            else:
                kept.append(line)
                spoken += BREAK if spoken and not TABLE_NUMBER.fullmatch(line.text) else ""
    return kept, aside


def _is_issued_near(page: Sequence[Line], index: int) -> bool:
    """Whether the line is the date of a job number whose other parts stand near."""
    near = page[max(index - EDGE, 0) : index + EDGE + 1]
    return is_job_date(page[index].text) and any(is_issued(line.text) for line in near)


def _is_above_number(page: Sequence[Line], index: int) -> bool:
    """Whether the line names a language, and the next one the page."""
    below = page[index + 1].text if index + 1 < len(page) else ""
    return is_language(page[index].text) and is_named_page(below)


def _is_text(line: Line, kept: Sequence[Line], language: Language) -> bool:
    """Whether a line is no furniture, whatever it repeats: a date, or the formula of a part.

    Without its comma a formula looks like the name of the body, which heads pages too.
    """
    found = language.formula(line.text) if len(line.text) <= LONGEST else None
    below = bool(kept) and kept[-1].page == line.page
    lettered = below and language.line("part_letter", kept[-1].text)
    formula = found and below and (found.comma or lettered)
    return bool(formula or language.line("date_line", line.text))


def _numbered(pages: Sequence[Sequence[Line]]) -> frozenset[int]:
    """How many lines stand above the numbers of pages, where two pages or more have theirs."""
    places = Counter(
        above
        for page in pages[1:]
        for above, line in enumerate(page[:HEAD_LINES])
        if line.text == str(line.page + 1)
    )
    return frozenset(above for above, count in places.items() if count > 1)


def _by_form(line: Line, place: _Place, numbered: Container[int]) -> str | None:
    """Furniture by its form: job numbers anywhere, page numbers at the edge of a page.

    `numbered` are the places below running heads where pages have their numbers.
    """
    if len(line.text) > LONGEST or place.numbered:
        return "page number" if place.numbered else None
    if has_words(line.text):
        return "printing notice" if RECYCLE.fullmatch(line.text) else None
    if place.issued:
        return "job number"
    cells = COLUMNS.split(line.text)
    foot = is_foot(line.text)
    # The date of a job number may stand in a column of its own.
    if is_issued(" ".join(cells)) or (foot and any(map(is_issued, cells))):
        return "page number" if any(map(page_number, cells)) else "job number"
    edge = place.depth == 0 or (place.ends_head and place.above in numbered)
    if _is_number_of(line.text, line.page + 1, place.pages, at_edge=edge):
        return "page number"
    named = place.below < EDGE and is_named_page(line.text)  # one page may be all there is
    return "page number" if foot and (named or place.depth < EDGE) else None


def _is_number_of(text: str, page: int, pages: int, *, at_edge: bool) -> bool:
    """Whether `text` is the very number of the page: alone at its edge, or "3/7" anywhere."""
    alone = at_edge and LONE_NUMBER.fullmatch(text)
    return bool(alone and int(text) == page) or text == f"{page}/{pages}"


def _by_place(line: Line, masthead: Masthead, returning: Returning, place: _Place) -> str | None:
    """Furniture by its place: what returns on other pages, or says the masthead again."""
    head = (place.tops and not place.below_text) or place.ends_head
    again = head and masthead.is_said_by(head_cells(line.text), place.spoken, is_of_foot)
    rest = place.below_head and squeezed(line.text) in masthead.starts
    rest = rest and (not place.below_text or any(map(str.isdigit, line.text)))
    again = again or (rest and not masthead.ends_clause(line.text))
    return HEAD if again or returning.has(line, place) else None


class Returning(NamedTuple):
    """The forms of lines that return on pages after the first, at their tops and feet."""

    tops: frozenset[str]
    feet: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Returning:
        """Find the lines that return at the tops of two pages, at the feet of more than half.

        What some pages end with may be notes; heads differ on left and right pages.
        """
        pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
        later = pages[1:]
        tops = _on_pages([page[:EDGE] for page in later])
        feet = _on_pages([_foot(page) for page in later])
        return cls(
            frozenset(form for form, count in tops.items() if count > 1),
            frozenset(form for form, count in feet.items() if count > max(1, len(later) / 2)),
        )

    @classmethod
    def of_volume(cls, lines: Sequence[Line]) -> Returning:
        """Find the lines with which two pages or more of a volume begin.

        Below them its documents say much alike.
        """
        firsts = [line for above, line in pairwise(lines) if line.page > above.page]
        tops = _on_pages([first] for first in firsts)
        return cls(frozenset(form for form, count in tops.items() if count > 1), frozenset())

    def also(self, other: Returning | None) -> Returning:
        """Return the lines that return here, or in `other`."""
        return Returning(self.tops | other.tops, self.feet) if other else self

    def has(self, line: Line, place: _Place) -> bool:
        """Whether the line, at its place, is one of them."""
        at_top = place.tops and not place.below_text and bool(self.tops)
        at_foot = place.below < EDGE and bool(self.feet)
        if not (at_top or at_foot):
            return False
        form = _form(line.text)
        return (at_top and form in self.tops) or (at_foot and form in self.feet)


def _foot(page: Sequence[Line]) -> Sequence[Line]:
    """The last lines of a page that end no sentence, the notes below a rule left out."""
    rules = (index for index, line in enumerate(page) if RULE.fullmatch(line.text))
    last = page[: next(rules, len(page))][-EDGE:]
    return [line for line in last if final_mark(line.text) not in FULL_STOPS]


def _on_pages(edges: Iterable[Iterable[Line]]) -> Counter[str]:
    """On how many pages each form of line stands at the edge."""
    counts: Counter[str] = Counter()
    for lines in edges:
        counts.update({form for line in lines if (form := _form(line.text))})
    return counts


def _form(text: str) -> str:
    """The line with its figures made alike; "" if it holds little else, or may be a footnote.

    A line that ends as a clause does is text, however often it returns.
    """
    if final_mark(text) in COMMAS | SEMICOLONS:
        return ""
    if BESIDE_NUMBER.match(text):
        text = COLUMNS.split(text, maxsplit=1)[1]
    if text[0].isdigit() or text[0] in "(*[":
        return ""
    form = re.sub(r"\d+", "#", squeezed(text))
    return form if len(form.replace("#", "")) >= SAYS_LITTLE else ""
