"""Shards: the pieces into which PDF text breaks an Arabic line, and how they go together again.

Pdftotext takes what is raised above a line, vowel signs and calls of notes, for a line of its own,
and breaks the line below where it stood. It writes the pieces from left to right, so that the last
one comes first; pieces that end with a raised sign stand higher and come before the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.punctuation import final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

_SIGNS = "\u064b-\u0652\u0670"
#: Kasra and its double hang below the line: they are written after it.
_LOW = frozenset("\u064d\u0650")
_CALL = r"\(\s?\d{1,3}\s?\)"
_CALLS = re.compile(_CALL)
_RAISED = re.compile(rf"(?:[{_SIGNS}\s]|{_CALL})+")
#: A sign that stands alone at the end of a piece, and belongs to the next one.
_TRAILING = re.compile(rf"(?:^|[\s،؛])(?P<signs>[{_SIGNS}]+)[\s،؛]*$")
#: Signs raised above a piece, in the same line of text where the layout is kept.
_APART = re.compile(rf"\s{{3,}}(?P<signs>[{_SIGNS}\s]+)$")
_LABEL = re.compile(r"[\d\s]{1,4}[-–—.]\s?|[-–—]\s?\d{1,3}|\(\s?[ء-ي]\s?\)")
#: Where a call was taken out: before a mark that no space should part from its word.
_HOLE = re.compile(r"\s+(?=[،؛.])")
#: A break in a line of text, where the layout is kept.
_BREAK = re.compile(r"\s{2,}")
_FIRST_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Shard:
    """A line, as a piece of a printed line."""

    line: Line

    @cached_property
    def raised(self) -> bool:
        """Whether there are vowel signs and calls alone."""
        return bool(_RAISED.fullmatch(self.line.text))

    @cached_property
    def calls(self) -> list[str]:
        """The calls of notes, if nothing else is there but vowel signs."""
        return _CALLS.findall(self.line.text) if self.raised else []

    @cached_property
    def low(self) -> bool:
        """Whether the signs belong to the line above."""
        return self.raised and not self.calls and set(self.line.text) <= _LOW | {" "}

    @cached_property
    def label(self) -> bool:
        """Whether there is a number or letter of a paragraph alone."""
        return bool(_LABEL.fullmatch(self.line.text))

    @cached_property
    def mark(self) -> bool:
        """Whether there is a punctuation mark alone."""
        return not self.raised and not any(map(str.isalnum, self.line.text))

    @cached_property
    def aside(self) -> bool:
        """Whether print sets it apart from the line that it belongs to."""
        return self.label or self.mark or bool(self.calls)

    @cached_property
    def broken(self) -> bool:
        """Whether a sign at the end shows that the line goes on."""
        found = _TRAILING.search(self.line.text)
        return bool(found and not set(found["signs"]) <= _LOW)

    @cached_property
    def breaks(self) -> bool:
        """Whether it shows that a line was broken."""
        text = self.line.text
        if self.raised:
            return bool(_CALLS.sub("", text).strip())
        return self.label or self.mark or bool(_TRAILING.search(text)) or text.startswith("ل ")

    @cached_property
    def width(self) -> float:
        """Roughly how wide it prints, in letters."""
        return 0.0 if self.raised else width(self.line.text)

    @cached_property
    def ending(self) -> str:
        """The mark that ends it."""
        return final_mark(self.line.text)

    @cached_property
    def holes(self) -> int:
        """How many calls may be missing from it."""
        return len(_HOLE.findall(self.line.text)) + self.mark


def in_order(shards: Sequence[Shard]) -> list[Shard]:
    """The pieces of a line in the order of reading; what is raised above them left aside."""
    pieces = [shard for shard in reversed(shards) if not shard.raised]
    return sorted(pieces, key=lambda shard: 0 if shard.label else 1 if shard.broken else 2)


def joined(shards: Sequence[Shard]) -> Line:
    """The line that was broken into `shards`: every character of them, in the order of reading."""
    if len(shards) == 1:
        return shards[0].line
    pieces = in_order(shards)
    texts = [text for piece in pieces for text in _BREAK.split(_without_space(piece.line.text))]
    signs = [s for shard in shards if shard.raised for s in _CALLS.sub("", shard.line.text).split()]
    if texts:
        _give_signs(texts, signs)
    calls = [call for shard in reversed(shards) for call in shard.calls]
    text = _with_calls(_glued(texts), calls)
    first = shards[0].line
    return replace(
        first,
        text=text,
        start=min(shard.line.start for shard in shards),
        end=max(shard.line.end for shard in shards),
        indent=min(shard.line.indent for shard in shards),
    )


def _without_space(text: str) -> str:
    found = _APART.search(text)
    return text[: found.start()] + found["signs"] if found else text


def _give_signs(texts: list[str], signs: Sequence[str]) -> None:
    """Put raised signs on the first words behind the breaks that show none of their own."""
    free = [
        at
        for at in range(1, len(texts))
        if not _TRAILING.search(texts[at - 1]) and not _LABEL.fullmatch(texts[at - 1])
    ]
    for sign in reversed(signs):
        fits = [at for at in free if _bears(texts[at], sign)] or free
        at = fits[0] if fits else len(texts) - 1
        texts[at] = _on_first_word(texts[at], sign)
        free = [other for other in free if other != at]


def _bears(text: str, sign: str) -> bool:
    """Whether the first word may bear the sign: a double fatha stands on a final alif."""
    word = text.split(maxsplit=1)[0].rstrip("،؛.")
    return word.endswith("ا") == (sign == "\u064b")


def _on_first_word(text: str, sign: str) -> str:
    word = _FIRST_WORD.search(text)
    end = len(word[0].rstrip("،؛.")) if word else 0
    return text[:end] + sign + text[end:]


def _glued(texts: Sequence[str]) -> str:
    """Join the pieces; a sign at the end of one goes on the first word of the next."""
    text = ""
    for piece in texts:
        found = _TRAILING.search(text)
        if found:
            text = text[: found.start("signs")] + text[found.end("signs") :]
            text, piece = text.rstrip(), _on_first_word(piece, found["signs"])
        text = f"{text} {piece}"
    return text.lstrip()


def _with_calls(text: str, calls: Sequence[str]) -> str:
    """Put calls where a space before a mark shows that they stood, those left over at the end."""
    holes = iter(_HOLE.finditer(text))
    parts, start = [], 0
    for call in calls:
        hole = next(holes, None)
        at = hole.start() if hole else len(text)
        parts += [text[start:at], call]
        start = hole.end() if hole else at
    return "".join([*parts, text[start:]])
