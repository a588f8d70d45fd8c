"""Engines: who does the work. Each gives an executor of `concurrent.futures`."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeAlias, TypeVar

from unres.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

P = ParamSpec("P")
T = TypeVar("T")


class Crew(NamedTuple):
    """An executor, and how many tasks it works on at a time."""

    executor: Executor
    size: int


#: Takes how many workers are wanted; gives a crew, and ends it.
Engine: TypeAlias = "Callable[[int], AbstractContextManager[Crew]]"


class Here(Executor):
    """Works in this very process, at once."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call `fn` and return a future that is done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  as every executor does
            future.set_exception(error)
        return future


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
