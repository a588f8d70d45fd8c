"""How long validating takes, against what libxml2 itself needs to parse and check the schema.

    python benchmarks/validate.py [FILES] [FOLDER]

FILES files (1,000 unless told) are made from invented texts, or taken from FOLDER. Each file is
checked both ways in turn, with one schema loaded by each, in one process; of several rounds the
best time of each file counts, in seconds of the processor, so that a busy machine does not change
the result much. The target is a ratio below 2.
"""

from __future__ import annotations

import gc
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

import unres
from unres.resources import schema_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 5
CLAUSE = (
    "Requests the Secretary-General, within existing resources, to continue to support the work "
    "of lighthouses, to keep their lamps lit on all coasts, and to report on it"
)


def made(number: int) -> bytes:
    """Return a resolution of the usual length as Akoma Ntoso: some 37 kB, as in the UN's files."""
    cited = "of 3 December 2015 on the lamps of lighthouses, and all its other resolutions on them"
    recitals = [f"Recalling its resolution 70/{n} {cited},\n" for n in range(1, 25)]
    clauses = [f"{n}. {CLAUSE}, and again {CLAUSE};\n" for n in range(1, 25 + number % 10)]
    clauses += [f"{len(clauses) + 1}. Invites States:\n", *(f"({c}) {CLAUSE};\n" for c in "abcde")]
    head = f"Resolution {2000 + number} (2031)\n\nAdopted on 6 May 2031\n\nThe Security Council,\n"
    text = "\n".join([head, *recitals, *clauses, f"{len(clauses) - 4}. Decides to go on.\n"])
    return unres.to_akn(unres.parse(text))


def best(works: Sequence[Callable[[bytes], object]], data: bytes) -> list[float]:
    """Return the best time that each of `works` takes on a file; they take turns."""
    times = [[seconds(work, data) for work in works] for _ in range(ROUNDS)]
    return [min(column) for column in zip(*times, strict=True)]


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """Return how long `work` takes."""
    begin = time.process_time()
    work(data)
    return time.process_time() - begin


def main(count: int = 1000, folder: str | None = None) -> None:
    """Measure and print."""
    if folder:
        kinds = [path.read_bytes() for path in sorted(Path(folder).glob("*.xml"))]
    else:
        kinds = [made(number) for number in range(20)]
    files = list(islice(cycle(kinds), count))
    schema = etree.XMLSchema(etree.parse(str(schema_path("akomantoso30.xsd"))))

    def bare(data: bytes) -> object:
        return schema.validate(etree.fromstring(data))

    bare(files[0]), unres.validate(files[0])
    gc.collect()
    times = [best((bare, unres.validate), data) for data in files]
    libxml2, ours = map(sum, zip(*times, strict=True))
    size = sum(map(len, files)) / len(files) / 1000
    print(f"{count} files of {size:.1f} kB: libxml2 {libxml2:.2f} s, unres {ours:.2f} s")
    print(f"ratio {ours / libxml2:.2f}")


if __name__ == "__main__":
    main(*(int(sys.argv[1]), *sys.argv[2:]) if len(sys.argv) > 1 else ())
