"""How time and memory grow with the input, for input that fights back.

    python benchmarks/slope.py [LARGEST] [KIND...]

Each kind of input is made in sizes of 10 kB, 100 kB, ... up to LARGEST bytes (100 MB unless told)
and converted to Akoma Ntoso in a process of its own. Printed are the time, also per byte, the
peak of memory, and by how much that exceeds the target: 150 MB, and 50 bytes per byte of input.
Where cost is linear the microseconds per byte stay level once starting up no longer counts; what
is longer than any resolution is refused, the cost of which is that of reading the bytes.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import slope_files

import unres
from unres.side.reading import parse_side

SMALLEST = 10_000
LARGEST = 100_000_000
PROGRAM, PER_BYTE = 150_000_000, 50
HEAD = (
    "Resolution 2031 (2031)\n\nThe Security Council,\n\nRecalling its resolution 2030 (2031),\n\n"
)
SENTENCE = "decides to keep the lamps of all lighthouses lit and to report on it in due course "
LABELS = ("(a)", "(i)", "a.", "-", "1)", "A.")
DEEPEST = 5_000


def filled(size: int, unit: str) -> str:
    """Repeat `unit`; ``{}`` in it is a number that counts."""
    length = len(unit.format(size // len(unit)))
    return HEAD + "".join(unit.format(number) for number in range(1, size // length + 1))


def footnotes(size: int) -> str:
    """Calls, one a clause, and below them as many notes."""
    count = range(1, size // 52 + 1)
    calls = "".join(f"{n}. Recalls this,{n}\n" for n in count)
    return f"{HEAD}{calls}______\n" + "".join(f"{n} See the first report.\n" for n in count)


def called_in_one_line(size: int) -> str:
    """Calls in one line, and as many notes."""
    count = range(1, size // 40 + 1)
    calls = "".join(f" this report,{n}" for n in count)
    return f"{HEAD}1. Recalls{calls}.\n______\n" + "".join(f"{n} See it.\n" for n in count)


def deep(size: int) -> str:
    """Points below points, each a column further to the right."""
    lines = (f"{' ' * depth}{label} so:\n" for depth, label in zip(range(DEEPEST), cycle(LABELS)))
    text = f"{HEAD}1. Decides:\n{''.join(lines)}"
    return (text * (size // len(text) + 1))[:size]


def noise(size: int) -> str:
    """Characters of all scripts, a third of them ASCII, a third line ends."""
    rng = random.Random(size)  # noqa: S311 - chance that returns, not a secret
    pool = [chr(rng.randrange(32, 0xD7FF)) for _ in range(3_000)]
    pool += [chr(code) for code in range(32, 127)] * 30 + ["\n"] * 3_000
    return "".join(rng.choices(pool, k=size // 2))


def novel(size: int) -> str:
    """Prose in wrapped lines, without any word of a resolution's."""
    rng = random.Random(size)  # noqa: S311 - chance that returns, not a secret
    words = ("she", "said", "nothing", "of", "the", "sea", "that", "night", "and", "went", "home")
    lines = (" ".join(rng.choices(words, k=18)) for _ in range(size // 75))
    return "\n".join(f"{line}{rng.choice(('', '.', ','))}" for line in lines)


KINDS = {
    "one line": lambda size: filled(size, SENTENCE),
    "one word": lambda size: filled(size, "x"),
    "(a)(a)(a)": lambda size: HEAD + "1. Decides " + "(a)" * (size // 3),
    "(a) on lines": lambda size: filled(size, "(a)\n"),
    "clauses": lambda size: filled(size, "{0}. Decides to keep the lamps of lighthouse {0} lit;\n"),
    "cells": lambda size: HEAD + "lamp\t" * (size // 5),
    "citations": lambda size: filled(size, "A/RES/{}/1, 1 May 2020 "),
    "footnotes": footnotes,
    "calls, one line": called_in_one_line,
    "stars": lambda size: filled(size, "* lamp\n"),
    "pages": lambda size: filled(size, "lamp\f"),
    "deep": deep,
    "novel": novel,
    "noise": noise,
}


def make(kind: str, size: int) -> bytes:
    """Return the input of that kind and size."""
    if kind in slope_files.KINDS:
        return slope_files.KINDS[kind](size)
    return KINDS[kind](size).encode()


def convert(kind: str, path: Path) -> None:
    """Convert the file at `path`; print its bytes, the seconds, the peak of memory, and the end."""
    start = time.process_time()
    length = path.stat().st_size
    try:
        if kind == "side file":
            parse_side(path.read_bytes())
        else:
            unres.to_akn(unres.analyse(path).document)
        result = "converted"
    except unres.UnresError as error:
        result = str(error).partition(": ")[2]
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(length, seconds, peak * 1024, result, sep="\t")


def measure(kind: str, size: int, folder: Path) -> None:
    """Convert one input in a process of its own and print how much it took."""
    path, command = folder / "input", [sys.executable, __file__]
    subprocess.run([*command, "--make", kind, str(size), str(path)], check=True)
    command += ["--convert", kind, str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    length, seconds, peak, result = run.stdout.rstrip().split("\t")
    over = int(peak) - PROGRAM - PER_BYTE * int(length)
    print(
        f"{kind:16}{int(length):>12,} B {float(seconds):7.2f} s",
        f"{1e6 * float(seconds) / int(length):8.2f} us/B {int(peak) / 1e6:6.0f} MB",
        f"{'OVER by ' + str(over) if over > 0 else 'within'}  {result[:50]}",
        flush=True,
    )


def main(arguments: list[str]) -> None:
    """Measure all kinds, or those named."""
    if arguments[:1] == ["--make"]:
        Path(arguments[3]).write_bytes(make(arguments[1], int(arguments[2])))
        return
    if arguments[:1] == ["--convert"]:
        convert(arguments[1], Path(arguments[2]))
        return
    largest = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else LARGEST
    with TemporaryDirectory() as folder:
        for kind in arguments or [*KINDS, *slope_files.KINDS]:
            size = SMALLEST
            while size <= largest:
                measure(kind, size, Path(folder))
                size *= 10


if __name__ == "__main__":
    main(sys.argv[1:])
