"""Openings: the lines with which documents begin to speak, and the heads that stand above them.

A document opens with its formula, or, as decisions do, with the sentence that tells at which
meeting it was taken. Its head is its number and title; in volumes the name of the resolution, and
how it was adopted, stand above that, and headings of chapters and subjects above all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang.numbers import find_numbers
from unres.parsing import minutes
from unres.parsing.closing_lines import LONGEST_ENTRY
from unres.parsing.punctuation import FULL_STOPS, ends_clause, final_mark
from unres.parsing.signs import CLOSING, NUMBERED_TITLES, RESULTS, SHORT, VOTES, signs
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.lang import Language

#: How many lines above an opening the number of its document may stand.
TITLE_REACH = 8
#: How many lines above the title the name of a resolution may: lists of a vote are between them.
NAME_REACH = 120
#: The sentence of a decision names the meeting so near its start, in characters.
NEAR = 80
#: So many lines at the top may name the body of a volume.
TOP = 30
#: How many lines the headings of chapters and subjects take, at most.
HEADINGS = 6
#: So many lines tell the meeting and the date of a decision.
SENTENCE = 4
#: The signs of lines that end a document: a date alone may stand in a masthead.
ENDS = RESULTS | {"meeting"}


class Opening(NamedTuple):
    """Where a document begins to speak: the index of its line, and the body that speaks.

    `decided` tells that it is the sentence of a decision, which has no formula.
    """

    line: int
    body: str | None
    decided: bool = False


def openings(lines: Sequence[Line], language: Language) -> list[Opening]:
    """Return the openings among `lines`, in order."""
    formulas = _formulas(lines, language)
    around = next((one.body for one in formulas.values()), None) or _named_at_top(lines, language)
    found: list[Opening] = []
    watch = _Watch(language)
    for index, line in enumerate(lines):
        opening = formulas.get(index)
        if opening is None and watch.expects(index):
            opening = _decision(lines, index, around, language)
        if opening:
            found.append(opening)
            around = opening.body
        watch.see(index, line, opening)
    return found


def _named_at_top(lines: Sequence[Line], language: Language) -> str | None:
    return language.body_in(" ".join(line.text for line in lines[:TOP]))


class _Watch:
    """Tells where the sentence of a decision may stand: below a number, "Decision", or a closing.

    Below one that has no number others may follow, a paragraph each.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._until = -1
        self._number: str | None = None
        self._opened: set[str | None] = set()
        self._closed = self._follow = False
        self._ended = True

    def expects(self, index: int) -> bool:
        return index <= self._until or (self._follow and self._ended)

    def see(self, index: int, line: Line, opening: Opening | None) -> None:
        found = signs(line, self._language).keys() if len(line.text) <= SHORT else frozenset()
        ends = final_mark(line.text)
        self._ended = ends in FULL_STOPS
        if opening:
            self._follow = opening.decided and self._number is None
            self._opened.add(self._number)
            self._until, self._number, self._closed = -1, None, False
        elif VOTES & found:
            self._until, self._closed = index + LONGEST_ENTRY, True
        elif len(line.text) <= SHORT and self._heads(line.text, found):
            self._until = index + TITLE_REACH
        elif ends and not self._closed:
            self._until, self._number = -1, None

    def _heads(self, text: str, found: AbstractSet[str]) -> bool:
        """Whether a line heads a document; pages may repeat the number of one that has opened."""
        if NUMBERED_TITLES & found or self._language.line("numbered", text):
            number = _number(text)
            again = number is not None and number in self._opened
            self._number = self._number if again else number
            return not again
        return self._language.line("decision_type", text) is not None


def _formulas(lines: Sequence[Line], language: Language) -> dict[int, Opening]:
    """The formulas of known bodies; without its comma one may be a name in a masthead instead.

    Lines of running text may look like the formulas of unknown bodies.
    """
    formulas: dict[int, Opening] = {}
    floor = 0
    for index, line in enumerate(lines):
        found = language.formula(line.text) if len(line.text) <= SHORT else None
        if not found or found.body is None or line.text[found.end :].strip(" ,،，:："):
            continue
        if found.comma or title(lines, index, floor, language) is not None:
            formulas[index] = Opening(index, found.body)
            floor = index + 1
    return formulas


def _decision(
    lines: Sequence[Line], index: int, around: str | None, language: Language
) -> Opening | None:
    """The sentence at `index` that tells at which meeting a decision was taken."""
    text = _sentence(lines[index : index + SENTENCE], language)
    if not language.adopting.meeting(text[:NEAR]) or language.is_statement(text):
        return None
    told = minutes.read(text, language, around)
    return Opening(index, told.body, decided=True) if told else None


def _sentence(lines: Sequence[Line], language: Language) -> str:
    """The text of the lines that go on from the first, down to a mark or a heading."""
    taken: list[str] = []
    for line in lines:
        heads = bool(NUMBERED_TITLES & signs(line, language).keys())
        if heads or line.blanks * len(taken) or language.line("decision_type", line.text):
            break
        taken.append(line.text)
        if final_mark(line.text) in FULL_STOPS:
            break
    return (" " if language.spaced else "").join(taken)


def title(
    lines: Sequence[Line],
    opening: int,
    floor: int,
    language: Language,
    wanted: AbstractSet[str] = NUMBERED_TITLES,
) -> int | None:
    """Where the number and title above an opening begin, not above `floor`; None without one."""
    for index in range(opening - 1, max(floor, opening - TITLE_REACH) - 1, -1):
        found = signs(lines[index], language).keys()
        numbered = NUMBERED_TITLES & wanted and language.line("numbered", lines[index].text)
        if wanted & found or numbered:
            return index
        if "part_letter" in found or ENDS & found:
            return None
    return None


def name(lines: Sequence[Line], title: int, floor: int, language: Language) -> int:
    """Where the name of the resolution stands, "RESOLUTION 77/3" above "77/3. Title", or `title`.

    How it was adopted stands between them.
    """
    number = _number(lines[title].text)
    if number is None:
        return title
    for index in range(title - 1, max(floor, title - NAME_REACH) - 1, -1):
        text = lines[index].text
        if language.line("numbered", text) and _number(text) == number:
            return index
    return title


def _number(text: str) -> str | None:
    return next((number.plain for number in find_numbers(text)), None)


def below_headings(lines: Sequence[Line], start: int, floor: int, language: Language) -> int:
    """Where the headings above `start` begin; `start` if what stands there is text that goes on."""
    top = start
    while top > floor and not ends_clause(lines[top - 1].text):
        if CLOSING & signs(lines[top - 1], language).keys():
            return top
        if start - top == HEADINGS:
            return start
        top -= 1
    return top if top > floor and final_mark(lines[top - 1].text) in FULL_STOPS else start
