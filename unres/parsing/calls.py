"""Calls: where in the text each footnote is called.

Print glues the call to a word or a mark ("2020,1"), PDF text may part it ("Polynesia 2 and"), so
that calls look like other figures. They are found together: calls come in the order of their
notes and on the page of their note, each place has a penalty for looking unlike a call, and the
cheapest way to place all notes wins (dynamic programming over notes and places).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from unres.ingest import raised
from unres.lang.numerals import western
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Iterator, Mapping, Sequence

    from unres.lang import Language
    from unres.parsing.note_blocks import Note
    from unres.parsing.passage import Passage

DIGITS = compiled(rf"[\d{raised.FIGURES}](?:(?<=\d)\d*|[{raised.FIGURES}]*)")
#: Figures, from their first digit on.
FIGURES = compiled(
    rf"(?P<raised>[{raised.FIGURES}]{{1,3}})"
    r"|(?:(?<=[(\[)])|(?<=[(\[)]\s))(?P<bracketed>\d{1,3})\s?[)\](]"
    r"|(?<![\d/.\-–‑])(?P<figures>\d{1,10})(?![\d/\-–‑ºª°]|[.,:]\d)"
    r"|(?<![\d/.\-–‑])(?P<slashed>\d{1,3})/(?![^\W\u2e80-\u9fff]|/)"
    r"|(?:(?<=[a-z\u0430-\u044f\u2e80-\u9fff”»)][.])|(?<=(?:19|20)\d\d[.])(?=\d+(?:\s+[A-ZА-Я]|$)))"
    r"(?P<stop>\d{1,3})(?=\s|$)"
    r"|(?<=[/.\-–‑])(?P<tail>\d{2,7})(?![\d/\-–‑]|[.,:]\d)"
)
#: "60/", and the figures of a resolution behind it, at most.
SESSION, LONGEST_NUMBER = compiled(r"(?<![\d/.])\d{1,2}/$"), 3
#: "(1949)", "(XXI)" behind the number of a resolution.
IN_YEAR = compiled(r"\s?[(（](?:(?:19|20)\d\d|[IVXLІХ]{1,8})[)）]")
THOUSANDS = compiled(r"[\s\u00a0\u202f]\d{3}(?!\d)")
#: A nought glued to a word is no figure of the text: it is a call that lost its number.
DAMAGED = "0"
UNIT = compiled(r"(?<![^\W\d_])(?:[ckm]?m|[км]?м)$")
YEAR = compiled(r"(?:19|20)\d\d")
STARS = compiled(r"[(\[]?\s?(?P<star>\*{1,5}|[†‡])\s?[)\]]?")
_ENDS = ("", *"”»\"’')]》>.,;:،؛。，；：、!? ")
_GLUED_MARKS = "”»\"’')]》>.,;:،؛。，；：、!?"

# Penalties.
RAISED = -1.0  # certain, but for powers
POWER = 4.0  # "km²"
GLUED = 0.0
GLUED_TO_YEAR = 0.4
GLUED_TO_CAPITAL = 1.0  # "P5", "COVID19": PDF text loses hyphens at line ends
GLUED_TO_SYMBOL = 2.0  # "1/CMA.55"
GLUED_TO_FIGURES = 4.5
SESSION_NUMBER = 3.5  # added: "60/251" is a number before it is "60/25" and a call
AFTER_MARK = 0.2
SPACED_AFTER_MARK = 0.6
SPACED = 1.5
NUMBERED = 3.0  # added: "Article 2 and" is no call, nor is "in 5 years"
CHINESE_WORD = 1.0  # "报告2；"
IN_DECIMAL = 1.7  # "6,3", though "decision 1/CMA.3,4" is a call
INSIDE_CHINESE = 1.5  # "》2以及": Chinese print leaves a space behind a call
WORD_OF_CHINESE = 5.0  # "5日", "第2章"
BRACKETED = 0.0
ELSEWHERE = 3.0  # languages that do not bracket their calls
IN_DATE = 6.0
IN_NUMBER = 4.0  # "1 000"
AT_EDGE = 3.0  # "Table 1", "议程项目 2": the passage begins with the figure, or a short one ends so
AS_LABEL = 8.0  # "1. Trust fund"
ELSEWHERE_SELDOM = 6.0  # mastheads and closings hardly ever call notes by figures
NOT_RAISED = 3.0  # added, to figures on the line where the notes have raised ones
OTHER_PAGE = 4.0
DAMAGE = 2.0
NOT_CALLED = 7.0

LABEL_MARKS = tuple(".．)、")
#: Captions are no longer, in characters.
CAPTION = 40
#: The longest word looked at before a figure, with the space between.
WORD = 24
#: Figures that a marker has.
MARKER_LENGTHS = (1, 2, 3)
#: Ways kept from note to note, so that the cost grows linearly with the number of notes.
BEAM = 64
#: Places looked at for a note, so that many stars or noughts cost no more than other calls.
MOST_PLACES = 400


class Place(NamedTuple):
    """A figure that may call a note: where it is, what it takes up, how little it looks so."""

    passage: int
    start: int
    end: int
    penalty: float
    page: int

    @property
    def order(self) -> tuple[int, int]:
        """Where the place comes in the document."""
        return self.passage, self.start


class _Habit(NamedTuple):
    """How a text prints calls: in round brackets, with a slash behind ("1/")."""

    brackets: bool
    slashes: bool


class _Way(NamedTuple):
    order: tuple[int, int]
    cost: float
    note: int
    place: Place | None
    before: _Way | None


def place(
    notes: Sequence[Note],
    passages: Sequence[Passage],
    language: Language,
    unlikely: Container[int] = (),
) -> list[Place | None]:
    """Find the place of each note's call; None where none is likely enough.

    `unlikely` are the indexes of passages that seldom hold a call: of masthead and closing.
    """
    if not notes:
        return []
    markers = {note.marker for note in notes}
    figures = {DAMAGED, *filter(str.isdigit, markers)}
    stars = markers - figures
    habit = _Habit(
        brackets=language.code == "ara" or all(note.printed[:1] in ("(", "（") for note in notes),
        slashes=any(note.printed.endswith("/") for note in notes),
    )
    flat = NOT_RAISED if figures & markers and all(map(_is_raised, notes)) else 0.0
    places: dict[str, list[Place]] = {}
    for index, passage in enumerate(passages):
        surcharge = flat + (ELSEWHERE_SELDOM if index in unlikely else 0.0)
        for marker, found in _by_figures(passage, index, figures, language, surcharge, habit=habit):
            places.setdefault(marker, []).append(found)
        for marker, found in _by_stars(passage, index, stars) if stars else ():
            places.setdefault(marker, []).append(found)
    paged = not _at_end(notes, passages)
    called: list[Place | None] = [None] * len(notes)
    # Each count has an order of its own: the star of a reissued symbol stands above all figures.
    for counted in (True, False):
        chain = [at for at, note in enumerate(notes) if note.marker.isdigit() is counted]
        chained = _placed([notes[at] for at in chain], places, paged=paged)
        for at, where in zip(chain, chained, strict=True):
            called[at] = where
    return called


def _is_raised(note: Note) -> bool:
    """Whether the number of a note is raised: then calls are, too."""
    return not note.marker.isdigit() or not note.printed.isascii()


def _placed(
    notes: Sequence[Note], places: Mapping[str, Sequence[Place]], *, paged: bool
) -> list[Place | None]:
    """Find the cheapest way to place notes whose calls stand in their order."""
    ways = [_Way((-1, 0), 0.0, -1, None, None)]
    for number, note in enumerate(notes):
        start = ways[0].order
        candidates = [
            *_ahead(places.get(note.marker, ()), start),
            *(_ahead(places.get(DAMAGED, ()), start) if note.marker.isdigit() else ()),
        ]
        ways = _next(ways, number, note, candidates, paged=paged)
    way: _Way | None = min(ways, key=lambda one: one.cost)
    called: list[Place | None] = [None] * len(notes)
    while way is not None:
        if way.note >= 0:
            called[way.note] = way.place
        way = way.before
    return called


def _at_end(notes: Sequence[Note], passages: Sequence[Passage]) -> bool:
    """Whether all notes stand below the whole text: they may be called on any page."""
    starts = [line.start for note in notes for line in note.lines[:1]]
    return all(passage.last.start < min(starts, default=0) for passage in passages)


def _ahead(places: Sequence[Place], start: tuple[int, int]) -> Sequence[Place]:
    """The next of `places` behind `start`: as many as count, all of the others are too far."""
    first = bisect_right(places, start, key=lambda one: one.order)
    return places[first : first + MOST_PLACES]


def _next(
    ways: list[_Way], number: int, note: Note, places: Sequence[Place], *, paged: bool
) -> list[_Way]:
    """Go on by one note. `ways` are in order of place, each cheaper than all before it."""
    orders = [way.order for way in ways]
    following = [_Way(way.order, way.cost + NOT_CALLED, number, None, way) for way in ways]
    for one in places:
        index = bisect_left(orders, one.order) - 1
        if index >= 0:
            far = OTHER_PAGE * min(abs(one.page - note.page), 3) if paged else 0.0
            cost = ways[index].cost + one.penalty + far
            following.append(_Way(one.order, cost, number, one, ways[index]))
    return _frontier(following)


def _frontier(ways: list[_Way]) -> list[_Way]:
    """Keep the ways that no other beats in both cost and place, the last ones if too many."""
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda one: (one.order, one.cost)):
        if not kept or way.cost < kept[-1].cost:
            kept.append(way)
    return kept[-BEAM:]


def _by_figures(  # noqa: PLR0913 - what a figure is weighed by
    passage: Passage,
    index: int,
    wanted: set[str],
    language: Language,
    surcharge: float,
    *,
    habit: _Habit,
) -> Iterator[tuple[str, Place]]:
    text = western(passage.text)
    dates = None
    for match in _figures(text, wanted):
        for start, end, marker, likeness in _readings(match, text, habit):
            if marker not in wanted:
                continue
            penalty = likeness + (0.0 if match["raised"] else surcharge)
            if dates is None:
                dates = [(date.start, date.end) for date in language.dates(text)]
            if any(first <= start and end <= last for first, last in dates):
                penalty += IN_DATE
            penalty += _at_edge(text, start, end, likeness, language)
            if likeness == SPACED and language.asks_for_number(text[max(start - WORD, 0) : start]):
                penalty += NUMBERED
            if THOUSANDS.match(text, end) or THOUSANDS.match(text, start - 1):
                penalty += IN_NUMBER
            yield marker, Place(index, start, end, penalty, passage.page(start))


def _by_stars(passage: Passage, index: int, wanted: set[str]) -> Iterator[tuple[str, Place]]:
    if any(marker in passage.text for marker in wanted):
        for match in STARS.finditer(passage.text):
            if match["star"] in wanted:
                page = passage.page(match.start())
                yield match["star"], Place(index, match.start(), match.end(), GLUED, page)


def _figures(text: str, wanted: set[str]) -> Iterator[re.Match[str]]:
    """Yield the figures of `text` that may call a note: raised, or ending as one `wanted`."""
    for digits in DIGITS.finditer(text):
        figures = digits[0]
        endings = figures[-1:], figures[-2:], figures[-3:]
        if not (wanted.isdisjoint(endings) and figures.isdecimal()):
            found = FIGURES.match(text, digits.start())
            if found:
                yield found


def _at_edge(text: str, start: int, end: int, likeness: float, language: Language) -> float:
    """What a figure costs that begins a passage, or ends a short one: "Table 1", "表1"."""
    if start == 0:
        return AS_LABEL if text[end : end + 1] in LABEL_MARKS else AT_EDGE
    if end < len(text) or end > CAPTION:
        return 0.0
    return AT_EDGE if likeness == SPACED or language.line("table", text) else 0.0


def _readings(  # noqa: C901 - one reading after another
    match: re.Match[str], text: str, habit: _Habit
) -> Iterator[tuple[int, int, str, float]]:
    """The ways to read figures as a call: all of them, or the last of them."""
    start, end = match.span()
    if match["raised"]:
        likeness = POWER if UNIT.search(text, max(start - 3, 0), start) else RAISED
        yield start, end, raised.plain(match["raised"]), likeness
        return
    if match["bracketed"]:
        start -= 1 + text[start - 1].isspace()
        square = text[start] == "[" and text[end - 1] == "]"
        if not square and text[start - 1 : start].isspace() and text[end : end + 1] in _ENDS:
            start -= 1  # " (1);"
        yield start, end, match["bracketed"], BRACKETED if square or habit.brackets else ELSEWHERE
        return
    if match["slashed"]:
        if habit.slashes:
            yield start - text[start - 1 : start].isspace(), end, match["slashed"], BRACKETED
        return
    if match["stop"]:
        yield start, end, match["stop"], AFTER_MARK
        return
    figures = match["figures"] or match["tail"]
    if IN_YEAR.match(text, end):
        return  # no call cuts the number of a resolution: "73 (1949)"
    whole = SESSION_NUMBER if match["tail"] and _is_session_number(text, match) else 0.0
    if match["figures"] and len(figures) in MARKER_LENGTHS:
        likeness = _penalty(start, end, text)
        if figures != DAMAGED:
            yield start, end, figures, likeness
        elif likeness in (GLUED, CHINESE_WORD):
            yield start, end, figures, DAMAGE
    for length in MARKER_LENGTHS:
        if length < len(figures) and figures[-length] != "0":
            likeness = _glued(figures[:-length], symbol=bool(match["tail"]))
            likeness += whole + (WORD_OF_CHINESE if _is_ideograph(text[end : end + 1]) else 0.0)
            yield end - length, end, figures[-length:], likeness


def _is_session_number(text: str, match: re.Match[str]) -> bool:
    """Whether figures may be the whole number of a resolution behind its session: 60/251."""
    start, end = match.span()
    short = end - start <= LONGEST_NUMBER
    return short and SESSION.search(text, max(start - 5, 0), start) is not None


def _glued(before: str, *, symbol: bool) -> float:
    if YEAR.fullmatch(before):
        return GLUED_TO_YEAR
    return GLUED_TO_SYMBOL if symbol else GLUED_TO_FIGURES


def _is_ideograph(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff"


def _penalty(start: int, end: int, text: str) -> float:
    before = text[:start].rstrip()[-1:]
    marked = bool(before) and before in _GLUED_MARKS
    if text[start - 1 : start].isspace():
        return SPACED_AFTER_MARK if marked else SPACED
    if _is_ideograph(text[end : end + 1]):
        return INSIDE_CHINESE if marked else WORD_OF_CHINESE
    if before.isalpha():
        if _is_ideograph(before):
            return CHINESE_WORD
        return GLUED_TO_CAPITAL if before.isupper() else GLUED
    if text[start - 2 : start - 1].isdigit() and not YEAR.fullmatch(text[start - 5 : start - 1]):
        return IN_DECIMAL
    return AFTER_MARK if marked else SPACED
