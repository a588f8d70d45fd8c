"""``unres validate``: check Akoma Ntoso files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres import __version__
from unres.batch import files_below
from unres.cli.common import complain
from unres.errors import UnresError
from unres.ingest import STDIN
from unres.validation import Profile, validate
from unres.validation.formats import as_json, as_sarif, as_text
from unres.validation.parser import read
from unres.xmlsafe import MAX_BYTES

if TYPE_CHECKING:
    from unres.validation import Report


@click.command("validate")
@click.argument("inputs", metavar="FILE|DIR...", nargs=-1, required=True)
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    default=Profile.STRICT.value,
    show_default=True,
    help="archive takes as warnings what the UN's own files break.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "sarif")),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
@click.option("--strict", is_flag=True, help="Ask a second, independent validator too (slower).")
def command(inputs: tuple[str, ...], profile: str, form: str, *, strict: bool) -> int:
    """Check Akoma Ntoso files against the schema and the rules of the UN profile.

    A folder stands for all *.xml files below it, - for standard input. Findings go to standard
    output. Exit status 1 if any file has an error or cannot be read.
    """
    names = [name for each in inputs for name in _files(each)]
    reports: list[tuple[str, Report]] = []
    for name in names:
        if (report := _validated(name, Profile(profile), strict=strict)) is None:
            continue
        reports.append((name, report))
        for line in as_text(name, report) if form == "text" else ():
            click.echo(line)
    if form != "text":
        click.echo(as_json(reports) if form == "json" else as_sarif(reports, __version__))
    good = sum(report.ok for _, report in reports)
    if len(names) > 1:
        complain(f"{good} of {len(names)} files are valid")
    return int(good < len(names))


def _files(each: str) -> list[str]:
    if each != STDIN and Path(each).is_dir():
        return [str(path) for path in files_below(Path(each), ".xml")]
    return [each]


def read_bounded(name: str) -> bytes:
    """Return the bytes of a file, or of standard input: so many that too many can be refused.

    Raises:
        InputError: it cannot be read.
    """
    return sys.stdin.buffer.read(MAX_BYTES + 1) if name == STDIN else read(Path(name))


def _validated(name: str, profile: Profile, *, strict: bool) -> Report | None:
    try:
        return validate(read_bounded(name), profile=profile, strict=strict)
    except UnresError as error:
        complain(str(error))
        return None
