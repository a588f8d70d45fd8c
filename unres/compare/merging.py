"""One document of two: the new text, with what went and came marked in it.

Words are marked by elements of mark-up, ``ins`` and ``del``, so that every format that knows these
shows them. Labels are those of the new text; what was moved stands where it is now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from unres.compare.marked_text import deleted, marked, shares
from unres.model import Annex, Document, Footnote, Node, OperativeClause, Table, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.compare.changes import Change, Comparison
    from unres.compare.marked_text import Renamed

#: Fields that hold, side by side, passages or what holds them; single parts; single texts.
_LISTS = ("clauses", "operative", "blocks", "points", "lines", "annexes", "parts", "footnotes")
_PARTS = ("preamble", "adoption", "recommended")
_TEXTS = ("title", "formula", "wrap_up")

N = TypeVar("N", bound=Node)


def merged(comparison: Comparison) -> Document:
    """Return the new document of a comparison with ``ins`` and ``del`` around what changed.

    What went stands behind what it followed, rows of tables at the end of theirs; its footnotes
    have an ``id`` of their own. Nothing that either document prints as text is left out.
    """
    return _Merger(comparison).document()


class _Merger:
    """The making of one document of two."""

    def __init__(self, comparison: Comparison) -> None:
        self._old, self._new = comparison.old, comparison.new
        gone = [c.old[0] for c in comparison.changes if not c.new]
        self._gone = {id(passage.node): passage for passage in gone}
        self._placed: set[int] = set()
        self._olds: dict[int, list[Node]] = {}
        self._texts: dict[int, Text] = {}
        self._notes: Renamed = {
            passage.node.id: f"old-{passage.node.id}"
            for passage in gone
            if isinstance(passage.node, Footnote)
        }
        for change in comparison.changes:
            self._learn(change)

    def _learn(self, change: Change) -> None:
        """Remember what nodes were, and what their texts become."""
        if not change.new:
            return
        # What stood in a clause that was split stands, or stood, in the last of what it became.
        self._olds[id(change.new[-1].node)] = [one.node for one in change.old]
        if all(run.kind == "same" for run in change.runs):
            return
        old = [passage.text for passage in change.old]
        lengths = [len(passage.text.text) for passage in change.new]
        for passage, runs in zip(change.new, shares(change.runs, lengths), strict=True):
            self._texts[id(passage.text)] = marked(passage.text, runs, old, self._notes)

    def document(self) -> Document:
        """Return the merged document."""
        document = self._merge(self._new, [self._old])
        lost = [p for key, p in self._gone.items() if key not in self._placed]
        clauses = [OperativeClause(text=deleted(p.text, self._notes)) for p in lost if p.text.text]
        return document.model_copy(update={"operative": (*document.operative, *clauses)})

    # The new document ----------------------------------------------------------------------------

    def _merge(self, node: N, olds: Sequence[Node]) -> N:
        """Return `node` with its words marked, and with what went from the old nodes it was."""
        update: dict[str, Any] = {}
        for name in type(node).defaults:
            value = getattr(node, name)
            if name in _LISTS:
                update[name] = self._side_by_side(name, value, olds)
            elif name == "rows":
                update[name] = self._rows(value, olds)
            elif name in _PARTS:
                update[name] = self._part(name, value, olds)
            elif name in _TEXTS:
                update[name] = self._text(name, value, olds)
            elif isinstance(value, Text):
                update[name] = self._texts.get(id(value), value)
        return node.model_copy(update=update)

    def _side_by_side(self, name: str, items: tuple[Any, ...], olds: Sequence[Node]) -> Any:  # noqa: ANN401  of any field
        found = [(id(item), self._merge(item, self._was(item, olds, name))) for item in items]
        for old in olds:
            now = {id(was): key for key, _ in found for was in self._olds.get(key, ())}
            at = 0
            for child in getattr(old, name, ()):
                places = [k for k, (key, _) in enumerate(found) if key == now.get(id(child), 0)]
                if places:
                    at = places[-1] + 1
                elif self._is_gone(child):
                    found.insert(at, (0, self._deleted(child)))
                    at += 1
        return tuple(item for _, item in found)

    def _was(self, item: Node, olds: Sequence[Node], name: str) -> Sequence[Node]:
        """Return what `item` was: by its text, or of parts and tables by what they hold."""
        if id(item) in self._olds:
            return self._olds[id(item)]
        if isinstance(item, Document) and item.title is not None:
            titles = {id(title) for title in self._olds.get(id(item.title), ())}
            parts = [part for old in olds for part in getattr(old, name, ())]
            return [part for part in parts if id(getattr(part, "title", None)) in titles]
        if isinstance(item, Table):
            cells = {id(was) for row in item.rows for t in row for was in self._olds.get(id(t), ())}
            blocks = [block for old in olds for block in getattr(old, name, ())]
            tables = [block for block in blocks if isinstance(block, Table)]
            return [t for t in tables if any(id(cell) in cells for row in t.rows for cell in row)]
        return []

    def _rows(self, rows: tuple[tuple[Text, ...], ...], olds: Sequence[Node]) -> Any:  # noqa: ANN401  as above
        kept = [tuple(self._texts.get(id(text), text) for text in row) for row in rows]
        gone = [
            tuple(self._deleted(text) for text in row if self._is_gone(text))
            for old in olds
            for row in getattr(old, "rows", ())
        ]
        return (*kept, *filter(None, gone))

    def _part(self, name: str, value: Node | None, olds: Sequence[Node]) -> Node | None:
        were = [part for old in olds if (part := getattr(old, name, None)) is not None]
        if value is not None:
            return self._merge(value, were)
        left = [part for part in were if id(part) not in self._placed]
        return self._deleted(left[0]) if left and name != "recommended" else None

    def _text(self, name: str, value: Text | None, olds: Sequence[Node]) -> Text | None:
        """Return a text of its own; one that went stands before what came in its place."""
        new = self._texts.get(id(value), value) if value is not None else None
        for old in olds:
            was = getattr(old, name, None)
            if was is not None and self._is_gone(was) and was.text:
                went = self._deleted(was)
                new = _joined(went, new) if new is not None else went
        return new

    # What went -----------------------------------------------------------------------------------

    def _is_gone(self, node: Node) -> bool:
        """Tell whether a part of the old document went, and stands nowhere as yet.

        It is enough that it went itself: what stood in it may stand elsewhere.
        """
        if id(node) in self._placed:
            return False
        if isinstance(node, Table):
            return all(id(text) in self._gone for row in node.rows for text in row)
        if isinstance(node, Document):
            return node.title is None or id(node.title) in self._gone
        return id(node) in self._gone

    def _deleted(self, node: N) -> N:
        """Return a part of the old document that went, without what of it stands elsewhere."""
        self._placed.add(id(node))
        if isinstance(node, Text):
            return cast("N", deleted(node, self._notes))
        update: dict[str, Any] = {}
        for name in type(node).defaults:
            value = getattr(node, name)
            if name in _LISTS:
                update[name] = tuple(self._deleted(item) for item in value if self._is_gone(item))
            elif name == "rows":
                update[name] = tuple(tuple(map(self._deleted, row)) for row in value)
            elif isinstance(value, Text):
                own = name in _TEXTS and not isinstance(node, Annex)  # else it is the node's text
                alive = own and id(value) not in self._gone
                update[name] = None if alive else self._deleted(value)
            elif isinstance(value, Node):
                update[name] = self._deleted(value)
        if isinstance(node, Footnote):
            update["id"] = self._notes[node.id]
        return node.model_copy(update=update)


def _joined(one: Text, other: Text) -> Text:
    """Return two texts as one, with a space between."""
    offset = len(one.text) + 1
    marks = (
        mark.model_copy(update={"start": mark.start + offset, "end": mark.end + offset})
        for mark in other.marks
    )
    return Text(text=f"{one.text} {other.text}", marks=(*one.marks, *marks))
