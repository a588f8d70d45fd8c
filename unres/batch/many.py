"""Convert many files, on any engine, in bounded memory."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from unres.batch.chunk import Input
from unres.batch.engines import here
from unres.batch.workers import Workers
from unres.day import today

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from unres.batch.chunk import Job, Result
    from unres.batch.database import Database
    from unres.batch.engines import Engine, Future
    from unres.batch.outcome import Outcome
    from unres.batch.plan import Task
    from unres.batch.store import Store

    Loaded = tuple[Task, Input | Outcome]

#: What one chunk holds at most: inputs, and bytes unless a single input has more.
CHUNK, CHUNK_BYTES = 8, 256_000
#: Chunks that are under way for each worker: one at work, others waiting their turn.
AHEAD = 3


def convert_many(
    tasks: Sequence[Task],
    job: Job,
    store: Store | Database,
    engine: Engine = here,
    *,
    workers: int = 1,
) -> Generator[Outcome, None, None]:
    """Yield what becomes of each task, in the order of `tasks`, whatever finishes first.

    Args:
        tasks: what to convert.
        job: how to convert.
        store: where inputs come from and outputs go to.
        engine: who works.
        workers: how many workers are wanted.

    Raises:
        EngineError: the engine cannot be had.
        OutputError: the manifest cannot be written.
    """
    job = _of_today(job)
    under_way: deque[tuple[list[Loaded], Future[list[Result]]]] = deque()
    with Workers(engine, workers, job) as crew:
        for chunk in _chunks(tasks, store, workers):
            under_way.append((chunk, crew.submit(_inputs(chunk))))
            while under_way and (len(under_way) > AHEAD * crew.size or under_way[0][1].done()):
                yield from _kept(store, crew, *under_way.popleft())
        while under_way:
            yield from _kept(store, crew, *under_way.popleft())


def _of_today(job: Job) -> Job:
    """Return `job` with the day of the run: the same for all workers, however long it takes."""
    return job._replace(options=replace(job.options, day=job.options.day or today()))


def _chunks(tasks: Sequence[Task], store: Store | Database, workers: int) -> Iterator[list[Loaded]]:
    """Yield the tasks with their inputs; chunks shrink, so that the workers end together."""
    chunk: list[Loaded] = []
    held = size = 0
    for done, task in enumerate(tasks):
        if not chunk:
            size = max(1, min(CHUNK, (len(tasks) - done) // (2 * AHEAD * workers)))
        loaded = store.load(task)
        chunk.append((task, loaded))
        held += len(loaded.data) if isinstance(loaded, Input) else 0
        if len(chunk) == size or held > CHUNK_BYTES:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


def _inputs(chunk: list[Loaded]) -> list[Input]:
    return [loaded for _, loaded in chunk if isinstance(loaded, Input)]


def _kept(
    store: Store | Database, crew: Workers, chunk: list[Loaded], future: Future[list[Result]]
) -> Iterator[Outcome]:
    results = iter(crew.results(_inputs(chunk), future))
    for task, loaded in chunk:
        yield store.keep(task, loaded, next(results)) if isinstance(loaded, Input) else loaded
