"""The cards of an index page: one for each document of a converted folder."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import html

from unres.batch.manifest import NAME
from unres.batch.plan import documents
from unres.lang.bodies import bodies
from unres.languages import code_of
from unres.output.html.catalogue import Card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unres.batch.holdings import Holding

#: What an index lists; of several with one name it reads the first, and links to a page.
LISTED = (".xml", ".json", ".html")
_TERM = "DCTERMS."


def listed(folder: Path, page: Path) -> tuple[list[str], list[Path]]:
    """Return the documents of a folder, and those that are known by their page alone.

    Args:
        folder: the converted folder.
        page: the index page itself, which is no document.

    Raises:
        InputError: there is none.
    """
    found = [Path(each) for each in documents([str(folder)], LISTED) if Path(each) != page]
    pages = [each for each in found if each.suffix == ".html"]
    return [str(each) for each in found if each.suffix != ".html"], pages


def warnings_below(folder: Path) -> dict[str, list[str]]:
    """Return the warnings that the manifests below `folder` tell, by the output without suffix."""
    told: dict[str, list[str]] = {}
    for manifest in folder.rglob(NAME):
        for line in manifest.read_bytes().splitlines():
            with suppress(ValueError, KeyError, TypeError):  # a line half written
                entry = json.loads(line)
                target = manifest.parent / entry["target"]
                warned = [one for one in entry["diagnostics"] if one["kind"] == "warning"]
                told[str(target.with_suffix(""))] = [one["message"] for one in warned]
    return told


def card_of_holding(holding: Holding, page: Path, told: Mapping[str, list[str]]) -> Card:
    """Return the card of a document that was read."""
    path, facts = Path(holding.file), holding.facts
    shown = path.with_suffix(".html")
    own = [one.message for one in holding.remarks if one.kind == "warning"]
    known = told.get(str(path.with_suffix("")), [])
    warnings = [*known, *(each for each in own if each not in known)]
    href = _href(shown if shown.is_file() else path, page)
    if facts is None:
        return Card(href, warnings=[holding.error or "it cannot be read"])
    body = bodies().get(facts.body or "")
    return Card(
        href=href,
        symbol=facts.symbol,
        title=facts.title,
        body=body.name if body else facts.body,
        date=facts.date,
        language=facts.language,
        kind=facts.kind,
        warnings=warnings,
    )


def card_of_page(path: Path, page: Path, told: Mapping[str, list[str]]) -> Card | None:
    """Return the card of a page that `convert` wrote, by its Dublin Core terms; None of another."""
    terms = _terms(path)
    if not terms:
        return None
    tag = terms.get("language", "")
    return Card(
        href=_href(path, page),
        symbol=terms.get("identifier"),
        title=terms.get("title"),
        body=terms.get("creator"),
        date=terms.get("created"),
        language=code_of(tag) or None,
        kind=terms.get("type"),
        warnings=told.get(str(path.with_suffix("")), []),
    )


def _terms(path: Path) -> dict[str, str]:
    found = html.document_fromstring(path.read_bytes() or b"<p/>").iter("meta")
    named = ((meta.get("name", ""), meta.get("content", "")) for meta in found)
    return {name.removeprefix(_TERM): text for name, text in named if name.startswith(_TERM)}


def _href(path: Path, page: Path) -> str:
    return quote(Path(os.path.relpath(path, page.parent)).as_posix())
