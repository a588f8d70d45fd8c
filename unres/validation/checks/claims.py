"""What a file claims of itself and of what it cites, and what no one else looks at."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.akn.identity import slug_of
from unres.akn.iri import Iri
from unres.akn.reading.links import symbol_from
from unres.lang import bodies, symbol
from unres.lang.dating import may_date
from unres.patterns import compiled
from unres.validation.checks.notes import adopted_text
from unres.validation.index import XML_ID
from unres.validation.names import above, child, name_of
from unres.validation.words import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.lang import Symbol
    from unres.validation.checks.check import Breaches, Check
    from unres.validation.index import Index

#: The elements that name something, and the class of term that it is.
_CLASSES = {
    name: f"TLC{name.capitalize()}"
    for name in ("concept", "event", "location", "object", "organization", "person", "process")
} | {"role": "TLCRole", "term": "TLCTerm"}
#: What a reference to a document may name as its type.
_DOCUMENTS = frozenset(
    {
        *("act", "amendment", "amendmentList", "bill", "debate", "debateReport", "doc"),
        *("documentCollection", "judgment", "officialGazette", "portion", "statement"),
    }
)
_OF_ISSUE = frozenset({"issue", "issuance", "publication"})
_LETTER = compiled(r"\(?([A-Z])\)?[.\s]?(?!\w)")
_OWN_LETTER = compiled(r"[\d)]_?([A-Z])$")
_ROMAN = compiled(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def nothing_cites_itself(index: Index) -> Breaches:
    """REF-08."""
    own = tuple({found.work.uri for found in index.works if found.work.uri})
    numbers = {str(found.segments[-1]) for found in index.works if found.segments}
    ends = {number.rpartition("-")[2].strip("ABCDEFGH") for number in numbers}
    for link in index.all("ref", "a"):
        href = link.get("href", "")
        if href.startswith(own) and href.rstrip("/").split("/!")[0] in own:
            yield link, f"the link leads to {href!r}, which is this file"
            continue
        may_be = name_of(link) == "a" and any(end in href for end in ends)  # most are out at once
        cited = adopted_text(href) if may_be else None
        if cited and slug_of(cited.text) in numbers and _is_of_body(index, cited.body):
            yield link, f"the link leads to {cited}, which is this file"


def _is_of_body(index: Index, code: str | None) -> bool:
    """Tell whether a work of the file is one of the body."""
    actor = bodies()[code].actor if code else None
    return any(actor in found.segments for found in index.works)


def name_is_of_its_class(index: Index) -> Breaches:
    """REF-09."""
    for name, kind in _CLASSES.items():
        for element in index.all(name):
            for reference in element.get("refersTo", "").split():
                term = index.terms.get(reference.removeprefix("#"))
                if term is not None and name_of(term) != kind:
                    yield (
                        element,
                        f"the {name} refers to {reference!r}, a {name_of(term)}, not a {kind}",
                    )


def reference_is_possible(index: Index) -> Breaches:
    """REF-10."""
    for link in index.all("ref"):
        if flaw := _flaw_of(link.get("href", "")):
            yield link, flaw


def issue_is_no_copy(index: Index) -> Breaches:
    """META-11."""
    printed = {each.get("date", "")[:10] for each in index.all("docDate") if _is_on_cover(each)}
    for found in index.works:
        adopted = found.work.children.get("FRBRdate")
        if adopted is None or adopted.get("name") != "adoption":
            continue
        date = adopted.get("date", "")[:10]
        publication = child(child(found.element, "meta"), "publication")
        issue = found.expression.children.get("FRBRdate")
        named = issue if issue is not None and issue.get("name") in _OF_ISSUE else None
        for element in (named, publication):
            if element is not None and element.get("date", "")[:10] == date not in printed:
                name = element.get("name") if element is named else "publication"
                yield element, f"the date of {name} is that of adoption, {date}; no cover prints it"


@lru_cache(maxsize=4096)  # a text cites the same ones again and again
def _flaw_of(href: str) -> str | None:
    """Return what is wrong with the IRI of a reference, None if nothing is."""
    kind = (href.split("/") + [""] * 4)[3] if href.startswith("/akn/") else ""
    if kind and kind not in _DOCUMENTS and kind != "ontology":
        return f"the reference {href!r} names the type {kind!r}, which no document has"
    if (found := _adopted(href)) and not may_date(*found):
        return f"the reference to {found[0]} has the date {found[1]}, not one of its year"
    return None


def _adopted(href: str) -> tuple[Symbol, datetime.date] | None:
    """Return the adopted text that an IRI names, and the date in it."""
    try:
        iri = Iri.parse(href)
        date = datetime.date.fromisoformat(iri.date)
    except ValueError:
        return None
    found = symbol(symbol_from(iri) or "") if iri.document == "statement" else None
    return (found, date) if found else None


def _is_on_cover(date: _Element) -> bool:
    return above(date, "coverPage") is not None


def sections_follow(index: Index) -> Breaches:
    """STR-28."""
    last: dict[_Element | None, int] = {}
    for section in index.all("section", "part", "division", "chapter"):
        label = index.labels.get(section, "")
        number = _number(label)
        around = section.getparent()
        before = last.get(around)
        if number is None:
            continue
        last[around] = number
        if before is not None and number not in {before + 1, 1}:
            yield section, f"section {label} follows the one with the number {before}"


def _number(label: str) -> int | None:
    """Return the number of a label: of figures, Roman ones, or one capital letter."""
    plain = label.strip(" .()").rpartition(" ")[2]
    if plain.isdecimal():
        return int(plain[:9])
    if plain and _ROMAN.fullmatch(plain):
        values = [_VALUES[letter] for letter in plain]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return sum(-value if value < after else value for value, after in pairs)
    return ord(plain) - ord("A") + 1 if re.fullmatch("[A-Z]", plain) else None


def xml_id_is_unique(index: Index) -> Breaches:
    """EID-11."""
    seen: set[str] = set()
    for element, value in index.values(XML_ID).items():
        if value in seen:
            yield element, f"the xml:id {value!r} was given before"
        seen.add(value)


def letter_is_of_number(index: Index) -> Breaches:
    """TXT-11."""
    for found in index.works:
        number = found.segments[-1] if found.segments else ""
        own = _OWN_LETTER.search(number)
        for element, letter in _printed_letters(found.element):
            if own is None or own[1] != letter:
                yield element, f"the part is called {letter}, the number in the IRI is {number!r}"


def _printed_letters(document: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the letter that a preface prints for the part, and its element."""
    preface = child(document, "preface")
    for element in preface.iter("{*}docNumber") if preface is not None else ():
        if element.get("refersTo") == "#letter" and (found := _LETTER.match(text_of(element))):
            yield element, found[1]


CHECKS: dict[str, Check] = {
    "REF-08": nothing_cites_itself,
    "REF-09": name_is_of_its_class,
    "REF-10": reference_is_possible,
    "META-11": issue_is_no_copy,
    "STR-28": sections_follow,
    "EID-11": xml_id_is_unique,
    "TXT-11": letter_is_of_number,
}
