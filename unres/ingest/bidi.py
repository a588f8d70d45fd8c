"""Right-to-left lines: from the order of print back to the order of reading.

Text taken out of PDF files keeps the runs of a right-to-left line apart by marks of embedding,
but writes what is inside a left-to-right run as it is seen from left to right: ``{ - 1}`` for
"1 - ", ``{)2023( 2700}`` for "2700 (2023)". Seen from the right, the run begins with its last
token: reversing the tokens of the run restores the order of reading, Latin words aside, which
are read from left to right among themselves. Columns of such a line are written from left to
right too, so that the last one is read first.
"""

from __future__ import annotations

import re

from unres.patterns import compiled

RTL, LTR, POP = "\u202b", "\u202a", "\u202c"
MARKED = compiled(f"[{RTL}{LTR}{POP}]")
#: A column: everything between the outermost marks of a right-to-left embedding.
_COLUMN = compiled(f"{RTL}(?:[^{RTL}{LTR}{POP}]|{LTR}[^{RTL}{LTR}{POP}]*(?:{POP}|$))*(?:{POP}|$)")
_RUN = compiled(f"{LTR}([^{RTL}{LTR}{POP}]*)(?:{POP}|$)")
#: A bracket that closes the run it stands before: ") S/RES/2700 (2023".
_DISPLACED = compiled(rf"{RTL}\)({LTR}[^{RTL}{LTR}{POP}()]*\([^{RTL}{LTR}{POP}()]*)")
#: Figures with the separators that stay inside a number or a symbol, white space, any other.
_TOKEN = compiled(r"\d{2}-\d{5}|\d+(?:[/.,:+]\d+)*|\s+|.", re.DOTALL)
_LATIN = compiled("[A-Za-z]")
#: What may stand before the first letter of a Latin word, and belong to it: "12/CP.1".
_GLUED = "0123456789/.-"
#: What ends a left-to-right run, but belongs to the line around it.
_MARKS = " .,;:،؛-"
#: A date of issue, whose day print puts last: "October 2023 17".
_DATE = compiled(r"([A-Z][a-z]{2,8} +\d{4})( +)(\d{1,2})")


def logical(line: str) -> str:
    """Return `line` in the order of reading, its marks of embedding left in place or dropped.

    Lines without such marks come back as they are. No other character is lost or added.
    """
    if not MARKED.search(line):
        return line
    columns = _COLUMN.findall(line)
    if not columns:
        return line
    gaps = _COLUMN.split(line)
    if len(columns) > 1 and all(not MARKED.sub("", gap).strip() for gap in gaps):
        wide = [gap if len(gap) > 1 else "  " for gap in gaps[1:]]
        parts = [part for pair in zip(columns, wide, strict=True) for part in pair]
        line = gaps[0] + "".join(reversed(parts[:-1]))
    line = _DISPLACED.sub(rf"{RTL}\1)", line)
    return _RUN.sub(lambda run: _reversed(run[1]), line)


def _reversed(run: str) -> str:
    start, end = _latin(run)
    core = _DATE.sub(r"\3\2\1", run[start:end])
    return _backwards(run[end:]) + core + _backwards(run[:start])


def _latin(run: str) -> tuple[int, int]:
    """Where the part of a run that is read from left to right begins and ends.

    It begins with a Latin word; the figures and marks after it belong to it, up to a bracket that
    has no partner to the right of the word: brackets of the line around it stand the other way.
    """
    letter = _LATIN.search(run)
    if not letter:
        return 0, 0
    word = run[len(run[: letter.start()].rstrip(_GLUED)) :].lstrip("/.-")
    start = len(run) - len(word)
    return start, start + len(_paired(word))


def _paired(text: str) -> str:
    """The longest beginning of `text` whose brackets are pairs, without the marks that end it."""
    opened: list[int] = []
    end = len(text)
    for at, char in enumerate(text):
        if char == "(" and text[at + 1 : at + 2] == ")":
            end = at
            break
        if char == "(":
            opened.append(at)
        elif char == ")" and not opened:
            end = at
            break
        elif char == ")":
            opened.pop()
    end = opened[0] if opened else end
    return text[:end].rstrip(_MARKS)


def _backwards(run: str) -> str:
    return "".join(reversed(_TOKEN.findall(run)))
