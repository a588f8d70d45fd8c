"""One page for a folder of documents: search, filters, versions together, what to look at first.

The page is one file that works from a disk. Its script is in it, and its content security policy
allows that script alone, by its hash; nothing is fetched.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cache
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.lang import bodies, load
from unres.lang.addresses import page_of_symbol
from unres.languages import tag_of
from unres.output.html.template import filled
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Card:
    """A version of a document on the index page.

    Attributes:
        href: the address of its file, relative to the page.
        symbol: its symbol; None if it is not known.
        title: its title.
        body: the name of the body.
        date: when it was adopted, or else issued: ISO 8601.
        language: ISO 639-2/T code.
        kind: ``resolution``, ``decision``, ...
        warnings: what is to be looked at.
    """

    href: str
    symbol: str | None = None
    title: str | None = None
    body: str | None = None
    date: str | None = None
    language: str | None = None
    kind: str | None = None
    warnings: list[str] = field(default_factory=list)


def catalogue(cards: Sequence[Card], name: str, language: str = "eng") -> bytes:
    """Return the index page for `cards`, which speaks `language`; `name` is its title."""
    words, spoken = _words()[language], load(language)
    names = spoken.body_names
    named = {body.name: names[code][0] for code, body in bodies().items() if code in names}
    data = [_entry(card, named) for card in cards]
    said = {key: escape(text) for key, text in words.items()}
    facts = {"lang": tag_of(language), "dir": spoken.direction}
    return filled("html", "catalogue", name, data=_json(data), said=_json(words), **said, **facts)


def _json(data: object) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("&", "\\u0026")


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(read_toml("output/html/catalogue.toml"))


def _entry(card: Card, bodies_named: Mapping[str, str]) -> dict[str, object]:
    """Return a card as the script reads it: without what is unknown."""
    entry = {name: value for name, value in asdict(card).items() if value}
    if card.body:
        entry["body"] = bodies_named.get(card.body, card.body)
    if card.language:
        entry["tag"] = tag_of(card.language)
    if card.symbol:
        entry["official"] = page_of_symbol(card.symbol, card.language or "eng")
    return entry
