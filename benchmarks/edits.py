"""Known edits of a document: what a comparison has to find again.

A text that an edit leaves alone stays the same object: so it is known what became of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unres.compare.passages import figure
from unres.model import Document, Node, OperativeClause, PreambularClause, Text
from unres.model.rewrite import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

Clause = PreambularClause | OperativeClause
_STOPS = re.compile(r"[,;:،؛，；、] ?|(?<=[^\s,;:]) (?=\w)")
_SHORTEST = 12  # characters that each half of a split clause keeps


@dataclass(frozen=True)
class Siblings:
    """Clauses that stand beside each other, and where: a field of a node."""

    owner: Node
    field: str
    items: tuple[Any, ...]

    def clauses(self) -> list[int]:
        """Return the places of the clauses among them."""
        return [i for i, each in enumerate(self.items) if isinstance(each, Clause)]

    def put(self, document: Document, items: Sequence[Any]) -> Document:
        """Return `document` with other clauses there."""
        new = self.owner.model_copy(update={self.field: tuple(items)})
        return rewritten(document, lambda node: new if node is self.owner else None)


def siblings(node: Node) -> Iterator[Siblings]:
    """Yield all runs of clauses of a document, of its parts and annexes too."""
    for name in ("clauses", "operative", "blocks"):
        items = getattr(node, name, None)
        if isinstance(items, tuple) and any(isinstance(each, Clause) for each in items):
            yield Siblings(node, name, items)
    for name in ("preamble", "operative", "blocks", "annexes", "parts"):
        value = getattr(node, name, None)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Node) and not isinstance(each, Text | Clause):
                yield from siblings(each)


def renumbered(items: Sequence[Any]) -> list[Any]:
    """Return clauses whose numbers run on from the first one's."""
    numbers = [figure(each.label or "") for each in items if isinstance(each, OperativeClause)]
    known = [number for number in numbers if number is not None]
    following = iter(range(min(known, default=1), 10_000))
    return [_numbered(each, following) for each in items]


def _numbered(item: Any, following: Iterator[int]) -> Any:  # noqa: ANN401  any block
    if not isinstance(item, OperativeClause) or figure(item.label or "") is None:
        return item
    label = re.sub(r"\d+", str(next(following)), item.label or "", count=1)
    return item if label == item.label else item.model_copy(update={"label": label})


def halves(text: Text) -> tuple[Text, Text] | None:
    """Return a text in two, cut at the stop or space nearest its middle; None if it is short."""
    whole = text.text
    cuts = [found.end() for found in _STOPS.finditer(whole)]
    cuts = [cut for cut in cuts if _SHORTEST <= cut <= len(whole) - _SHORTEST]
    if not cuts:
        return None
    stops = [cut for cut in cuts if not whole[cut - 2 : cut].strip().isalnum()]
    near = [cut for cut in stops if abs(cut - len(whole) / 2) < len(whole) / 4]
    cut = min(near or cuts, key=lambda cut: abs(cut - len(whole) / 2))
    head = [mark for mark in text.marks if mark.end <= cut]
    tail = [
        mark.model_copy(update={"start": mark.start - cut, "end": mark.end - cut})
        for mark in text.marks
        if mark.start >= cut
    ]
    return Text(text=whole[:cut], marks=tuple(head)), Text(text=whole[cut:], marks=tuple(tail))


def split(clause: Clause) -> tuple[Clause, Clause] | None:
    """Return a clause in two; what stands below it goes with the second. None if it is short."""
    parts = halves(clause.text)
    if parts is None:
        return None
    empty = {"text": parts[0], "points": (), "wrap_up": None}
    if isinstance(clause, OperativeClause):
        empty["recommended"] = None
    return clause.model_copy(update=empty), clause.model_copy(update={"text": parts[1]})


def changed_words(text: Text, random: Random, words: Sequence[str], share: float) -> Text:
    """Return a text in which a share of the words is another one of `words`, dropped or added."""
    spaced = " " in text.text.strip()
    passages = text.text.split(" ") if spaced else list(text.text)
    new = []
    for passage in passages:
        if random.random() >= share:
            new.append(passage)
            continue
        fate = random.choice(("other", "other", "gone", "more"))
        new += {"other": [random.choice(words)], "gone": []}.get(
            fate, [passage, random.choice(words)]
        )
    return Text(text=(" " if spaced else "").join(new) or text.text)
