"""ID: what the identification must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.translation import stated_language
from unres.validation.vocabulary import vocabulary
from unres.validation.words import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.validation.checks.check import Breaches, Check
    from unres.validation.identified import Identified, Level
    from unres.validation.index import Index


def _missing(level: Level, name: str, expected: str = "") -> Breaches:
    if name not in level.children:
        yield level.element, f"{name} is missing" + (f"; expected {expected!r}" if expected else "")


def _part(found: Identified, place: int) -> str:
    """Return a part of the IRI of the work, "" if it has none there."""
    return "".join(found.segments[place : place + 1])


def has_subtype(index: Index) -> Breaches:
    """ID-01."""
    for found in index.identified:
        yield from _missing(found.work, "FRBRsubtype", _part(found, 3))


def has_number(index: Index) -> Breaches:
    """ID-02."""
    for found in index.identified:
        yield from _missing(found.work, "FRBRnumber", _part(found, 6))


def language_is_known(index: Index) -> Breaches:
    """ID-03."""
    for element in index.all("FRBRlanguage"):
        if (language := element.get("language", "")) not in vocabulary().languages:
            yield element, f"the language is {language!r}"


def has_format(index: Index) -> Breaches:
    """ID-04."""
    for found in index.identified:
        yield from _missing(found.manifestation, "FRBRformat")


def date_name_is_known(index: Index) -> Breaches:
    """ID-05."""
    for element in index.all("FRBRdate"):
        if (name := element.get("name", "")) not in vocabulary().date_names:
            yield element, f"the date is called {name!r}"


def translation_tells_its_source(index: Index) -> Breaches:
    """ID-06."""
    stated = {
        language
        for inline in index.all("inline")
        if inline.get("name", "").removeprefix("akn4un:") == "originalLanguage"
        and (language := _language(inline))
    }
    for found in index.works if len(stated) == 1 else ():
        level = found.expression
        own, (source,) = level.get("FRBRlanguage", "language"), stated
        if own != source and "FRBRtranslation" not in level.children:
            yield level.element, f"the text is in {own!r}, its original in {source!r}"


def _language(inline: _Element) -> str | None:
    """Return the language that a cover line names, in its reference or in its words."""
    return stated_language(inline.get("refersTo", "")) or stated_language(text_of(inline))


CHECKS: dict[str, Check] = {
    "ID-01": has_subtype,
    "ID-02": has_number,
    "ID-03": language_is_known,
    "ID-04": has_format,
    "ID-05": date_name_is_known,
    "ID-06": translation_tells_its_source,
}
