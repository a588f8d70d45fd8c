"""Patterns that were kept: the same as if they had been compiled anew."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from unres import patterns
from unres.lang import CODES, LINE_KINDS, load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where codes are kept, with nothing there."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    place = tmp_path / "__pycache__" / "code"
    monkeypatch.setattr(patterns, "place_of", lambda *_: place)
    return place


@pytest.fixture
def start(place: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Start a process, as far as patterns go: called once already."""
    assert not place.exists()

    def start() -> None:
        monkeypatch.setattr(patterns, "_store", cache(patterns.Store))

    start()
    return start


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"(?P<a>x)|(y)(?P<b>z)?", 0),
        (r"[\u4e00-\u9fff]+?(?=\d)", re.IGNORECASE),
        (rb"^\xef\xbb", re.MULTILINE),
        (r"(?i:ё) # comment", re.VERBOSE | re.DOTALL),
        ("", 0),
    ],
)
def test_kept_or_compiled_is_the_same(
    place: Path, start: Callable[[], None], pattern: str, flags: int
) -> None:
    plain = re.compile(pattern, flags)
    first = patterns.compiled(pattern, flags)
    patterns.keep_patterns()
    start()
    again = patterns.compiled(pattern, flags)
    assert place.exists()
    for made in (first, again):
        assert made == plain
        assert (made.groupindex, made.groups) == (plain.groupindex, plain.groups)


def test_what_comes_later_is_kept_beside_what_was_there(
    place: Path, start: Callable[[], None]
) -> None:
    for pattern in ("a+", "b+"):
        patterns.compiled(pattern)
        patterns.compiled(pattern.encode())
        patterns.keep_patterns()
        start()
    kept = place.read_bytes()
    for pattern in ("a+", "b+"):
        assert patterns.compiled(pattern) == re.compile(pattern)
        assert patterns.compiled(pattern.encode()) == re.compile(pattern.encode())
    patterns.keep_patterns()
    assert place.read_bytes() == kept


def test_patterns_with_one_checksum_are_two(
    start: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "crc32", len)
    patterns.compiled("a+")
    patterns.keep_patterns()
    start()
    assert patterns.compiled("b+").match("bb")


@pytest.mark.parametrize("code", CODES)
def test_patterns_of_the_data(code: str) -> None:
    for kind in LINE_KINDS:
        for pattern in load(code).lines(kind):
            assert pattern == re.compile(pattern.pattern, pattern.flags)


@pytest.mark.parametrize("damage", [b"", b"lamp", b"N."])
@pytest.mark.usefixtures("start")
def test_what_is_damaged_is_compiled_anew(place: Path, damage: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(damage)
    assert patterns.compiled("a+").match("aa")


def test_what_another_python_kept_is_not_taken(
    place: Path, start: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    patterns.compiled("a+")
    patterns.keep_patterns()
    kept = place.read_bytes()
    monkeypatch.setattr(sys, "version", "4.0")
    start()
    patterns.compiled("b+")
    patterns.keep_patterns()
    assert b"a+" in kept
    assert b"a+" not in place.read_bytes()


@pytest.mark.usefixtures("start")
def test_an_error_is_that_of_re(place: Path) -> None:
    with pytest.raises(re.error):
        patterns.compiled("(")
    patterns.keep_patterns()
    assert not place.exists()


@pytest.mark.usefixtures("start")
def test_a_machine_that_is_not_known_compiles_as_ever(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "MACHINES", frozenset())
    assert patterns.compiled("a+").match("aa")
    patterns.keep_patterns()
    assert not place.exists()
