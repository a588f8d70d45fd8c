"""STR: footnotes and links."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from unres.akn.citations import iri_of
from unres.lang import CODES, load, symbol
from unres.lang.dating import may_date
from unres.patterns import compiled
from unres.validation.names import name_of, nearest
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    import datetime

    from lxml.etree import _Element

    from unres.lang import Symbol
    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

_HREF = ("/akn/", "#", "!")
_ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})
#: Day, month and year, within the words that follow a link.
_DATE = compiled(r"\d{1,2}\D{1,25}(?:19|20)\d\d")
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
        work = nearest(note, works)
        before, last[work] = last[work], int(marker[:9])
        if last[work] <= before or (before == 0 and last[work] > _FIRST):
            yield note, f"note {marker} follows {before or 'the beginning'}"


def link_could_be_reference(index: Index) -> Breaches:
    """STR-18."""
    language = index.works[0].expression.get("FRBRlanguage", "language") if index.works else ""
    for link in index.all("a"):
        date = _date_after(link, language)
        cited = adopted_text(link.get("href", "")) if date else None
        if date and cited and may_date(cited, date):
            yield (
                link,
                f"{cited} is known by body, number and date; expected {iri_of(cited, date)!r}",
            )


@lru_cache(maxsize=1000)  # two rules ask, and files cite the same texts over and over
def adopted_text(href: str) -> Symbol | None:
    """Return the symbol of the adopted text that `href` shows; None if it shows none."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return None
    if parts.hostname not in vocabulary().document_hosts:
        return None
    found = symbol(re.sub(r"^/(?:[a-z]{2}/)?", "", unquote(parts.path)))
    return found if found and found.body and found.kind in _ADOPTED else None


def _date_after(link: _Element, language: str) -> datetime.date | None:
    """Return the date that follows `link`, before anything else that is marked."""
    following, sibling = link.tail or "", link.getnext()
    if len(following) < _NEAR and sibling is not None and name_of(sibling) == "date":
        following += sibling.text or ""
    if not _DATE.search(following[:_NEAR]):
        return None
    found = load(language).dates(following) if language in CODES else ()
    return next((one.date for one in found if one.start < _NEAR), None)


def reference_is_iri(index: Index) -> Breaches:
    """STR-19."""
    for element in index.all("ref"):
        if not (href := element.get("href", "")).startswith(_HREF):
            yield element, f"the reference leads to {href!r}"


CHECKS: dict[str, Check] = {
    "STR-16": note_has_marker_and_place,
    "STR-17": markers_ascend,
    "STR-18": link_could_be_reference,
    "STR-19": reference_is_iri,
}
