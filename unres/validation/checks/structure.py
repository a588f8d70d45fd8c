"""STR: which elements stand where."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from unres.patterns import compiled
from unres.validation.names import above, child, name_of, nearest
from unres.validation.vocabulary import element_names, vocabulary
from unres.validation.words import text_of

if TYPE_CHECKING:
    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

_ANNEX = compiled(r"/![A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?")
_LIST_FRAME = frozenset({"intro", "num", "heading", "subheading", "wrapUp"})
_TITLES = ("{*}docTitle", "{*}docType")
_UNIT_FRAME = frozenset({"num", "heading", "subheading"})


def body_holds_hierarchy(index: Index) -> Breaches:
    """STR-01."""
    allowed = _in_body()
    for body in index.all("mainBody"):
        for element in body.iterchildren("*"):
            if (name := name_of(element)) not in allowed:
                yield element, f"<{name}> stands in the mainBody"


@cache
def _in_body() -> frozenset[str]:
    return vocabulary().hierarchical | vocabulary().blocks


def no_html_lists(index: Index) -> Breaches:
    """STR-02."""
    for element in index.all("ol", "ul"):
        yield element, f"there is an <{name_of(element)}>"


def list_holds_one_kind(index: Index) -> Breaches:
    """STR-03."""
    for box in index.all("list"):
        kinds = {name_of(element) for element in box.iterchildren("*")} - _LIST_FRAME
        if len(kinds) > 1:
            yield box, f"the list holds {' and '.join(sorted(kinds))}"


def no_sublist(index: Index) -> Breaches:
    """STR-04."""
    for element in index.all("sublist"):
        yield element, "there is a sublist"


def formula_comes_first(index: Index) -> Breaches:
    """STR-05."""
    for preamble in index.all("preamble"):
        first = next(preamble.iterchildren("*"), None)
        formula = child(preamble, "formula")
        annexed = above(preamble, "attachment", "doc") is not None
        if first is not None and name_of(first) != "formula" and not annexed:
            there = "there is no formula" if formula is None else "the formula is not the first"
            yield preamble, there


def no_bare_paragraph_in_preamble(index: Index) -> Breaches:
    """STR-06."""
    for preamble in index.all("preamble"):
        for element in preamble.iterchildren("{*}p"):
            yield element, "a p stands directly in the preamble"


def formula_has_known_name(index: Index) -> Breaches:
    """STR-07."""
    for formula in index.all("formula"):
        name = formula.get("name", "")
        if name.removeprefix("akn4un:") not in vocabulary().formula_names:
            yield formula, f"the formula has the name {name!r}"


def cross_heading_is_recital(index: Index) -> Breaches:
    """STR-08."""
    for element in index.all("crossHeading"):
        if "#preamble" not in element.get("refersTo", "#preamble").split():
            yield element, f"the crossHeading refers to {element.get('refersTo')!r}"


def recital_concept_is_declared(index: Index) -> Breaches:
    """STR-09."""
    term = index.terms.get("preamble")
    for element in index.all("crossHeading"):
        if term is None or name_of(term) != "TLCConcept":
            yield element, "the concept preamble is not declared"


def conclusions_hold_container(index: Index) -> Breaches:
    """STR-10."""
    return _holds_container(index, "conclusions")


def preface_holds_container(index: Index) -> Breaches:
    """STR-11."""
    return _holds_container(index, "preface")


def _holds_container(index: Index, name: str) -> Breaches:
    for element in index.all(name):
        if child(element, "container") is None:
            yield element, f"there is no container in the {name}"


def masthead_stays_in_place(index: Index) -> Breaches:
    """STR-12."""
    frames = {*index.all("coverPage", "preface", "meta")}
    frames_of_date = {*frames, *index.all("conclusions")}
    for name in sorted(vocabulary().masthead & index.named.keys()):
        where = frames_of_date if name == "docDate" else frames
        for element in index.all(name):
            if nearest(element, where) is None:
                yield element, f"<{name}> stands outside cover page and preface"


def inline_name_has_prefix(index: Index) -> Breaches:
    """STR-13."""
    for inline in index.all("inline"):
        if not (name := inline.get("name", "")).startswith("akn4un:"):
            yield inline, f"the inline has the name {name!r}"


def inline_name_is_no_element(index: Index) -> Breaches:
    """STR-14."""
    for inline in index.all("inline"):
        if (name := inline.get("name", "").removeprefix("akn4un:")).lower() in element_names():
            yield inline, f"{name!r} is the name of an element"


def subheading_has_heading(index: Index) -> Breaches:
    """STR-15."""
    for element in index.all("subheading"):
        if child(element.getparent(), "heading") is None:
            yield element, "a subheading stands without a heading"


def annex_is_named(index: Index) -> Breaches:
    """STR-20."""
    works = {found.work.uri for found in index.works}
    attachments = list(index.all("attachment"))
    for found in index.identified:
        this, uri = found.work.get("FRBRthis"), found.work.uri
        if found.inner and not (uri in works and _ANNEX.fullmatch(this.removeprefix(uri))):
            around = found.element.getparent()
            place = attachments.index(around) + 1 if around in attachments else 1
            work = next(iter(works), uri)
            expected = f"{uri if uri in works else work}/!annex_{place}"
            yield found.work.at("FRBRthis"), f"the annex is called {this!r}; expected {expected!r}"


def attachment_has_title(index: Index) -> Breaches:
    """STR-21."""
    for attachment in index.all("attachment"):
        titled = any(child(attachment, name) is not None for name in ("num", "heading"))
        if not titled and not any(map(text_of, attachment.iterdescendants(*_TITLES))):
            yield attachment, "the attachment has no title"
    for kind in index.all("docType"):
        if not text_of(kind):
            yield kind, "the docType is empty"


def number_is_not_empty(index: Index) -> Breaches:
    """STR-25."""
    for unit, label in index.labels.items():
        if not label:
            yield unit, "the num is empty"


def unit_is_not_empty(index: Index) -> Breaches:
    """STR-26."""
    for unit in index.all("paragraph", "point", "section", "part"):
        if index.openings.get(unit):
            continue
        parts = (part for part in unit.iterchildren("*") if name_of(part) not in _UNIT_FRAME)
        if index.filled.isdisjoint(parts):
            yield unit, f"the {name_of(unit)} is empty"


CHECKS: dict[str, Check] = {
    "STR-01": body_holds_hierarchy,
    "STR-02": no_html_lists,
    "STR-03": list_holds_one_kind,
    "STR-04": no_sublist,
    "STR-05": formula_comes_first,
    "STR-06": no_bare_paragraph_in_preamble,
    "STR-07": formula_has_known_name,
    "STR-08": cross_heading_is_recital,
    "STR-09": recital_concept_is_declared,
    "STR-10": conclusions_hold_container,
    "STR-11": preface_holds_container,
    "STR-12": masthead_stays_in_place,
    "STR-13": inline_name_has_prefix,
    "STR-14": inline_name_is_no_element,
    "STR-15": subheading_has_heading,
    "STR-20": annex_is_named,
    "STR-21": attachment_has_title,
    "STR-25": number_is_not_empty,
    "STR-26": unit_is_not_empty,
}
