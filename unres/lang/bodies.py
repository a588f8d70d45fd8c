"""The bodies of the United Nations: names, Akoma Ntoso codes, symbols of their documents."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.lang.load import read
from unres.lang.schema import BodiesData, BodyData
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

#: The longest line that names a document, in characters.
LONGEST = 100


class Body(NamedTuple):
    """A body, as section 2 of the AKN4UN profile names it.

    `actor` is the segment of its IRIs (``unga``), `alias` the form of the guidelines (``un-ga``),
    `author` the eId of its ``TLCOrganization``, `symbol_prefixes` the beginnings of its symbols by
    kind of document (``{"resolution": ("A/RES",)}``), `symbol_forms` patterns of other symbols.
    """

    code: str
    name: str
    actor: str
    alias: str
    author: str
    symbol_prefixes: Mapping[str, tuple[str, ...]]
    symbol_forms: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@cache
def bodies() -> Mapping[str, Body]:
    """Return the known bodies by code (GA, SC, ECOSOC, HRC, ...).

    Raises:
        DataError: The data file has the wrong shape.
    """
    table = read("bodies.toml", BodiesData).bodies
    return MappingProxyType({code: _body(code, data) for code, data in table.items()})


def _body(code: str, data: BodyData) -> Body:
    names = (data.name, data.actor, data.alias, data.author)
    return Body(code, *names, MappingProxyType(data.symbols), MappingProxyType(data.forms))


def is_of_elsewhere(text: str) -> bool:
    """Tell whether the line `text` names a document of another organization: "AG/RES. 2908"."""
    return len(text) <= LONGEST and _elsewhere().fullmatch(text.strip()) is not None


@cache
def _elsewhere() -> re.Pattern[str]:
    return compiled("|".join(read("bodies.toml", BodiesData).elsewhere))


@cache
def form_of_symbols() -> str:
    """Return a pattern for all symbols that are not built of a prefix and a number."""
    forms = (
        form for body in bodies().values() for group in body.symbol_forms.values() for form in group
    )
    return "|".join(form.replace("(?P<number>", "(?:").replace(" ", " ?") for form in forms)
