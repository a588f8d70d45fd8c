"""Documents whose right structure is known: real texts, and texts written in other ways."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import unres
from benchmarks.confidence.faults import WRECK, Faults, faults_of, faults_of_body
from benchmarks.scoring.outline import outline, parse
from benchmarks.scoring.text import letters
from tests.changes.catalogue import CHANGES
from tests.changes.likeness import differing
from tests.changes.text import typed
from unres.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml.etree import _Element

    from benchmarks.scoring.outline import Unit
    from tests.changes.text import Text
    from unres.parsing import Parsed
    from unres.parsing.confidence.weights import Signs

#: The layout of texts that hold neither notes nor annexes nor closings: those of Word files.
BARE = "word"
#: The layout whose texts are written in other ways.
CHANGED = "flat"
#: Longer texts take too long to be written in all ways.
LONGEST = 60_000


@dataclass(frozen=True)
class Case:
    """A text to be read: its document's name, its file and mark-up, and the change it suffers."""

    set: str
    id: str
    layout: str
    language: str
    text: Path
    gold: Path
    change: str = ""


@dataclass(frozen=True)
class Example:
    """What a text was read as: what shows in it, and what is wrong.

    ``units`` are the signs of each unit, and whether it is wrong; ``evidence`` is what shows in
    the whole. ``wrong`` counts the units that are wrong of ``of``, whether or not they were found
    in the source. ``confidence`` is what the package says of it now.
    """

    case: Case
    fault: bool
    wreck: bool
    wrong: int
    of: int
    units: tuple[tuple[Signs, bool], ...]
    evidence: Signs
    confidence: float
    warned: bool
    told: bool

    @property
    def document(self) -> str:
        """The document that it is a version of: the same in all languages and layouts."""
        name, _, language = self.case.id.rpartition(".")
        return name if name and len(language) == len("eng") else self.case.id


def cases(corpus: Path, changed: int) -> Iterator[Case]:
    """Yield the cases of a corpus: every text, and one in `changed` also in every other way."""
    for manifest in sorted(corpus.glob("*/manifest.tsv")):
        folder = manifest.parent
        wrong = {row["id"] for row in _table(folder / "errata.tsv")}
        rows = [row for row in _table(manifest) if row["id"] not in wrong]
        for number, row in enumerate(rows):
            for layout in row["layouts"].split(","):
                for text in _texts(folder, row["id"], layout):
                    gold = folder / "gold" / f"{row['id']}.xml"
                    case = Case(folder.name, row["id"], layout, row["language"], text, gold)
                    yield case
                    if changed and layout == CHANGED and not number % changed:
                        yield from _otherwise(case)


def _otherwise(case: Case) -> Iterator[Case]:
    if case.text.stat().st_size < LONGEST:
        for change in CHANGES.values():
            if case.language in change.languages:
                yield replace(case, set="changed", layout=change.name, change=change.name)


def _texts(folder: Path, id_: str, layout: str) -> list[Path]:
    pattern = f"{id_}.{layout}.*"
    return sorted([*(folder / "text").glob(pattern), *(folder / "text" / layout).glob(pattern)])


def _table(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, delimiter="\t")


def example(case: Case) -> Example | None:
    """Read the text of a case; None where nothing can be said of it."""
    gold = parse(case.gold)
    written: bytes | str = case.text.read_bytes()
    expected: list[Unit] = []
    if case.change:
        text = untouched(replace(case, change=""))
        changed = CHANGES[case.change].write(text) if text else None
        if text is None or changed is None:
            return None
        written, expected = changed, CHANGES[case.change].expect(text)
    try:
        parsed = unres.analyse(written if isinstance(written, bytes) else written.encode())
        got = parse(unres.to_akn(parsed.document))
    except unres.UnresError:
        return None
    faults = _changed(expected, got, case) if case.change else _plain(gold, got, case)
    return _example(case, parsed, faults) if faults else None


@lru_cache(maxsize=4)
def untouched(case: Case) -> Text | None:
    """Return the text of a case as its lines are known; None where it is not read without fault."""
    gold, printed = parse(case.gold), case.text.read_text("utf-8")
    got = parse(unres.to_akn(unres.parse(printed)))
    if faults_of(gold, got).any:
        return None
    try:
        text = typed(case.id, case.language, printed, outline(gold))
    except ValueError:  # text and mark-up differ
        return None
    return replace(text, units=tuple(outline(got)))


def _plain(gold: _Element, got: _Element, case: Case) -> Faults | None:
    if case.layout == BARE:
        return faults_of_body(gold, got, case.text.read_text("utf-8"))
    return faults_of(gold, got)


def _changed(expected: list[Unit], got: _Element, case: Case) -> Faults:
    lost, wrong, of = differing(expected, outline(got), CHANGES[case.change].alike)
    share = 1 - (len(lost) + len(wrong)) / max(len(expected) + of, 1)
    return Faults(bool(lost or wrong), share < WRECK, wrong, (), of)


def _example(case: Case, parsed: Parsed, faults: Faults) -> Example:
    printed = [
        (unit.kind, _words(" ".join(parsed.text[start:end] for start, end in unit.spans)))
        for unit in parsed.units
    ]
    wrong = _places(printed, faults)
    units = [(dict(unit.signs), place in wrong) for place, unit in enumerate(parsed.units)]
    assessed = parsed.assessed
    return Example(
        case,
        faults.any,
        faults.wreck,
        len(faults.units) + len(faults.notes),
        faults.of,
        tuple(units),
        dict(assessed.evidence) if assessed else {},
        parsed.confidence or 0.0,
        any(each.severity is Severity.WARNING for each in parsed.diagnostics),
        any(each.code in TOLD for each in parsed.diagnostics),
    )


#: Diagnostics that tell of a poor structure.
TOLD = frozenset(
    {"poor-structure", "doubtful-places", "no-operative-part", "not-a-resolution", "no-line-breaks"}
)
#: Fewer letters may stand anywhere.
_FEWEST = 6


def _places(printed: Sequence[tuple[str, str]], faults: Faults) -> set[int]:
    """Which of the paragraphs of a source became what is wrong, by their kinds and letters."""
    found: set[int] = set()
    for note in faults.notes:
        words = _words(note.text)
        found |= {at for at, (kind, each) in enumerate(printed) if kind == "note" and words in each}
    for unit in faults.units:
        words = _words(unit.label + unit.text)
        exact = {at for at, (kind, each) in enumerate(printed) if each == words and kind != "note"}
        found |= exact or {
            at
            for at, (kind, each) in enumerate(printed)
            if kind not in ("note", "masthead") and _is_part(each, words)
        }
    return found


def _words(text: str) -> str:
    """The letters alone: figures in the source may call notes."""
    return "".join(char for char in letters(text) if not char.isdigit())


def _is_part(one: str, other: str) -> bool:
    """Whether one of two texts holds the other."""
    return min(len(one), len(other)) >= _FEWEST and (one in other or other in one)
