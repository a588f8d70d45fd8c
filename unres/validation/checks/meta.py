"""META: the metadata blocks."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from unres.validation.names import PREFIX, child, name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index


_VOTERS = (f"{PREFIX}organization", f"{PREFIX}person")


def _metas(index: Index) -> Iterator[_Element]:
    """Yield the metadata of the works; of a document without identification too."""
    inner = {found.element for found in index.identified if found.inner}
    for meta in index.all("meta"):
        if meta.getparent() not in inner:
            yield meta


#: What the date of an expression is called if it is that of its issue.
_OF_ISSUE = frozenset({"issue", "issuance", "publication"})


def _block_is_there(index: Index, name: str) -> Breaches:
    for meta in _metas(index):
        if child(meta, name) is None:
            yield meta, f"{name} is missing"


def has_publication(index: Index) -> Breaches:
    """META-01."""
    for meta in _metas(index):
        expression = child(child(meta, "identification"), "FRBRExpression")
        date = child(expression, "FRBRdate")
        name = "" if date is None else date.get("name", "")
        if name in _OF_ISSUE and child(meta, "publication") is None:
            yield meta, f"publication is missing, although the expression has a date of {name}"


def has_references(index: Index) -> Breaches:
    """META-02."""
    return _block_is_there(index, "references")


def attribute_is_not_empty(index: Index) -> Breaches:
    """META-03."""
    for element, attribute in index.empty:
        if (attribute, name_of(element)) != ("name", "container"):
            yield element, f"the attribute {attribute} is empty"


def date_is_known(index: Index) -> Breaches:
    """META-04."""
    for element, value in index.values("date").items():
        if value[:10] in vocabulary().placeholder_dates:
            yield element, f"the date {value!r} stands for an unknown one"


def term_has_iri_of_its_class(index: Index) -> Breaches:
    """META-05."""
    for name, terms in index.named.items():
        if not name.startswith("TLC"):
            continue
        place = f"/akn/ontology/{name.removeprefix('TLC').lower()}/"
        for term in terms:
            if not (href := term.get("href", "")).startswith(place):
                yield term, f"the IRI {href!r} is not below {place}"


def listed(count: _Element) -> int:
    """Return how many voters a ``count`` lists."""
    voters = chain.from_iterable(count.iterchildren("{*}voters"))
    return sum(voter.tag in _VOTERS for voter in voters)


def agrees(count: _Element, voters: int) -> bool:
    """Tell whether the value of a ``count`` is the number of its voters."""
    return count.get("value", "").strip().lstrip("0") == str(voters)


def count_is_number_of_voters(index: Index) -> Breaches:
    """META-06."""
    for count in index.all("count"):
        if (voters := listed(count)) and not agrees(count, voters):
            yield count, f"the count is {count.get('value')!r}, but {voters} voters are listed"


def vote_has_outcome(index: Index) -> Breaches:
    """META-07."""
    for voting in index.all("voting"):
        if voting.get("outcome") is None:
            yield voting, "the vote has no outcome"


def quorum_has_value(index: Index) -> Breaches:
    """META-08."""
    for quorum in index.all("quorum"):
        if not quorum.get("value", "").strip():
            yield quorum, "the quorum has no value"


def components_are_listed(index: Index) -> Breaches:
    """META-09."""
    for found in index.works:
        if not _has_components(found.element):
            continue
        for level in (found.work, found.expression, found.manifestation):
            if "componentInfo" not in level.children:
                yield level.element, "there are several components, but no componentInfo"


def _has_components(document: _Element) -> bool:
    parts = ("attachments", "components", "collectionBody")
    return any(child(document, part) is not None for part in parts)


def version_has_lifecycle(index: Index) -> Breaches:
    """META-10."""
    for found in index.works:
        meta = child(found.element, "meta")
        original = found.element.get("contains", "originalVersion") == "originalVersion"
        if meta is not None and not original and child(meta, "lifecycle") is None:
            yield meta, "the document is a later version without a lifecycle"


_NAMES = (
    has_publication,
    has_references,
    attribute_is_not_empty,
    date_is_known,
    term_has_iri_of_its_class,
    count_is_number_of_voters,
    vote_has_outcome,
    quorum_has_value,
    components_are_listed,
    version_has_lifecycle,
)
CHECKS: dict[str, Check] = {f"META-{n:02}": check for n, check in enumerate(_NAMES, start=1)}
