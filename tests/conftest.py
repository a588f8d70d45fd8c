"""What all tests share: ``--update`` writes the golden files anew instead of comparing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Documents take a while to make up: few examples by default, many when asked for with
#: ``--hypothesis-profile=thorough``.
settings.register_profile(
    "default",
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("thorough", settings.get_profile("default"), max_examples=500)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew")


#: The day on which all that tests make is marked up, 5 January 2026: in golden files too.
DAY = "1767571200"


def pytest_configure(config: pytest.Config) -> None:
    os.environ["SOURCE_DATE_EPOCH"] = DAY
    config.addinivalue_line("markers", "slow: takes seconds")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, bytes], None]:
    """Compare bytes with those of a golden file; with ``--update`` write them there."""
    update = bool(request.config.getoption("--update"))

    def compare(path: Path, data: bytes) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        assert path.read_bytes() == data, f"{path.name} differs; pytest --update writes it anew"

    return compare
