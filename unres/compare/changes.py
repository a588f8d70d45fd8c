"""What changed between two texts of one language: a draft and what was adopted, two years."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from unres.compare.facts import facts_of, figures_in, numbers_in
from unres.compare.passages import passages_of
from unres.compare.sequence import out_of_order
from unres.compare.twins import twins
from unres.compare.words import Run, runs
from unres.errors import InputError
from unres.expected import DOCUMENT, expect
from unres.lang.fold import fold_label
from unres.model import Document, Text
from unres.model.rewrite import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.compare.passages import Passage
    from unres.compare.twins import Twins

ChangeKind = Literal["inserted", "deleted", "reworded", "moved", "renumbered", "split", "joined"]


@dataclass(frozen=True, slots=True)
class Named:
    """A citation, date or number that was replaced: what went and what came, as printed.

    Of citations it is the symbols, of dates ISO 8601; "" where nothing went, or nothing came.
    """

    kind: Literal["citation", "date", "number"]
    went: str
    came: str


@dataclass(frozen=True, slots=True)
class Change:
    """A passage of the old text, of the new one, or of both, and what became of it.

    Attributes:
        old: the passages of the old text: none of what came, several of what was joined.
        new: the passages of the new text: none of what went, several of what was split.
        kinds: what happened to it, nothing if it stayed as it was.
        runs: its words: what stayed, went and came.
        named: citations, dates and numbers that changed.
    """

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    kinds: tuple[ChangeKind, ...]
    runs: tuple[Run, ...]
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts and all their passages, in the order of the new text.

    What went stands behind what it followed in the old text.
    """

    old: Document
    new: Document
    changes: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Whether nothing changed."""
        return not any(change.kinds for change in self.changes)

    @property
    def kept(self) -> float:
        """The share of the old text's clauses and points that the new text has, from 0 to 1."""
        clauses = [
            change.new
            for change in self.changes
            for passage in change.old
            if passage.kind in {"preambular", "operative", "point"}
        ]
        return sum(map(bool, clauses)) / len(clauses) if clauses else 0.0


def diff(old: Document, new: Document) -> Comparison:
    """Return what changed from `old` to `new`.

    Raises:
        InputError: they are not in one language.
        TypeError: one is no document.
    """
    for each in (old, new):
        expect(each, "diff()", DOCUMENT, Document)
    if old.language != new.language:
        msg = f"{old.language} and {new.language} are two languages; align compares versions"
        raise InputError(msg)
    old, new = _own(old), _own(new)
    before, after = passages_of(old), passages_of(new)
    found = twins(before, after)
    moved = set(out_of_order([twin.old[0] for twin in found]))
    changes = {
        twin.new[0]: _change(
            [before[i] for i in twin.old],
            [after[j] for j in twin.new],
            old.language,
            moved=place in moved,
        )
        for place, twin in enumerate(found)
    }
    known = {j for twin in found for j in twin.new}
    came = {j: _change([], [each], old.language) for j, each in enumerate(after) if j not in known}
    ordered = [change for _, change in sorted((changes | came).items())]
    return Comparison(old, new, tuple(_with_gone(ordered, before, found, old.language)))


def _own(document: Document) -> Document:
    """Return a document that shares no texts: what happened is told of each by its identity.

    Who edits a document by copying makes one that shares most of it with the old one.
    """
    return rewritten(document, lambda node: node.model_copy() if isinstance(node, Text) else None)


def _with_gone(
    ordered: Sequence[Change], before: Sequence[Passage], found: Sequence[Twins], language: str
) -> Iterator[Change]:
    """Put what went behind what it followed."""
    known = {i for twin in found for i in twin.old}
    gone: dict[int, list[Change]] = {}
    last = -1
    for i, passage in enumerate(before):
        if i in known:
            last = i
        else:
            gone.setdefault(last, []).append(_change([passage], [], language))
    yield from gone.get(-1, ())
    for change in ordered:
        yield change
        for passage in change.old:
            yield from gone.get(passage.number, ())


def _change(
    old: Sequence[Passage], new: Sequence[Passage], language: str, *, moved: bool = False
) -> Change:
    texts = ["\n".join(passage.text.text for passage in side) for side in (old, new)]
    words = runs(*texts)
    kinds = tuple(_kinds(old, new, words, moved=moved))
    named = tuple(_named(old, new, words, language)) if old and new else ()
    return Change(tuple(old), tuple(new), kinds, words, named)


def _kinds(
    old: Sequence[Passage], new: Sequence[Passage], words: Sequence[Run], *, moved: bool
) -> Iterator[ChangeKind]:
    if not old or not new:
        yield "inserted" if new else "deleted"
        return
    if moved:
        yield "moved"
    if len(old) != len(new):
        yield "split" if len(new) > len(old) else "joined"
    if any(run.kind != "same" for run in words):
        yield "reworded"
    if _number(old[0].label) != _number(new[0].label):
        yield "renumbered"


def _number(label: str) -> str:
    return "".join(filter(str.isalnum, fold_label(label)))


def _named(
    old: Sequence[Passage], new: Sequence[Passage], words: Sequence[Run], language: str
) -> Iterator[Named]:
    """Yield the citations, dates and numbers that changed."""
    facts = [[facts_of(passage, language) for passage in side] for side in (old, new)]
    cited, dates = (
        [{name for fact in side for name in getattr(fact, field)} for side in facts]
        for field in ("symbols", "dates")
    )
    if cited[0] != cited[1]:
        yield Named("citation", *(", ".join(sorted(a - b)) for a, b in (cited, cited[::-1])))
    if dates[0] != dates[1]:
        yield Named("date", *(", ".join(sorted(a - b)) for a, b in (dates, dates[::-1])))
    told = figures_in([*cited[0] ^ cited[1], *dates[0] ^ dates[1]])
    for went, came in pairwise(words):
        if (went.kind, came.kind) == ("went", "came"):
            numbers = [set(numbers_in(run.text, language)) - told for run in (went, came)]
            if all(numbers) and numbers[0] != numbers[1]:
                yield Named("number", went.text.strip(), came.text.strip())
