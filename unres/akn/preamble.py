"""The preamble: enacting formula, and one ``container`` for each preambular paragraph."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.akn.blocks import write_listed
from unres.akn.inline import paragraph
from unres.akn.xml import make
from unres.model import OpenerMark
from unres.model.eid import join
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Preamble, PreambularClause


def write_preamble(
    parent: _Element, preamble: Preamble | None, context: Context, prefix: str
) -> None:
    """Write the ``preamble``, none if it says nothing."""
    if preamble is None or (preamble.formula is None and not preamble.clauses):
        return
    box = make(parent, "preamble")
    eid = join(prefix, "preamble")
    if preamble.formula is not None:
        formula = {"name": "enactingFormula", "eId": context.count(join(eid, "formula"))}
        paragraph(make(box, "formula", formula), preamble.formula, context)
    for clause in preamble.clauses:
        own = context.count(join(eid, "container"))
        container = make(box, "container", {"name": _opening(clause), "eId": own})
        write_listed(container, clause, context, own)


def _opening(clause: PreambularClause) -> str:
    """Return how the container of a recital is called: the same in all languages."""
    marks = (mark for mark in clause.text.marks if isinstance(mark, OpenerMark))
    concept = next((mark.concept for mark in marks if mark.concept), None)
    return _names().get(concept or "", "preambular")


@cache
def _names() -> Mapping[str, str]:
    return MappingProxyType(read_toml("akn/data/containers.toml"))
