"""Convert many files in several processes."""

from __future__ import annotations

import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from unres.batch.convert import convert_file
from unres.batch.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.batch.plan import Task
    from unres.options import Options


def convert_many(
    tasks: Sequence[Task],
    to: str,
    options: Options,
    *,
    overwrite: bool = False,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Yield what becomes of each task, in the order of `tasks`, whatever finishes first.

    Args:
        tasks: what to convert.
        to: ``akn``, ``json`` or ``text``.
        options: how to convert.
        overwrite: whether existing targets may be replaced.
        workers: how many processes work at a time; 1 works in this one.
    """
    convert = partial(convert_file, to=to, options=options, overwrite=overwrite)
    if min(workers, len(tasks)) <= 1:
        yield from map(convert, tasks)
        return
    pool = _pool(min(workers, len(tasks)))
    try:
        futures = [pool.submit(convert, task) for task in tasks]
        for task, future in zip(tasks, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:  # some process died, of this task or of another
                yield _alone(convert, task)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    # Processes are spawned, as on every system; Ctrl-C is for the first process to handle.
    return ProcessPoolExecutor(
        workers, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)
    )


def _alone(convert: Callable[[Task], Outcome], task: Task) -> Outcome:
    """Convert in a process of its own, so that only the task that kills it is lost."""
    with _pool(1) as pool:
        try:
            return pool.submit(convert, task).result()
        except BrokenProcessPool:
            return Outcome(task, error=f"{task.source}: its process died; is there enough memory?")
