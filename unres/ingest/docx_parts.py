"""The parts of a DOCX file, found by the relations between them (ECMA-376-1, 11).

The text is in the part that the relations of the file call the document; its own relations name the
parts with its styles, numbers, notes, settings and headers.
"""

from __future__ import annotations

from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING

from unres.ingest.docx_type import is_on
from unres.ingest.markup import attribute, child, children, local
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.ingest.archive import Archive

#: Where the text nearly always is.
BODY = "word/document.xml"
_KINDS = ("styles", "numbering", "footnotes", "endnotes", "settings")


class Relation(NamedTuple):
    """What a part says of another: its id for it, the last word of the type, and its name."""

    id: str
    kind: str
    target: str


def main_part(archive: Archive) -> str | None:
    """Return the name of the part that holds the text; None if it is no DOCX file.

    Raises:
        InputError: the part that tells it is damaged.
    """
    if BODY in archive:
        return BODY
    relations = _relations(archive, "")
    return next((each.target for each in relations if each.kind == "officeDocument"), None)


def parts_of(archive: Archive, body: str) -> dict[str, _Element]:
    """Return the styles, numbering, notes and settings that go with the part `body`, by kind.

    Those without a relation are looked for under their usual names.

    Raises:
        InputError: one of them is damaged.
    """
    names = {kind: join(dirname(body), f"{kind}.xml") for kind in _KINDS}
    names |= {each.kind: each.target for each in _relations(archive, body) if each.kind in _KINDS}
    return {kind: archive.xml(name) for kind, name in names.items() if name in archive}


def first_header(archive: Archive, body: str, document: _Element) -> _Element | None:
    """Return the header of the first page, where `document`, the part `body`, has one of its own.

    Raises:
        InputError: it is damaged.
    """
    section = next((each for each in document.iter() if local(each) == "sectPr"), None)
    if not is_on(child(section, "titlePg")):
        return None
    wanted = {
        attribute(each, "id")
        for each in children(section, "headerReference")
        if attribute(each, "type") == "first"
    }
    found = (each.target for each in _relations(archive, body) if each.id in wanted)
    return next((archive.xml(name) for name in found), None)


def _relations(archive: Archive, part: str) -> list[Relation]:
    """What `part` (the whole file, if empty) says of the parts that are there."""
    name = join(dirname(part), "_rels", f"{basename(part)}.rels")
    if name not in archive:
        return []
    root = archive.xml(name)
    found = (
        Relation(
            attribute(each, "Id") or "",
            basename(attribute(each, "Type") or ""),
            normpath(join("/", dirname(part), attribute(each, "Target") or "")).lstrip("/"),
        )
        for each in root
    )
    return [each for each in found if each.target in archive]
