"""Right-to-left lines: from the order of print back to the order of reading.

Text taken out of PDF files keeps the runs of a right-to-left line apart by marks of embedding,
but writes what is inside a left-to-right run as it is seen from left to right: ``{ - 1}`` for
"1 - ", ``{)2023( 2700}`` for "2700 (2023)". Seen from the right, the run begins with its last
token: reversing the tokens of the run restores the order of reading. Columns of such a line are
written from left to right too, so that the last one is read first.
"""

from __future__ import annotations

import re

RTL, LTR, POP = "\u202b", "\u202a", "\u202c"
MARKED = re.compile(f"[{RTL}{LTR}{POP}]")
#: A column: everything between the outermost marks of a right-to-left embedding.
_COLUMN = re.compile(f"{RTL}(?:[^{RTL}{LTR}{POP}]|{LTR}[^{RTL}{LTR}{POP}]*(?:{POP}|$))*(?:{POP}|$)")
_RUN = re.compile(f"{LTR}([^{RTL}{LTR}{POP}]*)(?:{POP}|$)")
#: Figures with the separators that stay inside a number, white space, any other character.
_TOKEN = re.compile(r"\d+(?:[/.,:+-]\d+)*|\s+|.", re.DOTALL)
#: The words of Latin letters in a run, with the figures that follow them; what stands around.
_CORE = re.compile(
    r"(?P<before>[^A-Za-z0-9]*(?:[0-9]\S* +)*?)"
    r"(?P<core>[A-Za-z0-9]\S*(?: +[A-Za-z0-9(]\S*)*?)"
    r"(?P<after>[^A-Za-z0-9(]*(?:[)(][^A-Za-z]*)?)"
)
_LATIN = re.compile(r"[A-Za-z]")
#: A date of issue, whose day print puts last: "October 2023 17".
_DATE = re.compile(r"([A-Z][a-z]{2,8} +\d{4})( +)(\d{1,2})")


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
        line = "   ".join(reversed(columns))
    return _RUN.sub(lambda run: _reversed(run[1]), line)


def _reversed(run: str) -> str:
    if not _LATIN.search(run):
        return _backwards(run)
    found = _CORE.fullmatch(run)
    if not found:
        return run
    core = _DATE.sub(r"\3\2\1", found["core"])
    return _backwards(found["after"]) + core + _backwards(found["before"])


def _backwards(run: str) -> str:
    return "".join(reversed(_TOKEN.findall(run)))
