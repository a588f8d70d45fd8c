"""Read a file or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.ingest.formats import from_bytes

if TYPE_CHECKING:
    import os

    from unres.ingest.source import Source
    from unres.options import Options

STDIN = "-"


def read(path: str | os.PathLike[str], options: Options) -> Source:
    """Read the file at `path`, or standard input where `path` is ``-``.

    Raises:
        InputError: the file is missing, unreadable, empty, damaged or in no known format
            or encoding (see `unres.ingest.formats`).
    """
    data = read_bytes(path)
    name = "<stdin>" if path == STDIN else str(path)
    return from_bytes(data, encoding=options.encoding, name=name, bounded=options.bounded)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read all bytes of the file at `path`, or of standard input where `path` is ``-``.

    Raises:
        InputError: the file is missing or cannot be read.
    """
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        msg = f"{path}: cannot be read ({reason}); check the name"
        raise InputError(msg) from error
