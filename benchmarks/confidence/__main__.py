"""Fit confidence on documents whose structure is known, measure it, and write its weights.

    python -m benchmarks.confidence CORPUS [--changed 8] [--write] [--keep FILE]

CORPUS holds sets: folders with ``text/ID.LAYOUT.*`` (or ``text/LAYOUT/ID.LAYOUT.*``),
``gold/ID.xml`` (Akoma Ntoso of the same documents), ``manifest.tsv`` (columns ``id``, ``language``,
``layouts``) and maybe ``errata.tsv`` (ids of documents whose mark-up is wrong). One flat text in
``--changed`` is also written in every way that `tests.changes` knows. Needs numpy:
``pip install '.[measure]'``.

What is printed is measured by cross-validation: all versions and layouts of a document are in one
fold, and what is said of a fold was fitted on the others. ``--write`` fits on all, and writes
``unres/parsing/data/confidence.toml``. ``--keep`` keeps what was read, and reads it again.
"""

from __future__ import annotations

import argparse
import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.confidence.examples import Example, cases, example
from benchmarks.confidence.measures import report
from benchmarks.confidence.models import cross_validated, write

TARGET = Path(__file__).parents[2] / "unres" / "parsing" / "data" / "confidence.toml"


def main() -> None:
    """Fit, measure, and write."""
    options = _options()
    if options.keep and options.keep.exists():
        examples: list[Example] = pickle.loads(options.keep.read_bytes())  # noqa: S301 - our own
    else:
        todo = list(cases(options.corpus, options.changed))
        with ProcessPoolExecutor(options.jobs) as pool:
            found = pool.map(example, todo, chunksize=16)
            examples = [each for each in found if each is not None]
        if options.keep:
            options.keep.write_bytes(pickle.dumps(examples))
    print(*report(examples, *cross_validated(examples)), sep="\n")
    if options.write:
        TARGET.write_text(write(examples), encoding="utf-8")
        print(f"{TARGET} is written")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--changed", type=int, default=8, metavar="N", help="0: none")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep", type=Path, metavar="FILE")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    main()
