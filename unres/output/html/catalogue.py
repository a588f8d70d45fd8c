"""One page for a folder of documents: search, filters, versions together, what to look at first.

The page is one file that works from a disk. Its script is in it, and its content security policy
allows that script alone, by its hash; nothing is fetched.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from unres.lang.addresses import page_of_symbol
from unres.languages import tag_of
from unres.output.html.template import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What `lang` attributes call the languages.


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


def catalogue(cards: Sequence[Card], name: str) -> bytes:
    """Return the index page for `cards`; `name` is its title."""
    data = json.dumps([_entry(card) for card in cards], ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", "\\u003c").replace("&", "\\u0026")
    return filled("html", "catalogue", name, data=data)


def _entry(card: Card) -> dict[str, object]:
    """Return a card as the script reads it: without what is unknown."""
    entry = {name: value for name, value in asdict(card).items() if value}
    if card.language:
        entry["tag"] = tag_of(card.language)
    if card.symbol:
        entry["official"] = page_of_symbol(card.symbol, card.language or "eng")
    return entry
