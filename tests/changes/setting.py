"""Lines and pages: how a text is wrapped, spaced, quoted, and what other tools print on pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.changes.change import LATIN, SPACED, change
from tests.changes.printing import edited, reworded, shown, wrapped
from tests.changes.text import CALL, Line, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.changes.text import Kind

_PAGE = 40
_RUNNING: frozenset[Kind] = frozenset({"recital", "clause", "point"})
_OPENER = re.compile(r"(\W*)([^\W\d]{4,}|[^\W\d]+[ '’][^\W\d]+)")


@change()
def one_line(text: Text) -> str:
    """Fields of a table: every line break became a space."""
    return " ".join(shown(text).split()) + "\n"


@change()
def blank_between(text: Text) -> str:
    """Web copies: an empty line behind every paragraph."""
    return re.sub(r"\n+", "\n\n", shown(text))


@change()
def double_spaced(text: Text) -> str:
    """Typescripts: an empty line behind every line, paragraphs known by their indent."""
    return "\n\n".join(filter(None, wrapped(text, gap=0, indent=8))) + "\n"


@change()
def wrapped_at_72(text: Text) -> str:
    """E-mail: 72 columns, no indents, an empty line between paragraphs."""
    return "\n".join(wrapped(text)) + "\n"


@change()
def wrapped_at_80(text: Text) -> str:
    """Text editors: 80 columns, paragraphs indented, no empty lines."""
    return "\n".join(wrapped(text, 80, gap=0, indent=4)) + "\n"


@change(languages=LATIN)
def hyphenated(text: Text) -> str:
    """Narrow columns of print: words parted at line ends."""
    return "\n".join(wrapped(text, 60, hyphens=True)) + "\n"


@change()
def torn(text: Text) -> str | None:
    """Copies out of a viewer: long paragraphs broken somewhere, with nothing between."""

    def broken(line: Line) -> list[Line]:
        half = len(line.words) // 2
        end = half if text.chinese else line.words.find(" ", half)
        if len(line.words) < 60 or end < 0 or CALL.match(line.words, end):
            return [line]
        rest = replace(line, words=line.words[end:].lstrip(), label="", gap="")
        return [replace(line, words=line.words[:end]), rest]

    new = edited(text, _RUNNING, broken)
    return shown(new) if new else None


@change()
def quoted(text: Text) -> str:
    """Forwarded e-mail: "> " before each line."""
    return "\n".join(f"> {line}".rstrip() for line in wrapped(text)) + "\n"


@change()
def lines_numbered(text: Text) -> str:
    """Negotiation texts: the lines are numbered in the margin."""
    lines = enumerate(wrapped(text, gap=0, indent=4), 1)
    return "\n".join(f"{number:>4}  {line}" for number, line in lines) + "\n"


def _pages(text: Text, head: Callable[[int], str], foot: Callable[[int, int], str]) -> str:
    lines = wrapped(text)
    pages = [lines[start : start + _PAGE] for start in range(0, len(lines), _PAGE)]
    out: list[str] = []
    for number, page in enumerate(pages, 1):
        out += [head(number), ""] if number > 1 and head(number) else []
        out += [*page, "", foot(number, len(pages)), ""]
    return "\n".join(out) + "\n"


def _symbol(text: Text) -> str:
    symbols = (line.words for line in text.lines if re.match(r"[AES]/", line.words))
    return next(symbols, text.name)


@change()
def pages_of_browsers(text: Text) -> str:
    """Pages as browsers print them: "Page 3 of 7" below, symbol and number above."""
    symbol = _symbol(text)
    return _pages(text, lambda n: f"{symbol} | {n}", lambda n, last: f"Page {n} of {last}")


@change()
def pages_of_editors(text: Text) -> str:
    """Pages as text editors print them: "- 3 -" below."""
    return _pages(text, lambda _: "", lambda n, _: f"- {n} -")


@change()
def pages_of_reports(text: Text) -> str:
    """Pages of a report: "3 | P a g e" below, the symbol above."""
    return _pages(text, lambda _: _symbol(text), lambda n, _: f"{n} | P a g e")


def opened(clause: str, change: Callable[[str], str]) -> str:
    """Change the first word of a clause, two where the first is short ("Se félicitant")."""
    found = _OPENER.match(clause)
    return f"{found[1]}{change(found[2])}{clause[found.end() :]}" if found else clause


@change(languages=SPACED)
def openers_in_capitals(text: Text) -> str | None:
    """Conference papers: REAFFIRMS, ПОДТВЕРЖДАЕТ."""
    new = reworded(text, {"recital", "clause"}, lambda words: opened(words, str.upper))
    return shown(new) if new else None


@change(languages=SPACED)
def headings_spaced(text: Text) -> str | None:
    """Typescripts set their headings wide: R E S O U R C E S."""
    new = reworded(
        text,
        {"heading"},
        lambda words: "   ".join(" ".join(word) for word in words.upper().split()),
    )
    return shown(new) if new else None
