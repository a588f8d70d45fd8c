"""Break one constant, weight or row of data at a time, and list what no test holds.

    python -m benchmarks.mutants --list
    python -m benchmarks.mutants --only reflow [--sample 20] [--jobs 2]

Each mutant is tried in a copy of the tree: the tests run until one fails. What passes them all is
printed at once; in the end the share that a test holds. How long it will take is said first: a
mutant that lives costs a whole run of the tests, one that dies a part of it.
"""

from __future__ import annotations

import argparse
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path

from benchmarks.mutating import Mutant, all_mutants

ROOT = Path(__file__).parent.parent
FILES = ["unres/parsing/**/*.py", "unres/parsing/data/*.toml"]
TESTS = ["tests/parsing", "tests/changes"]
_COPIED = ("unres", "tests", "schemas", "examples", "benchmarks", "pyproject.toml")
#: A mutant that makes the tests run so much longer never ends.
_PATIENCE = 4


def main() -> int:
    """Print the mutants that live; return 1 if the tests fail as they are."""
    options = _options()
    chosen = [each for each in all_mutants(ROOT, options.files) if options.only in str(each)]
    if options.sample and options.sample < len(chosen):
        chosen = sorted(random.Random(options.seed).sample(chosen, options.sample), key=str)  # noqa: S311 - a sample
    if options.list:
        print(*chosen, f"{len(chosen)} mutants", sep="\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        trees = [_copy(Path(folder, str(number))) for number in range(options.jobs)]
        began = time.monotonic()
        if not _passes(trees[0], options.tests, timeout=None):
            print("the tests fail as they are; nothing can be said of mutants")
            return 1
        whole = time.monotonic() - began
        longest = whole * len(chosen) / options.jobs / 60
        print(
            f"{len(chosen)} mutants; a run takes {whole:.0f} s: {longest:.0f} minutes at most",
            flush=True,
        )
        _try(chosen, trees, options.tests, whole * _PATIENCE + 10)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", nargs="+", default=FILES, help="globs below the root")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="what must hold them")
    parser.add_argument("--only", default="", help="mutants whose description holds this")
    parser.add_argument("--sample", type=int, default=0, help="so many of them, at random")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="print them, try none")
    return parser.parse_args()


def _copy(tree: Path) -> Path:
    """Copy what the tests need; compiled files would hide a mutant of the same second and size."""
    tree.mkdir()
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)
    return tree


def _passes(tree: Path, tests: list[str], timeout: float | None) -> bool:
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {name: each for name, each in os.environ.items() if name != "UNRES_CORPUS"}
    try:
        done = subprocess.run(
            command,
            cwd=tree,
            env=environment | {"PYTHONPATH": str(tree)},
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _try(chosen: list[Mutant], trees: list[Path], tests: list[str], timeout: float) -> None:
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()
    for tree in trees:
        free.put(tree)
    lives: Counter[str] = Counter()
    with ThreadPoolExecutor(len(trees)) as pool:
        work = partial(_lives, free, tests, timeout)
        running = {pool.submit(work, mutant): mutant for mutant in chosen}
        for done in as_completed(running):
            if done.result():
                mutant = running[done]
                lives[str(mutant.path)] += 1
                print(f"lives  {mutant}", flush=True)
    for path, count in lives.most_common():
        print(f"{count:5} of {sum(str(each.path) == path for each in chosen)} live in {path}")
    held = len(chosen) - lives.total()
    print(f"{held} of {len(chosen)} held by a test ({100 * held / max(1, len(chosen)):.1f} %)")


def _lives(free: queue.SimpleQueue[Path], tests: list[str], timeout: float, mutant: Mutant) -> bool:
    tree = free.get()
    path = tree / mutant.path
    text = path.read_text("utf-8")
    path.write_text(mutant.apply(text), encoding="utf-8")
    try:
        return _passes(tree, tests, timeout)
    finally:
        path.write_text(text, encoding="utf-8")
        free.put(tree)


if __name__ == "__main__":
    sys.exit(main())
