"""Read a file or standard input, no more of it than is taken."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import BinaryIO

from unres.budget import MAX_BYTES
from unres.errors import InputError
from unres.ingest.limits import ADVICE

STDIN = "-"
#: Seconds that a pipe may wait for somebody to write to it.
PATIENCE = 2.0
#: The flag of `os.open` for that, where the system has it.
_WAITS_NOT: int = getattr(os, "O_NONBLOCK", 0)


def read_bytes(path: str | os.PathLike[str], *, bounded: bool = True) -> bytes:
    """Read all bytes of the file at `path`, or of standard input where `path` is ``-``.

    Raises:
        InputError: the file is missing or cannot be read; it is a pipe that nobody writes to; or
            `bounded`, and it has more than `MAX_BYTES`, or no end.
    """
    most = MAX_BYTES + 1 if bounded else -1
    try:
        data = sys.stdin.buffer.read(most) if path == STDIN else _read(Path(path), most)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        msg = f"{path}: cannot be read ({reason}); check the name"
        raise InputError(msg) from error
    if bounded and len(data) > MAX_BYTES:
        msg = f"{path}: longer than {MAX_BYTES:,} bytes, or without end; {ADVICE}"
        raise InputError(msg)
    return data


def _read(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file, all of them if it is negative.

    It is opened without waiting: who opens a pipe that nobody writes to would wait for ever.
    """
    with open(path, "rb", opener=_at_once) as file:
        first = (
            _first_of_pipe(file, path) if stat.S_ISFIFO(os.fstat(file.fileno()).st_mode) else b""
        )
        if _WAITS_NOT:
            os.set_blocking(file.fileno(), True)
        return first + file.read(most - len(first) if most > 0 else most)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | _WAITS_NOT)


def _first_of_pipe(file: BinaryIO, path: Path) -> bytes:
    """Wait until somebody writes to a pipe; return the first byte, if it is there already."""
    end = time.monotonic() + PATIENCE
    while (first := file.read(1)) == b"":  # None: there is a writer, who has not written yet
        if time.monotonic() > end:
            msg = f"{path}: nobody writes to this pipe; check the name"
            raise InputError(msg)
        time.sleep(0.01)
    return first or b""
