"""The words between the marks of a paragraph of Markdown, and the calls of notes among them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.emphasis import emphasise, style_of, unmarked
from unres.ingest.raised import lift, plain
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

#: Where a note begins at the start of a line: [^1]: (a footnote) or ^1 (a raised figure).
_NOTE = compiled(
    r"(?:(?<=\n)|\A)[ \t]*(?:\[\^(?P<name>[^\]\s]+)\]:|\^(?P<raised>\d{1,3})(?=[ \t]))[ \t]*"
)
#: A call: [^1], ^1^ or ^1. A figure before the sign makes a power of it.
_CALL = compiled(
    r"\[\^(?P<name>[^\]\s]+)\]|(?<![\d\s])\^(?:(?P<closed>\w{1,3})\^|(?P<raised>\d{1,3})(?!\d))"
)
_MARKER = compiled(r"\d{1,3}|\*{1,5}")
#: A link from a call to its note, or back; the name leads there.
_NOTE_LINK = compiled(
    r"#_?(?:(?:foot|end)?note|ftn|edn|fn|cite_note)-?(?P<back>ref)?[:_-]*(?P<name>\w+)"
)
_TAG = compiled(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?=[\s/>])", re.IGNORECASE)
_STYLES = {"em": "italic", "i": "italic", "cite": "italic", "strong": "bold", "b": "bold"}
_BREAKS = frozenset({"br", "p", "div", "tr", "li", "hr"})
#: Other elements of HTML; what has another name is no tag, but printed so.
_ELEMENTS = frozenset(
    {
        *("a", "abbr", "bdi", "bdo", "big", "blockquote", "center", "code", "del", "dfn", "font"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "img", "ins", "kbd", "mark", "nobr", "ol", "pre"),
        *("q", "s", "small", "span", "strike", "sub", "sup", "table", "tbody", "td", "th"),
        *("thead", "tt", "u", "ul", "var", "wbr"),
    }
)
_WORD = compiled(r"[^\W\d_]{2}")
#: A line break that parts no rows of a table, and marks that a backslash keeps.
BREAK = "\x0b"
_KEPT = {"_": "\ue000", "*": "\ue001", "|": "\ue002", "^": "\ue003"}
_RESTORED = {ord(kept): mark for mark, kept in _KEPT.items()}
#: Marks of emphasis that ended and began anew in the middle of a text, and single ones.
_TURNS = compiled(r"(?<=\w)(?:__|\*{4})(?=\w)")
_LEFT = compiled(
    r"(?<![_A-Za-z0-9])_{1,2}(?!_)|(?<!_)_{1,2}(?![_A-Za-z0-9])|(?<!\*)\*\*(?:\*\*)?(?!\*)"
)


class Call(NamedTuple):
    """A call of a note: its marker as printed, and the name that leads to the note."""

    marker: str
    name: str


class Piece(NamedTuple):
    """Words of a paragraph: those of a note if `note` names one, `linked` if it leads back."""

    text: str
    note: str = ""
    linked: bool = False


@dataclass(slots=True)
class Inline:
    """Writes paragraphs, and remembers the notes that they call."""

    calls: list[Call] = field(default_factory=list)

    def write(self, token: Token) -> list[Piece]:
        """Return the words of the paragraph that `token` holds, parted where notes begin."""
        writer = _Writer(self.calls)
        for child in token.children or ():
            writer.take(child)
        text = _LEFT.sub("", _TURNS.sub(" ", "".join(writer.out))).strip(" ")
        if writer.back:
            return [Piece(text, writer.back, linked=True)]
        return list(_pieces(text, self.calls))


@dataclass(slots=True)
class _Writer:
    """One paragraph under construction."""

    calls: list[Call]
    out: list[str] = field(default_factory=list)
    back: str = ""  # the name of the note that this paragraph is, told by a link back
    depth: dict[str, int] = field(default_factory=lambda: {"italic": 0, "bold": 0})
    begun: list[tuple[str, int]] = field(default_factory=list)  # links, and where they begin
    raised: int = -1  # where a superscript begins

    def take(self, token: Token) -> None:
        """Write what `token` says."""
        match token.type:
            case "text" | "code_inline":
                self._say(token.content)
            case "text_special":  # \\_ and &ast; are no marks
                self._say(_KEPT.get(token.content, token.content))
            case "softbreak" | "hardbreak":
                self.out.append("\n")
            case "em_open" | "em_close":
                self.depth["italic"] += token.nesting
            case "strong_open" | "strong_close":
                self.depth["bold"] += token.nesting
            case "link_open":
                self.begun.append((str(token.attrGet("href") or ""), len(self.out)))
            case "link_close":
                self._end_link()
            case "image":
                self._say(token.content)
            case "html_inline":
                self._tag(token.content)

    def _say(self, text: str) -> None:
        italic, bold = self.depth["italic"] > 0, self.depth["bold"] > 0
        style = style_of(italic=italic, bold=bold) if _WORD.search(text) else None
        self.out.append(emphasise(unmarked(text), style))

    def _end_link(self) -> None:
        href, start = self.begun.pop()
        found = _NOTE_LINK.fullmatch(href)
        words = unmarked("".join(self.out[start:])).strip()
        if found and found["back"]:
            marker = _MARKER.search(plain(words))
            self.back = found["name"]
            called = marker and Call(marker[0], found["name"]) in self.calls
            self.out[start:] = [f"{marker[0]} "] if marker and not called else []
        elif found and (marker := _MARKER.search(plain(words))):
            self.out[start:] = [lift(marker[0])]
            self.calls.append(Call(marker[0], found["name"]))

    def _tag(self, source: str) -> None:
        found = _TAG.match(source)
        name = found["name"].lower() if found else ""
        if not found:
            return  # a comment or declaration
        if name == "sup":
            self._raise(ends=bool(found["end"]))
        elif name in _STYLES:
            self.depth[_STYLES[name]] += -1 if found["end"] else 1
        elif name in _BREAKS:
            self.out.append(BREAK)
        elif name not in _ELEMENTS:
            self._say(source)

    def _raise(self, *, ends: bool) -> None:
        if not ends:
            self.raised = len(self.out)
        elif self.raised >= 0:
            words = unmarked("".join(self.out[self.raised :])).strip()
            if _MARKER.fullmatch(words):
                if self.out[: self.raised]:  # a superscript that begins a line is that of a note
                    self.calls.append(Call(words, words))
                self.out[self.raised :] = [lift(words)]
            self.raised = -1


def _pieces(text: str, calls: list[Call]) -> Iterator[Piece]:
    """Part a paragraph where notes begin, and write calls as raised figures."""
    start, note = 0, ""
    for found in [*_NOTE.finditer(text), None]:
        words = text[start : found.start() if found else len(text)].strip("\n")
        if words or note:
            yield Piece(_CALL.sub(lambda call: _called(call, calls), words), note)
        if found:
            start, note = found.end(), found["name"] or found["raised"]


def _called(found: re.Match[str], calls: list[Call]) -> str:
    name: str = found["name"] or found["closed"] or found["raised"]
    if found["closed"] and not name.isdigit():
        return name  # 1^er^
    marker = _marker(name, calls) if found["name"] else name
    calls.append(Call(marker, name))
    return lift(marker)


def _marker(name: str, calls: list[Call]) -> str:
    """Return the marker of a note: its name, or its number where the name is a word ([^rivers])."""
    if _MARKER.fullmatch(name):
        return name
    known = {call.name: call.marker for call in calls}
    return known.get(name) or str(len(known) + 1)


def restored(text: str) -> str:
    """Return `text` with the marks that backslashes kept, and lines where it breaks."""
    return text.translate(_RESTORED).replace(BREAK, "\n")
