"""White space of mixed content: part of the text in our own files, only layout in all others."""

from __future__ import annotations

_AS_SPACE = str.maketrans("\t\n\r", "   ")
_SPACE = " \n"


class Layout:
    """Gathers runs of text; offsets are first those of what was gathered, then of what is left.

    Of foreign files runs of spaces, tabs and line ends become one space, none at the edges and
    none beside a line break that means something. No-break spaces are text.
    """

    def __init__(self, *, exact: bool) -> None:
        self.exact = exact
        self.here = 0
        self._runs: list[str] = []
        self._moved: list[int] = []
        self._text = ""

    def add(self, text: str) -> None:
        """Add a run of text."""
        self._append(text if self.exact else text.translate(_AS_SPACE))

    def line(self) -> None:
        """Add a line break that means something."""
        self._append("\n")

    def _append(self, text: str) -> None:
        self._runs.append(text)
        self.here += len(text)

    def finish(self) -> str:
        """Return the text."""
        raw = "".join(self._runs)
        if self.exact:
            self._text = raw
            return raw
        kept: list[str] = []
        for char in raw:
            self._moved.append(len(kept))
            if char not in _SPACE or (kept and kept[-1] not in _SPACE):
                kept.append(char)
            elif kept and char == "\n":
                kept[-1] = char
        self._moved.append(len(kept))
        self._text = "".join(kept).rstrip(_SPACE)
        return self._text

    def place(self, at: int) -> int:
        """Return where a place is in the finished text: behind a word, not behind a space."""
        if self.exact:
            return at
        at = min(self._moved[at], len(self._text))
        while at and self._text[at - 1] in _SPACE:
            at -= 1
        return at

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch is in the finished text, without white space at its edges."""
        if self.exact:
            return start, end
        last = len(self._text)
        start, end = min(self._moved[start], last), min(self._moved[end], last)
        while start < end and self._text[start] in _SPACE:
            start += 1
        while start < end and self._text[end - 1] in _SPACE:
            end -= 1
        return start, end
