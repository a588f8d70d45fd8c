"""Work on many files in several processes, its results in their order."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from unres.batch import processes
from unres.cli.progress import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.batch.engines import Crew, Future
    from unres.cli.loudness import Loudness

Task = TypeVar("Task")
Done = TypeVar("Done")
#: So many tasks travel to a process at a time, and so many times that wait for each.
_CHUNK, _WAITING = 4, 8


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
        yield from counted(_handed_out(work, tasks, crew), len(tasks), word, loud)


def _handed_out(work: Callable[[Task], Done], tasks: Sequence[Task], crew: Crew) -> Iterator[Done]:
    """Yield what a crew makes of tasks.

    ``Executor.map`` cancels what is left when nobody wants more, while the pool that is ended says
    the same of it: the two may meet in an error of a thread.
    """
    waiting: deque[Future[list[Done]]] = deque()
    for start in range(0, len(tasks), _CHUNK):
        if len(waiting) >= _WAITING * crew.size:
            yield from waiting.popleft().result()
        waiting.append(crew.executor.submit(_all, work, tasks[start : start + _CHUNK]))
    while waiting:
        yield from waiting.popleft().result()


def _all(work: Callable[[Task], Done], tasks: Sequence[Task]) -> list[Done]:
    return [work(task) for task in tasks]
