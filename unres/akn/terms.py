"""The terminology of a document: what its ``#references`` point to, declared once each."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.resources import read_toml
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The order in which ``references`` lists the classes.
CLASSES = ("Person", "Organization", "Role", "Object", "Event", "Location", "Concept", "Term")


class Term(NamedTuple):
    """A concept of the ontology: class, end of its IRI, form to show, and whose ontology it is."""

    kind: str
    path: str
    show: str
    owner: str = "un"

    @property
    def href(self) -> str:
        """The IRI; its class segment is that of the element in lower case (rule META-05)."""
        return f"/akn/ontology/{self.kind.lower()}/{self.owner}/{self.path}"


@cache
def vocabulary() -> Mapping[str, Term]:
    """Return the terms that every document may use, by id."""
    return MappingProxyType(
        {
            eid: Term(row["class"], row.get("path", eid), row["show"])
            for eid, row in read_toml("akn/data/terms.toml").items()
        }
    )


class Terms:
    """The terms that one document uses: only these are declared in its ``references``."""

    def __init__(self) -> None:
        self._used: dict[str, Term] = {}
        self._reserved: set[str] = set()

    def reserve(self, eid: str) -> None:
        """Keep an id for something else."""
        self._reserved.add(eid)

    def use(self, eid: str) -> str:
        """Return the reference to a term of the vocabulary, and note that it is used."""
        return self.declare(eid, vocabulary()[eid])

    def declare(self, eid: str, term: Term) -> str:
        """Return the reference to `term`; where another term has its id it gets ``_2``, ..."""
        candidate, count = eid, 1
        while candidate in self._reserved or self._used.setdefault(candidate, term) != term:
            count += 1
            candidate = f"{eid}_{count}"
        return f"#{candidate}"

    def __iter__(self) -> Iterator[tuple[str, Term]]:
        """Yield ids and terms, by class, then by id."""
        yield from sorted(
            self._used.items(), key=lambda item: (CLASSES.index(item[1].kind), item[0])
        )
