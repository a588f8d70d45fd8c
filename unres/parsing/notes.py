"""Footnotes: collecting them from where a page, or the document, printed them.

Notes stand below a rule (``______``) at the foot of a page, or after the closing, or at the foot
of a page without any rule. A note begins with its marker: a number that goes on with the count of
the notes before it, or a star; it goes on to its full stop.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from unres.ingest.raised import FIGURES, lift
from unres.lang import fold
from unres.lang.numerals import western
from unres.parsing.closing_lines import LONGEST_ENTRY, lists_end
from unres.parsing.markers import AHEAD, RULE, read_marker
from unres.parsing.note_blocks import MOST_ON_A_PAGE, Collected, complete, read_notes
from unres.parsing.note_runs import LONGEST_PAGE, run_of_notes
from unres.parsing.punctuation import FULL_STOPS, announces, ends_clause, final_mark
from unres.parsing.signs import CLOSING, heads_list
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.markers import Marker

#: "[1]", a call in square brackets.
IN_BRACKETS = compiled(r"\[(\d{1,3})\]")
#: What may number a clause: "1)", "(1)", "1 ", "1.", "1 bis.".
NUMBERED = compiled(
    r"[(（\[]?(?P<number>\d{1,3})\s?(?:(?:bis|ter|quater|quinquies)\b\s?)?"
    r"(?:[)）.．\]ـ]|[-–](?=\s))?\s*(?=[^\W\d_])"
)
#: Shorter opening phrases, in letters, are words that anything may begin with: "A", "Note".
SHORTEST = 4
_CLOSING = tuple(sorted(CLOSING))
#: What marks notes that have no number.
STARS = ("*", "†", "‡")
#: How many lines above its note a call may stand.
REACH = 120
#: The same for notes right below a closing, which may stand at the end of the whole text.
WHOLE = 2_000


def collect(lines: Sequence[Line], language: Language) -> Collected:
    """Part the footnotes of a document from its text; every line goes to one of the two."""
    found = Collected(closes=lambda text: _closes(text, language))
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    found.others = _rows(lines) | {
        line.start for line in lines if found.marker(line) and found.closes(line.text)
    }
    found.others |= _clauses(lines, language)
    found.dotted = _dotted(lines, found)
    found.lists = _vote_lists(lines, found, language)
    headings = _headings(lines, language)
    for page in pages:
        _collect_page(page, found, headings, paged=len(pages) > 1)
    # Notes hang on text: what looks like notes alone is the text itself.
    return found if found.lines else Collected(found.closes, lines=list(lines))


def _closes(text: str, language: Language) -> bool:
    """Whether a line is of a closing: "9th plenary meeting", "9 June 2021", how it was adopted."""
    return any(language.kinds_of(text, _CLOSING))


def _clauses(lines: Sequence[Line], language: Language) -> set[int]:
    """Where numbered clauses and points start: they count up from 1.

    Notes are numbered too, but seldom open with what a body does, and no colon announces them.
    """
    counting: set[int] = set()
    run: list[int] = []
    last = 0
    announced = False
    for index, line in enumerate(lines):
        match = NUMBERED.match(line.text)
        if match is None:
            continue
        number = int(match["number"])
        opener = language.opener(line.text[match.end() :], "operative")
        opens = opener is not None and (opener.end >= SHORTEST or not language.spaced)
        if number == 1:
            announced = _is_announced(lines, index, match)
            run = [line.start] if announced or opens else []
            sure = announced or (opens and not match[0].strip().isdigit())
            counting |= set(run) if sure else set()
        elif run and number == last + 1 and (announced or opens):
            run.append(line.start)
            counting.update(run[-2:])
        else:
            continue
        last = number
    return counting


def _is_announced(lines: Sequence[Line], index: int, label: re.Match[str]) -> bool:
    """Whether a colon above announces a point, whose label has a bracket or a stop.

    In Arabic, what looks like "(1)" may be a note that is called in the same form.
    """
    printed = label[0].strip()
    above = lines[index - 1].text if index else ""
    if printed.isdigit() or not announces(above):
        return False
    return not any(printed in line.text for line in lines[max(index - REACH, 0) : index])


def _rows(lines: Sequence[Line]) -> set[int]:
    """Where rows of tables start: lines of three cells, and those of two right below a row.

    A note has two cells where a tab stands behind its marker.
    """
    rows: set[int] = set()
    above: Line | None = None
    for line in lines:
        tabs = line.text.count("\t")
        below_row = above is not None and not line.blanks and _is_row(above, rows)
        if tabs > 1 or (tabs and below_row):
            rows.add(line.start)
        above = line
    return rows


def _is_row(line: Line, rows: set[int]) -> bool:
    """Whether the line is a row, or the head of a table: two cells, the first of them words."""
    return line.start in rows or ("\t" in line.text and read_marker(line.text) is None)


def _headings(lines: Sequence[Line], language: Language) -> set[int]:
    """Where the heading above the notes starts: a line that says "Notes", with a note below."""
    return {
        line.start
        for line, below in pairwise(lines)
        if read_marker(below.text, dotted=True)
        and fold(line.text.strip(" :：*#_")) in language.note_headings
    }


def _dotted(lines: Sequence[Line], found: Collected) -> set[int]:
    """Where notes start whose numbers have a stop: "[1]" calls each, and no closing follows."""
    if not any(IN_BRACKETS.search(line.text) for line in lines):
        return set()
    called: set[str] = set()
    dotted: list[int] = []
    for line in lines:
        if found.closes(line.text):
            dotted = []
        marker = read_marker(line.text, dotted=True)
        if marker and marker.bare in called and line.start not in found.others:
            dotted.append(line.start)
        called.update(IN_BRACKETS.findall(line.text))
    return set(dotted)


def _vote_lists(lines: Sequence[Line], found: Collected, language: Language) -> dict[int, int]:
    """Where starred notes start that are the lists of a vote, and how many lines each takes.

    Volumes have them below the sentence that tells how a resolution was adopted, above its title.
    """
    starred = [index for index, line in enumerate(lines) if line.text[:1] in STARS]
    lists: dict[int, int] = {}
    for index in starred:
        marker = found.marker(lines[index])
        if marker and marker.start and heads_list(lines[index].text[marker.start :], language):
            lists[lines[index].start] = lists_end(lines, index, language) - index
    return lists


def _collect_page(page: list[Line], found: Collected, headings: set[int], *, paged: bool) -> None:
    index = 0
    while index < len(page):
        line = page[index]
        if RULE.fullmatch(line.text) or line.start in headings:
            found.rules.append(line)
            end = len(page) if paged else _end_of_notes(page, index + 1, found)
            _count_on(page[index + 1 : end], found)
            read_notes(page[index + 1 : end], found)
        elif line.start in found.lists:
            end = min(index + found.lists[line.start], len(page))
            read_notes(page[index:end], found)
        else:
            if paged:
                page[index : index + 1] = _torn(page, index, found)
            end = _notes_here(page, index, found, paged=paged)
            if end == index:
                found.lines.append(page[index])
                end += 1
        index = end


def _count_on(lines: Sequence[Line], found: Collected) -> None:
    """Let the first notes of a text that stand below a rule count on from others in a volume."""
    numbers = [marker.number for line in lines if (marker := found.marker(line)) and marker.number]
    if found.highest_number or not numbers or numbers[0] <= MOST_ON_A_PAGE:
        return
    if numbers[0] + 1 in numbers or _called(str(numbers[0]), found.lines):
        found.last_number = found.highest_number = numbers[0] - 1


def _end_of_notes(page: Sequence[Line], start: int, found: Collected) -> int:
    """Where the notes below a rule end, on a page whose end is not known."""
    for index in range(start, len(page) - 1):
        stops = final_mark(page[index].text) in FULL_STOPS
        if stops and not found.marker(page[index + 1]) and not RULE.fullmatch(page[index + 1].text):
            return index + 1
    return len(page)


def _torn(page: Sequence[Line], index: int, found: Collected) -> list[Line]:
    """Part a line of text from the first note of its page, which stands on the same line.

    PDF text joins a hyphenated word to the next line, without its hyphen, be that line a note.
    """
    line = page[index]
    if len(page) - index > LONGEST_PAGE:
        return [line]
    due = str(found.highest_number + 1)
    if due not in line.text:
        return [line]
    seam = re.search(rf"(?<=[^\W\d_]){due}(?=[^\W\d_])", line.text)
    if not seam or line.text[seam.end()].islower():
        return [line]
    at = seam.start()
    above = line._replace(text=line.text[:at], end=line.start + at)
    note = line.cut(at, len(line.text))._replace(end=line.end, blanks=0)
    below = page[index + 1 :]
    alone = not below or found.marker(below[0]) is not None
    run = run_of_notes([note, *below], 0, found) if alone or complete(note) else None
    return [above, note] if run and run.end == len(below) + 1 else [line]


def _notes_here(page: Sequence[Line], index: int, found: Collected, *, paged: bool) -> int:
    """Read notes that begin at `index` without a rule above; return where they end."""
    marker = found.marker(page[index])
    if not marker or marker.start is None:
        return index
    if not _due(marker, found, paged=paged):
        return _notes_of_volume(page, index, marker, found)
    parted = _is_parted(page, index) or _is_below_closing(page, index, marker, found)
    called = _called(marker.bare, found.lines)
    if not (parted or called or marker.glued):
        return index
    run = run_of_notes(page, index, found)
    if not run:
        return index
    if run.end < len(page):
        apart = run.clear and page[run.end].blanks > 0 if paged else parted
        if not (called and apart):
            return index
    read_notes(page[index : run.end], found)
    return run.end


def _is_parted(page: Sequence[Line], index: int) -> bool:
    """Whether the line at `index` may begin something: it goes on with no clause above."""
    return not index or ends_clause(page[index - 1].text) or page[index].blanks > 0


def _is_below_closing(page: Sequence[Line], index: int, marker: Marker, found: Collected) -> bool:
    """Whether the line stands below one of a closing, and its marker is called anywhere above."""
    closes = index > 0 and found.closes(page[index - 1].text)
    return closes and _called(marker.bare, found.lines, reach=WHOLE)


def _notes_of_volume(page: Sequence[Line], index: int, marker: Marker, found: Collected) -> int:
    """Read notes that end the text and are the first of it, whatever their number.

    The notes of the annual volumes of resolutions until 1993 are counted through the volume. They
    stand below the closing.
    """
    if found.last_number or marker.number is None or len(page) - index > LONGEST_PAGE:
        return index
    if not (_is_parted(page, index) and _called(marker.bare, found.lines)):
        return index
    if not any(found.closes(line.text) for line in found.lines[-LONGEST_ENTRY:]):
        return index
    run = run_of_notes(page, index, found)
    if not run or run.end < len(page):
        return index
    found.last_number = found.highest_number = marker.number - 1
    read_notes(page[index:], found)
    return len(page)


def _due(marker: Marker, found: Collected, *, paged: bool) -> bool:
    """Whether the marker is the one that comes next: a star, or a number just ahead."""
    if marker.number is None:
        return True
    last = found.last_number
    return last < marker.number <= last + (1 if last and not paged else AHEAD)


def _called(marker: str, lines: Sequence[Line], reach: int = REACH) -> bool:
    """Whether a call of `marker` stands in the last `reach` of the `lines` above.

    It is glued to a word, behind a mark, or in brackets; a bracket that begins a line is a label. A
    star, or raised figures, may be glued to a figure as well: "A/69/15*", "60/251¹".
    """
    raised = lift(marker)
    forms = marker, raised
    either = "|".join(map(re.escape, forms))
    starred = rf"(?<=\w)(?:{either})(?!\*)|" if not marker.isdigit() else ""
    behind = rf"(?<=\d){raised}(?![{FIGURES}])|" if raised != marker else ""
    call = re.compile(
        rf"{starred}{behind}(?:(?<=[^\W\d_])|(?<=[^\w\s(\[（])\s?)(?:{either})(?![\w*/)\].．])"
        rf"|(?<=\S)\s?[(\[（]\s?(?:{either})\s?[)\]）]"
        rf"|(?:(?<=[^\W\d_])|(?<=[^\w\s(\[（])\s?)(?:{either})[.．)]?(?=\s|$)"
    )
    near = (western(line.text) for line in lines[-reach:])
    return any(call.search(text) for text in near if any(map(text.__contains__, forms)))
