"""How far a run is: a bar on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from unres.cli.common import complain
from unres.cli.loudness import Loudness
from unres.cli.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.batch import Outcome, Task

T = TypeVar("T")
#: Seconds between two lines in a log.
PAUSE = 10.0


def watched(
    outcomes: Iterable[Outcome], tasks: Sequence[Task], loud: Loudness = Loudness.USUAL
) -> Iterator[Outcome]:
    """Yield `outcomes`, those of `tasks`, and show on standard error how far it got."""
    if len(tasks) <= 1 or loud is Loudness.QUIET:
        yield from outcomes
    elif sys.stderr.isatty():
        yield from _with_bar(outcomes, Pace(_sizes(tasks)), len(tasks))
    else:
        yield from _with_lines(outcomes, Pace(_sizes(tasks)), len(tasks))


def _sizes(tasks: Iterable[Task]) -> list[int]:
    """Return the length of each input; 0 where it cannot be told."""
    paths = [Path(task.source) for task in tasks]
    return [path.stat().st_size if path.is_file() else 0 for path in paths]


def _with_bar(outcomes: Iterable[Outcome], pace: Pace, count: int) -> Iterator[Outcome]:
    from rich.console import Console  # noqa: PLC0415 - only where something is drawn
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
    )

    bar = Progress(
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("converting", total=count, pace="")
        for outcome in outcomes:
            yield outcome
            pace.add(worked=not outcome.unchanged)
            bar.update(task, completed=pace.done, pace=str(pace))


def _with_lines(outcomes: Iterable[Outcome], pace: Pace, count: int) -> Iterator[Outcome]:
    told = time.monotonic()
    for outcome in outcomes:
        yield outcome
        pace.add(worked=not outcome.unchanged)
        now = time.monotonic()
        if now - told >= PAUSE:
            told = now
            complain(", ".join(filter(None, (f"{pace.done} of {count}", str(pace)))))


def counted(items: Iterable[T], total: int, word: str, loud: Loudness) -> Iterator[T]:
    """Yield `items`, and show on standard error how many of `total` are done; `word` says what."""
    if total <= 1 or loud is Loudness.QUIET:
        yield from items
    elif sys.stderr.isatty():
        from rich.console import Console  # noqa: PLC0415 - only where something is drawn
        from rich.progress import track  # noqa: PLC0415 - as above

        yield from track(items, word, total, console=Console(stderr=True), transient=True)
    else:
        told = time.monotonic()
        for done, item in enumerate(items, start=1):
            yield item
            if time.monotonic() - told >= PAUSE:
                told = time.monotonic()
                complain(f"{done} of {total} {word}")
