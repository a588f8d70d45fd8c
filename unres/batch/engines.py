"""Engines: who does the work. Each gives an executor, as `concurrent.futures` has them.

That module is not imported here: with what it needs it takes as long as a page of text.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypeAlias, TypeVar

from unres.errors import EngineError
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

P = ParamSpec("P")
T = TypeVar("T")
Made_co = TypeVar("Made_co", covariant=True)


class Future(Protocol[Made_co]):
    """What a task will come to."""

    def done(self) -> bool:
        """Whether it has."""

    def result(self) -> Made_co:
        """Wait, and return what it came to, or raise what it raised."""


class Executor(Protocol):
    """Works on tasks."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Begin a task, or have it wait."""


class Crew(NamedTuple):
    """An executor, and how many tasks it works on at a time."""

    executor: Executor
    size: int


#: Takes how many workers are wanted; gives a crew, and ends it.
Engine: TypeAlias = "Callable[[int], AbstractContextManager[Crew]]"


class Done(Generic[T]):
    """A task that was done when it was submitted."""

    def __init__(self, task: Callable[[], T]) -> None:
        self._made: T
        self._error: Exception | None = None
        try:
            self._made = task()
        except Exception as error:  # noqa: BLE001  as every executor does
            self._error = error

    def done(self) -> bool:
        """It is."""
        return True

    def result(self) -> T:
        """Return what it came to, or raise what it raised."""
        if self._error is not None:
            raise self._error
        return self._made


class Here:
    """Works in this very process, at once."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call `fn` and return a future that is done."""
        return Done(partial(fn, *args, **kwargs))


@contextmanager
def here(workers: int) -> Iterator[Crew]:
    """Give a crew of one, this process, however many `workers` are wanted."""
    del workers
    yield Crew(Here(), 1)


@contextmanager
def processes(workers: int) -> Iterator[Crew]:
    """Give a crew of `workers` processes on this machine."""
    from unres.batch.pool import Pool  # noqa: PLC0415  slow to import

    pool = Pool(workers)
    try:
        yield Crew(pool, workers)
    except BaseException:  # Ctrl-C: nobody waits for what they are at
        pool.end()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def dask(scheduler: str | None = None) -> Engine:
    """Return an engine of dask.distributed.

    Args:
        scheduler: its address, ``tcp://host:port``; None starts scheduler and workers here. The
            workers of a scheduler are as many as it has, whatever is wanted.

    The engine raises EngineError if dask is not installed, or the scheduler out of reach.
    """

    @contextmanager
    def engine(workers: int) -> Iterator[Crew]:
        try:
            import distributed  # noqa: PLC0415  an extra
        except ImportError as error:
            msg = "dask.distributed is not installed: pip install distributed"
            raise EngineError(msg) from error
        with ExitStack() as end:
            try:
                client = end.enter_context(distributed.Client(**_place(scheduler, workers)))
                client.wait_for_workers(1, timeout=WAIT)
            except (OSError, TimeoutError, ValueError) as error:
                place = scheduler or "this machine"
                msg = f"{place}: no dask scheduler with a worker; start both, or check the address"
                raise EngineError(msg) from error
            yield Crew(client.get_executor(), sum(client.nthreads().values()))

    return engine


#: How long a scheduler or the first of its workers may take to answer, in seconds.
WAIT = 30


def _place(scheduler: str | None, workers: int) -> dict[str, Any]:
    if scheduler is not None:
        return {"address": scheduler, "timeout": WAIT}
    return {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
