"""Named tuples of our own making: the same as those of `typing`."""

from __future__ import annotations

import copy
import pickle
import re
import typing
from pathlib import Path

import pytest

import unres
from unres.tuples import NamedTuple


class Ours(NamedTuple):
    """What it is."""

    first: int
    second: str = "two"

    @property
    def both(self) -> str:
        return f"{self.first} {self.second}"

    @classmethod
    def made(cls, first: int) -> Ours:
        return cls(first)


class Theirs(typing.NamedTuple):
    """What it is."""

    first: int
    second: str = "two"


@pytest.mark.parametrize(
    "fact", ["_fields", "_field_defaults", "__doc__", "__module__", "__match_args__", "__slots__"]
)
def test_what_is_known_of_the_class_is_the_same(fact: str) -> None:
    assert getattr(Ours, fact) == getattr(Theirs, fact)


def test_types_are_known() -> None:
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)


def test_it_is_a_tuple_with_methods() -> None:
    one = Ours.made(1)
    assert one == (1, "two")
    assert (one.both, repr(one)) == ("1 two", "Ours(first=1, second='two')")
    assert one._replace(second="2").both == "1 2"
    with pytest.raises(AttributeError):
        one.first = 2  # type: ignore[misc]  # what must not be


@pytest.mark.parametrize("way", [copy.copy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301 - our own
def test_it_can_be_copied_and_sent(way: typing.Callable[[Ours], Ours]) -> None:
    assert type(way(Ours(1))) is Ours
    assert way(Ours(1)) == Ours(1)


def test_no_class_of_the_package_is_made_the_slow_way() -> None:
    package = Path(unres.__file__).parent
    slow = re.compile(r"from typing import (\([^)]*|.*)\bNamedTuple\b")
    files = [path for path in package.rglob("*.py") if path.stem != "tuples"]
    assert files
    assert [path for path in files if slow.search(path.read_text("utf-8"))] == []
