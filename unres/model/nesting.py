"""Marks may cross, elements must nest: which of the marks of a text are written.

Of two marks that cross the weaker is left out, by the order of `_STRENGTH`: a link matters more
than a date, a date more than italics. Empty marks say nothing and are left out too, unless
they stand for an element that holds no text (an image).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unres.model.text import AnyMark

_STRENGTH = ("wrap", "emphasis", "date", "opener", "markup", "citation")


@dataclass(frozen=True, slots=True)
class Wrap:
    """An element around ``text[start:end]`` that stands for no mark of the model."""

    start: int
    end: int
    name: str
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    kind: Literal["wrap"] = "wrap"


M = TypeVar("M", bound="AnyMark | Wrap")


def nested(marks: Sequence[M]) -> list[M]:
    """Return the marks in document order, without the empty and the weaker of crossing ones."""
    if not marks:
        return []
    if all(one.end <= other.start for one, other in pairwise(marks)):  # most texts
        return [mark for mark in marks if mark.start != mark.end or _is_point(mark)]
    kept: list[M | None] = []
    around: list[tuple[M, int]] = []  # the marks not yet ended, and their places
    for mark in sorted(marks, key=_order):
        if not _is_point(mark):
            while around and around[-1][0].end <= mark.start:
                around.pop()
            crossed = [(other, place) for other, place in around if other.end < mark.end]
            stronger = any(_strength(other) >= _strength(mark) for other, _ in crossed)
            if stronger or mark.start == mark.end:
                continue
            for other, place in crossed:
                around.remove((other, place))
                kept[place] = None
            around.append((mark, len(kept)))
        kept.append(mark)
    return [mark for mark in kept if mark is not None]


def nested_marks(marks: Sequence[AnyMark]) -> tuple[AnyMark, ...]:
    """Return the marks of a text in their normal form: in order, none empty, none crossing."""
    return tuple(nested(marks))


def _order(mark: AnyMark | Wrap) -> tuple[int, int, int, int]:
    if _is_point(mark):
        return (mark.start, 0, 0, 0)
    return (mark.start, 1, -mark.end, -_strength(mark))


def _is_point(mark: AnyMark | Wrap) -> bool:
    """Tell whether a mark stands at a place rather than around words."""
    return mark.kind == "note" or (mark.kind == "markup" and mark.start == mark.end)


def _strength(mark: AnyMark | Wrap) -> int:
    return _STRENGTH.index(mark.kind)
