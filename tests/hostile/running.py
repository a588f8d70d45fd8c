"""The command in a process of its own, with what it took."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: What a case may take: seconds, on a machine that may be busy, and megabytes.
SECONDS, MEGABYTES = 5.0, 300.0


@dataclass(frozen=True)
class Run:
    """What a run gave, and took: seconds of processor time, megabytes at the peak."""

    status: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def said(self) -> str:
        """All that was printed."""
        return self.out + self.err

    def check(self) -> None:
        """See that it ended well: in bounds, by a document or by an error that is foreseen."""
        assert "defect" not in self.err, self.err
        assert "Traceback" not in self.err, self.err
        assert self.status in (0, 1, 2), (self.status, self.err)
        assert self.out or self.err, "nothing was said"
        assert self.seconds < SECONDS, self.seconds
        assert self.megabytes < MEGABYTES, self.megabytes


#: Linux counts the memory of the process that starts a command as the command's own: this one,
#: which prints status, seconds and kilobytes, is small.
METER = """
import os, sys
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(pid, 0)
told = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss
os.write(3, " ".join(map(str, told)).encode())
"""


def run(folder: Path, *arguments: str | Path, stdin: str | Path = os.devnull) -> Run:
    """Run ``unres`` with these arguments; what it prints goes through files in `folder`."""
    return run_command(folder, sys.executable, "-m", "unres", *arguments, stdin=stdin)


def run_command(folder: Path, *command: str | Path, stdin: str | Path = os.devnull) -> Run:
    """Run `command`, whose first word is a path."""
    out, err, took = (folder / f"{name}.told" for name in ("out", "err", "took"))
    script = 'exec "$@" >"$OUT" 2>"$ERR" 3>"$TOOK" <"$IN"'
    places = {"OUT": str(out), "ERR": str(err), "TOOK": str(took), "IN": str(stdin)}
    meter = (sys.executable, "-S", "-c", METER, *map(str, command))
    subprocess.run(["/bin/sh", "-c", script, "sh", *meter], env=os.environ | places, check=True)
    status, seconds, kilobytes = took.read_text().split()
    said, complained = (path.read_text("utf-8", "replace") for path in (out, err))
    return Run(int(status), said, complained, float(seconds), int(kilobytes) / 1000)
