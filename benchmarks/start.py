"""What one small file costs, in this tree and in others, in turn.

    python benchmarks/start.py TREE... [-- FILE...]

Each file (those of ``examples`` unless told) is converted ROUNDS times by each tree, one after the
other, each time in a new process with its bytecode made before. Printed are the least seconds of
the processor, and their ratio to those of the first tree: a machine that is busy or slow is so for
all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROUNDS = 12
HERE = Path(__file__).resolve().parent.parent
EXAMPLES = [HERE / "examples" / name for name in ("lakes.en.txt", "ga-63-180.ru.txt")]


def seconds(tree: Path, file: Path, folder: str) -> float:
    """Return the processor time of a run.

    Raises:
        SystemExit: it failed.
    """
    kept = {"PYTHONPATH": str(tree), "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
    environment = {**os.environ, **kept}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "unres", "convert", str(file)]
    # Where it runs is no tree: Python would take the package from there.
    with subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{tree}: {' '.join(command)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime


def main(trees: list[Path], files: list[Path]) -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        for file in files:
            rounds = [[seconds(tree, file, folder) for tree in trees] for _ in range(ROUNDS + 1)]
            best = [min(column) for column in zip(*rounds[1:], strict=True)]  # one to make bytecode
            print(file.name)
            for tree, least in zip(trees, best, strict=True):
                print(f"  {tree}: {least:.3f} s, {least / best[0]:.2f} of the first")


if __name__ == "__main__":
    cut = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    parts = sys.argv[1:cut], sys.argv[cut + 1 :]
    trees, files = ([Path(one).resolve() for one in part] for part in parts)
    main(trees or [HERE], files or EXAMPLES)
