"""``unres repair``: valid, strict files out of those that are not."""

from __future__ import annotations

import difflib
import json
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch import files_below
from unres.batch.files import check_target, write_whole
from unres.batch.findings import Entry, Finding
from unres.batch.manifest import Manifest, digest
from unres.cli import reports
from unres.cli.common import complain
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.pool import in_order
from unres.errors import OutputError, UnresError, defect
from unres.ingest import STDIN, read_bytes
from unres.repair import repair
from unres.tuples import NamedTuple
from unres.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.repair import Repaired


class _Task(NamedTuple):
    """A file to read, and where to write it; None writes nothing."""

    source: str
    target: Path | None


class _Done(NamedTuple):
    """What became of a file: what to say of it, and the outputs; an error instead of these."""

    data: bytes = b""
    told: tuple[str, ...] = ()
    xml: bytes = b""
    ids: bytes = b""
    diff: str = ""
    error: str = ""
    entry: Entry | None = None


@click.command("repair", short_help="Make valid files of Akoma Ntoso that is not.")
@click.argument("source", metavar="FILE|DIR")
@click.option("-o", "--output", "out", metavar="OUT", help="Where to write.")
@click.option("--drop-private", is_flag=True, help="Leave out metadata and styles of private use.")
@click.option("--force", is_flag=True, help="Replace files that exist; never the input.")
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be done.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change in the XML.")
@reports.report_option
@loudness_options
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
def command(  # noqa: PLR0913  one parameter an option of the command line
    source: str,
    out: str | None,
    *,
    drop_private: bool,
    force: bool,
    dry_run: bool,
    diff: bool,
    report_to: Path | None,
    loud: Loudness,
    jobs: int,
) -> int:
    """Write a file with the same text that is valid and keeps the rules of the strict profile.

    A folder stands for all *.xml files below it; OUT is then a folder, or if it exists as one. It
    gets a manifest: the same command again goes on where the first ended. NAME.ids.json beside a
    file holds the new eId of each old one. What was done is told on standard error. Exit status 1
    if a file cannot be repaired with certainty; it is not written.
    """
    if out is None and not (dry_run or diff):
        msg = "say with -o where to write, or --dry-run or --diff to write nothing"
        raise click.UsageError(msg)
    reports.check(report_to)
    writes = out is not None and not (dry_run or diff)
    tasks = _tasks(source, Path(out) if out is not None and writes else None)
    work = partial(_repaired, drop_private=drop_private, diff=diff)
    folder = Path(out or ".")
    recipe = {"version": __version__, "to": "repair", "drop_private": drop_private}
    kept = Manifest(folder, recipe) if writes and Path(source).is_dir() else None
    with closing(kept) if kept else nullcontext():
        run = _Run(kept, folder, loud, force=force)
        wanted = [task for task in tasks if not run.is_made(task)]
        made = in_order(work, wanted, jobs, "repaired", loud)
        for task, done in zip(wanted, made, strict=True):
            run.take(task, done)
    reports.write(report_to, run.entries, "unres repair")
    if len(tasks) > 1 and loud is not Loudness.QUIET:
        before = f", {len(tasks) - len(wanted)} of them before" if len(wanted) < len(tasks) else ""
        complain(f"{len(tasks) - run.failed} of {len(tasks)} files are repaired{before}")
    return int(run.failed > 0)


def _tasks(source: str, out: Path | None) -> list[_Task]:
    """Return the files to read and where to write them.

    Raises:
        OutputError: a file would be written over one that is read.
    """
    path = Path("stdin.xml" if source == STDIN else source)
    if path.is_dir():
        files = files_below(path, ".xml")
        tasks = [_Task(str(file), out and out / file.relative_to(path)) for file in files]
    else:
        tasks = [_Task(source, out / path.name if out and out.is_dir() else out)]
    inputs = {Path(task.source).resolve() for task in tasks if task.source != STDIN}
    for name, target in tasks:
        if target is not None and target.resolve() in inputs:
            msg = f"{name}: {target} is an input; choose another place with -o"
            raise OutputError(msg)
    return tasks


