"""DOC: what kind of document it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.validation.names import AKN, child, name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index


def _tops(index: Index) -> Iterator[_Element]:
    """Yield the documents directly below the root."""
    yield from (found for found in index.root if name_of(found) != "components")


def is_akoma_ntoso(index: Index) -> Breaches:
    """DOC-01."""
    root = index.root
    if name_of(root) != "akomaNtoso":
        yield root, f"the root is <{root.tag!s}>, which is not akomaNtoso of the namespace {AKN}"
    elif next(_tops(index), None) is None:
        yield root, "there is no document in akomaNtoso"


def is_deliberative(index: Index) -> Breaches:
    """DOC-02."""
    for top in _tops(index):
        if name_of(top) not in vocabulary().documents:
            yield top, f"the document is a <{name_of(top)}>"


def has_known_name(index: Index) -> Breaches:
    """DOC-03."""
    for statement in index.all("statement"):
        name = statement.get("name", "")
        if name not in vocabulary().statement_names:
            yield statement, f"the name {name!r} is none of the known ones"


def tells_what_it_contains(index: Index) -> Breaches:
    """DOC-04."""
    for found in index.identified:
        if child(found.element, "meta") is not None and found.element.get("contains") is None:
            yield found.element, f"<{name_of(found.element)}> has no contains"


def collection_is_publication(index: Index) -> Breaches:
    """DOC-05."""
    for collection in index.all("documentCollection"):
        name = collection.get("name", "")
        if not name.startswith(("publication", "collection")):
            yield collection, f"the collection has the name {name!r}"


CHECKS: dict[str, Check] = {
    "DOC-01": is_akoma_ntoso,
    "DOC-02": is_deliberative,
    "DOC-03": has_known_name,
    "DOC-04": tells_what_it_contains,
    "DOC-05": collection_is_publication,
}
