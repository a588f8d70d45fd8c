"""The day of a run: no file claims to have been marked up on a day on which it was not."""

from __future__ import annotations

import datetime
import os

from unres.errors import UnresError

#: What builds that must be repeatable set: seconds since 1970 (reproducible-builds.org).
VARIABLE = "SOURCE_DATE_EPOCH"


def stated_day() -> datetime.date | None:
    """Return the day that the environment states in SOURCE_DATE_EPOCH, in UTC, None if none.

    Raises:
        UnresError: the variable holds no number of seconds that has a date.
    """
    seconds = os.environ.get(VARIABLE)
    if not seconds:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        msg = f"{VARIABLE} is {seconds!r}: it has to be a number of seconds since 1970"
        raise UnresError(msg) from error


def today() -> datetime.date:
    """Return the day of the run: the one that the environment states, else that of the clock, UTC.

    Raises:
        UnresError: the environment states no day in SOURCE_DATE_EPOCH but something else.
    """
    return stated_day() or datetime.datetime.now(datetime.UTC).date()
