"""Who a document is: the body, number and dates that its IRIs are made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.akn.iri import Iri
from unres.akn.titles import is_letter
from unres.errors import LossError
from unres.lang import Body, bodies, symbol
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime

    from unres.model import Document, Session

UNKNOWN_DATE = "0001-01-01"
#: The names of statements; those of collections are the same after ``publication``.
NAMES = {
    "resolution": "resolution",
    "draft_resolution": "resolutionDraft",
    "decision": "decision",
    "draft_decision": "decisionDraft",
    "presidential_statement": "presidentialStatement",
}
#: The kinds of documents that nobody has adopted.
DRAFTS = frozenset({"draft_resolution", "draft_decision"})
_NO_BODY = Body("", "United Nations", "un", "un", "un", {})


class Dated(NamedTuple):
    """A date of the FRBR levels: ISO 8601, and the event that happened on it."""

    date: str
    name: str


class Identity(NamedTuple):
    """What the metadata of a document start from.

    ``slug`` is the last segment of the work's IRI, ``shown`` the number as people write it,
    ``editor`` who had the document marked up: ``Name``, or ``org:Name`` for an office.
    """

    name: str
    body: Body
    symbol: str | None
    slug: str
    shown: str
    work_date: Dated
    expression_date: Dated
    manifestation_date: Dated
    language: str
    collection: bool
    session: Session | None = None
    editor: str | None = None

    @property
    def work(self) -> Iri:
        """The IRI of the work."""
        document, subtype = (
            ("documentCollection", "publication")
            if self.collection
            else ("statement", "deliberation")
        )
        return Iri(document, subtype, self.body.actor, self.work_date.date, self.slug)

    @property
    def expression(self) -> Iri:
        """The IRI of the expression."""
        return self.work.expression(self.language)


def identify(
    document: Document,
    parent: Identity | None = None,
    place: str = "",
    marked: datetime.date | None = None,
    editor: str | None = None,
) -> Identity:
    """Return the identity of `document`.

    What a part or a recommended draft does not print itself it has from its `parent`; `place`
    then tells it from its siblings. A collection that prints no dates has those of its last part.
    Unknown dates are 0001-01-01 and called so: none is made up. All of a file was marked up on one
    day, `marked`; None stands for an unknown one.

    Raises:
        LossError: it is no document of the United Nations, and gets no identity of theirs.
    """
    if document.kind == "other":
        raise LossError(_no_resolution(document))
    work, expression = _dates(document, parent)
    name = NAMES[document.kind]
    if document.parts:
        name = f"publication{name[0].upper()}{name[1:]}"
    own = document.masthead.symbol
    shown, slug = own or document.number or "", slug_of(own or document.number)
    if parent is not None and own is None:
        shown, slug = f"{_whole(parent.shown)} {place}", part_slug(parent.slug, place)
        own = f"{_whole(parent.symbol)} {place}" if parent.symbol and is_letter(place) else None
    return Identity(
        name=name,
        body=_body(document, parent),
        symbol=own,
        slug=slug,
        shown=shown or "unknown",
        work_date=work,
        expression_date=expression,
        manifestation_date=parent.manifestation_date if parent else _marked(marked),
        language=document.language,
        collection=bool(document.parts),
        session=document.masthead.session or (parent.session if parent else None),
        editor=parent.editor if parent else editor,
    )


@lru_cache(maxsize=1024)
def slug_of(text: str | None) -> str:
    """Return the number segment of an IRI for a symbol or number.

    The UN's files drop the series and join what is left with hyphens, letters without one.

    >>> [slug_of(s) for s in ("A/RES/77/253 B", "S/RES/2674 (2023)", "A/RES/ES-11/1", "63/180")]
    ['77-253B', '2674-2023', 'ES-11-1', '63-180']
    """
    found = symbol(text) if text else None
    plain = unicodedata.normalize("NFKC", found.number if found else text or "")
    plain = re.sub(r"\s*[/(]\s*", "-", plain.replace(")", ""))
    plain = re.sub(r"(?<=\d) (?=[A-Z]\b)", "", plain)
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("-._")
    return plain or "unknown"


def _no_resolution(document: Document) -> str:
    what = f": {document.origin}" if document.origin else ""
    return (
        f"no resolution of the United Nations{what}; Akoma Ntoso is written of those alone. "
        "Ask for html, text or json"
    )


def part_slug(parent: str, letter: str) -> str:
    """Return the number segment of a part.

    >>> part_slug("76-247A-C", "B"), part_slug("80-84", "A"), part_slug("80-84", "draft 1")
    ('76-247B', '80-84A', '80-84-draft-1')
    """
    own = slug_of(letter)
    joint = "" if is_letter(own) else "-"
    return _whole(parent) + joint + own


def _whole(number: str) -> str:
    """Return a number without the letters of its parts: "80/247 A-B" is "80/247"."""
    return re.sub(r"(?<=\d) ?[A-Z](-[A-Z])?$", "", number)


def _body(document: Document, parent: Identity | None) -> Body:
    code = document.masthead.body
    if code is None:
        return parent.body if parent else _NO_BODY
    if code in bodies():
        return bodies()[code]
    actor = "un-" + (re.sub(r"[^a-z0-9]+", "-", code.lower()).strip("-") or "body")
    return Body(code, code, actor, actor, actor, {})


def _dates(document: Document, parent: Identity | None) -> tuple[Dated, Dated]:
    """Return the dates of work and expression; a document with a date of its own inherits none.

    Unless the one around it was published: then it was published in it.
    """
    adopted, issued = _adopted(document), _issued(document)
    expression = Dated(_iso(issued), "issue") if issued else None
    event = "voting" if document.kind in DRAFTS else "adoption"
    work = Dated(_iso(adopted), event) if adopted else None
    if parent is not None:
        if work is None or parent.expression_date.name == "issue":
            expression = expression or parent.expression_date
        work = work or parent.work_date
    work = work or expression or Dated(UNKNOWN_DATE, "unknown")
    return work, expression or work


def _adopted(document: Document) -> datetime.date | None:
    stated = document.masthead.adopted or (document.adoption and document.adoption.date)
    return stated or _latest([_adopted(part) for part in document.parts])


def _issued(document: Document) -> datetime.date | None:
    """Return the date of issue; one that nothing prints and that is that of adoption is a copy."""
    head = document.masthead
    printed = any(line.kind == "issued" for line in head.lines)
    if head.issued is not None and (printed or head.issued != _adopted(document)):
        return head.issued
    return _latest([_issued(part) for part in document.parts])


def _latest(parts: list[datetime.date | None]) -> datetime.date | None:
    """Return the date of a collection that prints none: it is whole when its last part is there.

    The UN's files have it so. Where a part has no date, nothing is known.
    """
    known = [date for date in parts if date is not None]
    return max(known) if known and len(known) == len(parts) else None


def _marked(day: datetime.date | None) -> Dated:
    return Dated(_iso(day) if day else UNKNOWN_DATE, "markup")


def _iso(date: datetime.date) -> str:
    return date.isoformat()
