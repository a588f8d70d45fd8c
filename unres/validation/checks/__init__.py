"""The checks behind the rules, one module a family.

A check takes the index of a document and yields the elements in breach of its rule, each with a
short statement of what is wrong. It is run on every well-formed document, valid or not, so it
must take any tree, in time linear in its size.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.validation.checks import (
    claims,
    document,
    eid,
    identity,
    iri,
    meta,
    notes,
    references,
    structure,
    text,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unres.validation.checks.check import Check

#: The checks by the id of their rule. WF-01 and XSD-01 are the parser's and the schema's.
CHECKS: Mapping[str, Check] = MappingProxyType(
    document.CHECKS
    | iri.CHECKS
    | identity.CHECKS
    | references.CHECKS
    | meta.CHECKS
    | structure.CHECKS
    | notes.CHECKS
    | wording.CHECKS
    | eid.CHECKS
    | text.CHECKS
    | claims.CHECKS
)
