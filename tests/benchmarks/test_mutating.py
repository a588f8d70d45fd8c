"""What can be broken in a file, one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.mutating import mutants

PYTHON = '''\
"""A module."""
LIMIT = 40
SHARES = (0.5, *("a", "b"))
WORDS = {"one": ("x", "y"), "two": 2}
__all__ = ["LIMIT", "SHARES"]


def inside() -> int:
    return 7
'''
TOML = """\
# 3 words
[weights]
"comma above" = -0.21

[[style]]
name = "number"  # 12.
counts = [
    "figures",
    "letters",
]
"""


@pytest.mark.parametrize(
    ("name", "text", "broken"),
    [
        ("a.py", PYTHON, ["40", "0.5", '"a", ', ', "b"', '"one": ("x", "y"), ', ', "two": 2', "2"]),
        (
            "a.toml",
            TOML,
            ["-0.21", '"comma above" = -0.21', "[[style]]", 'name = "number" # 12.', '"figures",'],
        ),
    ],
)
def test_numbers_and_rows_are_found(name: str, text: str, broken: list[str]) -> None:
    found = mutants(Path(name), text)
    was = [" ".join(each.was.split()) for each in found]
    for part in broken:
        assert any(one.startswith(" ".join(part.split())) for one in was), part
    assert not any("7" in one or "LIMIT" in one for one in was)
    assert all(each.apply(text) != text for each in found)


def test_a_number_becomes_another() -> None:
    (mutant,) = mutants(Path("a.py"), "LIMIT = 40\n")
    assert mutant.apply("LIMIT = 40\n") == "LIMIT = 81\n"
    assert str(mutant) == "a.py:1: number 40"
