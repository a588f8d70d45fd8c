"""Places in documents: "paragraphs 4 (b) and 6 above", "第6段", "the annex to", "section II of".

A place is written as the eId that it has in a document of ours (OASIS naming convention):
``para_4__list_1__point_b``, ``att_1`` for the first annex, ``sec_II``.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from unres.lang.fold import fold, fold_label
from unres.lang.numerals import numeral
from unres.lang.patterns import compile_running
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unres.lang.schema import Places

Scope = Literal["near", "own", "bare"]

#: A number of a paragraph with the labels of points in it, or labels alone: 4, 4 (b), (c).
_ITEM = compiled(r"(\d{1,3})?((?:\s?[(（]?[^\W\d_]{1,4}[)）])*)")
_LABEL = compiled(r"[^\W\d_]+(?=[)）]|$)")
_ORDINALS = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "الأول": 1,
    "الثاني": 2,
    "الثالث": 3,
    "الرابع": 4,
    "الخامس": 5,
}


class Place(NamedTuple):
    """A place: ``text[start:end]`` names it, `portion` is its eId in the document it is in."""

    start: int
    end: int
    portion: str


class PlaceGroup(NamedTuple):
    """Places named in one breath: the first covers the noun, the others their number only.

    ``text[start:end]`` is all of it. `scope` is "near" for places above or below, "own" for those
    of the document that speaks, "bare" where the language leaves that out, None elsewhere.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    scope: Scope | None

    @property
    def is_container(self) -> bool:
        """Whether it is an annex or a section as a whole."""
        return self.places[0].portion.startswith(("att_", "sec_"))

    def inside(self, container: PlaceGroup) -> PlaceGroup:
        """Return these places as places in the annex or section that stands beside them."""
        within = container.places[0].portion
        places = tuple(one._replace(portion=f"{within}__{one.portion}") for one in self.places)
        start, end = min(self.start, container.start), max(self.end, container.end)
        return PlaceGroup(start, end, places, container.scope)


class PlaceReader:
    """Finds the places that texts of one language name."""

    def __init__(self, data: Places, macros: Mapping[str, str], *, spaced: bool) -> None:
        """Make a reader; patterns are compiled when first used."""
        self._data = data
        self._macros = macros
        self._spaced = spaced

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a word for a place is in `text`; without one it names no place."""
        return any(map(text.__contains__, self._data.words))

    def find(self, text: str) -> Iterator[PlaceGroup]:
        """Yield the places in `text` in order."""
        for match in self._pattern.finditer(text):
            places = tuple(_places(match))
            if places:
                scope = self._scope(text, match)
                yield PlaceGroup(match.start(), match.end(), places, scope)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        data = self._data
        words = f"{data.paragraphs}|{data.annexes}|{data.sections}"
        return self._compile(rf"(?<!\w)(?:{words})" if self._spaced else words)

    def _scope(self, text: str, match: re.Match[str]) -> Scope | None:
        """Tell what the words around a paragraph or section say of where it is."""
        groups = match.groupdict()
        if not (groups["numbers"] or groups["section"]):
            return None
        if groups.get("above") or groups.get("ours"):
            return "near" if groups.get("above") else "own"
        found = (scope for scope, words in self._scopes.items() if words.match(text, match.end()))
        return next(found, None)

    @cached_property
    def _scopes(self) -> dict[Scope, re.Pattern[str]]:
        data = self._data
        patterns: dict[Scope, str | None] = {"near": data.near, "own": data.own, "bare": data.bare}
        return {scope: self._compile(text) for scope, text in patterns.items() if text}

    def _compile(self, pattern: str) -> re.Pattern[str]:
        return compile_running(pattern, self._macros)


def _places(match: re.Match[str]) -> Iterator[Place]:
    groups = match.groupdict()
    if groups.get("point"):
        return _points(match)
    if groups["numbers"]:
        return _paragraphs(match)
    if groups["section"]:
        portion = f"sec_{groups['section']}"
    else:
        portion = f"att_{annex_number(groups['annex'])}"
    return iter([Place(match.start(), match.end(), portion)])


def annex_number(label: str | None) -> int:
    """Return the number of an annex by its label: Roman, spelled out or none, for the only one.

    An Arabic label may be stretched, carry vowel signs or lack its hamza (الـثاني, الاول).
    """
    folded = fold(fold_label(label or "I"))
    return _ordinals().get(folded) or numeral(folded)


@cache
def _ordinals() -> dict[str, int]:
    return {fold(label): number for label, number in _ORDINALS.items()}


def _paragraphs(match: re.Match[str]) -> Iterator[Place]:
    """Yield the paragraphs of a list; labels alone are points of the paragraph before them."""
    number, offset = "", match.start("numbers")
    for item in _ITEM.finditer(match["numbers"]):
        labels = _LABEL.findall(item[2])
        if not item[1] and not (labels and number):
            continue
        start = offset + item.end() - len(item[0].lstrip()) if number else match.start()
        number = item[1] or number
        yield Place(start, offset + item.end(), _portion(number, labels))


def _points(match: re.Match[str]) -> Iterator[Place]:
    """Yield the points that stand before their paragraph: "alinéas b) et c) du paragraphe 4"."""
    number = re.match(r"\d+", match["numbers"])
    labels = list(_LABEL.finditer(match["point"])) if number else []
    for index, label in enumerate(labels):
        start, end = (match.start("point") + at for at in label.span())
        first, last = index == 0, index == len(labels) - 1
        yield Place(
            match.start() if first else start,
            match.end() if last else end + 1,
            _portion(number[0] if number else "", [label[0]]),
        )


def _portion(number: str, labels: Iterable[str]) -> str:
    return f"para_{int(number)}" + "".join(f"__list_1__point_{label}" for label in labels)
