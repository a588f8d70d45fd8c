"""Measure diff: which clauses of a text are found again after known edits.

    UNRES_CORPUS=corpus python benchmarks/differences.py [PAIRS]

PAIRS (500) texts of ``corpus/typeset``, of seven languages by turns, are read from plain text and
edited: words changed in a tenth of the clauses, clauses inserted (of other texts of the language),
deleted, moved, split, and all numbers told anew. Then three ways of matching clauses: that of
`unres.diff`; a line diff (`difflib`, a clause a line), which matches equal lines in order, and else
the lines of a replaced block one by one; and a greedy match, each old clause with the most alike of
the new ones left (rapidfuzz ``ratio``). What counts is clauses and points whose twin is found.
"""

from __future__ import annotations

import difflib
import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import edits
from rapidfuzz import fuzz

import unres
from unres.compare.passages import passages_of
from unres.compare.twins import twins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.compare import Passage

PAIRS = 500
KINDS = ("unchanged", "reworded", "moved", "split")
#: Texts with fewer clauses side by side than this cannot take all edits.
CLAUSES = 6
Found = set[tuple[int, int]]


def ours(old: Sequence[Passage], new: Sequence[Passage]) -> Found:
    """Match as `unres.diff` does."""
    return {(i, j) for each in twins(old, new) for i in each.old for j in each.new}


def by_lines(old: Sequence[Passage], new: Sequence[Passage]) -> Found:
    """Match equal lines, and those of replaced blocks one by one."""
    lines = [[each.text.text for each in side] for side in (old, new)]
    steps = difflib.SequenceMatcher(None, *lines, autojunk=False).get_opcodes()
    return {
        pair
        for tag, i, i_end, j, j_end in steps
        if tag in {"equal", "replace"}
        for pair in zip(range(i, i_end), range(j, j_end), strict=False)
    }


def greedy(old: Sequence[Passage], new: Sequence[Passage]) -> Found:
    """Match each old passage with the most alike of the new ones that are left."""
    left = set(range(len(new)))
    found = set()
    for i, one in enumerate(old):
        ratios = [(fuzz.ratio(one.text.text, new[j].text.text), -j) for j in left]
        best, j = max(ratios, default=(0.0, 0))
        if best > 50:  # noqa: PLR2004  per cent
            found.add((i, -j))
            left.remove(-j)
    return found


WAYS: dict[str, Callable[[Sequence[Passage], Sequence[Passage]], Found]] = {
    "unres diff": ours,
    "line diff": by_lines,
    "greedy": greedy,
}


class Edited:
    """A document with known edits: what the texts of the old one became, and how."""

    def __init__(self, document: unres.Document, strangers: Sequence[Any], random: Random) -> None:
        """Edit the longest run of clauses of a document."""
        self.document = document
        self.became: dict[int, list[int]] = {}
        self.how: dict[int, str] = {}
        self._random = random
        run = max(edits.siblings(document), key=lambda run: len(run.clauses()))
        items = [self._reworded(each) for each in run.items]
        self._move(items)
        self._split(items)
        self._delete(items)
        for _ in range(self._few(items)):
            stranger = random.choice(strangers)
            if isinstance(stranger, type(items[run.clauses()[0]])):
                items.insert(random.randrange(len(items) + 1), stranger)
        items = edits.renumbered(items)
        self.document = run.put(document, items)

    def _few(self, items: Sequence[object]) -> int:
        return self._random.randint(1, max(1, len(items) // 10))

    def _clauses(self, items: Sequence[Any]) -> list[int]:
        """Return the places of clauses that no edit touched yet."""
        places = [i for i, each in enumerate(items) if isinstance(each, edits.Clause)]
        return [i for i in places if id(items[i].text) not in self.how]

    def _reworded(self, item: Any) -> Any:  # noqa: ANN401  any block
        if not isinstance(item, edits.Clause) or self._random.random() > 0.1:  # noqa: PLR2004  a tenth
            return item
        words = item.text.text.split() if " " in item.text.text else list(item.text.text)
        share = self._random.uniform(0.05, 0.35)
        text = edits.changed_words(item.text, self._random, words, share)
        self.became[id(item.text)] = [id(text)]
        self.how[id(text)] = self.how[id(item.text)] = "reworded"
        return item.model_copy(update={"text": text})

    def _move(self, items: list[Any]) -> None:
        for _ in range(self._few(items)):
            if places := self._clauses(items):
                item = items.pop(self._random.choice(places))
                self.how[id(item.text)] = "moved"
                items.insert(self._random.randrange(len(items) + 1), item)

    def _split(self, items: list[Any]) -> None:
        if places := self._clauses(items):
            place = self._random.choice(places)
            if halves := edits.split(items[place]):
                self.how[id(items[place].text)] = "split"
                self.became[id(items[place].text)] = [id(half.text) for half in halves]
                self.how |= {id(half.text): "split" for half in halves}
                items[place : place + 1] = halves

    def _delete(self, items: list[Any]) -> None:
        for _ in range(self._few(items)):
            if places := self._clauses(items):
                self.how[id(items[place := self._random.choice(places)].text)] = "deleted"
                del items[place]

    def count(self, found: Found, old: Sequence[Passage], new: Sequence[Passage]) -> Counter[str]:
        """Count the clauses and points of each kind, and those whose twins were all found."""
        place_of = {id(each.text): j for j, each in enumerate(new)}
        counts: Counter[str] = Counter()
        for i, passage in enumerate(old):
            if passage.kind not in {"preambular", "operative", "point"} or not passage.text.text:
                continue
            kind = self.how.get(id(passage.text), "unchanged")
            became = self.became.get(id(passage.text), [id(passage.text)])
            if all(text in place_of for text in became):
                counts[kind] += 1
                counts[f"{kind} found"] += all((i, place_of[text]) in found for text in became)
        return counts


def documents(root: Path) -> Iterator[unres.Document]:
    """Yield the documents of the corpus that have clauses enough."""
    for path in sorted((root / "text").glob("*.flat.txt")):
        document = unres.parse(path)
        if max((len(run.clauses()) for run in edits.siblings(document)), default=0) >= CLAUSES:
            yield document


def main(pairs: int = PAIRS) -> None:
    """Print the table, and what time `unres.diff` takes."""
    by_language: dict[str, list[unres.Document]] = {}
    for document in documents(Path(os.environ["UNRES_CORPUS"], "typeset")):
        by_language.setdefault(document.language, []).append(document)
    random = Random(0)  # noqa: S311  the same edits in every run
    counts: dict[str, Counter[str]] = {name: Counter() for name in WAYS}
    seconds: Counter[str] = Counter()
    for number in range(pairs):
        known = by_language[sorted(by_language)[number % len(by_language)]]
        document, other = random.sample(known, 2)
        strangers = [e for run in edits.siblings(other) for e in run.items if len(run.items) > 1]
        strangers = [each for each in strangers if isinstance(each, edits.Clause)]
        edited = Edited(document, strangers, random)
        old, new = passages_of(document), passages_of(edited.document)
        for name, way in WAYS.items():
            start = time.perf_counter()
            found = way(old, new)
            seconds[name] += time.perf_counter() - start
            counts[name] += edited.count(found, old, new)
    print(f"{pairs} pairs, {', '.join(sorted(by_language))}")
    print("| " + " | ".join(("way", *KINDS, "ms a pair")) + " |")
    for name, count in counts.items():
        shares = [f"{count[f'{kind} found'] / count[kind]:.1%} of {count[kind]}" for kind in KINDS]
        print("| " + " | ".join((name, *shares, f"{seconds[name] * 1000 / pairs:.0f}")) + " |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
