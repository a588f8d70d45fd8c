"""Numbers of lists and headings in ODT files, spelled out as they are shown."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.markup import attribute, children, local, whole
from unres.ingest.numerals import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

#: The first number of a format in ODF (style:num-format), and its name in DOCX.
_STYLES = {
    "": "none",
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "а": "russianLower",
    "А": "russianUpper",
    "一": "chineseCounting",
    "أ": "arabicAlpha",
}
_NAME = "list-style"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: ``bullet``, or how its numbers are written."""

    style: str
    prefix: str
    suffix: str
    start: int
    shown: int
    bullet: str = ""

    @classmethod
    def of(cls, element: _Element) -> Level:
        """Read a ``text:list-level-style-...`` or ``text:outline-level-style``."""
        form = attribute(element, "num-format") or ""
        return cls(
            _STYLES.get(form.split(",")[0].strip(), "decimal"),
            attribute(element, "num-prefix") or "",
            attribute(element, "num-suffix") or "",
            whole(attribute(element, "start-value"), 1),
            whole(attribute(element, "display-levels"), 1),
            _bullet(element),
        )


@dataclass(slots=True)
class Numbering:
    """The list styles of a document, and the lists that are open."""

    styles: dict[str, dict[int, Level]]
    of_paragraphs: dict[str, str]
    outline: dict[int, Level]
    counts: dict[str, list[int]] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=lambda: [0] * 10)

    @classmethod
    def of(cls, parts: Iterable[_Element]) -> Numbering:
        """Read the styles in the parts of a document."""
        made = cls({}, {}, {})
        for element in (each for part in parts for each in part.iter()):
            name = attribute(element, "name") or ""
            if local(element) == _NAME:
                made.styles[name] = _levels(element)
            elif local(element) == "outline-style":
                made.outline = _levels(element)
            elif local(element) == "style" and attribute(element, "list-style-name"):
                made.of_paragraphs[name] = attribute(element, "list-style-name") or ""
        return made

    @contextmanager
    def list(self, element: _Element) -> Iterator[None]:
        """Count the items of a ``text:list`` while inside."""
        outer = self.open[-1] if self.open else self._own(element)
        style = attribute(element, "style-name") or outer
        goes_on = attribute(element, "continue-numbering") == "true"
        if not self.open and not goes_on and not attribute(element, "continue-list"):
            self.counts.pop(style, None)
        self.open.append(style)
        yield
        self.open.pop()

    def _own(self, element: _Element) -> str:
        """The list style that the first paragraph of a list without style asks for."""
        for each in element.iter():
            style = self.of_paragraphs.get(attribute(each, "style-name") or "")
            if style:
                return style
        return ""

    def item(self, item: _Element) -> str:
        """Count a ``text:list-item`` and return its number, with a tab behind."""
        style, depth = self.open[-1], len(self.open)
        levels = self.styles.get(style, {})
        counts = self.counts.setdefault(style, [0] * 10)
        return _label(levels, counts, depth, whole(attribute(item, "start-value"), 0))

    def heading(self, element: _Element) -> str:
        """Count a ``text:h`` and return its number, with a tab behind."""
        depth = whole(attribute(element, "outline-level"), 1)
        return _label(self.outline, self.headings, depth, 0)


def _label(levels: dict[int, Level], counts: list[int], depth: int, start: int) -> str:
    level = levels.get(depth)
    if level is None or depth >= len(counts):
        return ""
    counts[depth] = start or (counts[depth] or level.start - 1) + 1
    counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
    if level.bullet or level.style == "none":
        return f"{level.bullet}\t" if level.bullet else ""
    first = max(depth - level.shown + 1, 1)
    numbers = [
        spell(counts[at] or 1, levels[at].style if at in levels else "decimal")
        for at in range(first, depth + 1)
    ]
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip() + "\t"


def _levels(style: _Element) -> dict[int, Level]:
    return {
        whole(attribute(level, "level"), 1): Level.of(level)
        for name in ("list-level-style-number", "list-level-style-bullet", "outline-level-style")
        for level in children(style, name)
    }


def _bullet(element: _Element) -> str:
    if local(element) != "list-level-style-bullet":
        return ""
    sign = attribute(element, "bullet-char") or "•"
    return "•" if sign.isalnum() or "\ue000" <= sign[0] <= "\uf8ff" else sign
