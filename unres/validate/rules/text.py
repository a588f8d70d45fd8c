"""TXT: what no schema sees: the words against what the mark-up says about them."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from unres.akn.identity import slug_of
from unres.lang import identify
from unres.validate.index import child, text_of
from unres.validate.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.validate.index import Index
    from unres.validate.rules.check import Breaches, Check

_LATIN_LETTER = re.compile(r"\(?([a-z])\)")
_ROMAN = frozenset("ivxlc")
_SAMPLE = 600
_SURE = 0.6
#: So many of the commonest words of a language leave no doubt.
_ENOUGH = 3
_FIGURE = re.compile(r"\d+")
_LABELLED = re.compile(r"\d{1,3}(?:\.|\s[-–—]|、)\s+\S")
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
#: Where there are raised figures, there is one of the first.
_FIRST_RAISED = _RAISED[:3]
#: A raised figure after a word of three letters, or the punctuation behind one: not "m²".
_CALL = re.compile(rf"(?<=[^\W\d_][,.;:])[{_RAISED}]{{1,3}}|(?<=[^\W\d_]{{3}})[{_RAISED}]{{1,3}}")
_PARTS = re.compile(r"-?[A-Z](-[A-Z])*$")


def points_follow(index: Index) -> Breaches:
    """TXT-01."""
    for box in index.all("list", "blockList"):
        points = box.iterchildren("{*}point", "{*}item")
        letters = [(unit, _LATIN_LETTER.fullmatch(index.labels.get(unit, ""))) for unit in points]
        for (_, before), (unit, found) in pairwise(letters):
            if before and found and not _follows(before[1], found[1]):
                yield unit, f"point ({found[1]}) follows ({before[1]})"


def _follows(before: str, letter: str) -> bool:
    """Tell whether a letter may follow; what may be Roman numerals is not judged."""
    return ord(letter) - ord(before) in (0, 1) or {before, letter} <= _ROMAN


def language_is_that_of_text(index: Index) -> Breaches:
    """TXT-02."""
    for found in index.works:
        body = child(found.element, "mainBody")
        declared = found.expression.get("FRBRlanguage", "language")
        if body is None or declared in {"", "mul", "und"}:
            continue
        text = _beginning(body)
        if sum(map(text.count, vocabulary().commonest.get(declared, ()))) >= _ENOUGH:
            continue
        guess = identify(text)
        if guess.code != declared and guess.share > _SURE:
            yield (
                found.expression.at("FRBRlanguage"),
                (f"the language is {declared!r}, the text reads like {guess.code!r}"),
            )


def _beginning(body: _Element) -> str:
    return " ".join(islice(body.itertext("*"), _SAMPLE // 20))[:_SAMPLE]


def number_is_that_of_masthead(index: Index) -> Breaches:
    """TXT-03."""
    for found in index.works:
        slug = found.work.get("FRBRuri").rstrip("/").rpartition("/")[2]
        for number in index.all("docNumber"):
            text = text_of(number)
            if _FIGURE.findall(text) == _FIGURE.findall(slug) or not _is_of(number, found.element):
                continue
            printed = slug_of(text.rstrip("."))
            if _FIGURE.search(text) and slug and _whole(printed) != _whole(slug):
                yield number, f"the masthead says {text!r}, the IRI {slug!r}"


def _whole(slug: str) -> str:
    """Return a number without the letters of its parts, which are printed in many ways."""
    return _PARTS.sub("", slug)


def _is_of(number: _Element, document: _Element) -> bool:
    """Tell whether a number is the first of the cover page or the preface of `document`."""
    part = next(number.iterancestors("{*}coverPage", "{*}preface"), None)
    first = None if part is None else next(part.iterdescendants("{*}docNumber"), None)
    return part is not None and part.getparent() is document and first is number


def vote_is_that_of_closing(index: Index) -> Breaches:
    """TXT-04."""
    printed = {int(figure) for vote in index.all("vote") for figure in _figures(text_of(vote))}
    for count in index.all("count") if len(printed) > 1 else ():
        value = count.get("value", "")
        if value.isdecimal() and int(value[:9]) not in printed | {0}:
            yield count, f"the count is {value}, which the closing does not print"


def _figures(text: str) -> Iterator[str]:
    return (found[0][:9] for found in _FIGURE.finditer(text))


def text_opens_without_number(index: Index) -> Breaches:
    """TXT-05."""
    for unit, text in index.openings.items():
        if _LABELLED.match(text) and _in_body(unit):
            yield unit, f"the text opens with {text[:20]!r}"


def _in_body(unit: _Element) -> bool:
    return next(unit.iterancestors("{*}mainBody"), None) is not None


def note_is_lifted(index: Index) -> Breaches:
    """TXT-06."""
    for element in index.all("sup"):
        if text_of(element).strip("()").isdecimal():
            yield element, f"the raised figure {text_of(element)!r} calls a footnote"
    for element in index.all("p") if _may_hold_raised(index.source) else ():
        for found in _CALL.finditer(element.text or ""):
            yield element, f"the raised figure {found[0]!r} calls a footnote"


def _may_hold_raised(source: str) -> bool:
    return not source or "&#" in source or any(figure in source for figure in _FIRST_RAISED)


_NAMES = (
    points_follow,
    language_is_that_of_text,
    number_is_that_of_masthead,
    vote_is_that_of_closing,
    text_opens_without_number,
    note_is_lifted,
)
CHECKS: dict[str, Check] = {f"TXT-{n:02}": check for n, check in enumerate(_NAMES, start=1)}
