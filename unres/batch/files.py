"""Files that are written whole or not at all.

Data are written under a name that nobody can guess, made anew and never followed, and reach the
disk before the file gets its name: after a crash a name stands for the whole file or is not there.
The folder itself is left to the system: a name that is lost is made again from its input.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from unres.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

#: The process that writes, and what cannot be guessed.
_UNFINISHED = ".unres-{}-{}.tmp"
#: Only a file of that name that is made by this very call is written to.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def check_target(target: Path, *, overwrite: bool) -> None:
    """Refuse a target that may not be written.

    Raises:
        OutputError: it exists and may not be replaced, is no regular file (a device, a link that
            leads nowhere), or cannot be looked at.
    """
    try:
        target.lstat()
        is_file = target.is_file()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise _unwritable(target, error) from error
    if not is_file:
        msg = f"{target} is not a regular file; choose another place with -o"
        raise OutputError(msg)
    if not overwrite:
        raise _there(target)


def write_whole(target: Path, data: bytes, *, overwrite: bool) -> None:
    """Write `data` to `target`, all of it or nothing, making its folders where they are missing.

    Raises:
        OutputError: it cannot be written; or it is there, if only since a moment, and `overwrite`
            is false.
    """
    unfinished = target.with_name(_UNFINISHED.format(os.getpid(), _chance()))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(unfinished, data)
            if overwrite or not _linked(unfinished, target):
                unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except FileExistsError as error:
        raise _there(target) from error
    except OSError as error:
        raise _unwritable(target, error) from error


def remove_unfinished(folder: Path) -> None:
    """Remove what runs that were killed left half written below `folder`."""
    for path in folder.rglob(_UNFINISHED.format("*", "*")):
        if not _lives(path.name.split("-")[1]):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _chance() -> str:
    return os.urandom(8).hex()


def _write(path: Path, data: bytes) -> None:
    """Write a new file, and wait until it is on the disk."""
    with open(os.open(path, _NEW, 0o666), "wb") as file:  # noqa: PTH123 - of a descriptor
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _linked(unfinished: Path, target: Path) -> bool:
    """Give a file its name if nothing else has it; False where the disk knows no links.

    Raises:
        FileExistsError: something else has it.
    """
    try:
        os.link(unfinished, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(target):
            raise FileExistsError from None
        return False
    return True


def _lives(process: str) -> bool:
    """Whether there is a process of that number, as far as can be told."""
    if not process.isdecimal() or os.name != "posix":
        return False
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # it is somebody else's
        return True
    return int(process) != os.getpid()


def _there(target: Path) -> OutputError:
    return OutputError(f"{target} exists; say --force to replace it")


def _unwritable(target: Path, error: OSError) -> OutputError:
    reason = error.strerror or error
    return OutputError(f"{target} cannot be written ({reason}); choose another place with -o")
