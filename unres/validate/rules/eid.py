"""EID: identifiers of elements (OASIS Naming Convention 1.0, section 5)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.akn.eid import number
from unres.validate.index import name_of
from unres.validate.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.validate.index import Index
    from unres.validate.rules.check import Breaches, Check

_number = lru_cache(maxsize=1000)(number)
_PART = r"[^\W\d_][^\s_]*(?:_[^\s_]+)*"
_FORM = re.compile(rf"{_PART}(?:__{_PART})*")
_FORMS = re.compile(rf"(?:{_FORM.pattern}\n)*")
_ODD = re.compile(r"[^\w.\n-]")
_COLLISION = re.compile(r"_\d+")
#: Elements whose eId is a name of its own.
_FREE = frozenset({"componentData"})


def eid_is_unique(index: Index) -> Breaches:
    """EID-01."""
    if len(index.ids) == len(index.values("eId")):
        return
    for scope in index.scopes:
        seen: set[str] = set()
        for element in scope.iter("*"):
            eid = element.get("eId")
            if eid is not None and eid in seen:
                yield element, f"the eId {eid!r} was given before"
            seen.add(eid or "")


def unit_has_eid(index: Index) -> Breaches:
    """EID-02."""
    return _has_eid(index, vocabulary().hierarchical | vocabulary().containers)


def marked_element_has_eid(index: Index) -> Breaches:
    """EID-03."""
    return _has_eid(index, vocabulary().marked)


def _has_eid(index: Index, names: frozenset[str]) -> Breaches:
    for name in sorted(names & index.named.keys()):
        for element in index.all(name):
            if element.get("eId") is None:
                yield element, f"<{name}> has no eId"


def eid_is_well_formed(index: Index) -> Breaches:
    """EID-04."""
    if _FORMS.fullmatch(_joined(index)):
        return
    for element, eid in index.values("eId"):
        if not _FORM.fullmatch(eid):
            yield element, f"the eId {eid!r} is not of the form type_number__type_number"


def _joined(index: Index) -> str:
    """Return all eIds, one a line: to look at them all at once is much faster."""
    return "".join(f"{eid}\n" for _, eid in index.values("eId"))


def _composed(index: Index) -> Iterator[tuple[_Element, str, str]]:
    """Yield the elements of the text with their eId, and the type that ends it."""
    words = vocabulary()
    free = words.document_references | _FREE
    for element, eid in index.values("eId"):
        name = name_of(element)
        if name.startswith("TLC") or name in free:
            continue
        own = element.get("name", name) if name == "hcontainer" else name
        yield element, eid, words.abbreviations.get(own, own)


def eid_tells_type(index: Index) -> Breaches:
    """EID-05."""
    for element, eid, kind in _composed(index):
        if eid.rpartition("__")[2].partition("_")[0] != kind:
            yield element, f"the eId {eid!r} does not end in {kind!r} and a number"


def eid_tells_number(index: Index) -> Breaches:
    """EID-06."""
    for unit, label in index.labels.items():
        eid, expected = unit.get("eId", ""), _number(label)
        found = eid.rpartition("__")[2].partition("_")[2]
        if not (eid and expected) or found == expected:
            continue
        if not (found.startswith(expected) and _COLLISION.fullmatch(found, len(expected))):
            yield unit, f"the eId {eid!r} does not hold the number {expected!r}"


def eid_begins_with_parent(index: Index) -> Breaches:
    """EID-07."""
    words = vocabulary()
    around = words.hierarchical | words.containers
    for name in sorted((words.hierarchical | words.composed) & index.named.keys()):
        for element in index.all(name):
            if not (eid := element.get("eId")):
                continue
            parent = _parent_eid(element, around, index)
            if parent and not eid.startswith(f"{parent}__"):
                yield element, f"the eId {eid!r} does not begin with {parent!r}"


def _parent_eid(element: _Element, names: frozenset[str], index: Index) -> str | None:
    """Return the eId of the nearest hierarchical element or container around `element`.

    A component of the root is a document of its own, and no part of the eIds in it.
    """
    above = element.getparent()
    while above is not None and above not in index.scopes:
        if name_of(above) in names and (eid := above.get("eId")):
            return eid
        above = above.getparent()
    return None


def wid_differs(index: Index) -> Breaches:
    """EID-08."""
    for element, wid in index.values("wId"):
        if wid == element.get("eId"):
            yield element, f"wId and eId are both {wid!r}"


def wid_has_master(index: Index) -> Breaches:
    """EID-09."""
    for found in index.works if index.values("wId") else ():
        if "FRBRmasterExpression" not in found.expression.children:
            yield found.expression.element, "there are wIds, but no FRBRmasterExpression"


def eid_has_no_punctuation(index: Index) -> Breaches:
    """EID-10."""
    if not _ODD.search(_joined(index)):
        return
    for element, eid in index.values("eId"):
        bad = {char for char in _ODD.findall(eid) if unicodedata.category(char)[0] != "M"}
        if bad:
            yield element, f"the eId {eid!r} holds {' '.join(sorted(bad))}"


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
