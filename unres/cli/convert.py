"""``unres convert``: convert files, folders or standard input."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch import (
    DATABASE,
    SUFFIXES,
    Job,
    Store,
    convert_many,
    dask,
    here,
    left_out,
    plan,
    processes,
)
from unres.cli import reports
from unres.cli.common import READABLE, complain, encoding_option, expanded, language_option
from unres.cli.forms import Form, check_several, form_of, many, refuse_terminal
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.progress import watched
from unres.cli.told import Told, few, summary
from unres.day import stated_day
from unres.garbage import ONE_FILE, collect_seldom
from unres.ingest import STDIN
from unres.languages import LANGUAGES, code_of
from unres.options import Options
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from unres.batch import Engine, Outcome
    from unres.batch.database import Database
    from unres.batch.outcome import Status
    from unres.side import SideFile


@click.command(
    "convert", short_help="Convert texts to Akoma Ntoso, HTML, JSON, tables or a database."
)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=READABLE)
@click.option("-o", "--output", metavar="OUT", type=READABLE, help="The file or folder to write.")
@click.option(
    "--to",
    type=Form(),
    metavar="FORMAT",
    help=f"{', '.join(SUFFIXES)}; else as the name after -o says, or akn.",
)
@language_option
@encoding_option
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The date of the mark-up; otherwise today, or the day in SOURCE_DATE_EPOCH.",
)
@click.option(
    "--editor",
    metavar="NAME",
    help="Who has the documents marked up: a person, or an office as org:NAME.",
)
@click.option(
    "--meta",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="SIDE.json",
    help="What the texts do not say: symbols, sponsors, subjects, votes.",
)
@click.option("--strict", is_flag=True, help="Refuse what does not look like a resolution.")
@click.option("--lossy", is_flag=True, help="Write mark-up of which text would be lost.")
@click.option("--no-limits", is_flag=True, help="Take texts of any length.")
@click.option("--force", is_flag=True, help="Replace files that exist; convert all anew.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@click.option(
    "--side-by-side",
    is_flag=True,
    help="The inputs are versions of one document; make one page of HTML of them.",
)
@click.option(
    "--columns",
    metavar="CODE,...",
    help="With --side-by-side: the languages from the first column to the last.",
)
@click.option(
    "--page-language",
    type=click.Choice((*LANGUAGES, *LANGUAGES.values())),
    metavar="CODE",
    help="What pages of HTML speak themselves; otherwise the language of their document.",
)
@click.option(
    "--engine",
    type=click.Choice(("processes", "dask")),
    default="processes",
    show_default=True,
    help="Who does the work; dask needs pip install distributed.",
)
@click.option("--scheduler", metavar="tcp://HOST:PORT", help="A dask scheduler that runs already.")
@reports.report_option
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    metavar="CONFIDENCE",
    help="List documents that are less sure than this, from 0 to 1, and fail if there is one.",
)
@loudness_options
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    output: str | None,
    to: str | None,
    language: str,
    encoding: str | None,
    date: datetime.datetime | None,
    editor: str | None,
    meta: Path | None,
    strict: bool,
    lossy: bool,
    no_limits: bool,
    force: bool,
    jobs: int,
    side_by_side: bool,
    columns: str | None,
    page_language: str | None,
    engine: str,
    scheduler: str | None,
    report_to: Path | None,
    least: float | None,
    loud: Loudness,
) -> int:
    """Convert documents, Akoma Ntoso or JSON to Akoma Ntoso, HTML, JSON or tidy text.

    INPUT is a file (plain text, DOCX, ODT, HTML, PDF, DOC, RTF, XML or JSON), a folder (all such
    files below it; of several with one name only one, a text or else a DOCX first), a pattern
    ('texts/*.pdf') or - for standard input. One file without -o goes to standard output; in a
    folder OUT, NAME.txt becomes NAME.xml. The format follows the name after -o: -o NAME.json is
    --to json.

    Of a folder, OUT gets a manifest, unres-manifest.jsonl: what was made from what, by which
    version and options, and what failed. The same command again converts only what is not made
    yet, or not from this input. No file that we did not write is replaced unless --force is given.
    """
    inputs = expanded(inputs)
    output = None if output == STDIN else output
    if scheduler and engine != "dask":
        msg = "--scheduler is for --engine dask"
        raise click.UsageError(msg)
    if (columns and not side_by_side) or (side_by_side and (report_to or least is not None)):
        msg = "--columns is for --side-by-side, which has neither --report nor --least"
        raise click.UsageError(msg)
    options = Options(
        language=language,
        encoding=encoding,
        strict=strict,
        lossy=lossy,
        bounded=not no_limits,
        date=date.date() if date else None,
        day=stated_day(),
        editor=editor or None,
        side=_side(meta) if meta else None,
        page_language=page_language and code_of(page_language),
    )
    if side_by_side:
        from unres.cli.side_by_side import languages_of, write_side_by_side  # noqa: PLC0415  seldom asked

        form = form_of(output, to or "html", many=False)
        order = languages_of(columns)
        return write_side_by_side(inputs, output, form, options, force=force, columns=order)
    check_several(inputs, output)
    form = form_of(output, to, many=many(inputs))
    refuse_terminal(form, output)
    reports.check(report_to)
    told = Told(loud, report=report_to, least=least)
    worker = _Worker(_engine(engine, scheduler, jobs), jobs, force=force, told=told)
    return _convert(inputs, output, Job(form, options), worker)


class _Worker(NamedTuple):
    """Who does the work, in how many processes, what it may replace and what it tells."""

    engine: Engine
    jobs: int
    force: bool
    told: Told


def _convert(inputs: Sequence[str], output: str | None, job: Job, worker: _Worker) -> int:
    """Convert all inputs, tell what became of them, return the exit status."""
    several, told = many(inputs), worker.told
    if not several:
        collect_seldom(ONE_FILE)
    is_database = job.to == DATABASE
    tasks = plan(inputs, None if is_database else output, job.to)
    with _store(output, job, several=several, force=worker.force) as store:
        outcomes = convert_many(tasks, job, store, worker.engine, workers=worker.jobs)
        with closing(outcomes):
            watch = watched(outcomes, tasks, told.loud)
            counts, used, lost = _followed(watch, told)
    told.finish()
    if told.loud is not Loudness.QUIET:
        # What was of a document that is not made again is not known.
        for record in () if counts["unchanged"] else _unused(job, used):
            complain(f"{record} of the side file is of none of these documents")
        if others := left_out(inputs, output, tasks):
            complain(f"left out, as another file has the name: {few(others)}")
        if is_database:
            complain(f"{summary(counts)}; the database is {output}")
        elif store.manifest:
            complain(f"{summary(counts)}; the list is {store.manifest.path}")
    return int(counts["failed"] > 0 or lost or told.has_unsure)


def _followed(outcomes: Iterable[Outcome], told: Told) -> tuple[Counter[Status], set[int], bool]:
    """Tell of all `outcomes`; return how many there are by status, and the records they used.

    Last comes whether text was lost, by consent.
    """
    counts: Counter[Status] = Counter()
    used: set[int] = set()
    lost = False
    for outcome in outcomes:
        counts[told(outcome)] += 1
        used.update(outcome.records)
        lost = lost or outcome.has_loss
    return counts, used, lost


def _unused(job: Job, used: set[int]) -> list[str]:
    """Return the records of the side file that were of no document, by what they name."""
    records = job.options.side.documents if job.options.side else ()
    return [str(record) for place, record in enumerate(records) if place not in used]


def _store(output: str | None, job: Job, *, several: bool, force: bool) -> Store | Database:
    """Return where the outputs of a run go."""
    if output and job.to == DATABASE:
        from unres.batch.database import Database  # noqa: PLC0415 - seldom asked

        return Database(Path(output), job, overwrite=force)
    return Store(Path(output) if output and several else None, job, overwrite=force)


def _engine(name: str, scheduler: str | None, jobs: int) -> Engine:
    if name == "dask":
        return dask(scheduler)
    return processes if jobs > 1 else here


def _side(path: Path) -> SideFile:
    from unres.side import read_side  # noqa: PLC0415 - only where it is asked for

    return read_side(path)
