"""A short fuzz in every run of the tests, and all that long ones have found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.laws import obey
from tests.fuzz.soup import CODES, soup

FOUND = sorted((Path(__file__).parent / "found").iterdir())
assert FOUND, "the finds are missing"


@given(st.sampled_from(CODES), st.lists(st.integers(0, 9_999), min_size=1, max_size=80))
def test_soup_obeys_the_laws(code: str, choices: list[int]) -> None:
    obey(soup(code, choices), code)


@given(st.binary(max_size=200))
def test_bytes_obey_the_laws(data: bytes) -> None:
    obey(data)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_fuzzing_found(path: Path) -> None:
    obey(path.read_bytes())
