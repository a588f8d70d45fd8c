"""What a side file holds: one record a document, every field of it optional."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from unres.lang import bodies, symbol
from unres.lang.numbers import find_numbers
from unres.lang.numbers import symbol_of as made_symbol
from unres.languages import code_of
from unres.model import AgendaItem, Language, Method, Session, Step
from unres.model.checking import fail_fast

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from unres.model import Document


class Facts(BaseModel):
    """A part of a side file: nothing unknown in it; JSON writes dates as ``2021-12-01``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema that Pydantic makes, failing fast."""
        return fail_fast(handler(source))


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


def _body(value: str) -> str:
    """Return the code of a body for its code or English name; other names stay as they are.

    Raises:
        ValueError: it looks like a code, and no body has it.
    """
    known = bodies()
    named = {body.name.casefold(): code for code, body in known.items()}
    if value.isupper() and value not in known:
        msg = f"no body has the code {value!r}; known are {', '.join(known)}"
        raise ValueError(msg)
    return named.get(value.casefold(), value)


def _language(value: object) -> object:
    """Return the ISO 639-2/T code of a language for its tag, as the command takes both."""
    return code_of(value) if isinstance(value, str) else value


#: What is said, if it is said: nothing is no correction.
Said = Annotated[str, Field(min_length=1)]
BodyCode = Annotated[Said, AfterValidator(_body)]


class Corrections(Facts):
    """What is right where the text is wrong; it overrides the text.

    ``number`` is the number as printed before the title. ``labels`` holds the right label of
    clauses and points by their place, a pointer as ``--to jsonl`` gives it:
    ``{"/operative/2": "3."}``.
    """

    symbol: Said | None = None
    number: Said | None = None
    title: Said | None = None
    body: BodyCode | None = None
    issued: datetime.date | None = None
    adopted: datetime.date | None = None
    meeting: Annotated[int, Field(ge=1)] | None = None
    labels: dict[str, str] = {}


class Record(Facts):
    """What is known of one document.

    ``symbol``, ``file`` (the name of its file, or the end of its path) and ``language`` tell of
    which documents: those that all of them fit. A record that names none of the three is of
    whatever document it is applied to. ``sdgs`` are the numbers of Sustainable Development Goals,
    ``steps`` the steps of the procedure; ``corrections`` override what the text says.
    """

    symbol: str | None = None
    file: str | None = None
    language: Annotated[Language, BeforeValidator(_language)] | None = None
    corrections: Corrections = Corrections()
    body: BodyCode | None = None
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

    def __str__(self) -> str:
        """The record as messages call it: by what it names."""
        named = (self.symbol, self.file, self.language)
        return f"the record of {' '.join(filter(None, named)) or 'any document'}"

    @property
    def named(self) -> bool:
        """Whether the record says which documents it is of."""
        return any(each is not None for each in (self.symbol, self.file, self.language))


class SideFile(Facts):
    """A side file: the records of documents."""

    documents: tuple[Record, ...]

    def records_of(self, document: Document, file: str = "") -> list[int]:
        """Return which records are of `document`, read from `file`: their places, in order.

        Records that name what they are of come last, so that they have the last word; where
        several name nothing, nobody can tell what they are of, and none is taken.
        """
        numbered = list(enumerate(self.documents))
        general = [place for place, record in numbered if not record.named]
        named = [place for place, record in numbered if record.named]
        own = symbol_of(document)
        return [
            *(general if len(general) == 1 else ()),
            *(place for place in named if _fits(self.documents[place], document, own, file)),
        ]


def _fits(record: Record, document: Document, symbol: str | None, file: str) -> bool:
    return (
        (record.symbol is None or _plain(record.symbol) == symbol)
        and (record.language is None or record.language == document.language)
        and (record.file is None or _ends(file, record.file))
    )


def _ends(path: str, name: str) -> bool:
    """Tell whether `path` is `name`, or ends in it after a stroke."""
    path, name = (each.replace("\\", "/") for each in (path, name))
    return path == name or path.endswith(f"/{name}")


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
