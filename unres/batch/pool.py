"""Processes that can be ended while they work, and never while they hand over what they made.

A process that is killed in the middle of a message leaves half of it in the pipe, and whoever reads
the pipe waits for the other half for ever.
"""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from threading import Thread
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from unres.garbage import collect_seldom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

P = ParamSpec("P")
T = TypeVar("T")

#: What ends a process at work. Not SIGTERM, by which a broken pool ends its processes at any time.
_END = getattr(signal, "SIGUSR1", None)


class Pool(Executor):
    """A pool of `workers` processes; leave all to `end` or `shutdown`."""

    def __init__(self, workers: int) -> None:
        self._others = set(active_children())
        # Processes are spawned, as on every system.
        self._pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin)
        with _masked({signal.SIGINT}, signal.SIG_BLOCK):  # Ctrl-C is for the first process
            self._pool.submit(int)  # all of them are spawned with the first task

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Let a process call `fn`.

        Raises:
            BrokenExecutor: a process has died.
        """
        return self._pool.submit(_at_work, fn, *args, **kwargs)

    def end(self) -> None:
        """End all processes at once; what they are at is lost."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in set(active_children()) - self._others:
            if _END is None or process.pid is None:
                process.terminate()
            else:
                os.kill(process.pid, _END)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  as executors have it
        """End all processes when they have done what they are at."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _begin() -> None:
    """End when the first process ends, even by kill -9; else only at work."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _END is not None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {_END})
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415  seldom needed

    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _at_work(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `fn`; only in between may the process be ended."""
    if _END is None:
        return fn(*args, **kwargs)
    with _masked({_END}, signal.SIG_UNBLOCK):
        return fn(*args, **kwargs)


@contextmanager
def _masked(signals: set[signal.Signals], how: int) -> Iterator[None]:
    """Block or unblock signals, where the system can; what comes meanwhile waits."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(how, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
