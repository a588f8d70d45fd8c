"""Spread lines: justified lines of few long words, each of which PDF text puts on its own line.

The words stand in the order of reading, the first of them perhaps together::

    11. takes
    note
    of
    the
    observational
    responsibilities                    (one printed line)
    of the mountain stations;

Put together again, with the gaps that print left, they make a full line, which tells more of where
paragraphs begin than its words do. In 427 resolutions there are 130 such lines, all of them in
Russian and German, and no list of so many words in small letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import COMMAS, final_mark
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: How wide the words of a line are together, in full lines; widths are estimates.
LEAST, MOST = 0.45, 1.0
#: The same with the part of a line that stayed together, and where another clause begins.
JOINED, REST = 0.97, 0.55
#: Fewer words, each on a line of its own, tell nothing.
FEWEST = 3
#: How wide a line is set, in full lines: it may have an indent or none.
WIDTH = 0.945
#: So many words are enough for an opening phrase.
PHRASE = 6
#: How wide the part of a line is at most that stayed together, in full lines.
BEGUN = 0.5
#: How wide a space prints, in figures.
SPACE = 0.5
#: A label alone is no word of a line, nor is a number.
NO_WORD = compiled(r"[(\[]?(?:\d+|[a-zа-я]{1,4}(?=[.)]))[.)\]]*")


def mend(lines: Sequence[Line], full: float, language: Language) -> list[Line]:
    """Put the words of spread lines together; `full` is the width of a full line, in figures."""
    if not language.spaced:
        return list(lines)
    mended: list[Line] = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _is_word(lines[end]) and lines[end].page == lines[index].page:
            end += 1
        for words in _parted(lines[index:end], full, language):
            begun = mended and _is_begun(mended[-1], words, full, language)
            line = [mended.pop(), *words] if begun else words
            mended += [one_line(line, full)] if _is_line(line, full) else line
        if end == index:
            mended.append(lines[index])
        index = max(end, index + 1)
    return mended


def _is_word(line: Line) -> bool:
    """Whether a line holds one word alone, which is set in no type of its own."""
    return not (" " in line.text or "\t" in line.text or line.emphasis) and not NO_WORD.fullmatch(
        line.text
    )


def _parted(words: Sequence[Line], full: float, language: Language) -> Iterator[list[Line]]:
    """Part `words` where a clause begins below the end of another, and where a line is full."""
    found: list[Line] = []
    size, rest = 0.0, sum(width(word.text) + SPACE for word in words)
    for index, word in enumerate(words):
        size += width(word.text) + SPACE
        rest -= width(word.text) + SPACE
        phrase = " ".join(one.text for one in words[index : index + PHRASE])
        ends = found and final_mark(found[-1].text) and rest > REST * full
        begins = ends and language.opener(phrase)
        if found and (begins or size > MOST * full):
            yield found
            found, size = [], width(word.text) + SPACE
        found.append(word)
    if found:
        yield found


def _is_begun(above: Line, words: Sequence[Line], full: float, language: Language) -> bool:
    """Whether `above` is the beginning of the line that `words` go on."""
    text = " ".join(word.text for word in words)
    if above.page != words[0].page or above.emphasis or width(above.text) > BEGUN * full:
        return False
    mark = final_mark(above.text)
    goes_on = not mark or (mark in COMMAS and not language.opener(text))
    return goes_on and _is_line([above, *words], full, JOINED)


def _is_line(words: Sequence[Line], full: float, most: float = MOST) -> bool:
    """Whether `words` make a printed line: they fill it, and most are in small letters."""
    if len(words) < FEWEST:
        return False
    small = sum(word.text[0].islower() for word in words)
    size = width(" ".join(word.text for word in words))
    return 2 * small >= len(words) and LEAST * full < size < most * full


def one_line(words: Sequence[Line], full: float) -> Line:
    """Return one line of `words`, its gaps as wide as print made them; `full` is its width."""
    room = WIDTH * full - sum(width(word.text) for word in words)
    gap = " " * max(round(room / (len(words) - 1) / SPACE), 1)
    return words[0]._replace(
        text=gap.join(word.text for word in words),
        start=min(word.start for word in words),
        end=max(word.end for word in words),
    )
