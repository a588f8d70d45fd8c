"""TXT: what no schema sees: the words against what the mark-up says about them."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from unres.akn.identity import slug_of
from unres.lang import identify
from unres.patterns import compiled
from unres.validation.checks.meta import agrees, listed
from unres.validation.names import above, child, name_of
from unres.validation.vocabulary import vocabulary
from unres.validation.words import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.validation.checks.check import Breach, Breaches, Check
    from unres.validation.index import Index

_POINTS = frozenset({"point", "item"})
_LATIN_LETTER = compiled(r"\(?([a-z])\)")
_ROMAN = frozenset("ivxlc")
_SAMPLE = 600
_SURE = 0.6
#: So many of the commonest words of a language leave no doubt.
_ENOUGH = 3
_FIGURE = compiled(r"\d+")
_LABELLED = compiled(r"\d{1,3}(?:\.|\s[-–—]|、)\s+\S")
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
#: Where there are raised figures, there is one of the first.
_FIRST_RAISED = _RAISED[:3]
#: A raised figure after a word of three letters, or the punctuation behind one: not "m²".
_CALL = compiled(rf"(?<=[^\W\d_][,.;:])[{_RAISED}]{{1,3}}|(?<=[^\W\d_]{{3}})[{_RAISED}]{{1,3}}")
_PARTS = compiled(r"-?[A-Z](-[A-Z])*$")


def points_follow(index: Index) -> Breaches:
    """TXT-01."""
    return (breach for breach, hidden in _letter_gaps(index) if hidden)


def text_skips_no_letter(index: Index) -> Breaches:
    """TXT-10."""
    return (breach for breach, hidden in _letter_gaps(index) if not hidden)


def _letter_gaps(index: Index) -> Iterator[tuple[Breach, bool]]:
    """Yield points whose letter does not follow, and whether the missing one may be in the text."""
    labels = index.labels
    for box in index.all("list", "blockList"):
        points = [unit for unit in box if name_of(unit) in _POINTS]
        letters = [(unit, _LATIN_LETTER.fullmatch(labels.get(unit, ""))) for unit in points]
        for (prior, before), (unit, found) in pairwise(letters):
            if before and found and not _follows(before[1], found[1]):
                missing = f"{chr(ord(before[1]) + 1)})"
                hidden = found[1] < before[1] or missing in text_of(prior)
                yield (unit, f"point ({found[1]}) follows ({before[1]})"), hidden


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
        text = _beginning(body, index)
        if sum(map(text.count, vocabulary().commonest.get(declared, ()))) >= _ENOUGH:
            continue
        guess = identify(text)
        if guess.code != declared and guess.share > _SURE:
            yield (
                found.expression.at("FRBRlanguage"),
                (f"the language is {declared!r}, the text reads like {guess.code!r}"),
            )


def _beginning(body: _Element, index: Index) -> str:
    """Return the first words of the text: of its paragraphs, or where these are few of all."""
    text = " ".join(islice(filter(None, index.openings.values()), _SAMPLE // 20))
    return text if len(text) > _SAMPLE // 2 else " ".join(body.itertext("*"))[:_SAMPLE]


def number_is_that_of_masthead(index: Index) -> Breaches:
    """TXT-03."""
    for number, slug, confirmed in _misnumbered(index):
        if not confirmed:
            yield number, f"the masthead says {text_of(number)!r}, the IRI {slug!r}"


def masthead_agrees_with_itself(index: Index) -> Breaches:
    """TXT-09."""
    for number, slug, confirmed in _misnumbered(index):
        if confirmed:
            yield number, f"the number {text_of(number)!r} is elsewhere printed as that of {slug!r}"


def _misnumbered(index: Index) -> Iterator[tuple[_Element, str, bool]]:
    """Yield numbers that are not that of the IRI, and whether another one printed is."""
    first: dict[_Element, _Element] = {}
    for number in index.all("docNumber"):
        if (part := above(number, "coverPage", "preface")) is not None:
            first.setdefault(part, number)
    numbers: defaultdict[_Element | None, list[_Element]] = defaultdict(list)
    for part, number in first.items():
        numbers[part.getparent()].append(number)
    for found in index.works:
        slug, own = found.work.uri.rpartition("/")[2], numbers[found.element]
        wrong = [number for number in own if slug and not _is_number(text_of(number), slug)]
        yield from ((number, slug, len(wrong) < len(own)) for number in wrong)


def _is_number(text: str, slug: str) -> bool:
    figures = _FIGURE.findall(text)
    return figures == _FIGURE.findall(slug) or not (
        figures and _whole(slug_of(text.rstrip("."))) != _whole(slug)
    )


def _whole(slug: str) -> str:
    """Return a number without the letters of its parts, which are printed in many ways."""
    return _PARTS.sub("", slug)


def vote_is_that_of_closing(index: Index) -> Breaches:
    """TXT-04."""
    for count in _unprinted(index):
        if not agrees(count, listed(count)):
            yield count, f"the count is {count.get('value')}, which the closing does not print"


def closing_prints_number_of_voters(index: Index) -> Breaches:
    """TXT-08."""
    for count in _unprinted(index):
        if agrees(count, voters := listed(count)):
            yield count, f"{voters} voters are listed, a number that the closing does not print"


def _unprinted(index: Index) -> Iterator[_Element]:
    """Yield the counts that are not among the figures of the closing."""
    counts = [count for count in index.all("count") if count.get("value", "").isdecimal()]
    if not counts:
        return
    printed = {int(figure) for vote in index.all("vote") for figure in _figures(text_of(vote))}
    for count in counts if len(printed) > 1 else ():
        if int(count.get("value", "")[:9]) not in printed | {0}:
            yield count


def _figures(text: str) -> Iterator[str]:
    return (found[0][:9] for found in _FIGURE.finditer(text))


def text_opens_without_number(index: Index) -> Breaches:
    """TXT-05."""
    for unit, text in index.openings.items():
        if _LABELLED.match(text) and _in_body(unit):
            yield unit, f"the text opens with {text[:20]!r}"


def _in_body(unit: _Element) -> bool:
    return above(unit, "mainBody") is not None


def note_is_lifted(index: Index) -> Breaches:
    """TXT-06."""
    there = {note.get("marker", "").strip("()") for note in index.all("authorialNote")}
    for element in index.all("sup"):
        marker = text_of(element).strip("()")
        if marker.isdecimal() and marker not in there:
            yield element, f"the raised figure {text_of(element)!r} calls a footnote"
    whole = "".join(index.texts.values())
    there_are = any(figure in whole for figure in _FIRST_RAISED)
    for element, text in index.texts.items() if there_are else ():
        for found in _CALL.finditer(text):
            yield element, f"the raised figure {found[0]!r} calls a footnote"


CHECKS: dict[str, Check] = {
    "TXT-01": points_follow,
    "TXT-02": language_is_that_of_text,
    "TXT-03": number_is_that_of_masthead,
    "TXT-04": vote_is_that_of_closing,
    "TXT-05": text_opens_without_number,
    "TXT-06": note_is_lifted,
    "TXT-08": closing_prints_number_of_voters,
    "TXT-09": masthead_agrees_with_itself,
    "TXT-10": text_skips_no_letter,
}
