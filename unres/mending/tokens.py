"""A file that need not be well formed as tokens: tags, text, and what is neither.

What ails a single tag or a single reference is mended here, where nothing but the one meaning is
possible; what has none is refused. Whether the tags fit together is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from html.entities import html5
from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: So many elements a file nests at the most, as libxml2 has it.
DEEPEST = 256

_NAME = r"[^\W\d][\w.\-]*"
_QUALIFIED = rf"{_NAME}(?::{_NAME})*+"
_ATTRIBUTE = rf"\s++({_QUALIFIED})\s*+=\s*+(\"[^\"<]*+\"|'[^'<]*+')"
_MARKUP = compiled(
    r"(?P<other><!--(?:(?!--).)*+-->|<!\[CDATA\[(?:(?!\]\]>).)*+\]\]>|<\?(?:(?!\?>).)*+\?>)"
    rf"|</(?P<end>{_QUALIFIED})\s*+>"
    rf"|<(?P<start>{_QUALIFIED})(?P<attributes>(?:{_ATTRIBUTE})*+)\s*+(?P<empty>/?)>"
    r"|(?P<stray><)",
    re.DOTALL,
)
_PAIR = compiled(_ATTRIBUTE)
_REFERENCE = compiled(r"&(?:#(?:x([0-9A-Fa-f]+)|([0-9]+));|([A-Za-z][A-Za-z0-9]*);)?")
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
_HIGH, _LOW, _LAST = range(0xD800, 0xDC00), range(0xDC00, 0xE000), 0x10FFFF
_WHITE = frozenset({0x9, 0xA, 0xD})
_SPACE = 0x20
_NO_CHARACTERS = frozenset({0xFFFE, 0xFFFF})

#: Why a file without an end is refused.
CUT_OFF = "the file is cut off; get the whole file"


class UnmendableError(InputError):
    """Raised for a file that is not well formed and has no one mend; line and column from 1."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class Kind(Enum):
    """What a token is."""

    START = "start"
    END = "end"
    EMPTY = "empty"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its name if it is a tag, its text as it is written, and where that begins.

    ``at`` counts characters in the file; ``solid`` tells text with letters from white space.
    """

    kind: Kind
    text: str
    at: int
    name: str = ""
    solid: bool = False
    attributes: tuple[tuple[str, str], ...] = ()


class Mend(NamedTuple):
    """What was mended, and where: an offset in characters."""

    at: int
    what: str


class Place(NamedTuple):
    """A place in a file: line and column count from 1."""

    line: int
    column: int


def place_of(text: str, at: int) -> Place:
    """Return line and column of an offset."""
    return Place(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def refused(text: str, at: int, why: str) -> UnmendableError:
    """Return the error for a place that has no one mend."""
    line, column = place_of(text, at)
    msg = f"not well formed at {line}:{column}, and there is no one mend: {why}"
    return UnmendableError(msg, line, column)


def tokenise(text: str, mends: list[Mend]) -> list[Token]:
    """Return the tokens of a file; what was mended within them is added to `mends`.

    Raises:
        UnmendableError: a tag or a reference cannot be read, or a document type is declared.
    """
    found: list[Token] = []
    at = 0
    for match in _MARKUP.finditer(text):
        start = match.start()
        if at < start:
            found.append(_text(text, at, text[at:start], mends))
        found.append(_token(text, match, mends))
        at = match.end()
    if at < len(text):
        found.append(_text(text, at, text[at:], mends))
    return found


def _token(text: str, match: re.Match[str], mends: list[Mend]) -> Token:
    at = match.start()
    if match["other"] is not None:
        solid = match["other"].startswith("<![CDATA[")
        return Token(Kind.TEXT if solid else Kind.OTHER, match[0], at, solid=solid)
    if match["stray"] is not None:
        return _stray(text, at, mends)
    name = _name(match["end"] or match["start"], at, mends)
    if match["end"] is not None:
        return Token(Kind.END, f"</{name}>", at, name)
    kind = Kind.EMPTY if match["empty"] else Kind.START
    attributes = tuple(_attributes(text, match, mends))
    return written(Token(kind, match[0], at, name, attributes=attributes))


def written(tag: Token) -> Token:
    """Return a tag written anew from its name and attributes."""
    inner = "".join(f" {key}={value}" for key, value in tag.attributes)
    close = "/>" if tag.kind is Kind.EMPTY else ">"
    return replace(tag, text=f"<{tag.name}{inner}{close}")


def _stray(text: str, at: int, mends: list[Mend]) -> Token:
    """Take a ``<`` that begins no tag for the character itself, where it cannot be another."""
    behind = text[at + 1 : at + 2]
    if behind.isalpha() or behind in {"/", "!", "?", "_", ""}:
        what = "this begins no tag that could be read"
        if text.startswith("<!D", at):
            what = "a document type is declared; remove it"
        elif ">" not in text[at:]:
            what = CUT_OFF
        raise refused(text, at, what)
    mends.append(Mend(at, "a bare < written as &lt;"))
    return Token(Kind.TEXT, "&lt;", at, solid=True)


def _name(name: str, at: int, mends: list[Mend]) -> str:
    """Return a name with one colon at the most."""
    prefix, colon, local = name.partition(":")
    if ":" not in local:
        return name
    mended = prefix + colon + local.replace(":", "-")
    mends.append(Mend(at, f"the name {name} has more than one colon, written {mended}"))
    return mended


def _attributes(text: str, match: re.Match[str], mends: list[Mend]) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a tag; one that stands there twice with one value stands once."""
    seen: dict[str, str] = {}
    begin = match.start("attributes")
    for pair in _PAIR.finditer(match["attributes"]):
        at = begin + pair.start()
        name = _name(pair[1], at, mends)
        value = _references(text, begin + pair.start(2), pair[2], mends)
        if name not in seen:
            seen[name] = value
            yield name, value
        elif seen[name] != value:
            raise refused(text, at, f"the attribute {name} has two values")
        else:
            mends.append(Mend(at, f"the attribute {name} stood twice"))


