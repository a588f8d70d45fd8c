"""Footnotes and endnotes of DOCX files, numbered as Word numbers them (ECMA-376-1, 17.11).

Word may begin to count anew with each page or section. Here it goes on, so that no two notes have
the same number: text could not tell which of them a call calls.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

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
    """The notes of a document by part and number, how each kind counts, and those called so far."""

    notes: Mapping[tuple[str, str], _Element]
    styles: dict[str, str]
    counts: dict[str, int]
    called: list[tuple[str, _Element]] = field(default_factory=list)

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
        """Number the note that is called; return the number where it has to be printed."""
        note = self.notes.get((kind, attribute(reference, "id") or ""))
        if note is None:
            return ""
        printed = attribute(reference, "customMarkFollows")
        if printed is not None and printed not in OFF:
            following = reference.itersiblings()
            self.called.append(("".join(each.text or "" for each in following).strip(), note))
            return ""
        self.counts[kind] += 1
        mark = spell(self.counts[kind], self.styles[kind])
        self.called.append((mark, note))
        return mark
