"""``unres convert``: convert files, folders or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch import SUFFIXES, Outcome, convert_many, plan
from unres.cli.common import complain, encoding_option, language_option
from unres.cli.side_by_side import write_side_by_side
from unres.ingest import STDIN
from unres.options import Options

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from unres.side import SideFile

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
    help="The date of the mark-up; the date of issue or adoption otherwise.",
)
@click.option(
    "--meta",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="SIDE.json",
    help="What the texts do not say: symbols, sponsors, subjects, votes.",
)
@click.option("--force", is_flag=True, help="Replace output files that exist.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@click.option(
    "--side-by-side",
    is_flag=True,
    help="With --to html: the inputs are versions of one document; make one page of them.",
)
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
    force: bool,
    jobs: int,
    side_by_side: bool,
    report: bool,
) -> int:
    """Convert documents, Akoma Ntoso or JSON to Akoma Ntoso, HTML, JSON or tidy text.

    INPUT is a file (plain text, DOCX, ODT, HTML, PDF, DOC, RTF, XML or JSON), a folder (all such
    files below it; of several with one name only one, a text or else a DOCX first) or - for
    standard input. One file without -o goes to standard output; in a folder OUT, NAME.txt becomes
    NAME.xml. No existing file is replaced unless --force is given.
    """
    output = None if output == STDIN else output
    if not side_by_side and output is None and (len(inputs) > 1 or Path(inputs[0]).is_dir()):
        msg = "several inputs need a folder to go to: add -o OUT"
        raise click.UsageError(msg)
    options = Options(
        language=language,
        encoding=encoding,
        date=date.date() if date else None,
        side=_side(meta) if meta else None,
    )
    if side_by_side:
        return write_side_by_side(inputs, output, to, options, force=force)
    tasks = plan(inputs, output, to)
    outcomes = convert_many(tasks, to, options, overwrite=force, workers=jobs)
    failed = sum(not _told(each, report=report) for each in _watched(outcomes, len(tasks)))
    if len(tasks) > 1:
        complain(f"{len(tasks) - failed} converted, {failed} failed")
    return int(failed > 0)


def _side(path: Path) -> SideFile:
    from unres.side import read_side  # noqa: PLC0415 - only where it is asked for

    return read_side(path)


def _watched(outcomes: Iterable[Outcome], count: int) -> Iterable[Outcome]:
    """Return `outcomes`; several of them are watched by a progress bar on a terminal."""
    if count == 1 or not sys.stderr.isatty():
        return outcomes
    with click.progressbar(outcomes, length=count, label="converting", file=sys.stderr) as bar:
        return list(bar)


def _told(outcome: Outcome, *, report: bool) -> bool:
    """Print what is to be told of `outcome`; return whether all went well."""
    for remark in outcome.remarks:
        if report or remark.kind not in QUIET:
            complain(f"{outcome.task.source}:{remark}")
    if outcome.error is not None:
        complain(outcome.error)
    elif outcome.data is not None:
        sys.stdout.buffer.write(outcome.data)
    return outcome.error is None
