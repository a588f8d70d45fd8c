"""The bodies of the United Nations: names, Akoma Ntoso codes, symbols of their documents."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from unres.lang.load import read
from unres.lang.schema import BodiesData

if TYPE_CHECKING:
    from collections.abc import Mapping


class Body(NamedTuple):
    """A body, as section 2 of the AKN4UN profile names it.

    `actor` is the segment of its IRIs (``unga``), `alias` the form of the guidelines (``un-ga``),
    `author` the eId of its ``TLCOrganization``, `symbol_prefixes` the beginnings of its symbols by
    kind of document (``{"resolution": ("A/RES",)}``).
    """

    code: str
    name: str
    actor: str
    alias: str
    author: str
    symbol_prefixes: Mapping[str, tuple[str, ...]]


@cache
def bodies() -> Mapping[str, Body]:
    """Return the known bodies by code (GA, SC, ECOSOC, HRC, ...).

    Raises:
        DataError: The data file has the wrong shape.
    """
    table = read("bodies.toml", BodiesData).bodies
    return MappingProxyType(
        {
            code: Body(
                code, data.name, data.actor, data.alias, data.author, MappingProxyType(data.symbols)
            )
            for code, data in table.items()
        }
    )
