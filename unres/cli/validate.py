"""``unres validate``: check Akoma Ntoso files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch import files_below
from unres.batch.files import check_target, write_whole
from unres.cli import reports
from unres.cli.common import READABLE, complain, expanded
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.pool import in_order
from unres.errors import UnresError, defect
from unres.ingest import STDIN, read_bytes
from unres.tuples import NamedTuple
from unres.validation import Profile, validate
from unres.validation.baseline import baseline_of, read_baseline, without_known
from unres.validation.formats import as_csv, as_json, as_sarif, as_text
from unres.validation.services import as_github, as_junit
from unres.validation.settings import Settings, applied, find_settings, read_settings
from unres.validation.summary import statistics, summary
from unres.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.batch.findings import Entry
    from unres.validation import Report
    from unres.validation.baseline import Known


class Checked(NamedTuple):
    """What came of one file: a report, or why there is none."""

    name: str
    report: Report | None = None
    error: str = ""


@click.command("validate", short_help="Check Akoma Ntoso files.")
@click.argument("inputs", metavar="FILE|DIR...", nargs=-1, required=True, type=READABLE)
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    help="strict (the default); archive takes as warnings what the UN's own files break; akn asks "
    "the schema and the Naming Convention only, for any country's files.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "sarif", "junit", "csv", "github")),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Settings; otherwise unres.toml or pyproject.toml here or above.",
)
@click.option(
    "--select", multiple=True, metavar="RULE", help="Tell of these rules or families only."
)
@click.option("--ignore", multiple=True, metavar="RULE", help="Pass over these rules or families.")
@click.option(
    "--cap", type=click.IntRange(min=0), help="Findings told of one rule in a file; 0: all."
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Pass over the findings that this file knows.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write all findings to this file, to pass over them later.",
)
@click.option("--force", is_flag=True, help="Replace a baseline that exists.")
@click.option(
    "--schematron",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Check rules of your own too: ISO Schematron, XSLT 1.0.",
)
@click.option("--statistics", "counts", is_flag=True, help="Print how often each rule is broken.")
@reports.report_option
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@loudness_options
@click.option("--strict", is_flag=True, help="Ask a second, independent validator too (slower).")
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    profile: str | None,
    form: str,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    cap: int | None,
    baseline: Path | None,
    write_baseline: Path | None,
    force: bool,
    schematron: Path | None,
    counts: bool,
    report_to: Path | None,
    jobs: int,
    loud: Loudness,
    strict: bool,
) -> int:
    """Check Akoma Ntoso files against the schema and the rules of the UN profile.

    A folder stands for all *.xml files below it, - for standard input. Findings go to standard
    output. Exit status 1 if any file has an error or cannot be read.
    """
    reports.check(report_to)
    if write_baseline is not None:
        check_target(write_baseline, overwrite=force)
    settings = _settings(
        config,
        {
            "profile": profile,
            "select": select,
            "ignore": ignore,
            "cap": cap,
            "baseline": baseline and baseline.resolve(),
            "schematron": schematron and schematron.resolve(),
        },
    )
    known = (
        None if settings.baseline is None else read_baseline(settings.folder / settings.baseline)
    )
    names = [name for each in expanded(inputs) for name in _files(each)]
    checked = [
        _told(each, _Telling(form, settings, known, loud))
        for each in _checked(names, settings, jobs, loud, strict=strict)
    ]
    good = [(each.name, each.report) for each in checked if each.report is not None]
    if (text := _whole(form, good)) is not None:
        click.echo(text)
    reports.write(report_to, list(map(_entry, checked)), "unres validate")
    _count(checked, settings.profile, loud, counts=counts)
    if write_baseline is not None:
        data = baseline_of(good, write_baseline.resolve().parent)
        write_whole(write_baseline, f"{data}\n".encode(), overwrite=force)
    return int(any(each.report is None or not each.report.ok for each in checked))


def _entry(checked: Checked) -> Entry:
    if checked.report is None:
        return reports.of_failure(checked.name, checked.error)
    return reports.of_validation(checked.name, checked.report)


def _settings(config: Path | None, given: dict[str, object]) -> Settings:
    """Return the settings of the file, with what the command line says instead."""
    found = read_settings(config) if config else find_settings(Path.cwd())
    said = {name: value for name, value in given.items() if value not in (None, ())}
    return Settings.model_validate({**found.model_dump(), **said})


def _files(each: str) -> list[str]:
    if each != STDIN and Path(each).is_dir():
        return [str(path) for path in files_below(Path(each), ".xml")]
    return [each]


def _checked(
    names: Sequence[str], settings: Settings, jobs: int, loud: Loudness, *, strict: bool
) -> Iterator[Checked]:
    """Yield what comes of each file, in their order, from as many processes as are wanted."""
    schematron = settings.schematron and settings.folder / settings.schematron
    work = partial(check_file, profile=settings.profile, strict=strict, schematron=schematron)
    yield from in_order(work, names, 1 if STDIN in names else jobs, "validated", loud)


def check_file(name: str, *, profile: Profile, strict: bool, schematron: Path | None) -> Checked:
    """Return what comes of one file; nothing that it holds stops the others."""
    try:
        data = read_bytes(name)
        return Checked(name, validate(data, profile=profile, strict=strict, schematron=schematron))
    except UnresError as error:
        return Checked(name, error=str(error))
    except Exception as error:  # noqa: BLE001  one bad file must never stop the others
        return Checked(name, error=f"{name}: {defect(error)}")


class _Telling(NamedTuple):
    """How findings are told: in what form, which of them, and how loudly."""

    form: str
    settings: Settings
    known: Known | None
    loud: Loudness


def _told(checked: Checked, telling: _Telling) -> Checked:
    """Print what is told file by file; return what the settings and the baseline leave."""
    if checked.report is None:
        complain(checked.error)
        return checked
    report, (form, settings, known, loud) = checked.report, telling
    if known is not None and settings.baseline is not None:
        report = without_known(
            report, checked.name, known, (settings.folder / settings.baseline).parent
        )
    report = applied(report, checked.name, settings)
    if form == "text":
        lines = as_text(checked.name, report, errors_only=loud is Loudness.QUIET)
    else:
        lines = as_github(checked.name, report.findings) if form == "github" else iter(())
    for line in lines:
        click.echo(line)
    return checked._replace(report=report)


def _whole(form: str, reports: Sequence[tuple[str, Report]]) -> str | None:
    """Return what is told of all files at once, None in formats that tell one by one."""
    match form:
        case "json":
            return as_json(reports)
        case "sarif":
            return as_sarif(reports, __version__)
        case "junit":
            return as_junit(reports)
        case "csv":
            return as_csv(reports)
    return None


def _count(checked: Sequence[Checked], profile: Profile, loud: Loudness, *, counts: bool) -> None:
    """Tell how many files are what, and on demand how often each rule is broken."""
    reports = [each.report for each in checked if each.report is not None]
    for line in statistics(reports) if counts else ():
        click.echo(line, err=True)
    if len(checked) > 1 and loud is not Loudness.QUIET:
        complain(summary(reports, len(checked) - len(reports), profile))
