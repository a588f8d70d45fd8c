"""Where elements stand: line and column of the start tag, and the XPath.

lxml knows only the line on which a start tag ends. The source is well formed when it comes here,
so its start tags, in order, are the elements in the order of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

#: A start tag; or what may hold the look of one, and is passed over.
_START = re.compile(r"<(?:!--.*?-->|!\[CDATA\[.*?]]>|\?.*?\?>|([^/!?]))", re.DOTALL)
_LINE_END = re.compile(r"\r\n?|\n")
_LOCAL = re.compile(r"^.*}")


class Place(NamedTuple):
    """Line and column, from 1, in characters; 0 if unknown. And the path of the element."""

    line: int
    column: int
    xpath: str


class Places:
    """Tells the places of the elements of one document; made ready at the first question.

    `source` is what was parsed, if it is known.
    """

    def __init__(self, root: _Element, source: bytes | str = "") -> None:
        self._root = root
        self._source = source
        self._numbers: dict[_Element, int] = {}
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._steps: dict[_Element, str] = {}
        self._paths: dict[_Element, str] = {}

    def of(self, element: _Element) -> Place:
        """Return the place of `element`."""
        if not self._numbers:
            self._prepare()
        if not self._starts:
            return Place(element.sourceline or 0, 0, self._path(element))
        number = self._numbers[element]
        start = self._starts[number]
        line = bisect_right(self._lines, start)
        return Place(line, start - self._lines[line - 1] + 1, self._path(element))

    def _prepare(self) -> None:
        self._numbers = {element: number for number, element in enumerate(self._root.iter("*"))}
        text = _decoded(self._source, self._root)
        self._starts = [found.start() for found in _START.finditer(text) if found[1]]
        self._lines = [0, *(end.end() for end in _LINE_END.finditer(text))]
        if len(self._starts) != len(self._numbers):
            self._starts = []  # no source that we can read: lines alone, as lxml tells them

    def _path(self, element: _Element) -> str:
        """Return ``/akomaNtoso/statement/meta``: numbers only where siblings share a name."""
        waiting = [element]
        while (top := waiting[-1].getparent()) is not None and top not in self._paths:
            waiting.append(top)
        path = "" if top is None else self._paths[top]
        for step in reversed(waiting):
            path = self._paths[step] = f"{path}/{self._step(step)}"
        return path

    def _step(self, element: _Element) -> str:
        if element not in self._steps:
            parent = element.getparent()
            same: dict[str, list[_Element]] = {}
            for sibling in (element,) if parent is None else parent.iterchildren("*"):
                same.setdefault(str(sibling.tag), []).append(sibling)
            for tag, siblings in same.items():
                name = _LOCAL.sub("", tag)
                for number, sibling in enumerate(siblings, start=1):
                    self._steps[sibling] = f"{name}[{number}]" if len(siblings) > 1 else name
        return self._steps[element]


def _decoded(source: bytes | str, root: _Element) -> str:
    """Return the source as text, decoded as the parser did; "" if Python cannot."""
    if isinstance(source, str):
        return source
    try:
        text = source.decode(root.getroottree().docinfo.encoding or "utf-8")
    except (LookupError, UnicodeError):
        return ""
    return text.removeprefix("\ufeff")
