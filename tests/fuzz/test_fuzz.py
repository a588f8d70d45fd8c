"""A short fuzz in every run of the tests, and all that long ones have found."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.laws import obey
from tests.fuzz.mutants import KINDS, live
from tests.fuzz.soup import CODES, set_in_type, soup
from unres.options import Options
from unres.parsing import parse_text

FOUND = sorted((Path(__file__).parent / "found").iterdir())
assert FOUND, "the finds are missing"
SLOW = tomllib.loads((Path(__file__).parent / "slow.toml").read_text("utf-8"))["found"]
LONG = 40_000  # characters: a cost that is not linear exceeds the time that a test may take


@given(st.sampled_from(CODES), st.lists(st.integers(0, 9_999), min_size=1, max_size=80))
def test_soup_obeys_the_laws(code: str, choices: list[int]) -> None:
    obey(soup(code, choices), code)


@given(st.sampled_from(CODES), st.lists(st.integers(0, 9_999), min_size=1, max_size=80))
def test_soup_in_italics_and_bold_obeys_the_laws(code: str, choices: list[int]) -> None:
    obey(set_in_type(soup(code, choices)).encode("utf-8", "replace"), code)


@given(st.binary(max_size=200))
def test_bytes_obey_the_laws(data: bytes) -> None:
    obey(data)


@pytest.mark.parametrize("kind", KINDS)
@given(st.integers(0, 1_000_000))
def test_mutants_obey_the_laws(kind: str, seed: int) -> None:
    live(kind, seed)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_fuzzing_found(path: Path) -> None:
    obey(path.read_bytes())


@pytest.mark.parametrize("found", SLOW, ids=lambda found: found["name"])
def test_what_fuzzing_for_time_found(found: dict[str, str]) -> None:
    text = found["begin"] + found["unit"] * (LONG // len(found["unit"]))
    assert parse_text(text, Options(language=found["language"])).text == text
