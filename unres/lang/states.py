"""The States: their names in each language, and which name is whose.

Source: ``data/states.toml``, by ISO 3166-1 alpha-3 code.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.schema import StatesData
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class KnownState(NamedTuple):
    """A State: its ISO 3166-1 alpha-3 code and the UN's name for it in one language."""

    code: str
    name: str


@cache
def _by_code(language: str) -> Mapping[str, tuple[str, ...]]:
    table = read("states.toml", StatesData).get(language, {})
    return MappingProxyType(
        {code: (names,) if isinstance(names, str) else names for code, names in table.items()}
    )


@cache
def _by_name(language: str) -> Mapping[str, KnownState]:
    return MappingProxyType(
        {
            _key(name): KnownState(code, names[0])
            for code, names in _by_code(language).items()
            for name in names
        }
    )


def state_named(name: str, language: str) -> KnownState | None:
    """Return the State that `name` is the name of in `language` (``eng``), None if unknown.

    Case, accents, spaces and punctuation do not matter.
    """
    return _by_name(language).get(_key(name))


def state_name(code: str, language: str) -> str | None:
    """Return the UN's name for the State with the ISO 3166-1 alpha-3 `code`.

    >>> state_name("BOL", "eng")
    'Bolivia (Plurinational State of)'
    """
    names = _by_code(language).get(code)
    return names[0] if names else None


def state_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of all States in `language` by their code, the UN's own first."""
    return _by_code(language)


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name)))
