"""Text without line breaks: what fields of tables and data bases leave of a text.

All breaks became spaces, so that masthead, clauses and closing stand on one line::

    80/9. Lamps The Council of Lamps, Recalling the rules, Noting the wicks, 1. Lights the lamps; 2.
    Decides to keep them lit. 9th meeting 3 May 2031 1 See document L/1.

The line is broken where what begins tells it: at the formula or the sentence of a decision, at
opening phrases between commas above the first number, at numbers that count on, at letters of
lists, at the quotation marks of a statement, at meeting and date, at annexes and at the marks of
notes below them. What no sign tells (titles, headings) stays with its neighbours.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.parsing import minutes
from unres.parsing.labels import Labels
from unres.parsing.markers import AHEAD
from unres.parsing.punctuation import ends_clause
from unres.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.lang.language import Formula

#: Paragraphs are seldom longer, in characters; two signs of clauses must be inside as well.
LONGEST, FEWEST = 400, 2
#: What is longer than that share of a text has lost its breaks.
MOST = 0.5
#: A formula stands so far below the start, at most, and its number and title so far above it.
HEAD, TITLE = 6_000, 400
#: How many letters an ideograph stands for.
IDEOGRAPH = 3
#: The sentence of a decision names its meeting so near its start, in characters.
NEAR = 80
#: A date begins a number that has at most so many characters with its month and year.
DATE = 30
#: How far behind a mark a heading may end, and an opening phrase.
HEADING, OPENER = 200, 80
#: Words of a meeting or a date, at most.
WORDS = 9
WORD = compiled(r"\S+")
COMMA = compiled(r"[,，،][”»\"]?\d{0,3}\s*")
MARK = compiled(r"[,，،;；؛][”»\"]?\d{0,3}\s*")
GAP = compiled(r"(?<=[，；。：,;:])\d{0,3}\s+(?=\S)")
#: The mark of a clause, and the call of a note behind it.
STOP = compiled(r"[.;:。；：؛][”»\"]?(?:\d{1,3}(?=\s)|[(（]\d{1,3}[)）])?\s*")
NUMBER_TITLE = compiled(r"(?<=\s)\d{1,4}/\d{1,4}(?: [A-Z])?\.?\s+(?=\S)")
NUMBER = compiled(
    r"(?:(?<=\s)|(?<=[;:,؛،。；：，])|(?<=[^\W\dA-Z_][.]))(?P<number>\d{1,3})\s?[.．)\-–](?=[\s“\u4e00-\u9fff])\s*"
)
POINT = compiled(
    r"(?:(?<=[;:,؛،；：，])|(?<=[;:,؛،；：，]\s)|(?<=[;,]\s[^\W\d]\s)|(?<=[;,]\s[^\W\d]{2}\s)"
    r"|(?<=[;,]\s[^\W\d]{3}\s)|(?<=[.。]\s)(?=[“«\"]))[“«\"]?\s?[(（]?[^\W\d_]{1,4}[)）]\s*(?=\S)"
)
NOTE = compiled(r"(?:(?<=\s)|(?<=[.。]))[(（]?(?P<number>\d{1,3})[)）]?\s+(?=\S)")
QUOTED = compiled(r"(?<=[.:。：]\s)[“«„\"]")
VOTE = compiled(r"\s*(?=[\[［【])")


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Return `lines`, one that is most of the text broken where lines of their own should stand.

    In a text that has its breaks, a long clause may name the body as a formula does.
    """
    whole = sum(len(line.text) for line in lines)
    return [
        part
        for line in lines
        for part in (_parts(line, language) if len(line.text) > MOST * whole else [line])
    ]


