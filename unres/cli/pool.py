"""Work on many files in several processes, its results in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from unres.batch import processes
from unres.cli.progress import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.cli.loudness import Loudness

Task = TypeVar("Task")
Done = TypeVar("Done")
#: So many tasks travel to a process at a time.
_CHUNK = 4


def in_order(
    work: Callable[[Task], Done], tasks: Sequence[Task], jobs: int, word: str, loud: Loudness
) -> Iterator[Done]:
    """Yield what `work` makes of each task, in their order, by so many processes.

    How many are done is shown on standard error; `word` says what they are then ("validated").
    """
    if jobs == 1 or len(tasks) < 2:  # noqa: PLR2004  one task needs no help
        yield from counted(map(work, tasks), len(tasks), word, loud)
        return
    with processes(jobs) as crew:
        results = crew.executor.map(work, tasks, chunksize=_CHUNK)
        yield from counted(results, len(tasks), word, loud)
