"""Reading inputs and writing outputs: the only part of a run that touches files."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from unres.batch.chunk import Input
from unres.batch.files import check_target, remove_unfinished, write_whole
from unres.batch.manifest import Manifest, digest
from unres.batch.outcome import SET_ASIDE, Outcome, Sure
from unres.errors import OutputError, UnresError
from unres.ingest import STDIN, named, read_bytes

if TYPE_CHECKING:
    from unres.batch.chunk import Job, Result
    from unres.batch.plan import Task
    from unres.options import Options


class Store:
    """Where inputs come from and outputs go to; a context manager.

    Args:
        folder: the output folder, which gets a manifest; None keeps none.
        job: how the inputs are converted.
        overwrite: whether everything is made anew, and existing files may be replaced.

    An output that the manifest knows may always be replaced while it is as it was written.

    Raises:
        OutputError: the folder or its manifest cannot be read or written.
    """

    def __init__(self, folder: Path | None, job: Job, *, overwrite: bool = False) -> None:
        self._folder = folder
        self._overwrite = overwrite
        self._bounded = job.options.bounded
        self.manifest = None
        if folder is not None:
            self.manifest = Manifest(folder, recipe(job))
            remove_unfinished(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.manifest is not None:
            self.manifest.close()

    def load(self, task: Task) -> Input | Outcome:
        """Return the input of `task`, or what became of it if there is nothing to convert."""
        source = load_input(task, bounded=self._bounded)
        if isinstance(source, Outcome):
            return self._noted(source, None, 0.0)
        return self._made(task, source) or source

    def keep(self, task: Task, source: Input, result: Result) -> Outcome:
        """Write the result of `task` to its target, note it in the manifest, and tell."""
        error = result.error
        if error is None and result.data is not None and task.target is not None:
            try:
                with named(source.name):
                    self._write(task.target, result.data)
            except UnresError as refused:
                error = str(refused)
        data = result.data if error is None else None
        sure = result.sure if error is None else Sure()
        outcome = Outcome(task, error, result.remarks, data, records=result.records, sure=sure)
        outcome = self._noted(outcome, source, result.seconds)
        return outcome if task.target is None else outcome._replace(data=None)

    def _made(self, task: Task, source: Input) -> Outcome | None:
        """What became of `task` if its output is there, made from `source`; else None."""
        if self.manifest is None or self._overwrite or task.target is None:
            return None
        name = self._name(task.target)
        made = self.manifest.is_made(name, digest(source.data))
        if not (made and self._is_as_written(task.target)):
            return None
        return Outcome(task, unchanged=True, sure=Sure(self.manifest.confidence_of(name)))

    def _write(self, target: Path, data: bytes) -> None:
        written = self._found(target)
        if not self._overwrite and written == data:
            return
        overwrite = self._overwrite or self._is_ours(target, written)
        check_target(target, overwrite=overwrite)
        write_whole(target, data, overwrite=overwrite)

    def _is_as_written(self, target: Path) -> bool:
        """Tell whether `target` is a file that holds what the manifest says we wrote to it."""
        return self._is_ours(target, self._found(target))

    def _is_ours(self, target: Path, found: bytes | None) -> bool:
        written = self.manifest.output_of(self._name(target)) if self.manifest else None
        return written is not None and found is not None and digest(found) == written

    @staticmethod
    def _found(target: Path) -> bytes | None:
        """What the file `target` holds; None if there is none that can be read."""
        try:
            return target.read_bytes() if target.is_file() else None
        except OSError:
            return None

    def _noted(self, outcome: Outcome, source: Input | None, seconds: float) -> Outcome:
        """Return what became of a task, once the manifest tells it; that it does not is a failure.

        The output is there then, and the next run, which does not know it, makes it once more.
        """
        try:
            self._note(outcome, source, seconds)
        except OutputError as error:
            name = source.name if source else outcome.task.source
            return outcome._replace(error=outcome.error or f"{name}: {error}")
        return outcome

    def _note(self, outcome: Outcome, source: Input | None, seconds: float) -> None:
        if self.manifest is None or outcome.task.target is None:
            return
        entry = {
            "source": outcome.task.source,
            "status": outcome.status,
            "error": outcome.error,
            "input": digest(source.data) if source else None,
            "output": None if outcome.data is None else digest(outcome.data),
            "confidence": outcome.sure.confidence,
            "doubts": [one._asdict() for one in outcome.sure.doubts],
            "diagnostics": [one._asdict() for one in outcome.remarks if one.kind != SET_ASIDE],
            "seconds": round(seconds, 4),
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        self.manifest.add(self._name(outcome.task.target), entry)

    def _name(self, target: Path) -> str:
        return target.relative_to(self._folder or Path()).as_posix()


def load_input(task: Task, *, bounded: bool) -> Input | Outcome:
    """Return the input of `task`, or that it cannot be read or, if `bounded`, is too long."""
    name = "<stdin>" if task.source == STDIN else task.source
    try:
        return Input(name, read_bytes(task.source, bounded=bounded))
    except UnresError as error:
        return Outcome(task, str(error))


def recipe(job: Job) -> dict[str, Any]:
    """Return what decides, with an input, what comes out, as JSON."""
    given = {field.name: getattr(job.options, field.name) for field in fields(job.options)}
    return {"version": job.version, "to": job.to, "options": {**given, **_plain(job.options)}}


def _plain(options: Options) -> dict[str, str | None]:
    """The options that are no JSON: a date as ISO 8601 writes it, a side file by its hash."""
    return {
        "date": options.date.isoformat() if options.date else None,
        "day": options.day.isoformat() if options.day else None,
        "side": digest(options.side.model_dump_json().encode()) if options.side else None,
    }
