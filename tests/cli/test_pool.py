"""Several processes: all results, in order."""

from __future__ import annotations

import pytest

from unres.cli.loudness import Loudness
from unres.cli.pool import in_order


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 2), (101, 1), (101, 2)])
def test_results_come_in_order(count: int, jobs: int) -> None:
    found = in_order(str, range(count), jobs, "counted", Loudness.QUIET)
    assert list(found) == [str(number) for number in range(count)]


def test_whoever_wants_no_more_ends_it() -> None:
    found = in_order(str, range(1_000), 2, "counted", Loudness.QUIET)
    assert next(found) == "0"
    found.close()  # type: ignore[attr-defined]  # a generator
