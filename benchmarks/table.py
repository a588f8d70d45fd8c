"""The table of docs/performance.md: how fast, against what, in how much memory.

    python benchmarks/table.py [--texts FOLDER] [--files N] [--bluebell PYTHON]

Texts are invented unless FOLDER holds some (*.txt). PYTHON is an interpreter that has
bluebell-akn 3.1.1. Times of single documents are CPU time, the best of several rounds in turn;
of runs, time on the clock: keep the machine idle.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bluebell_form import bluebell_form
from lxml import etree
from runs import folder_of, made, run

import unres
from unres.akn import write
from unres.options import Options
from unres.resources import schema_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROUNDS = 5
SAMPLE = 60  # documents that are timed one by one
SIZES = (50, 100, 200, 400)  # clauses
OPTIONS = Options()

Row = tuple[str, str, str]


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time that `work` takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def single(texts: Sequence[str], bluebell: str | None) -> Iterator[Row]:
    """Time documents one by one, in turn with the floor."""
    data = [text.encode() for text in texts]
    documents = [unres.parse(each) for each in data]
    outputs = [write(document, OPTIONS) for document in documents]
    schema = etree.XMLSchema(etree.parse(str(schema_path("akomantoso30.xsd"))))
    ways: list[Callable[[], object]] = [
        lambda: [unres.parse(each) for each in data],
        lambda: [write(document, OPTIONS) for document in documents],
        lambda: [schema.validate(etree.fromstring(output)) for output in outputs],
    ]
    rounds = [[seconds(way) for way in ways] for _ in range(ROUNDS)]
    parse, render, floor = (min(one) / len(texts) for one in zip(*rounds, strict=True))
    ours = parse + render
    yield "parse a document, write XML", f"{ours * 1e3:.1f} ms", f"{1 / ours:.0f} a second"
    yield "of this parse", f"{parse * 1e3:.1f} ms", ""
    yield "libxml2 floor: parse and check the XML", f"{floor * 1e3:.1f} ms", ""
    yield "ratio to the floor", f"{ours / floor:.1f}", "target 3"
    if bluebell:
        other = _bluebell(documents, bluebell)
        yield "bluebell, pure Python", f"{other * 1e3:.1f} ms", ""
        yield "ratio to bluebell", f"{ours / other:.2f}", "target 1"


def _bluebell(documents: Sequence[unres.Document], python: str) -> float:
    script = Path(__file__).with_name("bluebell_run.py")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.txt" for number in range(len(documents))]
        for file, document in zip(files, documents, strict=True):
            file.write_text(bluebell_form(document), encoding="utf-8")
        command = [python, str(script), str(ROUNDS), *map(str, files)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(told) / len(documents)


def start(text: Path) -> Iterator[Row]:
    """Time how long the command takes to start, and a small file."""
    for name, arguments, target in (
        ("unres --version", ["--version"], "target 0.15 s"),
        ("unres convert of a small file", ["convert", text], "target 0.6 s"),
    ):
        yield name, f"{min(run(*arguments).cpu for _ in range(ROUNDS)):.2f} s of CPU", target


def sizes() -> Iterator[Row]:
    """Fit a power to the times of documents of growing size."""
    times = []
    for size in SIZES:
        text = made(size)
        work = lambda text=text: write(unres.parse(text), OPTIONS)  # noqa: E731 - one line of work
        times.append(min(seconds(work) for _ in range(ROUNDS)))
    power = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
    yield f"{SIZES[0]} to {SIZES[-1]} clauses", f"time grows with power {power:.2f}", "linear: 1"


def many(texts: Sequence[str], count: int, work: Path) -> Iterator[Row]:
    """Time runs over many files."""
    few = folder_of(texts, count // 5, work / "few")
    all_ = folder_of(texts, count, work / "all")
    one_few = run("convert", few, "-o", work / "few-1")
    one = run("convert", all_, "-o", work / "all-1")
    slope = (one.cpu - one_few.cpu) / (count - count // 5)
    yield f"{count} files, 1 process", f"{one.wall:.1f} s", f"{count / one.wall:.0f} a second"
    yield "each further file", f"{slope * 1e3:.1f} ms of CPU", "schema check and disk included"
    grown = (one.memory - one_few.memory) / (count - count // 5) * 1e3
    yield "memory", f"{one.memory:.0f} MB", f"{grown:+.1f} kB for each further file"
    two = run("convert", all_, "-o", work / "all-2", "-j", 2)
    share = one.wall / two.wall / 2
    yield f"{count} files, 2 processes", f"{two.wall:.1f} s", f"efficiency {share:.0%}"
    again = run("convert", all_, "-o", work / "all-2", "-j", 2)
    yield "the same again, nothing to do", f"{again.wall:.1f} s", f"{again.memory:.0f} MB"
    if find_spec("distributed"):
        dask = run("convert", all_, "-o", work / "all-d", "-j", 2, "--engine", "dask")
        more = (dask.wall - two.wall) / count * 1e3
        yield f"{count} files, dask, 2 workers", f"{dask.wall:.1f} s", f"{more:+.1f} ms a file"


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description="Print the table of docs/performance.md.")
    parser.add_argument("--texts", type=Path, metavar="FOLDER")
    parser.add_argument("--files", type=int, default=200, metavar="N")
    parser.add_argument("--bluebell", metavar="PYTHON")
    given = parser.parse_args()
    texts = [made(20 + number, number) for number in range(20)]
    if given.texts:
        texts = [path.read_text(encoding="utf-8") for path in sorted(given.texts.glob("*.txt"))]
    print(f"{platform.machine()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}, ", end="")
    print(f"Python {platform.python_version()}, {len(texts)} texts\n\n| | | |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        small = Path(name) / "small.txt"
        small.write_text(made(5), encoding="utf-8")
        sample = texts[:: max(1, len(texts) // SAMPLE)]
        for rows in (
            start(small),
            single(sample, given.bluebell),
            sizes(),
            many(texts, given.files, Path(name)),
        ):
            for row in rows:
                print(f"| {' | '.join(row)} |")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
