"""Running the command in a process of its own, and what that took."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAUSE = (
    "Requests the Secretary-General, within existing resources, to continue to support the work "
    "of lighthouses, to keep their lamps lit on all coasts, and to report on it"
)


@dataclass(frozen=True)
class Run:
    """What a run took: seconds on the clock, seconds of CPU, megabytes of its largest process."""

    wall: float
    cpu: float
    memory: float


def run(*arguments: object) -> Run:
    """Run ``unres`` with `arguments` and wait for its end; the processes it starts count too."""
    command = [sys.executable, "-m", "unres", *map(str, arguments)]
    meter = [sys.executable, "-S", str(Path(__file__).with_name("meter.py"))]
    # An installed package has its byte code; a checkout gets it with the first run.
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.check_output([*meter, *command], text=True, env=given)
    return Run(*map(float, told.split()))


def made(clauses: int, number: int = 1) -> str:
    """Return an invented resolution with so many clauses."""
    recitals = [f"Recalling its resolution 70/{n} of 3 December 2015,\n" for n in range(1, 12)]
    body = [f"{n}. {CLAUSE};\n" for n in range(1, clauses)]
    head = f"Resolution {2000 + number} (2031)\n\nAdopted on 6 May 2031\n\nThe Security Council,\n"
    return "\n".join([head, *recitals, *body, f"{clauses}. Decides to go on.\n"])


def folder_of(texts: Sequence[str], count: int, folder: Path) -> Path:
    """Fill `folder` with `count` files of `texts`, over and over again."""
    folder.mkdir()
    for number in range(count):
        path = folder / f"{number:05}.txt"
        path.write_text(texts[number % len(texts)], encoding="utf-8")
    return folder
