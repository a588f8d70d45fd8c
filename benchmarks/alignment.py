"""Measure alignment: which passages of the versions of a document are paired with each other.

    UNRES_CORPUS=corpus python benchmarks/alignment.py [CHANGES]

All versions of every symbol in ``corpus/typeset`` are read from plain text and aligned. What has to
be paired are passages that the United Nations' own mark-up has in the same place in both versions
(the same ranks among as many siblings, the same number in the label, in tables the same figures in
the row) and that both texts were read right for (the same label and letters). Then the same with
one clause deleted, two swapped or one split in one of two versions, CHANGES times (500): half of
those with the numbers running on, half with the numbers left as they were.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import edits

import unres
from unres.compare import Alignment, align, passages_of
from unres.compare.facts import figures_in
from unres.compare.passages import Passage, figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHANGES = 500
Place = tuple[object, ...]


def squeezed(passage: Passage, language: str) -> str:
    """Return label and letters of a passage; PDFs shuffle those of Arabic."""
    text = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", passage.text.text).casefold()))
    label = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", passage.label)))
    return f"{label}|{''.join(sorted(text)) if language == 'ara' else text}"


def places(passages: Sequence[Passage]) -> dict[Place, Passage]:
    """Return passages by their place in the mark-up; see the module."""
    inside: dict[object, set[object]] = defaultdict(set)
    figures: dict[object, list[object]] = defaultdict(list)
    ways = [
        tuple((s.kind, s.label if s.kind == "row" else s.rank) for s in u.way) for u in passages
    ]
    for passage, way in zip(passages, ways, strict=True):
        for end in range(len(way)):
            inside[way[:end], way[end][0]].add(way[end])
        if passage.kind == "cell" and not any(map(str.isalpha, passage.text.text)):
            figures[passage.way[:-1]].append(
                frozenset("".join(sorted(figures_in([passage.text.text]))))
            )
    found = {}
    for passage, way in zip(passages, ways, strict=True):
        steps = ((*step, len(inside[way[:end], step[0]])) for end, step in enumerate(way))
        number = None if passage.kind == "note" else figure(passage.label)
        found[(*steps, number, *figures[passage.way[:-1]])] = passage
    return found


def read_right(gold: unres.Document, parsed: unres.Document) -> dict[Place, Passage]:
    """Return the passages of `parsed` that are as in the mark-up, by their place in the mark-up."""
    language = gold.language
    mine: dict[str, list[Passage]] = defaultdict(list)
    for passage in filter(lambda passage: passage.text.text, passages_of(parsed)):
        mine[squeezed(passage, language)].append(passage)
    theirs: dict[str, list[Place]] = defaultdict(list)
    for place, passage in places(passages_of(gold)).items():
        theirs[squeezed(passage, language)].append(place)
    return {
        place: passage
        for key, found in theirs.items()
        if len(found) == len(mine.get(key, ()))
        for place, passage in zip(found, mine[key], strict=True)
    }


class Corpus:
    """The versions of every symbol, in one layout, and what is right in them."""

    def __init__(self, root: Path, layout: str) -> None:
        """Read the corpus."""
        wrong = {line.split("\t")[0] for line in (root / "errata.tsv").read_text().splitlines()}
        names = sorted(path.stem for path in (root / "gold").glob("*.xml"))
        self.symbols: dict[str, list[str]] = defaultdict(list)
        self.documents: dict[str, unres.Document] = {}
        self.right: dict[str, dict[Place, Passage]] = {}
        for name in names:
            if name in wrong:
                continue
            self.symbols[name.rpartition(".")[0]].append(name)
            parsed = unres.parse(root / "text" / f"{name}.{layout}.txt")
            gold = unres.read_akn(root / "gold" / f"{name}.xml")
            self.documents[name] = parsed
            self.right[name] = read_right(gold, parsed)

    def versions(self) -> Iterator[list[str]]:
        """Yield the names of the versions of each symbol that has several."""
        return (names for names in self.symbols.values() if len(names) > 1)

    def twins(self, one: str, other: str) -> list[tuple[Passage, Passage]]:
        """Return the passages that have to be paired in two versions."""
        first, second = self.right[one], self.right[other]
        return [(first[place], second[place]) for place in first if place in second]


def rows_by_text(alignment: Alignment) -> list[dict[int, int]]:
    """Return for each version the row that each text stands in, by identity."""
    found: list[dict[int, int]] = [{} for _ in alignment.documents]
    for number, row in enumerate(alignment.rows):
        for cell, rows in zip(row.cells, found, strict=True):
            rows |= {id(passage.text): number for passage in cell}
    return found


def whole(corpus: Corpus) -> Counter[str]:
    """Align all versions of every symbol; count the pairs, and those found."""
    counts: Counter[str] = Counter()
    for names in corpus.versions():
        alignment = align([corpus.documents[name] for name in names], different=True)
        rows = rows_by_text(alignment)
        counts["versions"] += len(names)
        counts.update(f"told {each.kind}" for each in alignment.discrepancies)
        for a, b in combinations(range(len(names)), 2):
            for one, other in corpus.twins(names[a], names[b]):
                counts["pairs"] += 1
                counts["found"] += rows[a][id(one.text)] == rows[b][id(other.text)]
    return counts


def changed(corpus: Corpus, random: Random, kind: str) -> Counter[str]:
    """Change one of two versions, align them; count the pairs found, and whether it was told."""
    while True:
        names = random.sample(random.choice(list(corpus.versions())), 2)
        twins = corpus.twins(*names)
        made = _change(corpus.documents[names[1]], {id(o.text): u for u, o in twins}, random, kind)
        if made is not None:
            break
    document, became, touched = made
    alignment = align([corpus.documents[names[0]], document], different=True)
    rows = rows_by_text(alignment)
    counts: Counter[str] = Counter(changes=1)
    for one, other in twins:
        for text in became.get(id(other.text), [other.text]):
            if id(text) in rows[1]:
                counts["pairs"] += 1
                counts["found"] += rows[0][id(one.text)] == rows[1][id(text)]
    where = {rows[0][id(passage.text)] for passage in touched}
    told = {"delete": "missing", "swap": "order", "split": "split"}[kind]
    counts["told"] += any(d.kind == told and d.row in where for d in alignment.discrepancies)
    return counts


def _change(document, twin_of, random, kind):  # noqa: ANN001, ANN202  a triple or None
    """Return the changed document, what texts became, and the twins of the clauses touched."""
    runs = [
        (run, [i for i in run.clauses() if id(run.items[i].text) in twin_of])
        for run in edits.siblings(document)
    ]
    runs = [(run, known) for run, known in runs if len(known) > 1]
    if not runs:
        return None
    run, known = random.choice(runs)
    items, became = list(run.items), {}
    chosen = sorted(random.sample(known, 2 if kind == "swap" else 1))
    touched = [twin_of[id(items[i].text)] for i in chosen]
    first = chosen[0]
    if kind == "swap" and len({items[i].text.text for i in chosen}) == 1:
        return None  # nobody can see that
    if kind == "delete":
        del items[first]
    elif kind == "swap":
        items[first], items[chosen[1]] = items[chosen[1]], items[first]
    else:
        halves = edits.split(items[first])
        if halves is None:
            return None
        became = {id(items[first].text): [half.text for half in halves]}
        items[first : first + 1] = halves
    if random.random() < 0.5:  # noqa: PLR2004  half of them
        items = edits.renumbered(items)
    return run.put(document, items), became, touched


def main(changes: int = CHANGES) -> None:
    """Print the figures of both layouts."""
    root = Path(os.environ["UNRES_CORPUS"], "typeset")
    for layout in ("flat", "layout"):
        corpus = Corpus(root, layout)
        counts = whole(corpus)
        share = counts["found"] / counts["pairs"]
        print(f"{layout}: {counts['found']} of {counts['pairs']} pairs, {share:.2%};", end=" ")
        print(f"{counts['versions']} versions; told: ", end="")
        print(", ".join(f"{k[5:]} {n}" for k, n in sorted(counts.items()) if k[:4] == "told"))
        random = Random(layout)  # noqa: S311  the same changes in every run
        for kind in ("delete", "swap", "split"):
            total: Counter[str] = Counter()
            for _ in range(changes // 3 + (kind == "delete") * (changes % 3)):
                total += changed(corpus, random, kind)
            print(
                f"{layout}, {kind}: {total['changes']} changes,",
                f"{total['found'] / total['pairs']:.2%} of {total['pairs']} pairs,",
                f"{total['told'] / total['changes']:.1%} told",
            )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
