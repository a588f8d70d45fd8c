"""Runs that are killed at moments of chance, and gone on with: nothing is lost.

    python -m tests.fuzz.kills TIMES [SEED]

A folder of texts is converted by two processes; the first is killed (SIGKILL) after a time of
chance, and the same command is run again until it ends by itself. What is there then is what a run
gives that nobody disturbs, and nothing half written is left.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from unres.batch.manifest import NAME

TEXTS = 40
#: The longest life of a run, in seconds: starting up takes a part of it.
LONGEST = 2.5


def text(number: int) -> str:
    """A resolution that takes a while."""
    clauses = "".join(f"{n}. Decides to keep lamp {n} of {number} lit;\n\n" for n in range(1, 60))
    return f"Resolution {number} (2030)\n\nThe Security Council,\n\n{clauses}"


def command(texts: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "unres", "convert", str(texts), "-o", str(out), "-j", "2"]


def outputs(folder: Path) -> dict[str, bytes]:
    """All files below a folder but the manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def killed(texts: Path, out: Path, seconds: float) -> bool:
    """Run, and kill the run after so many seconds; whether it was still running."""
    process = subprocess.Popen(
        command(texts, out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()  # ends when its workers have ended too: they hold the same pipe
        return True
    process.communicate()
    return False


def lost(folder: Path, times: int, seed: int = 0) -> tuple[int, list[str]]:
    """Kill `times` runs in all; return how many hit, and what was not as it should be."""
    rng = random.Random(seed)
    texts, wanted = folder / "texts", folder / "wanted"
    texts.mkdir()
    for number in range(TEXTS):
        (texts / f"{number}.txt").write_text(text(number), "utf-8")
    subprocess.run(command(texts, wanted), check=True, capture_output=True)
    whole, finds, hits, round_ = outputs(wanted), [], 0, 0
    while hits < times:
        out = folder / str(round_ := round_ + 1)
        while hits < times and killed(texts, out, rng.uniform(0.05, LONGEST)):
            hits += 1
            finds += [
                f"round {round_}: {name} is half written"
                for name, data in (outputs(out) if out.exists() else {}).items()
                if not name.rpartition("/")[2].startswith(".unres-") and data != whole.get(name)
            ]
        subprocess.run(command(texts, out), check=True, capture_output=True)
        if outputs(out) != whole:
            finds.append(f"round {round_}: not what a run gives that nobody disturbs")
    return hits, finds


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        hits, finds = lost(Path(name), int(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 0)
    print(*finds, f"{hits} runs killed, {len(finds)} finds", sep="\n")
    sys.exit(bool(finds))
