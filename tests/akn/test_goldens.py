"""The samples as Akoma Ntoso, byte for byte."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.akn.samples import ASSEMBLY, SAMPLES
from unres.akn import write
from unres.options import Options
from unres.validation import check_schema

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parent.parent / "fixtures" / "akn"


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_is_written_as_in_its_golden_file(
    name: str, golden: Callable[[Path, bytes], None]
) -> None:
    golden(FIXTURES / f"{name}.xml", write(SAMPLES[name]))


@pytest.mark.parametrize("name", SAMPLES)
def test_golden_file_is_valid(name: str) -> None:
    assert check_schema((FIXTURES / f"{name}.xml").read_bytes()) == ()


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in FIXTURES.glob("*.xml")} == set(SAMPLES)


def test_date_of_markup_is_the_one_given() -> None:
    data = write(ASSEMBLY, Options(date=datetime.date(2026, 1, 5)))
    assert b'<FRBRdate date="2026-01-05" name="markup"/>' in data
