"""A pipeline of your own: texts in, valid XML and a list of what to look at out.

python examples/pipeline.py examples/glaciers OUT

The command ``unres convert examples/glaciers -o OUT -j 4`` does this and more; a pipeline is for
what stands between the steps.
"""

import csv
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import unres

Row = tuple[str, str, str]


def convert(source: Path, target: Path) -> list[Row]:
    """Write the Akoma Ntoso of `source` to `target`; return what deserves a look."""
    try:
        parsed = unres.analyse(source)
    except unres.UnresError as error:
        return [(source.name, "failed", str(error))]
    xml = unres.to_akn(parsed.document)
    target.write_bytes(xml)
    told = [(source.name, str(each.severity), each.message) for each in parsed.diagnostics]
    broken = [(source.name, each.rule, each.message) for each in unres.validate(xml).findings]
    return told + broken


def main(source: Path, out: Path) -> None:
    """Convert all texts of a folder, two at a time."""
    out.mkdir(parents=True, exist_ok=True)
    texts = sorted(source.glob("*.txt"))
    targets = [out / f"{text.stem}.xml" for text in texts]
    with ProcessPoolExecutor(2) as pool, (out / "look.csv").open("w", encoding="utf-8") as file:
        for rows in pool.map(convert, texts, targets):
            csv.writer(file).writerows(rows)
    print(f"{len(texts)} texts, XML in {out}, what to look at in {out / 'look.csv'}")


if __name__ == "__main__":
    if not sys.argv[2:]:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
