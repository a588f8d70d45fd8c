"""REF: references into the file, and whether what they point to is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.validation.names import name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

_TARGETS = (("documentRef", "href"), ("componentRef", "src"), ("tocItem", "href"))
_LOCAL = (("ref", "href"), ("noteRef", "href"), ("rref", "from"), ("rref", "upTo"))


def author_is_declared(index: Index) -> Breaches:
    """REF-01."""
    for element in index.all("FRBRauthor"):
        href = element.get("href", "")
        if not href.startswith("#") or href[1:] not in index.terms:
            yield element, f"the author {href!r} is no term of this file"


def role_is_declared(index: Index) -> Breaches:
    """REF-02."""
    for element in index.all("FRBRauthor"):
        role = element.get("as", "#")
        term = index.terms.get(role[1:]) if role.startswith("#") else None
        if role != "#" and (term is None or name_of(term) != "TLCRole"):
            yield element, f"the role {role!r} is no TLCRole of this file"


def source_is_declared(index: Index) -> Breaches:
    """REF-03."""
    names = vocabulary().document_references
    for element, value in index.values("source").items():
        eid = value[1:] if value.startswith("#") else ""
        if eid not in index.terms and (
            eid not in index.ids or name_of(index.ids[eid]) not in names
        ):
            yield element, f"the source {value!r} is no term or reference of this file"


def reference_is_local(index: Index) -> Breaches:
    """REF-04."""
    for element, attribute, value in index.references:
        if value[0] != "#":
            yield element, f"{attribute} is {value!r}"


def reference_resolves(index: Index) -> Breaches:
    """REF-05."""
    ids = index.ids
    for element, attribute, value in index.references:
        if value[0] == "#" and value[1:] not in ids:
            yield element, f"{attribute} points to {value!r}, which is not in this file"


def component_resolves(index: Index) -> Breaches:
    """REF-06."""
    for name, attribute in _TARGETS:
        for element in index.all(name):
            value = element.get(attribute, "")
            if not value.startswith(("/akn/", "http:", "https:")) and not _resolves(value, index):
                yield element, f"{attribute} points to {value!r}, which is not in this file"


def local_link_resolves(index: Index) -> Breaches:
    """REF-07."""
    for name, attribute in _LOCAL:
        for element in index.all(name):
            value = element.get(attribute, "")
            if value.startswith(("#", "!")) and not _resolves(value, index):
                yield element, f"{attribute} points to {value!r}, which is not in this file"


def _resolves(value: str, index: Index) -> bool:
    """Tell whether ``#id``, ``#id->id`` or ``!component`` is in the file."""
    if value.startswith("!"):
        return value[1:].removesuffix(".xml") in index.components
    return value.startswith("#") and all(part in index.ids for part in value[1:].split("->"))


CHECKS: dict[str, Check] = {
    "REF-01": author_is_declared,
    "REF-02": role_is_declared,
    "REF-03": source_is_declared,
    "REF-04": reference_is_local,
    "REF-05": reference_resolves,
    "REF-06": component_resolves,
    "REF-07": local_link_resolves,
}
