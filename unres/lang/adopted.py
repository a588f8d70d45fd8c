"""When often cited resolutions were adopted."""

from __future__ import annotations

import datetime
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _table() -> Mapping[str, datetime.date]:
    tables = read_toml("lang/data/adopted.toml")
    return MappingProxyType(
        {
            f"{series}/{number}": datetime.date.fromisoformat(date)
            for series, days in tables.items()
            for date, _, numbers in (day.partition(": ") for day in days.splitlines())
            for number in numbers.split(", ")
        }
    )


def adopted_on(symbol: str) -> datetime.date | None:
    """Return the date on which the resolution with that symbol was adopted, if the table has it.

    >>> adopted_on("A/RES/217 A (III)")
    datetime.date(1948, 12, 10)
    """
    return _table().get(symbol)
