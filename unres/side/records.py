"""What a side file holds: one record a document, every field of it optional."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field

from unres.lang import symbol
from unres.lang.numbers import find_numbers
from unres.lang.numbers import symbol_of as made_symbol
from unres.model import AgendaItem, Method, Session, Step

if TYPE_CHECKING:
    from unres.model import Document


class Facts(BaseModel):
    """A part of a side file: nothing unknown in it; JSON writes dates as ``2021-12-01``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Group(Facts):
    """One side of a vote. States are named by ISO 3166-1 alpha-3 code or in any language."""

    count: Annotated[int, Field(ge=0)] | None = None
    states: tuple[str, ...] = ()


class VoteRecord(Facts):
    """A recorded vote."""

    in_favour: Group = Group()
    against: Group = Group()
    abstaining: Group = Group()


class Subject(Facts):
    """A subject: the term, the thesaurus that it is from, and its address there."""

    term: str
    dictionary: str = "UNBIS Thesaurus"
    href: str | None = None


class Record(Facts):
    """What is known of one document.

    Without a ``symbol`` the record is of whatever document it is applied to. ``sdgs`` are the
    numbers of Sustainable Development Goals, ``steps`` the steps of the procedure.
    """

    symbol: str | None = None
    body: str | None = None
    session: Session | None = None
    agenda: tuple[AgendaItem, ...] = ()
    committee: str | None = None
    reports: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    issued: datetime.date | None = None
    adopted: datetime.date | None = None
    meeting: Annotated[int, Field(ge=1)] | None = None
    method: Method | None = None
    vote: VoteRecord | None = None
    subjects: tuple[Subject, ...] = ()
    sdgs: tuple[Annotated[int, Field(ge=1, le=17)], ...] = ()
    steps: tuple[Step, ...] = ()


class SideFile(Facts):
    """A side file: the records of documents."""

    documents: tuple[Record, ...]

    def record_of(self, document: Document) -> Record | None:
        """Return the record with the symbol of `document`, else the only one without a symbol."""
        own = symbol_of(document)
        for record in self.documents:
            if record.symbol is not None and _plain(record.symbol) == own:
                return record
        general = [record for record in self.documents if record.symbol is None]
        return general[0] if len(general) == 1 else None


def _plain(text: str) -> str:
    found = symbol(text)
    return found.text if found else text.strip()


def symbol_of(document: Document) -> str | None:
    """Return the symbol of a document; where none is printed, made of body, kind and number."""
    head = document.masthead
    if head.symbol is not None:
        return _plain(head.symbol)
    number = next(find_numbers(document.number or ""), None)
    if number is None or head.body is None:
        return None
    made = made_symbol(number, head.body, document.kind.removeprefix("draft_"))
    return made.text if made else None
