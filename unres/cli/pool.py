"""Work on many files in several processes, its results in their order."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from unres.cli.common import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Task = TypeVar("Task")
Done = TypeVar("Done")
#: After so many files of a long run it is told how far it is.
_STEP = 50


def in_order(work: Callable[[Task], Done], tasks: Sequence[Task], jobs: int) -> Iterator[Done]:
    """Yield what `work` makes of each task, in their order, by so many processes."""
    if jobs == 1 or len(tasks) < 2:  # noqa: PLR2004  one task needs no help
        yield from _told(map(work, tasks), len(tasks))
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from _told(pool.map(work, tasks), len(tasks))


def _told(results: Iterable[Done], count: int) -> Iterator[Done]:
    for number, result in enumerate(results, 1):
        yield result
        if number % _STEP == 0 and number < count:
            complain(f"{number} of {count}")