def _text(text: str, at: int, run: str, mends: list[Mend]) -> Token:
    if "]]>" in run:
        mends.append(Mend(at + run.index("]]>"), "]]> in the text written as ]]&gt;"))
    mended = _references(text, at, run, mends).replace("]]>", "]]&gt;")
    return Token(Kind.TEXT, mended, at, solid=not run.isspace())


def _references(text: str, at: int, run: str, mends: list[Mend]) -> str:
    """Return `run`, which begins at `at`, with references that every parser understands."""
    if "&" not in run:
        return run
    parts: list[str] = []
    done = 0
    for match in _REFERENCE.finditer(run):
        if match.start() < done:
            continue  # the second half of a pair
        parts.append(run[done : match.start()])
        shown, done = _reference(text, at, run, match, mends)
        parts.append(shown)
    return "".join([*parts, run[done:]])


def _reference(
    text: str, at: int, run: str, match: re.Match[str], mends: list[Mend]
) -> tuple[str, int]:
    """Return what to write for a reference, and where it ends in `run`."""
    here, end = at + match.start(), match.end()
    if match[3] is not None:
        return _entity(text, here, match[3], mends), end
    code = _code(match)
    if code is None:
        mends.append(Mend(here, "a bare & written as &amp;"))
        return "&amp;", end
    if code in _HIGH:
        following = _REFERENCE.match(run, end)
        low = _code(following) if following else None
        if following and low is not None and low in _LOW:
            whole = chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
            mends.append(Mend(here, f"two halves of a character written as {whole}"))
            return whole, following.end()
    if not _is_character(code):
        raise refused(text, here, f"{match[0][:20]} is no character")
    return match[0], end


def _code(match: re.Match[str]) -> int | None:
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    if not digits:
        return None
    return int(digits, base) if len(digits.lstrip("0")) < 9 else _LAST + 1  # noqa: PLR2004 - no character has more


def _is_character(code: int) -> bool:
    if code in _HIGH or code in _LOW or code in _NO_CHARACTERS or code > _LAST:
        return False
    return code >= _SPACE or code in _WHITE


def _entity(text: str, at: int, name: str, mends: list[Mend]) -> str:
    """Return what an entity stands for: those of HTML need not be declared to be understood."""
    if name in _PREDEFINED:
        return f"&{name};"
    shown = html5.get(f"{name};")
    if shown is None:
        raise refused(text, at, f"nothing declares the entity &{name};")
    mends.append(Mend(at, f"&{name}; is not declared, written as the character it names in HTML"))
    return shown
