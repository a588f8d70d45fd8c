"""When resolutions and decisions were adopted, as far as it is known."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.kept import kept
from unres.resources import PACKAGE, parse_toml

if TYPE_CHECKING:
    from collections.abc import Mapping


_DATA = PACKAGE / "lang/data/adopted.toml"


@cache
def _table() -> Mapping[str, str]:
    """The dates by symbol, as they stand: a document asks for few of them."""
    return MappingProxyType(kept(_DATA, "dates", _dates, Path(__file__)))


def _dates() -> dict[str, str]:
    return {
        f"{series}/{number}": date
        for series, days in parse_toml(_DATA).items()
        for date, _, numbers in (day.partition(": ") for day in days.splitlines())
        for number in numbers.split(", ")
    }


def adopted_on(symbol: str) -> datetime.date | None:
    """Return the date on which the resolution with that symbol was adopted, if the table has it.

    >>> adopted_on("A/RES/217 A (III)")
    datetime.date(1948, 12, 10)
    """
    found = _table().get(symbol)
    return datetime.date.fromisoformat(found) if found else None
