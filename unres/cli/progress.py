"""How far a run is: a bar on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

from unres.cli.common import complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
#: Seconds between two lines in a log.
PAUSE = 10.0


def watched(things: Iterable[T], count: int) -> Iterator[T]:
    """Yield `things`, `count` of them, and show on standard error how far it got."""
    if count <= 1:
        yield from things
    elif sys.stderr.isatty():
        yield from _with_bar(things, count)
    else:
        yield from _with_lines(things, count)


def _with_bar(things: Iterable[T], count: int) -> Iterator[T]:
    from rich.console import Console  # noqa: PLC0415 - only where something is drawn
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        BarColumn(),
        TaskProgressColumn(show_speed=True),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    begin = time.monotonic()
    with bar:
        task = bar.add_task("converting", total=count, rate="")
        for done, thing in enumerate(things, 1):
            yield thing
            bar.update(task, completed=done, rate=_rate(done, time.monotonic() - begin))


def _with_lines(things: Iterable[T], count: int) -> Iterator[T]:
    begin = told = time.monotonic()
    for done, thing in enumerate(things, 1):
        yield thing
        now = time.monotonic()
        if now - told >= PAUSE:
            told = now
            left = (count - done) * (now - begin) / done
            complain(f"{done} of {count}, {_rate(done, now - begin)}, about {left:.0f} s left")


def _rate(done: int, seconds: float) -> str:
    return f"{done / seconds:.1f} a second" if seconds else ""
