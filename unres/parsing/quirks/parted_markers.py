"""Parted markers: lines end behind the raised figures of notes, and of their calls.

Pdftotext may end a line where print raises a figure. Below a rule the notes are known all the same;
documents of the Human Rights Council print none that text shows::

    Reaffirming the Lighthouse Convention1
    and the Protocol on Lamps,2             (one printed line)
    ...
    1
    See A/63/53.                            (the foot of the page)
    2
    A/63/54 and A/63/55.

Where the figure is called on the page above it, and what stands there to the end of the page reads
like notes, each ending with a stop, each marker goes back to the head of its note. On such pages,
be there a rule or none, a line that ends with a call goes on in the one below if that begins as
text goes on, and both together are no wider than a full line.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.feet import LONGEST
from unres.parsing.labels import Labels
from unres.parsing.markers import AHEAD, RULE, read_marker
from unres.parsing.punctuation import FULL_STOPS, final_mark
from unres.parsing.signs import signs
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

MARKER = compiled(r"[1-9]\d{0,2}")
_BEHIND = r"(?:(?<=[^\W\d_])|(?<=[,;:)”»’]))"
#: A figure glued to a word, or to the mark behind it.
CALL = compiled(rf"{_BEHIND}\d{{1,3}}(?![\w/])")
#: The same at the end of a line, where a gap may stand before it.
END = compiled(rf"{_BEHIND}(?P<gap>\s?)(?P<call>\d{{1,3}})$")
#: How many letters tell whether a line ends with a call.
TAIL = 8
#: Lines of the foot of a page, at most.
LONGEST_FOOT = 60
#: How wide a space prints, in figures, and how wide a line may seem: raised figures are small.
SPACE, MOST = 0.5, 1.03


def mend(lines: Sequence[Line], head: int, language: Language) -> list[Line]:
    """Join each marker that stands alone to its note; the characters of `lines` stay the same.

    `head` is the number of lines that make masthead and title, none of which is joined.
    """
    goes_on = partial(_goes_on, language=language, labels=Labels(language.code))
    mended: list[Line] = []
    last = done = 0
    for _, grouped in groupby(lines, key=lambda line: line.page):
        page = list(grouped)
        above = max(0, head - done)
        done += len(page)
        rule = next((at for at, line in enumerate(page) if RULE.fullmatch(line.text)), None)
        markers, last = _markers(page, last) if rule is None else _below(page, rule, last)
        if markers:
            called = {int(page[at].text) for at in markers}
            foot = markers[0] if rule is None else rule
            below = page[foot:]
            notes = _notes(below, [at - foot for at in markers]) if rule is None else below
            above = min(above, foot)
            page = [*page[:above], *_whole(page[above:foot], called, goes_on), *notes]
        mended += page
    return mended


def _markers(page: Sequence[Line], last: int) -> tuple[list[int], int]:
    """The indexes of the lines that mark the notes of a page, and the number of its last note.

    `last` is the note before them. All must be called above the first.
    """
    if not any(MARKER.fullmatch(line.text) for line in page):
        return [], last
    found: list[int] = []
    called: set[int] = set()
    number = last
    for index, line in enumerate(page[:-1]):
        figure = int(line.text) if MARKER.fullmatch(line.text) else 0
        due = figure == number + 1 if found else last < figure <= last + AHEAD and figure in called
        if due and not page[index + 1].text[0].islower():
            found.append(index)
            number = figure
        elif not found:
            called.update(_calls(line.text))
    ends = [*(page[index - 1] for index in found[1:]), page[-1]]
    stopped = all(final_mark(line.text) in FULL_STOPS for line in ends)
    known = all(int(page[index].text) in called for index in found)
    notes = found and stopped and known and len(page) - found[0] <= LONGEST_FOOT
    return (found, number) if notes else ([], last)


def _below(page: Sequence[Line], rule: int, last: int) -> tuple[list[int], int]:
    """The indexes of the lines below a rule that are markers alone, and the last number there.

    `last` is the note before them: the first may be some ahead of it or begin anew, the others
    count on from the first.
    """
    found: list[int] = []
    first = True
    for index in range(rule + 1, min(len(page), rule + LONGEST_FOOT)):
        marker = read_marker(page[index].text)
        number = marker.number if marker else None
        if number and (number == last + 1 or (first and number <= last + AHEAD)):
            last, first = number, False
            if MARKER.fullmatch(page[index].text):
                found.append(index)
    return found, last


def _calls(text: str) -> Iterator[int]:
    return (int(found[0]) for found in CALL.finditer(text))


def _whole(
    text: Sequence[Line], called: Container[int], goes_on: Callable[[str, Line], bool]
) -> list[Line]:
    """The lines of `text`, those that end with one of the calls joined to what goes on."""
    full = MOST * max((width(line.text) for line in text), default=0.0)
    gaps = (_end(line.text) for line in text)
    seen = Counter(call for call, gap in gaps if gap)
    seen.update(call for line in text for call in _calls(line.text))
    whole: list[Line] = []
    for line in text:
        above = whole[-1].text if whole else ""
        fits = width(above) + SPACE + width(line.text) <= full and len(above) < LONGEST
        call, gap = _end(above)
        sure = not gap or (seen[call] == 1 and line.text[0].islower())
        if fits and call in called and sure and goes_on(above, line):
            whole[-1] = _one(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _end(text: str) -> tuple[int, bool]:
    """The call that ends the line, 0 if none does, and whether a gap stands before it."""
    found = END.search(text[-TAIL:])
    return (int(found["call"]), bool(found["gap"])) if found else (0, False)


def _goes_on(above: str, line: Line, language: Language, labels: Labels) -> bool:
    """Whether `line` begins as text goes on: in small letters, where the script has them."""
    text = line.text
    # "acknowledges" opens no clause where clauses begin with capitals.
    opens = language.clauses_begin != "capital" and language.opener(text)
    if opens or labels.read(text) or signs(line, language):
        return False
    return text[0].islower() if language.clauses_begin else not final_mark(above)


def _notes(foot: Sequence[Line], markers: Sequence[int]) -> list[Line]:
    """The lines of notes, each of the `markers` joined to the line below it."""
    notes: list[Line] = []
    for index, line in enumerate(foot):
        if index - 1 in markers:
            notes[-1] = _one(notes[-1], line)
        else:
            notes.append(line)
    return notes


def _one(line: Line, below: Line) -> Line:
    return line._replace(text=f"{line.text} {below.text}", end=below.end)
