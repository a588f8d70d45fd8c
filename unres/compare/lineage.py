"""Lines of resolutions: which of many continues which.

A resolution continues an earlier one of the same body, in the same language, if it cites it and has
a title much like its own. One that it does not cite it continues if the title is the same, or most
of it below the same agenda item, and some of the clauses are. Of several it is the latest.
"""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapidfuzz import fuzz

from unres.compare.changes import diff
from unres.compare.passages import passages_of
from unres.expected import DOCUMENT, expect
from unres.lang.fold import fold
from unres.model import Document
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


Reason = Literal["recalls", "title", "agenda"]

#: How alike titles are, in per cent, of a resolution and of the earlier one that it cites.
CITED = 70
#: How alike titles are below one agenda item.
ITEM = 80
#: The share of the clauses that a resolution which is not cited must have left in its successor.
KEPT = 0.25
_FIGURES = compiled(r"\d+")


@dataclass(frozen=True, slots=True)
class Link:
    """A resolution continues another.

    Attributes:
        old: the earlier document.
        new: the later one.
        reason: ``recalls`` if it cites it, ``title`` if it has the same title, ``agenda`` if the
            agenda item and most of the title are the same.
        kept: the share of the clauses and points of the earlier one that it has, from 0 to 1.
    """

    old: Document
    new: Document
    reason: Reason
    kept: float


@dataclass(frozen=True, slots=True)
class Lineage:
    """Resolutions in the order of their adoption, and which of them continue which."""

    documents: tuple[Document, ...]
    links: tuple[Link, ...]


class _Known(NamedTuple):
    """What is compared of a document before its clauses are."""

    document: Document
    body: str | None
    title: str
    agenda: str
    cited: frozenset[str]


def trace(documents: Iterable[Document]) -> Lineage:
    """Return which of `documents` continue which.

    Of the versions of one symbol only one counts: that in the language that most are in. Documents
    without a symbol, or without a title, are in no line.

    Raises:
        TypeError: one is no document.
    """
    documents = list(documents)
    for each in documents:
        expect(each, "trace()", DOCUMENT, Document)
    known = [_known(each) for each in _one_version_each(documents)]
    known.sort(key=lambda each: _order(each.document))
    links = tuple(link for place in range(len(known)) if (link := _link(known, place)))
    return Lineage(tuple(each.document for each in known), links)


def _one_version_each(documents: Iterable[Document]) -> list[Document]:
    named = [each for each in documents if each.masthead.symbol and each.title is not None]
    common = Counter(each.language for each in named)
    found: dict[str, Document] = {}
    for each in sorted(named, key=lambda each: (-common[each.language], each.language)):
        found.setdefault(each.masthead.symbol or "", each)
    return list(found.values())


def _known(document: Document) -> _Known:
    marks = (mark for each in passages_of(document) for mark in each.text.marks)
    cited = {mark.symbol for mark in marks if mark.kind == "citation" and mark.symbol}
    agenda = "|".join(fold(item.title) for item in document.masthead.agenda if item.title)
    title = _FIGURES.sub("", fold(document.title.text if document.title else ""))
    return _Known(document, document.masthead.body, title, agenda, frozenset(cited))


def _order(document: Document) -> tuple[datetime.date, list[int]]:
    """Return by what documents are sorted: the day of adoption or issue, then their number."""
    head, adoption = document.masthead, document.adoption
    date = (adoption and adoption.date) or head.adopted or head.issued or datetime.date.min
    return date, [int(figure) for figure in _FIGURES.findall(head.symbol or "")]


def _link(known: Sequence[_Known], place: int) -> Link | None:
    """Return what the document at `place` continues: the latest that there is a reason for."""
    new = known[place]
    for old in known[place - 1 :: -1] if place else ():
        if reason := _reason(old, new):
            kept = diff(old.document, new.document).kept
            if reason == "recalls" or kept >= KEPT:
                return Link(old.document, new.document, reason, kept)
    return None


def _reason(old: _Known, new: _Known) -> Reason | None:
    if old.body != new.body or old.document.language != new.document.language:
        return None
    if old.document.masthead.symbol in new.cited and fuzz.ratio(old.title, new.title) >= CITED:
        return "recalls"
    if old.title == new.title:
        return "title"
    if old.agenda and old.agenda == new.agenda and fuzz.ratio(old.title, new.title) >= ITEM:
        return "agenda"
    return None


def lines(lineage: Lineage) -> Iterator[list[Document]]:
    """Yield the lines of two documents and more, each from its first to a last one."""
    after: dict[str | None, list[Document]] = {}
    for link in lineage.links:
        after.setdefault(link.old.masthead.symbol, []).append(link.new)
    later = {link.new.masthead.symbol for link in lineage.links}
    for document in lineage.documents:
        if document.masthead.symbol in after and document.masthead.symbol not in later:
            yield from _from(document, after)


def _from(first: Document, after: dict[str | None, list[Document]]) -> Iterator[list[Document]]:
    waiting = [[first]]
    while waiting:
        line = waiting.pop()
        following = after.get(line[-1].masthead.symbol, [])
        if not following:
            yield line
        waiting += [[*line, each] for each in reversed(following)]