def _parts(line: Line, language: Language) -> Iterator[Line]:
    size = len(line.text) * (1 if language.spaced else IDEOGRAPH)
    starts = sorted(_starts(line.text, language)) if size > LONGEST else []
    if not starts:
        yield line
        return
    for start, end in pairwise([0, *starts, len(line.text)]):
        text = line.text[start:end]
        if text.strip():
            lead = len(text) - len(text.lstrip())
            part = line.cut(start + lead, start + len(text.rstrip()))
            yield part._replace(blanks=1) if start else part


def _starts(text: str, language: Language) -> set[int]:
    """Where lines begin inside a text; none if too little is found to break it."""
    opening = _decided(text, language) or _formula(text, language) or _decision(text, language)
    if opening is None:
        return set()
    above, body = opening
    numbers = list(_counted(NUMBER, text, body, language=language))
    first = numbers[0].start() if numbers else len(text)
    clauses = _clauses(text, body, first, language, counted=bool(numbers))
    starts = {*clauses, *_headed(text, body, numbers, language)}
    if language.is_statement(text[above : above + TITLE]):
        starts |= {quote.start() for quote in QUOTED.finditer(text, body)}
    end, closing = _closing(text, numbers[-1].end() if numbers else body, language)
    if len(starts) + len(closing) < FEWEST:
        return set()
    titles = list(NUMBER_TITLE.finditer(text, max(0, above - TITLE), above))
    starts |= {above, body, *(title.start() for title in titles[-1:])}
    starts |= {*_points(text, body, end, language), *_annexes(text, body, language)}
    below = closing[-1] if closing else len(text)
    notes = {note.start() for note in _counted(NOTE, text, below, AHEAD)}
    return (starts | set(closing) | notes) - {0, len(text)}


def _decided(text: str, language: Language) -> tuple[int, int] | None:
    """The same where the verb stands first, as in Arabic: the body is the second word."""
    above = 0
    for word in WORD.finditer(text, 0, HEAD) if language.direction == "rtl" else ():
        near = text[word.start() : word.start() + TITLE]
        found = language.formula(near)
        if found and found.comma and found.body and language.adopting.meeting(near[:NEAR]):
            return above, above
        above = word.start()
    return None


def _decision(text: str, language: Language) -> tuple[int, int] | None:
    """Where the sentence begins that tells at which meeting something was decided or stated.

    It stands below the number and title, if there are any, and begins at the last word from which
    it says all that: in languages with capitals, with one.
    """
    title = NUMBER_TITLE.search(text, 0, HEAD)
    last = None
    for word in WORD.finditer(text, title.end() if title else 0, HEAD):
        start = word.start()
        if last is not None and start > last + TITLE:
            break
        if language.clauses_begin and not text[start].isupper():
            continue
        near = text[start : start + TITLE]
        reach = NEAR if language.spaced else NEAR // IDEOGRAPH
        if language.adopting.meeting(near[:reach]) and minutes.read(near, language):
            last = start
    return None if last is None else (last, last)


def _formula(text: str, language: Language) -> tuple[int, int] | None:
    """Where the formula begins and where what it opens; None if there is none."""
    for word in WORD.finditer(text, 0, HEAD):
        start = word.start()
        for at in (start, *(start + len(word[0]) - k for k in range(2, min(len(word[0]), 12)))):
            if at != start and language.spaced:
                break
            if language.clauses_begin and not text[at].isupper():
                break  # the body that a sentence names
            found = language.formula(text[at : at + TITLE]) or _bare(text, at, language)
            if found and found.body and (found.comma or NUMBER.match(text, at + found.end + 1)):
                return at, at + found.end
    return None


def _bare(text: str, start: int, language: Language) -> Formula | None:
    """The formula that the first number follows without a comma."""
    number = NUMBER.search(text, start, start + OPENER)
    return language.formula(text[start : number.start()].rstrip()) if number else None


