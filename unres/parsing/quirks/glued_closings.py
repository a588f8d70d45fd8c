"""Lines of a closing that a tool ran together, or tore into their words.

Meeting, date and vote stand on lines of their own. Where print has them beside each other, or
script and figures in two fonts, the text of a PDF file may have them otherwise::

    第53次会议2024年4月3日[未经表决获得通过。]        (three lines as one)

    第
    53次会议                                         (one line as two)

A line is parted at dashes between meeting, date and vote, before the bracket of the vote, and
before a date that follows its meeting without a gap; lines that tell nothing by themselves are
joined where together they are a meeting, or the date below one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.lang.schema import LineKind

#: The bracket of a vote behind a meeting or a date; one around figures alone calls a note.
VOTE = compiled(r"(?<=\S)\s*(?=[\[［【](?!\d{1,3}[\]］】]))")
#: What may stand between the lines of a closing that were put on one, and what these are.
DASH = compiled(r"\s+[-–—|·•]\s+")
KINDS: tuple[LineKind, ...] = ("meeting", "date_line", "vote_none", "vote_recorded")
#: Lines that a torn one may be in, and its longest, in characters.
MOST, LONGEST = 6, 60
#: Meetings are counted, and dates numbered.
_NUMBER = compiled(r"\d|[一二三四五六七八九十]")


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Part and join the lines of closings among `lines`; their characters stay the same."""
    whole = list(_whole(lines, language))
    return [part for line in whole for part in _parted(line, language)]


def _parted(line: Line, language: Language) -> Iterator[Line]:
    """Yield the lines of a closing that `line` holds; the line itself if it holds no more."""
    if (dashes := list(DASH.finditer(line.text))) and len(line.text) <= len(dashes) * LONGEST:
        bounds = [0, *(at for dash in dashes for at in dash.span()), len(line.text)]
        parts = [line.cut(*bounds[at : at + 2]) for at in range(0, len(bounds), 2)]
        if all(_names(part.text, language, *KINDS) for part in parts):
            yield from parts
            return
    vote = VOTE.search(line.text, 0, LONGEST)
    named = line.text[: vote.start() if vote else len(line.text)]
    if not _names(named, language, "meeting", "date_line"):
        yield line
        return
    date = next(iter(language.dates(named)), None)
    glued = date and (vote or named[date.start - 1] > " ")
    starts = [0]
    if date and glued and _names(named[: date.start].strip(), language, "meeting"):
        starts.append(date.start)
    if vote:
        starts.append(vote.end())
    for start, end in pairwise([*starts, len(line.text)]):
        gap = len(line.text[start:end]) - len(line.text[start:end].rstrip())
        part = line.cut(start, end - gap)
        yield part._replace(blanks=0) if start else part


def _whole(lines: Sequence[Line], language: Language) -> Iterator[Line]:
    index = 0
    below_meeting = False
    while index < len(lines):
        line, end = lines[index], index + 1
        known = _names(line.text, language, "meeting", "date_line")
        if not known:
            kinds = ("date_line",) if below_meeting else ("meeting",)
            joined, end = _torn(lines, index, language, kinds)
            line, known = joined or line, bool(joined)
        yield line
        below_meeting = known and not below_meeting
        index = end


def _torn(
    lines: Sequence[Line], index: int, language: Language, kinds: Sequence[str]
) -> tuple[Line | None, int]:
    """The line that begins at `index` and is torn over some more, and where it ends."""
    glue = " " if language.spaced else ""
    text = lines[index].text
    for end in range(index + 1, min(index + MOST, len(lines))):
        text += glue + lines[end].text
        if len(text) > LONGEST or lines[end].blanks:
            break
        if _NUMBER.search(text) and _names(text, language, *kinds):
            return lines[index]._replace(text=text, end=lines[end].end), end + 1
    return None, index + 1


def _names(text: str, language: Language, *kinds: str) -> bool:
    """Whether `text` is a line of one of the `kinds`."""
    return len(text) <= LONGEST and any(language.kinds_of(text, kinds))
