"""Recorded votes as a table, and as a plot where matplotlib is installed.

unres convert examples/glaciers/en.txt --meta examples/glaciers/side.json -o vote.xml
python examples/votes.py votes.csv vote.xml ...
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import unres

WAYS = ("in_favour", "against", "abstaining")


def rows(document: unres.Document) -> Iterator[tuple[str, str, str]]:
    """Yield the symbol, a State and how it voted, for each State that is named."""
    vote = document.adoption.vote if document.adoption else None
    for way in WAYS if vote else ():
        for state in getattr(vote, way).states:
            yield str(document.masthead.symbol), state.code or state.name, way


def plot(counts: dict[str, list[int]], target: Path) -> None:
    """Draw one bar a resolution."""
    try:
        import matplotlib.pyplot as plt  # noqa: PLC0415  the table needs none
    except ImportError:
        print("no plot: pip install matplotlib")
        return
    plt.figure(figsize=(8, 1.5 + len(counts) / 3))
    left = [0] * len(counts)
    for place, way in enumerate(WAYS):
        widths = [each[place] for each in counts.values()]
        plt.barh(list(counts), widths, left=left, label=way.replace("_", " "))
        left = [a + b for a, b in zip(left, widths, strict=True)]
    plt.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=len(WAYS))
    plt.savefig(target, bbox_inches="tight")
    print(f"plot in {target}")


def main(table: Path, files: list[Path]) -> None:
    """Write the table, and the plot beside it."""
    counts: dict[str, list[int]] = {}
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("symbol", "state", "vote"))
        for document in map(unres.read_akn, files):
            votes = list(rows(document))
            writer.writerows(votes)
            if votes:
                ways = [way for _, _, way in votes]
                counts[votes[0][0]] = [ways.count(way) for way in WAYS]
    print(f"{len(counts)} votes in {table}")
    plot(counts, table.with_suffix(".png"))


if __name__ == "__main__":
    if not sys.argv[2:]:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
