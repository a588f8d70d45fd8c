"""Engines: who does the work. Each gives an executor of `concurrent.futures`."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeAlias, TypeVar

from unres.errors import EngineError
from unres.garbage import collect_seldom

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
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  slow to import
    from multiprocessing import active_children, get_context  # noqa: PLC0415  as above

    others = set(active_children())
    # Processes are spawned, as on every system.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin)
    try:
        with _deaf():
            pool.submit(int)  # all of them are spawned with the first task
        yield Crew(pool, workers)
    except BaseException:  # Ctrl-C: nobody waits for what they are at
        for process in set(active_children()) - others:
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, where the system can: it is for the first one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave Ctrl-C to the first process, and end when that one ends, even by kill -9."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415  as above

    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


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
            msg = "dask.distributed is not installed: pip install 'unres[dask]'"
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
