"""What a mend changed: where, what stood there before, and what stands there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import Text
from unres.model.base import Node
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: So much of a value is shown, in characters.
_SHOWN = 60


class Change(NamedTuple):
    """A change of the model.

    Attributes:
        what: the mend, in words.
        place: the RFC 6901 pointer to what changed, in the JSON of the document before the mend.
        old: what stood there; empty where nothing did.
        new: what stands there now.
    """

    what: str
    place: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.what}: {self.place}: {self.old or 'nothing'} -> {self.new or 'nothing'}"


def changes_of(what: str, old: object, new: object, place: str = "") -> Iterator[Change]:
    """Yield what differs between two parts of the model, at the deepest place that says it."""
    if old == new:
        return
    if str(old) != str(new) and Text in {type(old), type(new)}:
        yield Change(what, place, _shown(old), _shown(new))
    elif isinstance(old, Node) and type(old) is type(new):
        for name in type(old).defaults:
            yield from changes_of(what, getattr(old, name), getattr(new, name), f"{place}/{name}")
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _in_row(what, old, new, place)
    else:
        yield Change(what, place, _shown(old), _shown(new))


def _in_row(
    what: str, old: tuple[object, ...], new: tuple[object, ...], place: str
) -> Iterator[Change]:
    """Yield what differs in a row; equal ends are passed over, as parts may come or go."""
    begin = 0
    while begin < min(len(old), len(new)) and old[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(old), len(new)) - begin and old[-1 - end] == new[-1 - end]:
        end += 1
    was, now = old[begin : len(old) - end], new[begin : len(new) - end]
    if len(was) == len(now):
        for number, pair in enumerate(zip(was, now, strict=True), begin):
            yield from changes_of(what, *pair, f"{place}/{number}")
    else:
        yield Change(what, f"{place}/{begin}", _all(was), _all(now))


def _all(parts: tuple[object, ...]) -> str:
    return " | ".join(_shown(part) for part in parts)


def _shown(value: object) -> str:
    """Return a value on one line: of a unit its label and text."""
    if value is None or value == ():
        return ""
    if isinstance(value, Node) and not isinstance(value, Text):
        label, text = getattr(value, "label", None), getattr(value, "text", None)
        shown = " ".join(str(each) for each in (label, text) if each)
        value = shown or type(value).__name__
    words = " ".join(str(value).split())
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}...")
