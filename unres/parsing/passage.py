"""A passage: the text of one paragraph, with the way back to where it stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from unres.ingest.raised import FIGURES
from unres.model import NoteMark, Span
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line

_WHITE = compiled(r"\s*")
#: The same without tabs.
_SPACE = compiled(r"[^\S\t]*")
#: Two spaces or more, or a tab; the first character, of whatever kind, is found fastest.
_SPACES = compiled(r"\s(?:(?<=\t)[^\S\n]*|(?<=[^\n\t])[^\S\n\t]+)")
#: The blocks of Chinese print, by their first and last characters.
_CJK = (("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))
#: A call behind a mark that ends a clause: the figures of the next line are not its own.
_CALL = compiled(rf"[;:；。：](?:\d{{1,3}}|[{FIGURES}]{{1,3}})$")
_HYPHENS = "-\u2010\u2011"


@dataclass(slots=True)
class Passage:
    """The text of a paragraph under construction.

    ``pieces`` are (offset in ``text``, line): where each line's text begins in the passage.
    ``calls`` are the footnote calls already lifted out of the text. ``breaks`` tell how clear the
    line breaks were that made it, the one above it first: log-odds that a paragraph begins there.
    """

    text: str
    pieces: list[tuple[int, Line]]
    calls: list[NoteMark] = field(default_factory=list)
    breaks: Sequence[float] = ()

    @classmethod
    def of(cls, lines: Sequence[Line], start: int = 0, breaks: Sequence[float] = ()) -> Passage:
        """Make a passage of `lines`, joined as print demands, the first from `start` on."""
        parts, pieces, length = [lines[0].text[start:]], [(-start, lines[0])], 0
        for before, line in pairwise(lines):
            length += len(parts[-1])
            glue = "" if _joins(before.text, line.text) else " "
            parts.append(glue + line.text)
            pieces.append((length + len(glue), line))
        return cls("".join(parts), pieces, breaks=breaks)

    def joined(self, more: Passage) -> Passage:
        """The passage with the text of `more` behind it, joined as print demands."""
        glue = "" if _joins(self.text, more.text) else " "
        shift = len(self.text) + len(glue)
        pieces = [*self.pieces, *((at + shift, line) for at, line in more.pieces)]
        calls = [*self.calls, *(_moved(call, shift) for call in more.calls)]
        return Passage(self.text + glue + more.text, pieces, calls)

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
        index = bisect_right(self.pieces, position, key=_at) - 1
        return self.pieces[max(index, 0)][1].page

    def cut(self, length: int) -> Passage:
        """The passage without its first `length` characters and the white space after them."""
        rest = self.text[length:]
        drop = length + len(rest) - len(rest.lstrip())
        pieces = [(at - drop, line) for at, line in self.pieces]
        kept = [piece for piece in pieces if piece[0] > 0]
        calls = [_moved(call, -drop) for call in self.calls if call.start > length or not length]
        return Passage(self.text[drop:], [*pieces[: len(pieces) - len(kept)][-1:], *kept], calls)

    def cells(self, *, empty: bool = False) -> Iterator[Passage]:
        """Yield what stands between the tabs, without the white space that follows them.

        With `empty` nothing may stand between them; else tabs in a row part once.
        """
        between = _SPACE if empty else _WHITE
        start = 0
        calls = deque(sorted(self.calls, key=lambda call: call.start))
        while True:
            tab = self.text.find("\t", start)
            end = tab if tab >= 0 else len(self.text)
            own = []
            while calls and calls[0].start <= end:
                own.append(_moved(calls.popleft(), -start))
            yield Passage(self.text[start:end], self._pieces(start, end), own)
            if tab < 0:
                return
            found = between.match(self.text, tab + 1)
            start = found.end() if found else tab + 1

    def _pieces(self, start: int, end: int) -> list[tuple[int, Line]]:
        """The pieces that ``text[start:end]`` is made of; one at least."""
        first = max(bisect_right(self.pieces, start, key=_at) - 1, 0)
        last = bisect_left(self.pieces, max(end, start + 1), key=_at)
        return [(at - start, line) for at, line in self.pieces[first : max(last, first + 1)]]

    def lift(self, called: Sequence[tuple[int, int, str]]) -> None:
        """Take footnote calls out of the text: (start, end, note) each, in the order of the text.

        All of them at once, so that many calls in one long line cost no more than its length.
        """
        kept, gone, position = [], [0], 0
        for start, end, note in called:
            kept.append(self.text[position:start])
            at = start - gone[-1]
            printed = self.text[start:end].strip()
            self.calls.append(
                NoteMark.model_construct(start=at, end=at, note=note, printed=printed)
            )
            gone.append(gone[-1] + end - start)
            position = end
        self.text = "".join([*kept, self.text[position:]])
        starts = [start for start, _, _ in called]
        ends = [end for _, end, _ in called]
        pieces = []
        for at, line in self.pieces:
            before = bisect_left(starts, at)
            inside = before and ends[before - 1] > at
            new = starts[before - 1] - gone[before - 1] if inside else at - gone[before]
            pieces.append((new, line))
        self.pieces = pieces

    @property
    def span(self) -> Span:
        """The stretch of the source that the passage was read from."""
        starts = [line.start for _, line in self.pieces]
        return Span(start=min(starts), end=max([line.end for _, line in self.pieces]))

    def finished(self) -> tuple[str, list[NoteMark]]:
        """The finished text, white space collapsed, and the calls in it, in order."""
        text = self.text.rstrip()
        words = text.split()
        apart = len("".join(words)) + len(words) - 1 == len(text)  # by one character each
        if apart and not self.calls and "\t" not in text:
            return text, []
        gaps = list(_SPACES.finditer(text))
        ends = [gap.end() for gap in gaps]
        saved = [0, *accumulate(len(gap[0]) - 1 for gap in gaps)]
        calls = []
        for call in self.calls:
            at = min(call.start, len(text))
            calls.append(_moved(call, at - call.start - saved[bisect_right(ends, at)]))
        calls.sort(key=lambda call: call.start)
        return collapsed(text) if gaps else text, calls


def collapsed(text: str) -> str:
    """Return `text` with tabs and runs of spaces made single spaces, as finished text has them."""
    return _SPACES.sub(" ", text)


def _at(piece: tuple[int, Line]) -> int:
    return piece[0]


def _moved(call: NoteMark, by: int) -> NoteMark:
    at = max(call.start + by, 0)
    return call.model_copy(update={"start": at, "end": at})


def _joins(left: str, right: str) -> bool:
    """Whether a line goes on without a space: after a hyphen, or inside Chinese text."""
    if left[-1] in _HYPHENS:
        return len(left) > 1 and left[-2].isalnum() and right[0].isalnum()
    if not (_is_chinese(left[-12:]) and _is_chinese(right[:12])):
        return False
    if right[0].isdigit() and _CALL.search(left):
        return False
    return not (left[-1].isascii() and left[-1].isalpha() and right[0].isascii())


def _is_chinese(text: str) -> bool:
    """Whether a character of Chinese print is in `text`."""
    if max(text) < _CJK[0][0]:
        return False
    return any(first <= char <= last for char in text for first, last in _CJK)
