"""Who had a file marked up, as its metadata say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.maker import ORGANIZATION, PROGRAM
from unres.akn.reading.state import bare, base, child, children
from unres.akn.terms import vocabulary

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_editor(meta: _Element | None, record: _Element | None) -> str | None:
    """Return who is named as editor: ``Name`` of a person, else ``org:Name``; None if nobody.

    Files of ours that do not name the program name an editor that did nothing.
    """
    manifestation = child(meta, "identification", "FRBRManifestation")
    if manifestation is None:
        return None
    authors = list(manifestation.iterchildren("{*}FRBRauthor"))
    if record is not None and all(bare(each.get("href")) != PROGRAM for each in authors):
        return None
    editors = (each for each in authors if base(each.get("as")) == "editor")
    editor = next((bare(each.get("href")) for each in editors), None)
    return _named(manifestation.getroottree().getroot(), editor) if editor else None


def _named(root: _Element, eid: str) -> str | None:
    """Return the name that a reference of `root` or of our vocabulary shows for an eId."""
    for references in root.iter("{*}references"):
        for local, term in children(references):
            if term.get("eId") == eid and (shown := term.get("showAs")):
                return shown if local == "TLCPerson" else ORGANIZATION + shown
    known = vocabulary().get(eid)
    return ORGANIZATION + known.show if known else None
