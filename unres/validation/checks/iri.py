"""IRI: the names of work, expression and manifestation."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from unres.patterns import compiled
from unres.validation.names import name_of
from unres.validation.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.validation.checks.check import Breaches, Check
    from unres.validation.identified import Identified, Level
    from unres.validation.index import Index

_SEGMENTS = 7
_FIRST_YEAR = 1945
_ACTOR = compiled(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NUMBER = compiled(r"[A-Za-z0-9][A-Za-z0-9.()_-]*")
_FORMAT = compiled(r"\.[a-z0-9]{1,8}$")
_EXPRESSION = compiled(r"([a-z]{3})@([^/]*)")


def _segments(index: Index) -> Iterator[tuple[Identified, Sequence[str]]]:
    """Yield the works whose IRI has seven segments."""
    return ((found, found.segments) for found in index.works if len(found.segments) == _SEGMENTS)


def _unlike(level: Level, name: str, expected: str) -> Breaches:
    value = level.get(name)
    if expected and value != expected:
        yield level.at(name), f"{name} is {value!r}, not {expected!r}"


def no_slash_at_end(index: Index) -> Breaches:
    """IRI-01."""
    for element in index.all("FRBRuri", "FRBRthis"):
        if (value := element.get("value", "")).endswith("/"):
            yield element, f"{value!r} ends in a slash; expected {value.rstrip('/')!r}"


def work_has_seven_segments(index: Index) -> Breaches:
    """IRI-02."""
    for found in index.works:
        uri, parts = found.work.uri, found.segments
        if uri[:1] != "/" or len(parts) != _SEGMENTS or not all(parts) or parts[0] != "akn":
            expected = "/".join(_expected(found, index))
            yield (
                found.work.at("FRBRuri"),
                f"{uri!r} is no IRI of seven parts; expected {expected!r}",
            )


def _expected(found: Identified, index: Index) -> Iterator[str]:
    """Yield the parts of an IRI as the file states them elsewhere, or else their names."""
    work, kind = found.work, name_of(found.element)
    author = index.terms.get(work.get("FRBRauthor", "href").lstrip("#"))
    actor = "" if author is None else author.get("href", "").rpartition("/")[2]
    subtype = work.get("FRBRsubtype") or vocabulary().subtypes.get(kind, "")
    yield from ("", "akn", "un", kind, subtype or "{subtype}", actor or "{actor}")
    yield from (work.get("FRBRdate", "date")[:10] or "{date}", work.get("FRBRnumber") or "{number}")


def country_is_un(index: Index) -> Breaches:
    """IRI-03."""
    for found, parts in _segments(index):
        country = found.work.get("FRBRcountry")
        if {parts[1], country} != {"un"}:
            yield found.work.at("FRBRuri"), f"the IRI says {parts[1]!r}, FRBRcountry {country!r}"


def document_is_element(index: Index) -> Breaches:
    """IRI-04."""
    for found, parts in _segments(index):
        if parts[2] != (name := name_of(found.element)):
            yield found.work.at("FRBRuri"), f"the IRI says {parts[2]!r}, the element is {name!r}"


def subtype_is_prescribed(index: Index) -> Breaches:
    """IRI-05."""
    for found, parts in _segments(index):
        expected = vocabulary().subtypes.get(name_of(found.element), parts[3])
        stated = found.work.get("FRBRsubtype") or expected
        if {parts[3], stated} != {expected}:
            yield found.work.at("FRBRuri"), f"the subtype is {parts[3]!r}, not {expected!r}"


def actor_is_author(index: Index) -> Breaches:
    """IRI-06."""
    for found, parts in _segments(index):
        author = index.terms.get(found.work.get("FRBRauthor", "href").lstrip("#"))
        href = "" if author is None else author.get("href", "")
        if href.rpartition("/")[2] != parts[4]:
            yield found.work.at("FRBRuri"), f"the actor is {parts[4]!r}, the author's IRI {href!r}"


def actor_is_code(index: Index) -> Breaches:
    """IRI-07."""
    for found, parts in _segments(index):
        if not _ACTOR.fullmatch(parts[4]):
            yield (
                found.work.at("FRBRuri"),
                f"the actor {parts[4]!r} is no code; expected {_plain(parts[4]).lower()!r}",
            )


def date_is_of_work(index: Index) -> Breaches:
    """IRI-08."""
    for found, parts in _segments(index):
        date = found.work.get("FRBRdate", "date")[:10]
        if parts[5] != date:
            yield found.work.at("FRBRuri"), f"the IRI says {parts[5]!r}, FRBRdate {date!r}"
        elif date not in vocabulary().placeholder_dates and not _is_date(date):  # META-04's matter
            yield found.work.at("FRBRdate"), f"{date!r} is no date of the United Nations"


def _plain(text: str) -> str:
    """Return a part of an IRI with hyphens for what may not stand there."""
    return re.sub(r"[^A-Za-z0-9.()_-]+", "-", text.replace(" ", "")).strip("-._")


def _is_date(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).year >= _FIRST_YEAR
    except ValueError:
        return False


def number_is_stated_number(index: Index) -> Breaches:
    """IRI-09."""
    for found, parts in _segments(index):
        stated = found.work.get("FRBRnumber") or parts[6]
        if stated != parts[6]:
            yield found.work.at("FRBRnumber"), f"FRBRnumber is {stated!r}, the IRI has {parts[6]!r}"


def number_is_plain(index: Index) -> Breaches:
    """IRI-10."""
    for found, parts in _segments(index):
        if parts[6] and not _NUMBER.fullmatch(parts[6]):
            yield (
                found.work.at("FRBRuri"),
                f"the number is {parts[6]!r}; expected {_plain(parts[6])!r}",
            )


def work_is_main(index: Index) -> Breaches:
    """IRI-11."""
    for found in index.works:
        yield from _unlike(found.work, "FRBRthis", f"{found.work.uri}/!main")


def expression_is_of_work(index: Index) -> Breaches:
    """IRI-12."""
    for found in index.works:
        work, uri = found.work.uri, found.expression.uri
        rest = uri.removeprefix(f"{work}/")
        if rest == uri or not _EXPRESSION.fullmatch(rest):
            expected = f"{work}/{found.expression.get('FRBRlanguage', 'language')}@"
            yield (
                found.expression.at("FRBRuri"),
                f"{uri!r} is not of the work; expected {expected!r}",
            )


def _languages(index: Index) -> Iterator[tuple[Level, str, str]]:
    """Yield the expressions, with the language and the version in their IRI."""
    for found in index.works:
        if match := _EXPRESSION.fullmatch(found.expression.uri.rpartition("/")[2]):
            yield found.expression, match[1], match[2]


def language_is_stated_language(index: Index) -> Breaches:
    """IRI-13."""
    for level, language, _ in _languages(index):
        if (stated := level.get("FRBRlanguage", "language")) != language:
            yield level.at("FRBRuri"), f"the IRI says {language!r}, FRBRlanguage {stated!r}"


def version_is_known(index: Index) -> Breaches:
    """IRI-14."""
    for level, _, version in _languages(index):
        known = {"", level.get("FRBRdate", "date"), level.get("FRBRversionNumber")}
        if version not in known:
            yield level.at("FRBRuri"), f"the version {version!r} is neither date nor version number"


def expression_is_main(index: Index) -> Breaches:
    """IRI-15."""
    for found in index.works:
        yield from _unlike(found.expression, "FRBRthis", f"{found.expression.uri}/!main")


def manifestation_is_of_expression(index: Index) -> Breaches:
    """IRI-16."""
    for found in index.works:
        form = found.manifestation.get("FRBRformat") or "xml"
        expected = f"{found.expression.uri}.{form}"
        if found.manifestation.uri != expected:
            yield from _unlike(found.manifestation, "FRBRuri", expected)


def manifestation_is_main(index: Index) -> Breaches:
    """IRI-17."""
    for found in index.works:
        form = found.manifestation.get("FRBRformat") or "xml"
        expected = f"{found.expression.uri}/!main.{form}"
        yield from _unlike(found.manifestation, "FRBRthis", expected)


def work_begins_as_prescribed(index: Index) -> Breaches:
    """IRI-18."""
    for found in index.works:
        if found.element.getparent() is not index.root:
            continue
        country, kind = found.work.get("FRBRcountry"), name_of(found.element)
        expected = f"/akn/{country}/{kind}/"
        if country and found.work.uri and not found.work.uri.startswith(expected):
            yield found.work.at("FRBRuri"), f"{found.work.uri!r} does not begin with {expected!r}"


def levels_follow_each_other(index: Index) -> Breaches:
    """IRI-19."""
    for found in index.identified:
        above = ""
        for level in (found.work, found.expression, found.manifestation):
            for name in ("FRBRuri", "FRBRthis"):
                value = level.get(name)
                if value and above and not value.startswith(above):
                    yield level.at(name), f"{name} is {value!r}; it does not begin with {above!r}"
                elif name == "FRBRuri":
                    above = _FORMAT.sub("", level.uri)


_NAMES = (
    no_slash_at_end,
    work_has_seven_segments,
    country_is_un,
    document_is_element,
    subtype_is_prescribed,
    actor_is_author,
    actor_is_code,
    date_is_of_work,
    number_is_stated_number,
    number_is_plain,
    work_is_main,
    expression_is_of_work,
    language_is_stated_language,
    version_is_known,
    expression_is_main,
    manifestation_is_of_expression,
    manifestation_is_main,
    work_begins_as_prescribed,
    levels_follow_each_other,
)
CHECKS: dict[str, Check] = {f"IRI-{n:02}": check for n, check in enumerate(_NAMES, start=1)}
