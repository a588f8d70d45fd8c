"""``unres validate``: check Akoma Ntoso files."""

from __future__ import annotations

from pathlib import Path

import click

from unres.batch import files_below
from unres.cli.common import complain
from unres.errors import UnresError
from unres.ingest import STDIN, read_bytes
from unres.validate import validate


@click.command("validate")
@click.argument("inputs", metavar="FILE|DIR...", nargs=-1, required=True)
@click.option("--strict", is_flag=True, help="Ask a second, independent validator too (slower).")
def command(inputs: tuple[str, ...], *, strict: bool) -> int:
    """Check Akoma Ntoso files against the schema.

    A folder stands for all *.xml files below it, - for standard input. Findings go to standard
    output, one a line. Exit status 1 if any file is not valid.
    """
    names = [name for each in inputs for name in _files(each)]
    bad = sum(not _is_valid(name, strict=strict) for name in names)
    if len(names) > 1:
        complain(f"{len(names) - bad} of {len(names)} files are valid")
    return int(bad > 0)


def _files(each: str) -> list[str]:
    if each != STDIN and Path(each).is_dir():
        return [str(path) for path in files_below(Path(each), ".xml")]
    return [each]


def _is_valid(name: str, *, strict: bool) -> bool:
    try:
        report = validate(read_bytes(name), strict=strict)
    except UnresError as error:
        complain(str(error))
        return False
    for found in report.findings:
        place = f"{name}:{found.line or 1}:{found.column or 1}"
        click.echo(f"{place}: {found.severity}: {found.message} [{found.rule}]")
    if report.ok:
        click.echo(f"{name}: valid")
    return report.ok
