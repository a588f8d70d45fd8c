"""``unres stats``: what an archive holds."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from unres.batch.counts import counts_of, lines
from unres.batch.holdings import gathered, holding_of, tasks_of
from unres.cli.common import READABLE, complain, expanded
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.progress import watched
from unres.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.batch.holdings import Holding


@click.command("stats", short_help="Count what an archive holds.")
@click.argument("inputs", metavar="FILE|DIR...", nargs=-1, required=True, type=READABLE)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv")),
    default="text",
    show_default=True,
    help="csv is a catalogue: a line a document.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@loudness_options
def command(inputs: tuple[str, ...], *, form: str, jobs: int, loud: Loudness) -> int:
    """Count what an archive holds: bodies, kinds, languages, years, versions, clauses, votes.

    A folder stands for all files below it that convert takes; of several with one name the Akoma
    Ntoso is read. Also counted is what documents do not say of themselves, which versions are
    there twice, and what was noticed. Exit status 1 if a file cannot be read.
    """
    tasks = tasks_of(expanded(inputs))
    outcomes = gathered(tasks, Options(lossy=True), jobs)
    found = [holding_of(each) for each in watched(outcomes, tasks, loud)]
    for each in found:
        if each.error:
            complain(each.error)
        if loud is Loudness.VERBOSE:
            loud.tell(each.file, each.remarks)
    if form == "csv":
        _write_catalogue(found)
    else:
        counts = counts_of(found)
        text = "\n".join(lines(counts))
        click.echo(text if form == "text" else json.dumps(counts, ensure_ascii=False, indent=2))
    return int(any(each.error for each in found))


def _write_catalogue(found: Sequence[Holding]) -> None:
    """Write a line for each document to standard output, lists with semicolons."""
    rows = [
        {"file": each.file, **asdict(each.facts), "remarks": [one.code for one in each.remarks]}
        for each in found
        if each.facts is not None
    ]
    if rows:
        table = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows({name: _cell(value) for name, value in row.items()} for row in rows)


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
