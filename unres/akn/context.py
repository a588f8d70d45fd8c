"""What the writers of one document share while they write it; it lives as long as one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.statement import statement_meeting
from unres.akn.terms import Terms
from unres.model.eid import EIds
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.identity import Identity
    from unres.model import Document, Footnote


class Note(NamedTuple):
    """A footnote and the eId of its ``authorialNote``."""

    footnote: Footnote
    eid: str


class Link(NamedTuple):
    """A local citation, where it points, and the prefix of the document that it stands in."""

    ref: _Element
    target: str
    prefix: str


class Context:
    """The state of writing one document.

    Documents inside it (annexed parts, recommended drafts) have contexts of their own, made with
    `inside`, which share the eIds, terms and local links: the schema wants eIds unique in the
    outermost document, which also declares all terms.
    """

    def __init__(
        self,
        document: Document,
        identity: Identity,
        parent: Context | None = None,
        prefix: str = "",
    ) -> None:
        self.document = document
        self.identity = identity
        self.prefix = prefix
        self.eids: EIds = parent.eids if parent else EIds()
        self.terms: Terms = parent.terms if parent else Terms()
        self.links: list[Link] = parent.links if parent else []
        self.parent = parent
        self.statement = statement_meeting(document)
        self.drafts: list[tuple[str, Document]] = []
        self.quantities: dict[str, str] = {}
        self.votes: list[str] = []
        self.written: set[str] = parent.written if parent else set()
        #: Where each text was written, by identity; None unless somebody asks.
        self.texts: dict[int, _Element] | None = parent.texts if parent else None
        self.notes = [Note(note, self.count("authorialNote")) for note in document.footnotes]
        self._by_id = {note.footnote.id: note for note in self.notes}

    def count(self, name: str) -> str:
        """Return the eId of an inline element: these are counted through the document."""
        return self.eids.next(name)

    def note(self, key: str) -> Note | None:
        """Return the footnote with id `key`, of this document or of the one around it."""
        if key in self._by_id:
            return self._by_id[key]
        return self.parent.note(key) if self.parent else None

    def holds(self, note: Note) -> bool:
        """Tell whether `note` is one of this document's own."""
        return self._by_id.get(note.footnote.id) is note

    def outer(self, note: Note) -> str | None:
        """Return how many documents further out the one is whose footnote `note` is."""
        context: Context | None = self
        steps = 0
        while context is not None and not context.holds(note):
            context, steps = context.parent, steps + 1
        return str(steps) if steps else None

    def wrote(self, note: Note) -> bool:
        """Tell whether `note` was written before, and remember that it is now."""
        before = note.eid in self.written
        self.written.add(note.eid)
        return before
