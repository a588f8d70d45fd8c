"""Symbols of United Nations documents: A/RES/75/112, S/RES/1361 (2001), E/CN.4/2001/2, ...

A symbol is written in parts between strokes, the first naming the organ. Resolutions may go on
with a year or session in brackets, and with the letters of their parts (A/RES/217 A (III)).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from unres.lang.bodies import bodies, form_of_symbols
from unres.lang.fold import ARABIC_MARKS, INVISIBLE, fold_label
from unres.lang.load import read
from unres.lang.schema import BodiesData
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_UPPER = "A-ZАВЕІКМНОРСТХ"
#: Letters and digits that a symbol cannot touch; a Chinese character may stand beside it.
_WORD = "A-Za-z0-9А-яЁё"
_STROKE = rf"[ \u00a0{INVISIBLE}]{{0,3}}/[ \u00a0{INVISIBLE}]{{0,3}}"
_PART = rf"(?:[{_UPPER}a-z0-9][{_UPPER}a-z0-9]{{0,20}}(?:[.‑-][{_UPPER}a-z0-9]{{1,20}}){{0,3}})"
_BRACKETS = (
    r"[\s\u200e\u200f]{0,2}\((?:\d{4}|[IVXL]{1,7}|(?:E?S-)?[IVXL]{1,7}"
    r"|(?:Part|PART|Vol\.?|Sect\.?|SUPP) ?[IVXL\d]{0,5})\)"
)
_MORE = r"(?:Add|Corr|Rev|Amend)\.\d{1,3}"
_LETTERS = r"(?:[ \u00a0][A-ZАВЕСН](?:[ \u00a0]?(?:[-‑–]|and|,)[ \u00a0]?[A-ZАВЕСН]){0,4})"
_SYMBOL = compiled(
    rf"[{_UPPER}](?<![{_WORD}/][{_UPPER}])[{_UPPER}]{{0,5}}(?:\.\d{{1,2}})?(?:{_STROKE}{_PART}(?:\(\d{{1,3}}\))?)"
    rf"{{1,8}}(?:{_LETTERS}(?![{_WORD}'’]))?(?:{_BRACKETS}(?:{_STROKE}{_MORE}){{0,3}})?(?![{_WORD}])"
)
#: A second symbol hung on with a hyphen (E/CN.4/2001/2-E/CN.4/Sub.2/2000/46) is part of the first.
_JOINED = compiled(r"[-‑](?=[AESTАЕЅТ]/)")
_DROPPED = compiled(rf"[{INVISIBLE}{ARABIC_MARKS}]")
#: Longest symbol, with what print may put in it, in characters.
LONGEST = 200
#: Stars behind a symbol call the note that says why it was issued anew.
_CALLS = " *†‡＊"
_RESOLUTIONS = frozenset({"RES", "DEC"})
_DRAFT = compiled(r"L\.\d+")


class Symbol(NamedTuple):
    """A symbol: its plain form, its body's code, what it names, and the number in it.

    `kind` is "resolution", "decision", "presidential_statement", "draft" or "document"; `number`
    is what follows the prefix: "75/112", "1361 (2001)", "217 A (III)". `str()` gives `text`.
    """

    text: str
    body: str | None
    kind: str
    number: str

    def __str__(self) -> str:
        """Return the plain form: ``S/RES/1361 (2001)``."""
        return self.text


def symbol(text: str) -> Symbol | None:
    """Return the symbol that is the whole of `text`, None if it is none.

    Spaces at strokes, invisible characters, stars behind it and Cyrillic letters that look like
    Latin ones are tolerated. The letters of a resolution's parts and its year stand apart:
    ``A/RES/79/259 A-C``.
    """
    known = len(text) <= LONGEST and ("/" in text or _formed().search(text))
    return _whole(text) if known else None


@lru_cache(maxsize=1024)  # a document cites the same ones again and again
def _whole(text: str) -> Symbol | None:
    stripped = _DROPPED.sub("", text).strip().rstrip(_CALLS)
    found = find_symbols(stripped)
    whole = found and found[0][:2] == (0, len(stripped))
    return found[0][2] if whole else None


def find_symbols(text: str) -> list[tuple[int, int, Symbol]]:
    """Return the symbols in `text` in order, each with the offsets where it starts and ends."""
    formed = list(_in_forms(text))
    taken = [(start, end) for start, end, _ in formed]
    built = (
        one
        for one in _found(text)
        if not any(one[0] < end and start < one[1] for start, end in taken)
    )
    return sorted([*formed, *built], key=_start) if formed else list(built)


def _start(found: tuple[int, int, Symbol]) -> int:
    return found[0]


def _in_forms(text: str) -> Iterator[tuple[int, int, Symbol]]:
    """Yield the symbols that are not built of a prefix and a number: WHA66.10, 1/CP.21."""
    for match in _formed().finditer(text):
        printed = " ".join(match[0].split())
        for body, kind, form in _forms():
            if whole := form.fullmatch(printed):
                number = " ".join(whole["number"].split())
                yield match.start(), match.end(), Symbol(printed, body, kind, number)
                break


@cache
def _formed() -> re.Pattern[str]:
    return compiled(rf"(?<![{_WORD}/.])(?:{form_of_symbols() or '(?!)'})(?![{_WORD}])")


@cache
def _forms() -> list[tuple[str, str, re.Pattern[str]]]:
    return [
        (body.code, kind, compiled(form.replace(" ", " ?")))
        for body in bodies().values()
        for kind, forms in body.symbol_forms.items()
        for form in forms
    ]


def _found(text: str) -> Iterator[tuple[int, int, Symbol]]:
    end = -1
    for match in _SYMBOL.finditer(text):
        if match.start() < end:
            continue
        first, end = match.group(), match.end()
        if (hyphen := _JOINED.match(text, end)) and (more := _SYMBOL.match(text, hyphen.end())):
            first, end = text[match.start() : more.end()], more.end()
        if read_symbol := _read(first):
            yield match.start(), end, read_symbol


def _read(printed: str) -> Symbol | None:
    text = _plain(printed)
    parts = text.split("/")
    if parts[0].split(".")[0] not in _series() or not any(map(str.isdigit, text)):
        return None
    for count in range(len(parts), 0, -1):
        if found := _prefixes().get("/".join(parts[:count])):
            body, kind = found
            draft = kind == "document" and any(map(_DRAFT.fullmatch, parts))
            return Symbol(text, body, "draft" if draft else kind, "/".join(parts[count:]))
    return Symbol(text, None, "document", text.partition("/")[2])


def _plain(printed: str) -> str:
    """Write a symbol in one way: Latin letters, no space at strokes, one before brackets."""
    text = re.sub(r"\s*/\s*", "/", fold_label(printed))
    text = re.sub(r"[‑–]", "-", text)
    text = re.sub(r"\s*(?:,|\band\b)\s*(?=[A-Z]\b)", "-", text)
    text = re.sub(r"\s*-\s*", "-", text)
    if _RESOLUTIONS.isdisjoint(text.split("/")):
        return " ".join(text.split())
    return " ".join(re.sub(r"(?<=\w)\s*\(", " (", text).split())


@cache
def _series() -> frozenset[str]:
    return frozenset(read("bodies.toml", BodiesData).series)


@cache
def _prefixes() -> dict[str, tuple[str, str]]:
    """The body and the kind of every prefix."""
    return {
        prefix: (body.code, kind)
        for body in bodies().values()
        for kind, prefixes in body.symbol_prefixes.items()
        for prefix in prefixes
    }
