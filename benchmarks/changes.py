"""Measure how far the structure of real texts holds when they are written otherwise.

    python -m benchmarks.changes corpus/typeset [--per-language 12] [--only number-paren,torn]
    python -m benchmarks.changes corpus/typeset --only torn --show 3

The set holds ``text/ID.flat.txt`` (a paragraph a line), ``gold/ID.xml`` (somebody's mark-up of
the same documents, which tells what each line is) and ``manifest.tsv`` (columns ``id`` and
``language``). The changes are those of `tests.changes`, which holds them on invented texts. Per
cent of texts whose outline stays what it is for the untouched text: all together, and by language.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import os
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.scoring.outline import outline, parse
from tests.changes.cases import lost, outline_of
from tests.changes.catalogue import CHANGES
from tests.changes.text import Text, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Longer texts take too long for what they tell.
LONGEST = 60_000
Found = dict[str, str]


def main() -> None:
    """Print the share of texts that every change leaves whole."""
    options = _options()
    names = options.only.split(",") if options.only else list(CHANGES)
    ids = _chosen(options.set, options.per_language)
    work = partial(found, options.set, names)
    with ProcessPoolExecutor(options.jobs) as pool:
        results = dict(zip(ids, pool.map(work, ids.values(), ids, _following(ids)), strict=True))
    read = {id_: result for id_, result in results.items() if result is not None}
    print(f"{len(read)} texts, {len(results) - len(read)} whose mark-up and text differ left out")
    _print(names, read, ids)
    for name in names if options.show else ():
        differ = [(id_, result[name]) for id_, result in read.items() if result.get(name)]
        for id_, difference in differ[: options.show]:
            print(f"{name} of {id_}: {difference}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", type=Path)
    parser.add_argument("--per-language", type=int, default=12, help="texts; 0 takes all")
    parser.add_argument("--only", help="names of changes, parted by commas")
    parser.add_argument("--show", type=int, default=0, help="so many differences a change")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    return parser.parse_args()


def _chosen(folder: Path, most: int) -> dict[str, str]:
    """The ids of some texts of each language, and their languages; always the same ones."""
    with (folder / "manifest.tsv").open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines, delimiter="\t"), key=_order)
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if _flat(folder, row["id"]).stat().st_size < LONGEST:
            by_language[row["language"]].append(row["id"])
    return {
        id_: language
        for language, ids in sorted(by_language.items())
        for id_ in ids[: most or None]
    }


def _order(row: dict[str, str]) -> str:
    return hashlib.sha256(row["id"].rpartition(".")[0].encode()).hexdigest()


def _flat(folder: Path, id_: str) -> Path:
    return folder / "text" / f"{id_}.flat.txt"


def _following(ids: dict[str, str]) -> list[str]:
    """For each id the next one of its language; the first one's follows the last."""
    listed = list(ids)
    return [
        next((o for o in listed[i + 1 :] + listed[: i + 1] if ids[o] == ids[id_]), id_)
        for i, id_ in enumerate(listed)
    ]


def found(
    folder: Path, names: Sequence[str], language: str, id_: str, following: str
) -> Found | None:
    """Return what each change costs a text, None where text and mark-up differ."""
    text, second = _text(folder, id_, language), _text(folder, following, language)
    if text is None:
        return None
    text = replace(text, following=second)
    changes = (CHANGES[name] for name in names if language in CHANGES[name].languages)
    costs = {change.name: lost(text, change) for change in changes}
    return {name: cost for name, cost in costs.items() if cost is not None}


def _text(folder: Path, id_: str, language: str) -> Text | None:
    """The text as its mark-up tells what its lines are, with the outline that the parser finds."""
    printed = _flat(folder, id_).read_text("utf-8")
    try:
        text = typed(id_, language, printed, outline(parse(folder / "gold" / f"{id_}.xml")))
    except ValueError:
        return None
    return replace(text, units=tuple(outline_of(printed)))


def _print(names: Sequence[str], read: dict[str, Found], languages: dict[str, str]) -> None:
    shares = []
    for name in names:
        whole = {id_: not result[name] for id_, result in read.items() if name in result}
        if not whole:
            continue
        by_language: defaultdict[str, list[bool]] = defaultdict(list)
        for id_, holds in whole.items():
            by_language[languages[id_]].append(holds)
        cells = " ".join(f"{key} {_share(each):.0f}" for key, each in sorted(by_language.items()))
        shares.append(_share(list(whole.values())))
        print(f"{name:24}{len(whole):5}{shares[-1]:7.1f}   {cells}")
    print(f"{'on average':24}{'':5}{sum(shares) / len(shares) if shares else 0:7.1f}")


def _share(holds: Sequence[bool]) -> float:
    return 100 * sum(holds) / len(holds)


if __name__ == "__main__":
    main()
