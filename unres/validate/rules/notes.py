"""STR: footnotes and links."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from unres.lang import CODES, load, symbol
from unres.validate.names import name_of
from unres.validate.vocabulary import vocabulary

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.validate.index import Index
    from unres.validate.rules.check import Breaches, Check

_HREF = re.compile(r"/akn/|#|!")
_ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})
#: Day, month and year, within the words that follow a link.
_DATE = re.compile(r"\d{1,2}\D{1,25}(?:19|20)\d\d")
_NEAR = 30
#: The highest number of a first footnote: 2 where the cover page has a note of its own.
_FIRST = 2


def note_has_marker_and_place(index: Index) -> Breaches:
    """STR-16."""
    for note in index.all("authorialNote"):
        if not note.get("marker") or note.get("placement") != "bottom":
            yield note, "the footnote lacks its marker, or is not placed at the bottom"


def markers_ascend(index: Index) -> Breaches:
    """STR-17."""
    works = {found.element for found in index.works}
    last: defaultdict[_Element | None, int] = defaultdict(int)
    for note in index.all("authorialNote"):
        if not (marker := note.get("marker", "").strip("*()")).isdecimal():
            continue
        work = next((above for above in note.iterancestors() if above in works), None)
        before, last[work] = last[work], int(marker[:9])
        if last[work] <= before or (before == 0 and last[work] > _FIRST):
            yield note, f"note {marker} follows {before or 'the beginning'}"


def link_could_be_reference(index: Index) -> Breaches:
    """STR-18."""
    language = index.works[0].expression.get("FRBRlanguage", "language") if index.works else ""
    for link in index.all("a"):
        if _is_dated(link, language) and _is_adopted_text(href := link.get("href", "")):
            yield link, f"{href!r} leads to a document whose body, number and date are known"


def _is_adopted_text(href: str) -> bool:
    """Tell whether `href` shows an adopted text by its symbol."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return False
    if parts.hostname not in vocabulary().document_hosts:
        return False
    path = re.sub(r"^/(?:[a-z]{2}/)?", "", unquote(parts.path))
    found = symbol(path)
    return found is not None and found.body is not None and found.kind in _ADOPTED


def _is_dated(link: _Element, language: str) -> bool:
    """Tell whether a date follows `link`, before anything else that is marked."""
    following, sibling = link.tail or "", link.getnext()
    if len(following) < _NEAR and sibling is not None and name_of(sibling) == "date":
        following += sibling.text or ""
    if not _DATE.search(following[:_NEAR]):
        return False
    found = load(language).dates(following) if language in CODES else ()
    return any(date.start < _NEAR for date in found)


def reference_is_iri(index: Index) -> Breaches:
    """STR-19."""
    for element in index.all("ref"):
        if not _HREF.match(href := element.get("href", "")):
            yield element, f"the reference leads to {href!r}"


CHECKS: dict[str, Check] = {
    "STR-16": note_has_marker_and_place,
    "STR-17": markers_ascend,
    "STR-18": link_could_be_reference,
    "STR-19": reference_is_iri,
}
