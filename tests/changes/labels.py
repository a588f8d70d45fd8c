"""Numbers of paragraphs, letters of points, and numbers of sections."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.changes.change import SPACED, Alike, change
from tests.changes.printing import Style, edited, shown
from tests.changes.text import Line, Text
from tests.changes.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.scoring.outline import Unit

_MOST_LETTERED = 20
CHINESE = "零一二三四五六七八九十"
_HEADING_NUMBER = re.compile(r"(?:[IVX]+|[A-H])(?=[\W])\W+")


def number(line: Line) -> str:
    """Return the number of a numbered paragraph, "" for other lines."""
    return re.sub(r"\D", "", line.label) if line.kind == "clause" else ""


def letter_index(label: str) -> int:
    """Return 1 for (a), أ), 1.; 0 where the label is neither a letter nor a number."""
    plain = _plain(label)
    if plain.isdigit():
        return int(plain)
    found = [_plain(alphabet).find(plain) + 1 for alphabet in words("alphabets").values()]
    return max(found) if len(plain) == 1 else 0


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in parts if char.isalnum())


def _relabelled(text: Text, label: Callable[[Line], str], gap: str = " ") -> str | None:
    def anew(line: Line) -> list[Line]:
        return [replace(line, label=label(line), gap=gap) if number(line) else line]

    new = edited(text, {"clause"}, anew)
    return shown(new) if new else None


@change()
def number_paren(text: Text) -> str | None:
    """Lists of web pages, Spanish and Russian copies: 1) for 1."""
    return _relabelled(text, lambda line: f"{number(line)})")


@change()
def number_in_parens(text: Text) -> str | None:
    """Chinese and Japanese copies, and statutes: (1) for 1."""
    return _relabelled(text, lambda line: f"({number(line)})")


@change()
def number_bare(text: Text) -> str | None:
    """Scans and tagged PDF files: 1 Requests, the stop is lost."""
    return _relabelled(text, number)


@change()
def number_dash(text: Text) -> str | None:
    """The style of laws in Spanish and French: 1.-; in Russian and Arabic 1 –."""
    dash = " –" if text.language in ("ara", "rus") else ".-"
    return _relabelled(text, lambda line: number(line) + dash)


@change(languages=("ara",))
def number_tatweel(text: Text) -> str | None:
    """Arabic typists stretch a dash out of nothing: 1ـ."""
    return _relabelled(text, lambda line: f"{number(line)}ـ")


@change(languages=("zho",))
def number_chinese(text: Text) -> str | None:
    """Gazettes of Chinese ministries: 一、二、三、."""
    return _relabelled(text, lambda line: f"{_chinese(int(number(line)))}、", "")


def _chinese(count: int) -> str:
    tens, ones = divmod(count, 10)
    if count <= 10 or count > 99:
        return CHINESE[count] if count <= 10 else str(count)
    return f"{CHINESE[tens] if tens > 1 else ''}十{CHINESE[ones] if ones else ''}"


@change()
def number_above(text: Text) -> str | None:
    """Tables of web pages, and PDF readers: a label on a line, its text on the next."""
    if not any(line.label for line in text.lines):
        return None
    return shown(
        text, replace(Style.of(text), label=lambda line: f"{line.label}\n" if line.label else "")
    )


@change(alike=Alike(numbers=False))
def numbers_lost(text: Text) -> str | None:
    """Copies out of Word, whose automatic numbers are no text."""
    return _relabelled(text, lambda _: "", "")


@change()
def number_dashed(text: Text) -> str | None:
    """Lists of pages saved as text: a dash before every number."""
    return _relabelled(text, lambda line: f"- {line.label}")


@change()
def negotiated(text: Text) -> str:
    """Texts under negotiation: PP1. before recitals, OP1. before paragraphs."""
    recitals = 0
    lines = []
    for line in text.lines:
        if line.kind == "recital" and not line.annexed:
            recitals += 1
            lines.append(replace(line, label=f"PP{recitals}.", gap=" "))
        elif number(line) and not line.annexed:
            lines.append(replace(line, label=f"OP{number(line)}.", gap=" "))
        else:
            lines.append(line)
    return shown(replace(text, lines=tuple(lines)))


@change(alike=Alike(letters_as_numbers=True))
def points_numbered(text: Text) -> str | None:
    """Chinese, Russian and hand-made copies: (1) for (a) below a paragraph."""

    def numbered(line: Line) -> list[Line]:
        index = letter_index(line.label)
        lettered = index and not re.search(r"[\di]", line.label)
        return [replace(line, label=f"({index})") if lettered else line]

    new = edited(text, {"point"}, numbered)
    return shown(new) if new else None


@change(languages=SPACED, alike=Alike(heading_numbers=False))
def headings_numbered(text: Text) -> str | None:
    """Editors' copies number sections 1., 2. where print has I, II."""
    heads = [
        line for line in text.lines if line.kind == "heading" and _HEADING_NUMBER.match(line.words)
    ]
    if len(heads) < 2:
        return None
    numbers = {head: f"{i}. " for i, head in enumerate(heads, 1)}

    def anew(line: Line) -> list[Line]:
        if line not in numbers:
            return [line]
        return [replace(line, words=numbers[line] + _HEADING_NUMBER.sub("", line.words, count=1))]

    new = edited(text, {"heading"}, anew)
    return shown(new) if new else None


def _decides(text: Text) -> list[Unit]:
    units = list(text.units)
    first = next(i for i, unit in enumerate(units) if unit.zone == "body")
    verb = replace(units[first], text=words("decides")[text.language], label="", path=(), notes=())
    return [*units[:first], verb, *units[first:]]


@change(expect=_decides, alike=Alike(letters_as_numbers=True))
def decides_lettered(text: Text) -> str | None:
    """Plans and older resolutions: "Decides:" and points (a), (b) at the top level."""
    numbered = [line for line in text.lines if number(line)]
    counted = [number(line) for line in numbered] == list(map(str, range(1, len(numbered) + 1)))
    others = any(line.kind in ("point", "heading", "row") for line in text.lines)
    if others or not counted or not 2 <= len(numbered) <= _MOST_LETTERED:
        return None
    alphabet = words("alphabets")["arabic" if text.language == "ara" else "latin"]
    lines = []
    for line in text.lines:
        if line is numbered[0]:
            lines.append(Line("clause", words("decides")[text.language]))
        index = int(number(line) or 0)
        letter = f"({alphabet[index - 1]})"
        lines.append(replace(line, kind="point", label=letter, gap=" ") if index else line)
    return shown(replace(text, lines=tuple(lines)))
