"""The samples as Akoma Ntoso, byte for byte."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.akn.samples import ASSEMBLY, SAMPLES
from unres.akn import write
from unres.day import today
from unres.errors import UnresError
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


GIVEN, MARKED, EPOCH = (datetime.date(2031, 2, day) for day in (1, 2, 3))


@pytest.mark.parametrize(
    ("options", "marked", "expected"),
    [
        (Options(date=GIVEN, day=EPOCH), MARKED, GIVEN),
        (Options(day=EPOCH), MARKED, MARKED),
        (Options(day=EPOCH), None, EPOCH),
        (Options(), None, datetime.date(2026, 1, 5)),  # SOURCE_DATE_EPOCH of all tests
    ],
    ids=["given", "of the input", "of the run", "of the environment"],
)
@pytest.mark.parametrize("name", SAMPLES)
def test_date_of_markup(
    name: str, options: Options, marked: datetime.date | None, expected: datetime.date
) -> None:
    data = write(SAMPLES[name].model_copy(update={"marked": marked}), options).decode()
    found = re.findall('<FRBRdate date="([-0-9]+)" name="markup"/>', data)
    assert set(found) == {expected.isoformat()}


def test_day_of_markup_is_that_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    before = datetime.datetime.now(datetime.UTC).date()
    assert before <= today() <= datetime.datetime.now(datetime.UTC).date()


@pytest.mark.parametrize("stated", ["soon", "9" * 40])
def test_a_stated_day_that_is_none_is_told(stated: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stated)
    with pytest.raises(UnresError, match=f"SOURCE_DATE_EPOCH is '{stated}'"):
        write(ASSEMBLY)
