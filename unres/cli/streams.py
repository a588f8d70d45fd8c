"""Standard input, output and error of this process, in a state that everything may count on."""

from __future__ import annotations

import io
import os
import sys

#: How the stream of each descriptor is opened: the wrong way, so that its use tells that it is
#: closed; what is complained into a closed standard error is let go.
_WAYS = (
    (0, "stdin", os.O_WRONLY, "r"),
    (1, "stdout", os.O_RDONLY, "w"),
    (2, "stderr", os.O_RDWR, "w"),
)


def settle() -> None:
    """Put something in the place of each stream that is closed, and let all take any letter.

    Otherwise the next file that is opened would become standard output, and take what is printed.
    """
    for descriptor, name, way, mode in _WAYS:
        if getattr(sys, name) is None:
            _take_place(descriptor, way)
            stream = open(descriptor, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may not know all our letters
            stream.reconfigure(errors="backslashreplace")


def _take_place(descriptor: int, way: int) -> None:
    opened = os.open(os.devnull, way)
    if opened != descriptor:
        os.dup2(opened, descriptor)
        os.close(opened)
