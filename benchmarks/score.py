"""Score converted files against other Akoma Ntoso of the same documents.

    unres convert corpus/typeset/text -o out
    python -m benchmarks.score corpus/typeset/gold out [--layouts raw,flat] [--show ID] [--tsv F]

GOLD holds ``ID.xml``; OUT, or a folder in it, holds ``ID.xml`` or ``ID.LAYOUT.xml``. Beside GOLD
may stand ``manifest.tsv`` (columns ``id`` and ``layouts``: files that it names and OUT lacks score
nought) and ``errata.tsv`` (documents whose mark-up is known to be wrong: they are counted in no
figure). In per cent, over files that have something of the kind:

  seg      F1 over units (cover aside): the same label and text stand as one unit in both
  zone     the same, and in the same part of the document
  nest     recall of the points with the labels of all that they stand below
  notes    F1 over footnotes (marker and text);  anch: footnotes called from the right unit
  meta     share of the facts beside the text (symbol, dates, votes, title) that agree
  refs     recall of links to documents;  kept: of letters and figures, order aside
  valid    share of files valid against the Akoma Ntoso schema
  perfect  share of files without a fault in seg, zone, nest, notes and anch
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from benchmarks.scoring.facts import facts
from benchmarks.scoring.outline import parse
from benchmarks.scoring.scores import COLUMNS, Column, Outlined, note_key, scores, unit_key
from unres.validation import check_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Scores = dict[Column, float | None]


@dataclass(frozen=True)
class Row:
    """A converted file and its scores."""

    id: str
    layout: str
    language: str
    scores: Scores


def main() -> None:
    """Print the scores by layout and language, or what one document lost."""
    options = _options()
    pairs = sorted(_pairs(options.gold, options.out))
    if options.layouts:
        pairs = [pair for pair in pairs if pair[1] in options.layouts.split(",")]
    if options.show:
        for id_, layout in pairs:
            if options.show in (id_, f"{id_}.{layout}"):
                _show(options.gold, options.out, id_, layout)
        return
    wrong = {row["id"] for row in _table(options.gold.parent / "errata.tsv")}
    counted = [pair for pair in pairs if pair[0] not in wrong]
    with ProcessPoolExecutor(options.jobs) as pool:
        work = partial(scored, options.gold, options.out)
        rows = list(pool.map(work, *zip(*counted, strict=True), chunksize=8)) if counted else []
    _print(rows)
    if options.tsv:
        _write(rows, options.tsv)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--layouts", help="only these, parted by commas")
    parser.add_argument("--show", metavar="ID", help="what differs in ID or ID.LAYOUT")
    parser.add_argument("--tsv", type=Path, help="write the scores of every file")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    return parser.parse_args()


def _pairs(gold: Path, out: Path) -> set[tuple[str, str]]:
    """The documents and layouts to be scored: those that are there, and those that should be."""
    ids = {path.stem for path in gold.glob("*.xml")}
    found = {(path.stem, "") for path in out.rglob("*.xml") if path.stem in ids}
    for path in out.rglob("*.xml"):
        id_, _, layout = path.stem.rpartition(".")
        if id_ in ids and path.stem not in ids:
            found.add((id_, layout))
    layouts = {layout for _, layout in found}
    for row in _table(gold.parent / "manifest.tsv"):
        found |= {(row["id"], layout) for layout in row["layouts"].split(",") if layout in layouts}
    return found


def _table(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, delimiter="\t")


def scored(gold: Path, out: Path, id_: str, layout: str) -> Row:
    """Score one converted file; one that is missing or no XML scores nought everywhere."""
    wanted = Outlined(parse(gold / f"{id_}.xml"))
    language = facts(wanted.root).get("language", "")
    path = _found(out, id_, layout)
    try:
        data = path.read_bytes() if path else b""
        got = Outlined(parse(data))
    except etree.XMLSyntaxError:
        return Row(id_, layout, language, dict.fromkeys(COLUMNS, 0.0))
    found = scores(wanted, got)
    found["valid"] = float(not check_schema(data))
    return Row(id_, layout, language, found)


def _found(out: Path, id_: str, layout: str) -> Path | None:
    name = f"{id_}.{layout}.xml" if layout else f"{id_}.xml"
    places = (out / name, out / layout / name)
    return next((path for path in places if path.exists()), None)


def _print(rows: Sequence[Row]) -> None:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for name in ("", f"layout {row.layout}", row.language, f"{row.layout} {row.language}"):
            groups[name].append(row)
    print(f"{'':22}{'n':>5} " + "".join(f"{name:>8}" for name in COLUMNS))
    for name, group in sorted(groups.items()):
        means = "".join(f"{_mean([row.scores[column] for row in group]):>8}" for column in COLUMNS)
        print(f"{name or 'all':22}{len(group):5} {means}")


def _mean(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{100 * sum(known) / len(known):.2f}" if known else "–"


def _write(rows: Sequence[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(["id", "layout", "language", *COLUMNS])
        for row in rows:
            table.writerow([row.id, row.layout, row.language, *map(row.scores.get, COLUMNS)])


def _show(gold: Path, out: Path, id_: str, layout: str) -> None:
    row, path = scored(gold, out, id_, layout), _found(out, id_, layout)
    shown = {name: round(100 * value, 1) for name, value in row.scores.items() if value is not None}
    print(f"{id_}.{layout}", shown)
    if path is None:
        print("  no output")
        return
    wanted, got = Outlined(parse(gold / f"{id_}.xml")), Outlined(parse(path))
    said = facts(got.root)
    for name, value in facts(wanted.root).items():
        if said.get(name) != value:
            print(f"  {name}: wanted {value!r}, got {said.get(name)!r}")
    for sign, here, there in (("-", wanted, got), ("+", got, wanted)):
        units, notes = set(map(unit_key, there.units)), set(map(note_key, there.notes))
        for unit in here.units:
            if unit_key(unit) not in units:
                print(f"  {sign} {unit.zone} {unit.label} {unit.text[:140]}")
        for note in here.notes:
            if note_key(note) not in notes:
                print(f"  {sign} note {note.marker} {note.text[:140]}")


if __name__ == "__main__":
    main()
