"""Automatic numbers of DOCX paragraphs, spelled out as Word shows them (ECMA-376-1, 17.9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.docx_type import based_on
from unres.ingest.markup import attribute, child, children, style_chain, whole
from unres.ingest.numerals import spell
from unres.patterns import compiled

if TYPE_CHECKING:
    import re

    from lxml.etree import _Element

LEVELS = 9
_PLACEHOLDER = compiled(r"%([1-9])")
_GAPS = {"tab": "\t", "space": " ", "nothing": ""}
_PRIVATE = compiled("[\ue000-\uf8ff]")  # signs of symbol fonts; as bullets all look alike


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how its numbers are spelled, and where they begin."""

    style: str
    pattern: str
    start: int
    gap: str
    legal: bool  # all numbers in figures

    @classmethod
    def of(cls, element: _Element) -> Level:
        """Read a ``w:lvl``."""

        def value(name: str, default: str) -> str:
            return attribute(child(element, name), "val") or default

        return cls(
            value("numFmt", "decimal"),
            value("lvlText", ""),
            whole(value("start", "1"), 1),
            _GAPS.get(value("suff", "tab"), "\t"),
            child(element, "isLgl") is not None,
        )


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted.

    Attributes:
        levels: the levels of each list (``w:num``), by its number and the depth.
        family: the ``w:abstractNum`` of each list: lists of a family count on.
        styles: the list and the depth that each paragraph style asks for.
        counts: how far each family has counted, by depth.
    """

    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: _Element | None, styles: _Element | None) -> Numbering:
        """Read ``numbering.xml`` and ``styles.xml``, each of which may be missing."""
        made = cls()
        kinds = {
            attribute(kind, "abstractNumId"): kind for kind in children(numbering, "abstractNum")
        }
        by_style = {
            attribute(child(each, "styleLink"), "val"): each
            for each in kinds.values()
            if child(each, "styleLink") is not None
        }
        own: dict[str, tuple[str, int]] = {}
        for num in children(numbering, "num"):
            number = attribute(num, "numId") or ""
            kind = kinds.get(attribute(child(num, "abstractNumId"), "val"))
            link = attribute(child(kind, "numStyleLink"), "val")
            kind = by_style.get(link, kind) if link else kind
            made.family[number] = attribute(kind, "abstractNumId") or ""
            made._read_levels(number, kind, own)
            for override in children(num, "lvlOverride"):
                made._read_override(number, override)
        made._read_styles(styles, own)
        return made

    def _read_levels(
        self, number: str, kind: _Element | None, own: dict[str, tuple[str, int]]
    ) -> None:
        for element in children(kind, "lvl"):
            depth = _depth(attribute(element, "ilvl"))
            self.levels[number, depth] = Level.of(element)
            style = attribute(child(element, "pStyle"), "val")
            if style:
                own.setdefault(style, (number, depth))

    def _read_override(self, number: str, override: _Element) -> None:
        depth = _depth(attribute(override, "ilvl"))
        level = child(override, "lvl")
        if level is not None:
            self.levels[number, depth] = Level.of(level)
        start = child(override, "startOverride")
        if start is not None:
            self.restarts[number, depth] = whole(attribute(start, "val"), 1)

    def _read_styles(self, styles: _Element | None, own: dict[str, tuple[str, int]]) -> None:
        """Find the list of each style, its own or that of a style it is based on."""
        elements = {attribute(each, "styleId") or "": each for each in children(styles, "style")}
        for name in elements:
            for style in style_chain(name, elements, based_on):
                asked = child(style, "pPr", "numPr")
                if asked is not None:
                    number = attribute(child(asked, "numId"), "val") or ""
                    asks = number, _depth(attribute(child(asked, "ilvl"), "val"))
                    linked = own.get(attribute(style, "styleId") or "", asks)
                    self.styles[name] = linked if linked[0] == number else asks
                    break

    def label(self, properties: _Element | None) -> str:
        """Count the paragraph with these ``w:pPr`` and return its number, with the gap behind."""
        number, depth = self._asked(properties)
        level = self.levels.get((number, depth))
        if level is None or number == "0":
            return ""
        counts = self.counts.setdefault(self.family[number], [0] * LEVELS)
        restart = self.restarts.pop((number, depth), None)
        if restart is not None:
            counts[depth] = restart - 1
        elif not counts[depth]:
            counts[depth] = level.start - 1
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (LEVELS - depth - 1)
        label = self._spell(number, level, counts)
        return label + level.gap if label else ""

    def _asked(self, properties: _Element | None) -> tuple[str, int]:
        style = attribute(child(properties, "pStyle"), "val") or ""
        number, depth = self.styles.get(style, ("", 0))
        direct = child(properties, "numPr")
        own = attribute(child(direct, "numId"), "val")
        at = attribute(child(direct, "ilvl"), "val")
        return own or number, _depth(at) if at or own else depth

    def _spell(self, number: str, level: Level, counts: list[int]) -> str:
        if level.style == "bullet":
            bullet = level.pattern.strip()
            return "•" if bullet.isalnum() or _PRIVATE.search(bullet) else bullet

        def one(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            of = self.levels.get((number, depth), level)
            return spell(counts[depth] or of.start, "decimal" if level.legal else of.style)

        return _PLACEHOLDER.sub(one, level.pattern).strip()


def _depth(text: str | None) -> int:
    return min(whole(text, 0), LEVELS - 1)