def _clauses(
    text: str, start: int, end: int, language: Language, *, counted: bool
) -> Iterator[int]:
    """Yield where opening phrases follow a mark, written as clauses begin.

    Where no paragraph is `counted`, those of operative paragraphs are found in the same way. In
    Chinese, a space behind a mark was a line break.
    """
    if not language.spaced:
        yield from (gap.end() for gap in GAP.finditer(text, start, end))
        return
    for mark in (COMMA if counted else MARK).finditer(text, start, end):
        rest = text[mark.end() : mark.end() + OPENER]
        opener = language.opener(rest, "preambular" if counted else None) if rest else None
        if opener is None:
            continue
        # Words that open clauses and go on as often ("mit", "sich") have no concept.
        capital = language.clauses_begin == "capital"
        if rest[0].isupper() if capital else opener.concept:
            yield mark.end()


def _counted(
    pattern: re.Pattern[str],
    text: str,
    start: int,
    first: int = 1,
    *,
    language: Language | None = None,
) -> Iterator[re.Match[str]]:
    """Yield what counts up, from `first` at most; a text may have lost what stood before it.

    The day of a date counts nothing, if the `language` writes it as numbers are ("1. Juli 2031").
    """
    due = 0
    for found in pattern.finditer(text, start):
        number = int(found["number"])
        at = found.start("number")
        if language and any(date.start == 0 for date in language.dates(text[at : at + DATE])):
            continue
        if number == due or (not due and 0 < number <= first):
            yield found
            due = number + 1


def _points(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Yield where labels of points stand that begin a list or count on: "f)" after "e)"."""
    labels = Labels(language.code)
    last: dict[tuple[str, str], int] = {}
    for point in POINT.finditer(text, start, end):
        label = labels.read(point[0].strip('“«" ') + " x")
        fits = [
            one
            for one in (label.readings if label else ())
            if one.ordinal == 1 or last.get((one.style, one.alphabet)) == one.ordinal - 1
        ]
        last |= {(one.style, one.alphabet): one.ordinal for one in fits}
        if fits:
            yield point.start()


def _annexes(text: str, start: int, language: Language) -> Iterator[int]:
    """Yield where the heading of an annex stands behind a mark, and what follows it."""
    for stop in STOP.finditer(text, start):
        if text.startswith(language.annex_words, stop.end()):
            end = _named(text, stop.end(), "annex", language)
            if end is not None:
                yield from (stop.end(), end)


def _headed(
    text: str, start: int, numbers: Iterable[re.Match[str]], language: Language
) -> Iterator[int]:
    """Yield where numbers stand, and where the headings above them begin."""
    for number in numbers:
        yield number.start()
        above = [mark.end() for mark in STOP.finditer(text, start, number.start())][-1:]
        gap = text[above[0] : number.start()].strip() if above else ""
        if (
            gap
            and len(gap) <= HEADING
            and not ends_clause(gap)
            and language.opener(text[number.end() : number.end() + OPENER])
        ):
            yield above[0]


def _closing(text: str, start: int, language: Language) -> tuple[int, list[int]]:
    """Where the closing below `start` begins, and where its lines do, and what follows them."""
    for stop in STOP.finditer(text, start):
        end = _named(text, stop.end(), "meeting", language)
        end = end or _named(text, stop.end(), "date_line", language)
        if end is None:
            continue
        starts = [stop.end(), end]
        if (date := _named(text, end, "date_line", language)) is not None:
            starts.append(date)
        if vote := VOTE.match(text, starts[-1]):
            close = max(text.find("]", vote.end()), text.find("］", vote.end()))
            starts.append(close + 1 if close > 0 else len(text))
        return stop.end(), starts
    return len(text), []


def _named(text: str, start: int, kind: str, language: Language) -> int | None:
    """Where the line of a `kind` that begins at `start` ends; None if none does."""
    end = None
    for count, word in enumerate(WORD.finditer(text, start), 1):
        if count > WORDS:
            break
        said = text[start : word.end()].strip()
        if kind == "meeting" and language.dates(said):
            break  # the date is a line of its own
        if language.line(kind, said):
            end = word.end()
    return end
