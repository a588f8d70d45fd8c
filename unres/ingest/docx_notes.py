"""Footnotes and endnotes of DOCX files, numbered as Word numbers them (ECMA-376-1, 17.11).

Word may begin to count anew with each page or section. Here it goes on, so that no two notes have
the same number: text could not tell which of them a call calls.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product, takewhile
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.ingest.docx_type import OFF
from unres.ingest.markup import attribute, child, children, local, whole
from unres.ingest.numerals import spell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

#: The elements that call a note, and the parts that hold the notes.
CALLS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_STYLES = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@dataclass(slots=True)
class Notes:
    """The notes of a document by part and number, how each kind counts, and those called so far.

    `marks` has the mark of each note that was called, and `again` what was called once more.
    """

    notes: Mapping[tuple[str, str], _Element]
    styles: dict[str, str]
    counts: dict[str, int]
    called: list[tuple[str, _Element]] = field(default_factory=list)
    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    again: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, parts: Mapping[str, _Element], document: _Element) -> Notes:
        """Read the notes in `parts`; how they count is said there, or in a section."""
        notes = {
            (kind, attribute(note, "id") or ""): note
            for kind in CALLS.values()
            for note in children(parts.get(kind), kind[:-1])
        }
        sections = [element for element in document.iter() if local(element) == "sectPr"][:1]
        styles, counts = dict(_STYLES), dict.fromkeys(_STYLES, 0)
        for kind, place in product(_STYLES, (parts.get("settings"), *sections)):
            said = child(place, f"{kind[:-1]}Pr")
            styles[kind] = attribute(child(said, "numFmt"), "val") or styles[kind]
            start = attribute(child(said, "numStart"), "val")
            counts[kind] = whole(start, counts[kind] + 1) - 1
        return cls(notes, styles, counts)

    def call(self, reference: _Element, kind: str) -> str:
        """Number the note that is called; return the number where it has to be printed.

        A note has one number: where it is called once more, in itself perhaps, that is repeated.
        """
        key = kind, attribute(reference, "id") or ""
        note = self.notes.get(key)
        if note is None:
            return ""
        printed = attribute(reference, "customMarkFollows")
        follows = printed is not None and printed not in OFF
        if key in self.marks:
            self.again.append(self.marks[key])
        else:
            self.marks[key] = _following(reference) if follows else self._next(kind)
            self.called.append((self.marks[key], note))
        return "" if follows else self.marks[key]

    def told(self) -> list[Diagnostic]:
        """Return what there is to say of notes that were called once more."""
        if not self.again:
            return []
        first, count = self.again[0], len(self.again)
        message = f"a note is called again in {count} places, first {first!r}; it is printed once"
        return [Diagnostic("note-called-again", message)]

    def _next(self, kind: str) -> str:
        self.counts[kind] += 1
        return spell(self.counts[kind], self.styles[kind])


def _following(reference: _Element) -> str:
    """The mark that is printed behind a call: the text before the next call, if there is one."""
    own = takewhile(lambda each: local(each) not in CALLS, reference.itersiblings())
    return "".join(each.text or "" for each in own).strip()
