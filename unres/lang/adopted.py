"""When resolutions and decisions were adopted, as far as it is known."""

from __future__ import annotations

import datetime
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _table() -> Mapping[str, str]:
    """The dates by symbol, as they stand: a document asks for few of them."""
    return MappingProxyType(
        {
            f"{series}/{number}": date
            for series, days in read_toml("lang/data/adopted.toml").items()
            for date, _, numbers in (day.partition(": ") for day in days.splitlines())
            for number in numbers.split(", ")
        }
    )


def adopted_on(symbol: str) -> datetime.date | None:
    """Return the date on which the resolution with that symbol was adopted, if the table has it.

    >>> adopted_on("A/RES/217 A (III)")
    datetime.date(1948, 12, 10)
    """
    found = _table().get(symbol)
    return datetime.date.fromisoformat(found) if found else None
