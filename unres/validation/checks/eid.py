"""EID: identifiers of elements (OASIS Naming Convention 1.0, section 5)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from unres.model.eid import number
from unres.patterns import compiled
from unres.validation.eids import number_in
from unres.validation.names import name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

_number = lru_cache(maxsize=1000)(number)
_SHOWN = 100
_COLLISION = compiled(r"_\d+")


def eid_is_unique(index: Index) -> Breaches:
    """EID-01."""
    if len(index.ids) == len(index.values("eId")):
        return
    for scope in index.scopes:
        seen: set[str] = set()
        for element in scope.iter("*"):
            if not (eid := element.get("eId")):  # an empty one is the schema's matter
                continue
            if eid in seen:
                yield element, f"the eId {eid!r} was given before"
            seen.add(eid)


def unit_has_eid(index: Index) -> Breaches:
    """EID-02."""
    return _has_eid(index, _around())


def marked_element_has_eid(index: Index) -> Breaches:
    """EID-03."""
    return _has_eid(index, vocabulary().marked)


def _has_eid(index: Index, names: frozenset[str]) -> Breaches:
    eids = index.values("eId")
    for element in index.among(names):
        if element not in eids:
            yield element, f"<{name_of(element)}> has no eId"


def eid_is_well_formed(index: Index) -> Breaches:
    """EID-04."""
    for element, eid, flaws in index.flawed_eids:
        if flaws.form:
            yield element, f"the eId {eid!r} is not of the form type_number__type_number"


def eid_tells_type(index: Index) -> Breaches:
    """EID-05."""
    for element, eid, flaws in index.flawed_eids:
        if flaws.kind:
            yield element, f"the eId {eid!r} does not end in {flaws.kind!r} and a number"


def eid_tells_number(index: Index) -> Breaches:
    """EID-06."""
    eids = index.values("eId")
    for unit, label in index.labels.items():
        eid, expected = eids.get(unit), _number(label)
        if not (eid and expected) or (found := number_in(eid)) == expected:
            continue
        if not (found.startswith(expected) and _COLLISION.fullmatch(found, len(expected))):
            yield unit, f"the eId {eid!r} does not hold the number {expected!r}"


def eid_begins_with_parent(index: Index) -> Breaches:
    """EID-07.

    A component of the root is a document of its own, and no part of the eIds in it.
    """
    eids = index.values("eId")
    around = index.among(_around())
    prefixes = {element: f"{eid}__" for element in around if (eid := eids.get(element))}
    prefixes |= dict.fromkeys(index.scopes, "")
    for element in index.among(_inside()):
        if (own := eids.get(element)) is None:
            continue
        parent = element.getparent()
        while parent is not None and parent not in prefixes:
            parent = parent.getparent()
        if parent is not None and not own.startswith(prefixes[parent]):
            outer = eids[parent][:_SHOWN]  # one may be around many
            yield element, f"the eId {own!r} does not begin with {outer!r}"


@cache
def _around() -> frozenset[str]:
    """The elements whose eIds those in them begin with."""
    return vocabulary().hierarchical | vocabulary().containers


@cache
def _inside() -> frozenset[str]:
    """The elements whose eIds begin with another's."""
    return vocabulary().hierarchical | vocabulary().composed


def wid_differs(index: Index) -> Breaches:
    """EID-08."""
    for element, wid in index.values("wId").items():
        if wid == index.values("eId").get(element):
            yield element, f"wId and eId are both {wid!r}"


def wid_has_master(index: Index) -> Breaches:
    """EID-09."""
    for found in index.works if index.values("wId") else ():
        if "FRBRmasterExpression" not in found.expression.children:
            yield found.expression.element, "there are wIds, but no FRBRmasterExpression"


def eid_has_no_punctuation(index: Index) -> Breaches:
    """EID-10."""
    for element, eid, flaws in index.flawed_eids:
        if flaws.odd:
            yield element, f"the eId {eid!r} holds {flaws.odd}"


_NAMES = (
    eid_is_unique,
    unit_has_eid,
    marked_element_has_eid,
    eid_is_well_formed,
    eid_tells_type,
    eid_tells_number,
    eid_begins_with_parent,
    wid_differs,
    wid_has_master,
    eid_has_no_punctuation,
)
CHECKS: dict[str, Check] = {f"EID-{n:02}": check for n, check in enumerate(_NAMES, start=1)}
