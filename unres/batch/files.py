"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unres.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

_UNFINISHED = ".unres-{}.tmp"


def check_target(target: Path, *, overwrite: bool) -> None:
    """Refuse a target that may not be written.

    Raises:
        OutputError: it exists and may not be replaced, or is no regular file (a device).
    """
    if not target.exists():
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
    unfinished = target.with_name(_UNFINISHED.format(os.getpid()))
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


def remove_unfinished(folder: Path) -> None:
    """Remove what a run that was killed left half written below `folder`."""
    for path in folder.rglob(_UNFINISHED.format("*")):
        path.unlink(missing_ok=True)
