"""What an archive holds: each of its documents with its facts and what was noticed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.batch.chunk import FACTS, REVIEW, Job
from unres.batch.engines import here, processes
from unres.batch.many import convert_many
from unres.batch.plan import INPUTS, Task, documents
from unres.batch.store import Store
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.batch.outcome import Outcome, Remark
    from unres.options import Options
    from unres.output.facts import Facts

#: Marked-up files first: they say what they hold, and are read quickly.
MARKED = (".xml", ".json")
ORDER = (*MARKED, *(suffix for suffix in INPUTS if suffix not in MARKED))


class Holding(NamedTuple):
    """A file of an archive.

    Attributes:
        file: its path, as it was named.
        facts: what is known of its document; None if it cannot be read.
        remarks: what was noticed in it, without what was set aside.
        error: why it cannot be read, with its name in front; None if it can.
    """

    file: str
    facts: Facts | None
    remarks: tuple[Remark, ...] = ()
    error: str | None = None


def tasks_of(inputs: Sequence[str]) -> list[Task]:
    """Return a task for each document among `inputs`, files and folders.

    Of several files with one name the Akoma Ntoso is taken first, then JSON.

    Raises:
        InputError: a folder holds no file that can be read.
    """
    return [Task(file) for file in documents(inputs, ORDER)]


def gathered(tasks: Sequence[Task], options: Options, workers: int = 1) -> Iterator[Outcome]:
    """Yield what becomes of each task; `holding_of` makes a holding of it."""
    return _made(tasks, Job(FACTS, options), workers)


def reviewed(tasks: Sequence[Task], options: Options, workers: int = 1) -> Iterator[Outcome]:
    """Yield what becomes of each task; `read_review` reads the review in its data."""
    return _made(tasks, Job(REVIEW, options), workers)


def _made(tasks: Sequence[Task], job: Job, workers: int) -> Iterator[Outcome]:
    """Yield what `job` makes of each task, which is written to no file."""
    engine = processes if workers > 1 else here
    with Store(None, job) as store:
        yield from convert_many(tasks, job, store, engine, workers=workers)


def holding_of(outcome: Outcome) -> Holding:
    """Return the holding that an outcome of `gathered` tells of."""
    from unres.output.facts import read_facts  # noqa: PLC0415  slow to import

    told = tuple(one for one in outcome.remarks if one.code)
    facts = None if outcome.data is None else read_facts(outcome.data)
    return Holding(outcome.task.source, facts, told, outcome.error)
