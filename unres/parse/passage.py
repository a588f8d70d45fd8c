"""A passage: the text of one paragraph, with the way back to where it stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from unres.model import NoteMark, Span, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

_SPACES = re.compile(r"[^\S\n\t]{2,}|\t[^\S\n]*")
_CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
#: A call behind a mark that ends a clause: the figures of the next line are not its own.
_CALL = re.compile(r"[;:；。：]\d{1,3}$")
_HYPHENS = "-\u2010\u2011"


@dataclass(slots=True)
class Passage:
    """The text of a paragraph under construction.

    ``pieces`` are (offset in ``text``, line): where each line's text begins in the passage.
    ``calls`` are the footnote calls already lifted out of the text.
    """

    text: str
    pieces: list[tuple[int, Line]]
    calls: list[NoteMark] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Sequence[Line], start: int = 0) -> Passage:
        """Make a passage of `lines`, joined as print demands, the first from `start` on."""
        parts, pieces, length = [lines[0].text[start:]], [(-start, lines[0])], 0
        for before, line in pairwise(lines):
            length += len(parts[-1])
            glue = "" if _joins(before.text, line.text) else " "
            parts.append(glue + line.text)
            pieces.append((length + len(glue), line))
        return cls("".join(parts), pieces)

    @property
    def first(self) -> Line:
        """The line the passage begins on."""
        return self.pieces[0][1]

    @property
    def last(self) -> Line:
        """The line the passage ends on."""
        return self.pieces[-1][1]

    def page(self, position: int) -> int:
        """The page that the character at `position` stood on."""
        index = bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1
        return self.pieces[max(index, 0)][1].page

    def cut(self, length: int) -> Passage:
        """The passage without its first `length` characters and the white space after them."""
        rest = self.text[length:]
        drop = length + len(rest) - len(rest.lstrip())
        pieces = [(at - drop, line) for at, line in self.pieces]
        kept = [piece for piece in pieces if piece[0] > 0]
        calls = [_moved(call, -drop) for call in self.calls if call.start > length or not length]
        return Passage(self.text[drop:], [*pieces[: len(pieces) - len(kept)][-1:], *kept], calls)

    def until(self, length: int) -> Passage:
        """The first `length` characters of the passage."""
        calls = [call for call in self.calls if call.start <= length]
        pieces = [piece for piece in self.pieces if piece[0] < max(length, 1)]
        return Passage(self.text[:length], pieces or self.pieces[:1], calls)

    def lift(self, start: int, end: int, note: str) -> None:
        """Take the footnote call at ``text[start:end]`` out of the text."""
        printed = self.text[start:end]
        call = NoteMark(start=start, end=start, note=note, printed=printed.strip())
        self.text = self.text[:start] + self.text[end:]
        moved = [_moved(old, start - end) if old.start >= end else old for old in self.calls]
        self.calls = [*moved, call]
        shift = end - start
        self.pieces = [(max(at - shift, start) if at > start else at, ln) for at, ln in self.pieces]

    @property
    def span(self) -> Span:
        """The stretch of the source that the passage was read from."""
        return Span(start=self.first.start, end=max(self.last.end, self.first.start))

    def to_text(self) -> Text:
        """The finished text: white space collapsed, calls as marks."""
        text = self.text.rstrip()
        gaps = list(_SPACES.finditer(text))
        ends = [gap.end() for gap in gaps]
        saved = [0, *accumulate(len(gap[0]) - 1 for gap in gaps)]
        calls = []
        for call in self.calls:
            at = min(call.start, len(text))
            calls.append(_moved(call, at - call.start - saved[bisect_right(ends, at)]))
        calls.sort(key=lambda call: call.start)
        return Text(text=_SPACES.sub(" ", text), marks=tuple(calls), source=self.span)


def _moved(call: NoteMark, by: int) -> NoteMark:
    at = max(call.start + by, 0)
    return call.model_copy(update={"start": at, "end": at})


def _joins(left: str, right: str) -> bool:
    """Whether a line goes on without a space: after a hyphen, or inside Chinese text."""
    if left[-1] in _HYPHENS:
        return len(left) > 1 and left[-2].isalnum() and right[0].isalnum()
    if not (_CJK.search(left[-12:]) and _CJK.search(right[:12])):
        return False
    if right[0].isdigit() and _CALL.search(left):
        return False
    return not (left[-1].isascii() and left[-1].isalpha() and right[0].isascii())