def _repaired(task: _Task, *, drop_private: bool, diff: bool) -> _Done:
    """Return what becomes of a file; touches nothing, and never raises."""
    try:
        data = read_bytes(task.source)
        result = repair(data, drop_private=drop_private)
    except UnresError as error:
        return _Done(error=f"{task.source}: {error}")
    except Exception as error:  # noqa: BLE001  one bad file must never stop the others
        return _Done(error=f"{task.source}: {defect(error)}")
    ids = json.dumps(result.ids or {}, ensure_ascii=False, indent=2, sort_keys=True)
    shown = _diff(task.source, result) if diff else ""
    done = _Done(data, tuple(_told(result)), result.xml, f"{ids}\n".encode(), shown)
    return done._replace(entry=_entry(task.source, result))


def _entry(name: str, result: Repaired) -> Entry:
    """Return what a report says of a file that was mended."""
    changes = tuple(Finding("note", "change", change) for change in result.changes)
    left = reports.of_validation(name, result.report).findings
    return Entry(name, "mended" if changes else "in order", changes + left)


class _Run:
    """Writes what was repaired, and counts what was not."""

    def __init__(
        self, manifest: Manifest | None, folder: Path, loud: Loudness, *, force: bool
    ) -> None:
        self.manifest = manifest
        self.folder = folder
        self.loud = loud
        self.force = force
        self.failed = 0
        self.entries: list[Entry] = []

    def is_made(self, task: _Task) -> bool:
        """Tell whether a run before this made the file, from the same input, and it is there."""
        if self.manifest is None or self.force or task.target is None:
            return False
        try:
            name, data = self._name(task.target), read_bytes(task.source)
        except UnresError:
            return False
        return self.manifest.is_made(name, digest(data)) and self._is_ours(task.target)

    def take(self, task: _Task, done: _Done) -> None:
        """Tell of a file, and write it."""
        error = done.error
        for sentence in () if self.loud is Loudness.QUIET else done.told:
            complain(f"{task.source}: {sentence}")
        if done.diff:
            click.echo(done.diff, nl=False)
        if not error and task.target is not None:
            try:
                self._write(task.target, done)
            except OutputError as refused:
                error = f"{task.source}: {refused}"
        if error:
            complain(error)
            self.failed += 1
            self.entries.append(reports.of_failure(task.source, error))
        elif done.entry is not None:
            self.entries.append(done.entry)
            if self.loud is Loudness.VERBOSE and task.target is not None:
                complain(f"{task.source}: repaired: {task.target}")

    def _write(self, target: Path, done: _Done) -> None:
        """Write a file and the map of its eIds; neither replaces what we did not write."""
        beside = target.with_suffix(".ids.json")
        outputs = {beside: done.ids, target: done.xml}
        ours = {path: self.force or self._is_ours(path) for path in outputs}
        for path in outputs:
            check_target(path, overwrite=ours[path])
        for path, data in outputs.items():
            write_whole(path, data, overwrite=ours[path])
            if self.manifest is not None:
                hashes = {"input": digest(done.data), "output": digest(data)}
                self.manifest.add(self._name(path), {**hashes, "status": "repaired"})

    def _is_ours(self, path: Path) -> bool:
        """Tell whether a file is there and as a run before this wrote it."""
        written = self.manifest.output_of(self._name(path)) if self.manifest else None
        return written is not None and path.is_file() and digest(path.read_bytes()) == written

    def _name(self, target: Path) -> str:
        return target.relative_to(self.folder).as_posix()


def _told(result: Repaired) -> Iterator[str]:
    """Yield what was done, and what is still to be looked at."""
    yield from result.changes or ("nothing to repair",)
    yield from map(str, result.details)
    for found in result.diagnostics:
        yield f"{_place(found.start, result.source)}{found.message}"
    yield from map(str, result.report.findings)


def _place(start: int, text: str) -> str:
    """Return line and column of an offset; nothing for what is said of the whole file."""
    if not start:
        return ""
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return f"{line}:{column}: "


def _diff(name: str, result: Repaired) -> str:
    """Return the lines of the XML that change, those of the input indented like the output."""
    old, new = (xml.decode().splitlines(keepends=True) for xml in (result.old, result.xml))
    return "".join(difflib.unified_diff(old, new, name, f"{name} (repaired)"))
