"""Where elements stand: line and column of the start tag, and the XPath.

lxml knows only the line on which a start tag ends. The source is well formed when it comes here,
so its start tags, in order, are the elements in the order of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_START = compiled(r"<[^/!?]")
#: What may hold the look of a start tag, and is passed over.
_PASSED = compiled(r"<!--.*?-->|<!\[CDATA\[.*?]]>|<\?.*?\?>", re.DOTALL)
_NEW_LINE, _LINE_END = compiled(r"\n"), compiled(r"\r\n?|\n")
#: No XPath is longer, in characters: names have no limit, and there may be many findings.
_LONGEST = 2000


class Place(NamedTuple):
    """Line and column, from 1, in characters; 0 if unknown. And the path of the element."""

    line: int
    column: int
    xpath: str


class Places:
    """Tells the places of the elements of one document; made ready at the first question.

    `source` is what was parsed, if it is known; `elements` are all elements, in order, if they are.
    """

    def __init__(
        self,
        root: _Element,
        source: bytes | str = "",
        elements: Sequence[_Element] | None = None,
    ) -> None:
        self._root = root
        self._elements = elements
        self._source = source
        self._numbers: dict[_Element, int] = {}
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._steps: dict[_Element, str] = {}
        self._paths: dict[_Element, str] = {}
        self._places: dict[_Element, Place] = {}

    def of(self, element: _Element) -> Place:
        """Return the place of `element`."""
        if (place := self._places.get(element)) is None:
            place = self._places[element] = self._found(element)
        return place

    def _found(self, element: _Element) -> Place:
        if not self._numbers:
            self._prepare()
        if not self._starts:
            return Place(element.sourceline or 0, 0, self._path(element))
        start = self._starts[self._numbers[element]]
        line = bisect_right(self._lines, start)
        return Place(line, start - self._lines[line - 1] + 1, self._path(element))

    def _prepare(self) -> None:
        elements = list(self._root.iter("*")) if self._elements is None else self._elements
        self._numbers = dict(zip(elements, range(len(elements)), strict=True))
        text = _decoded(self._source, self._root)
        self._lines = _line_starts(text)
        if "<!" in text or text.find("<?", 1) > 0:  # the declaration comes first
            text = _PASSED.sub(lambda found: " " * len(found[0]), text)
        self._starts = [found.start() for found in _START.finditer(text)]
        if len(self._starts) != len(elements):
            self._starts = []  # no source that we can read: lines alone, as lxml tells them

    def _path(self, element: _Element) -> str:
        """Return ``/akomaNtoso/statement/meta``: numbers only where siblings share a name."""
        if (path := self._paths.get(element)) is not None:
            return path
        parent = element.getparent()
        if parent is None:
            path = f"/{_local(str(element.tag))}"
        else:
            if element not in self._steps:
                self._steps.update(_steps(parent))
            path = f"{self._path(parent)}/{self._steps[element]}"[:_LONGEST]
        self._paths[element] = path
        return path


def _line_starts(text: str) -> list[int]:
    odd = "\r" in text and text.count("\r") != text.count("\r\n")
    return [0, *[end.end() for end in (_LINE_END if odd else _NEW_LINE).finditer(text)]]


def _steps(parent: _Element) -> dict[_Element, str]:
    """Return the last step of the paths of the elements in `parent`."""
    same: dict[Any, list[_Element]] = {}
    for child in parent:
        same.setdefault(child.tag, []).append(child)
    steps = {}
    for tag, children in same.items():
        name = _local(tag)
        if len(children) == 1:
            steps[children[0]] = name
        else:
            steps.update((child, f"{name}[{at}]") for at, child in enumerate(children, start=1))
    return steps


@lru_cache(maxsize=1000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _decoded(source: bytes | str, root: _Element) -> str:
    """Return the source as text, decoded as the parser did; "" if Python cannot."""
    if isinstance(source, str):
        return source
    try:
        text = source.decode(root.getroottree().docinfo.encoding or "utf-8")
    except (LookupError, UnicodeError):
        return ""
    return text.removeprefix("\ufeff")
