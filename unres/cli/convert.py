"""``unres convert``: convert files, folders or standard input."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from unres.batch import SUFFIXES, Job, Store, convert_many, dask, here, left_out, plan, processes
from unres.cli.common import complain, encoding_option, language_option
from unres.cli.progress import watched
from unres.day import stated_day
from unres.garbage import ONE_FILE, collect_seldom
from unres.ingest import STDIN
from unres.options import Options

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from unres.batch import Engine, Outcome
    from unres.side import SideFile

NAMED = 5  # files that a message names at most
QUIET = ("note", "set aside")  # kinds of remarks that are printed only with --report


@click.command("convert")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", help="The file or folder to write.")
@click.option("--to", type=click.Choice(tuple(SUFFIXES)), default="akn", show_default=True)
@language_option
@encoding_option
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The date of the mark-up; otherwise today, or the day in SOURCE_DATE_EPOCH.",
)
@click.option(
    "--meta",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="SIDE.json",
    help="What the texts do not say: symbols, sponsors, subjects, votes.",
)
@click.option("--strict", is_flag=True, help="Refuse what does not look like a resolution.")
@click.option("--no-limits", is_flag=True, help="Take texts of any length.")
@click.option("--force", is_flag=True, help="Replace files that exist; convert all anew.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@click.option(
    "--side-by-side",
    is_flag=True,
    help="With --to html: the inputs are versions of one document; make one page of them.",
)
@click.option(
    "--engine",
    type=click.Choice(("processes", "dask")),
    default="processes",
    show_default=True,
    help="Who does the work; dask needs pip install 'unres[dask]'.",
)
@click.option("--scheduler", metavar="tcp://HOST:PORT", help="A dask scheduler that runs already.")
@click.option("--report", is_flag=True, help="Print also notes and what was set aside.")
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    output: str | None,
    to: str,
    language: str,
    encoding: str | None,
    date: datetime.datetime | None,
    meta: Path | None,
    strict: bool,
    no_limits: bool,
    force: bool,
    jobs: int,
    side_by_side: bool,
    engine: str,
    scheduler: str | None,
    report: bool,
) -> int:
    """Convert documents, Akoma Ntoso or JSON to Akoma Ntoso, HTML, JSON or tidy text.

    INPUT is a file (plain text, DOCX, ODT, HTML, PDF, DOC, RTF, XML or JSON), a folder (all such
    files below it; of several with one name only one, a text or else a DOCX first) or - for
    standard input. One file without -o goes to standard output; in a folder OUT, NAME.txt becomes
    NAME.xml.

    Of a folder, OUT gets a manifest, unres-manifest.jsonl: what was made from what, by which
    version and options, and what failed. The same command again converts only what is not made
    yet, or not from this input. No file that we did not write is replaced unless --force is given.
    """
    output = None if output == STDIN else output
    if output is None and _many(inputs) and not side_by_side:
        msg = "several inputs need a folder to go to: add -o OUT"
        raise click.UsageError(msg)
    if scheduler and engine != "dask":
        msg = "--scheduler is for --engine dask"
        raise click.UsageError(msg)
    options = Options(
        language=language,
        encoding=encoding,
        strict=strict,
        bounded=not no_limits,
        date=date.date() if date else None,
        day=stated_day(),
        side=_side(meta) if meta else None,
    )
    if side_by_side:
        from unres.cli.side_by_side import write_side_by_side  # noqa: PLC0415  seldom asked

        return write_side_by_side(inputs, output, to, options, force=force)
    worker = _Worker(_engine(engine, scheduler, jobs), jobs, force=force, report=report)
    return _convert(inputs, output, Job(to, options), worker)


class _Worker(NamedTuple):
    """Who does the work, in how many processes, what it may replace and what it tells."""

    engine: Engine
    jobs: int
    force: bool
    report: bool


def _many(inputs: Sequence[str]) -> bool:
    return len(inputs) > 1 or Path(inputs[0]).is_dir()


def _convert(inputs: Sequence[str], output: str | None, job: Job, worker: _Worker) -> int:
    """Convert all inputs, tell what became of them, return the exit status."""
    many = _many(inputs)
    if not many:
        collect_seldom(ONE_FILE)
    tasks = plan(inputs, output, job.to)
    with Store(Path(output) if output and many else None, job, overwrite=worker.force) as store:
        outcomes = convert_many(tasks, job, store, worker.engine, workers=worker.jobs)
        watch = watched(outcomes, len(tasks))
        counts = Counter(_told(each, report=worker.report) for each in watch)
    if others := left_out(inputs, output, tasks):
        complain(f"left out, as another file has the name: {_few(others)}")
    if store.manifest:
        complain(f"{_summary(counts)}; the list is {store.manifest.path}")
    return int(counts["failed"] > 0)


def _engine(name: str, scheduler: str | None, jobs: int) -> Engine:
    if name == "dask":
        return dask(scheduler)
    return processes if jobs > 1 else here


def _summary(counts: Counter[str]) -> str:
    parts = [f"{counts['converted'] + counts['warned']} converted"]
    if counts["warned"]:
        parts.append(f"{counts['warned']} of them with warnings")
    if counts["unchanged"]:
        parts.append(f"{counts['unchanged']} unchanged")
    return ", ".join([*parts, f"{counts['failed']} failed"])


def _few(paths: Sequence[Path]) -> str:
    """Name a few of `paths`, and count the rest."""
    named = ", ".join(str(path) for path in paths[:NAMED])
    return named if len(paths) <= NAMED else f"{named} and {len(paths) - NAMED} more"


def _side(path: Path) -> SideFile:
    from unres.side import read_side  # noqa: PLC0415 - only where it is asked for

    return read_side(path)


def _told(outcome: Outcome, *, report: bool) -> str:
    """Print what is to be told of `outcome`; return what became of it."""
    for remark in outcome.remarks:
        if report or remark.kind not in QUIET:
            complain(f"{outcome.task.source}:{remark}")
    if outcome.error is not None:
        complain(outcome.error)
    elif outcome.data is not None:
        sys.stdout.buffer.write(outcome.data)
    return outcome.status
