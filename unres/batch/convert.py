"""Convert one file: read, parse, render, write."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unres.api import analyse_file
from unres.batch.outcome import Outcome, remarks
from unres.errors import OutputError, UnresError
from unres.ingest import named
from unres.output import render

if TYPE_CHECKING:
    from pathlib import Path

    from unres.batch.plan import Task
    from unres.options import Options


def convert_file(task: Task, to: str, options: Options, *, overwrite: bool = False) -> Outcome:
    """Convert the input of `task` to the format `to`, and write it to the target if there is one.

    Everything it needs is handed in, so that it runs in any process. It never raises for a
    file: whatever goes wrong is in the outcome, and then nothing was written.

    Args:
        task: which input, and where to.
        to: ``akn``, ``json`` or ``text``.
        options: how to convert.
        overwrite: whether an existing target may be replaced.
    """
    try:
        return _convert(task, to, options, overwrite=overwrite)
    except UnresError as error:
        return Outcome(task, error=str(error))
    except Exception as error:  # noqa: BLE001  one bad file must never stop the others
        defect = f"{type(error).__name__}: {error}"
        return Outcome(task, error=f"{task.source}: a defect of unres, please report it ({defect})")


def _convert(task: Task, to: str, options: Options, *, overwrite: bool) -> Outcome:
    with named(task.source):
        check_target(task.target, overwrite=overwrite)
    parsed = analyse_file(task.source, options)
    with named(task.source):
        data = render(parsed.document, to, options)
        if task.target is None:
            return Outcome(task, remarks=remarks(parsed), data=data)
        write_whole(task.target, data)
    return Outcome(task, remarks=remarks(parsed))


def check_target(target: Path | None, *, overwrite: bool) -> None:
    """Refuse a target that may not be written.

    Raises:
        OutputError: it exists and may not be replaced, or is no regular file (a device).
    """
    if target is None or not target.exists():
        return
    if not target.is_file():
        msg = f"{target} is not a regular file; choose another place with -o"
        raise OutputError(msg)
    if not overwrite:
        msg = f"{target} exists; say --force to replace it"
        raise OutputError(msg)


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target`, all of it or nothing, making its folders where they are missing.

    Raises:
        OutputError: it cannot be written.
    """
    unfinished = target.with_name(f".unres-{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(data)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        msg = f"{target} cannot be written ({error.strerror}); choose another place with -o"
        raise OutputError(msg) from error
