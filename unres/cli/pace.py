"""How fast a run is, and how long it will take still."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Before so many seconds of work and so many files, or this share of all, no time left is true.
SECONDS, FILES, SHARE = 5.0, 20, 0.1
#: What a file costs beside its own bytes, in bytes of text that take as long.
EACH = 2_000


class Pace:
    """The pace of a run.

    Files count by their length, those that were made already cost nothing, and what workers need
    to begin is not counted: the clock starts when the first file is done.

    Args:
        sizes: the length of each file in bytes, in the order of the run.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        self._sizes = [size + EACH for size in sizes]
        self._left = self._all = sum(self._sizes)
        self._work = self._files = 0
        self._begin: float | None = None
        self.done = 0

    def add(self, *, worked: bool) -> None:
        """Note that the next file is done; `worked` tells whether there was anything to do."""
        size = self._sizes[self.done]
        self.done += 1
        self._left -= size
        if not worked:
            return
        if self._begin is None:
            self._begin = time.monotonic()
            return
        self._work += size
        self._files += 1

    def __str__(self) -> str:
        """The files a second, and the time left where it can be told."""
        seconds = time.monotonic() - self._begin if self._begin is not None else 0.0
        if not self._files or not seconds:
            return ""
        rate = f"{self._files / seconds:.1f} a second"
        enough = self._files >= FILES or self._work >= SHARE * self._all
        if seconds < SECONDS or not enough:
            return rate
        return f"{rate}, about {_spoken(self._left * seconds / self._work)} left"


def _spoken(seconds: float) -> str:
    """Return a length of time as people say it: ``50 s``, ``12 min``, ``3 h 20 min``."""
    if seconds < 90:  # noqa: PLR2004  a minute and a half
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
