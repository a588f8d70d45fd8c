"""Session ordinals: the number in "Seventy-fifth session", "第七十五届会议", "54º período"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FIGURES = compiled(r"(?<!\d)\d{1,3}(?!\d)")
_WORD = compiled(r"\w+")
_HIGHEST = 100
_LONGEST_LINE = 300


class Ordinal(NamedTuple):
    """An ordinal and where it stands: ``text[start:end]``, in characters."""

    number: int
    start: int
    end: int


class OrdinalReader:
    """Finds the ordinals of one language, from first to hundredth."""

    def __init__(self, ordinals: Sequence[Sequence[str]], *, spaced: bool) -> None:
        """Index the wordings: ``ordinals[0]`` are those of "first"."""
        self._unit = _WORD if spaced else compiled(r"\w")
        self._numbers = {
            self._units(form): number
            for number, forms in enumerate(ordinals, start=1)
            for form in forms
        }
        self._longest: dict[str, int] = {}  # how many words a wording that begins so has
        for wording in self._numbers:
            self._longest[wording[0]] = max(len(wording), self._longest.get(wording[0], 0))

    def find(self, text: str) -> int | None:
        """Return the first ordinal in a line, spelled out (the longest wording) or in figures."""
        line = text[:_LONGEST_LINE]
        units = self._units(line)
        for start in range(len(units)):
            for size in range(self._longest.get(units[start], 0), 0, -1):
                if (number := self._numbers.get(units[start : start + size])) is not None:
                    return number
        found = _FIGURES.search(fold(line))
        return int(found.group()) if found and 0 < int(found.group()) <= _HIGHEST else None

    def every(self, text: str, glued: str = "") -> Iterator[Ordinal]:
        """Yield every ordinal in a text, in order: "fifty-seventh and 60th" has two.

        `glued` is a conjunction that is written as one with the word behind it.
        """
        words = list(self._unit.finditer(text))
        forms = tuple([fold(word[0]) for word in words])
        bare = tuple([form.removeprefix(glued) for form in forms]) if glued else forms
        end = 0
        for start, form in enumerate(bare):
            longest = self._longest.get(form, 0)
            if start < end or not (longest or forms[start][:1].isdecimal()):
                continue  # most words are nothing of the kind
            sizes = range(min(longest, len(words) - start), 0, -1)
            tried = ((n, (form, *forms[start + 1 : start + n])) for n in sizes)
            size, found = next(((n, key) for n, key in tried if key in self._numbers), (0, ()))
            if size:
                end = start + size
                yield Ordinal(self._numbers[found], words[start].start(), words[end - 1].end())
            elif (figures := _FIGURES.match(forms[start])) and int(figures[0]) <= _HIGHEST:
                yield Ordinal(int(figures[0]), *words[start].span())

    def _units(self, text: str) -> tuple[str, ...]:
        return tuple(self._unit.findall(fold(text)))
