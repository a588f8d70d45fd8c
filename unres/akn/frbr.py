"""The identification of a document: work, expression, manifestation (the FRBR levels)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.maker import declare_editor, declare_program
from unres.akn.terms import Term
from unres.akn.titles import title_of
from unres.akn.translation import is_authoritative, write_translation
from unres.akn.xml import make
from unres.model.eid import join
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.akn.identity import Dated
    from unres.akn.iri import Iri

_LEVELS = ("wcomp", "ecomp", "mcomp")
MAIN = "main"
_BINDING = frozenset({"resolution", "draft_resolution"})


class Component(NamedTuple):
    """A part of a file: its name in IRIs (``main``, ``annex_1``) and the form to show."""

    name: str
    show: str


def declare_author(context: Context) -> str:
    """Return the reference to the body whose document it is."""
    body = context.identity.body
    return context.terms.declare(body.author, Term("Organization", body.actor, body.name))


def write_identification(
    meta: _Element, context: Context, components: Sequence[Component] = (), this: str = MAIN
) -> None:
    """Write the ``identification`` of the component `this` of a document.

    The children stand in the order of the schema; the Naming Convention wants the components
    listed at each level as soon as there is more than one (rule META-09).
    """
    identity, terms = context.identity, context.terms
    box = make(meta, "identification", {"source": declare_program(terms)})
    author = declare_author(context)
    expression = identity.expression

    level = _level(box, "FRBRWork", identity.work, this)
    if this == MAIN:
        _aliases(level, context)
    _event(level, identity.work_date, author, terms.use("author"))
    _list_components(level, components, context, 0)
    make(level, "FRBRcountry", {"value": "un"})
    make(level, "FRBRsubtype", {"value": identity.work.subtype})
    make(level, "FRBRnumber", {"value": identity.slug, "showAs": identity.shown})
    if identity.body.code:
        make(level, "FRBRprescriptive", {"value": str(_is_prescriptive(context)).lower()})
        make(level, "FRBRauthoritative", {"value": "true"})

    level = _level(box, "FRBRExpression", expression, this)
    _event(level, identity.expression_date, author, terms.use("issuer"))
    _list_components(level, components, context, 1)
    if identity.body.code:
        authoritative = str(is_authoritative(identity.language)).lower()
        make(level, "FRBRauthoritative", {"value": authoritative})
    make(level, "FRBRlanguage", {"language": identity.language})
    write_translation(level, context)

    level = _level(box, "FRBRManifestation", expression.manifestation(), this)
    _event(level, identity.manifestation_date, declare_program(terms), terms.use("generator"))
    if identity.editor is not None:
        editor = declare_editor(terms, identity.editor)
        make(level, "FRBRauthor", {"href": editor, "as": terms.use("editor")})
    _list_components(level, components, context, 2)
    make(level, "FRBRformat", {"value": "xml"})


def _level(box: _Element, name: str, iri: Iri, this: str) -> _Element:
    level = make(box, name)
    make(level, "FRBRthis", {"value": str(iri.this(this))})
    make(level, "FRBRuri", {"value": str(iri)})
    return level


def _aliases(level: _Element, context: Context) -> None:
    """Write the symbol, the title, and the IRI with the actor code that the guidelines give."""
    identity = context.identity
    if identity.symbol:
        make(level, "FRBRalias", {"name": "symbol", "value": identity.symbol})
    if title := title_of(context.document, identity.symbol):
        make(level, "FRBRalias", {"name": "title", "value": title})
    if identity.body.alias != identity.body.actor:
        value = str(identity.work).replace(f"/{identity.body.actor}/", f"/{identity.body.alias}/")
        make(level, "FRBRalias", {"name": "guidelineIri", "value": value})


def _is_prescriptive(context: Context) -> bool:
    """Tell whether a text binds or might come to bind: resolutions of the Security Council.

    Article 25 of the Charter; the core specification calls resolutions of assemblies
    non-normative.
    """
    return context.identity.body.code == "SC" and context.document.kind in _BINDING


def _event(level: _Element, dated: Dated, author: str, role: str) -> None:
    make(level, "FRBRdate", {"date": dated.date, "name": dated.name})
    make(level, "FRBRauthor", {"href": author, "as": role})


def _list_components(
    level: _Element, components: Sequence[Component], context: Context, index: int
) -> None:
    """List the components; those of a work point to those of its expression, and so on."""
    if len(components) < 2:  # noqa: PLR2004 - one component is the document itself
        return
    box = make(level, "componentInfo")
    own, *below = (join(context.prefix, name) for name in _LEVELS[index:])
    for number, component in enumerate(components, start=1):
        facts = {
            "eId": f"{own}_{number}",
            "name": component.name,
            "href": f"#{below[0]}_{number}" if below else f"!{component.name}.xml",
            "showAs": component.show,
        }
        make(box, "componentData", facts)
