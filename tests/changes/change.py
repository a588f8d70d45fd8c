"""What a change is: how a text is written otherwise, and what may differ in the outline then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from benchmarks.scoring.outline import Unit
    from tests.changes.text import Text

    Writer = Callable[[Text], "str | bytes | None"]
    Expectation = Callable[[Text], list[Unit]]

ALL = ("ara", "deu", "eng", "fra", "rus", "spa", "zho")
#: Languages with spaces between words, from left to right, with capitals.
SPACED = ("deu", "eng", "fra", "rus", "spa")
LATIN = ("deu", "eng", "fra", "spa")


class Alike(NamedTuple):
    """What counts as the same when outlines are compared."""

    letters_as_numbers: bool = False  # labels (a), (1) are one
    numbers: bool = True  # False: paragraphs bear no numbers any more
    heading_numbers: bool = True  # False: headings may be numbered otherwise
    least: float = 1.0  # how much of a text must be the same


@dataclass(frozen=True)
class Change:
    """A way of writing: `write` gives the text, None where it has nothing to change."""

    name: str
    reason: str
    write: Writer
    languages: tuple[str, ...]
    expect: Expectation
    alike: Alike


def as_it_was(text: Text) -> list[Unit]:
    """Expect the outline of the text as it was."""
    return list(text.units)


def change(
    *,
    languages: tuple[str, ...] = ALL,
    expect: Expectation = as_it_was,
    alike: Alike | None = None,
) -> Callable[[Writer], Change]:
    """Make a `Change` of a function, whose name and docstring say which and who writes so."""

    def made(write: Writer) -> Change:
        name = write.__name__.replace("_", "-")
        return Change(name, write.__doc__ or "", write, languages, expect, alike or Alike())

    return made


def without(*zones: str) -> Expectation:
    """Expect the outline without the units of some zones."""
    return lambda text: [unit for unit in text.units if unit.zone not in zones]


def members(module: ModuleType) -> Iterator[Change]:
    """Yield the changes that a module holds, in their order."""
    return (value for value in vars(module).values() if isinstance(value, Change))
