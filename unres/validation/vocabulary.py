"""The names that the rules know, from ``data/vocabulary.toml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unres.patterns import compiled
from unres.resources import read_toml, schema_path

if TYPE_CHECKING:
    from collections.abc import Mapping

_ELEMENT = compiled(r'<xsd:element name="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sets of names; what each is for stands in the data file."""

    documents: frozenset[str]
    hierarchical: frozenset[str]
    blocks: frozenset[str]
    containers: frozenset[str]
    marked: frozenset[str]
    composed: frozenset[str]
    document_references: frozenset[str]
    masthead: frozenset[str]
    media: frozenset[str]
    statement_names: frozenset[str]
    date_names: frozenset[str]
    formula_names: frozenset[str]
    placeholder_dates: frozenset[str]
    languages: frozenset[str]
    document_hosts: frozenset[str]
    annex_words: frozenset[str]
    subtypes: Mapping[str, str]
    abbreviations: Mapping[str, str]
    commonest: Mapping[str, list[str]]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary."""
    data = read_toml("validation/data/vocabulary.toml")
    return Vocabulary(**{field.name: _frozen(data[field.name]) for field in fields(Vocabulary)})


def _frozen(value: Any) -> Any:  # noqa: ANN401  a list or a table of TOML
    return frozenset(value) if isinstance(value, list) else MappingProxyType(value)


@cache
def element_names() -> frozenset[str]:
    """Return the names of all elements of Akoma Ntoso, in lower case, from the schema."""
    schema = schema_path("akomantoso30.xsd").read_text(encoding="utf-8")
    return frozenset(name.lower() for name in _ELEMENT.findall(schema))
