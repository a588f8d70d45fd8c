"""Lists and ranges of references: ``mref`` around several, ``rref`` from the first to the last.

Core specification, section 5.5: ``mref`` holds several references, each a ``ref``; ``rref`` says
with ``from`` and ``upTo`` that all between two of them are meant.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.akn.xml import append_text, qualified
from unres.model import CitationMark, DateMark
from unres.model.nesting import Wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Text

#: What stands between the ends of a range, in all languages.
_DASHES = ("-", "‐", "‑", "–", "—")
_RANGE = frozenset([*_DASHES, "to", "through", "à", "au", "a", "al", "bis", "по", "至", "إلى"])
#: What no list goes on across; letters that "and", "of" and their like have between two numbers.
_STOPS = frozenset(".;:()[]“”«»。；：（）؛")
_SMALL_WORDS = 10
_REF = qualified("ref")


def groups(text: Text) -> Iterator[Wrap]:
    """Yield the lists and ranges of references in `text`."""
    cited = [mark for mark in text.marks if isinstance(mark, CitationMark) and _is_ref(mark)]
    if len(cited) < 2:  # noqa: PLR2004 - one reference is no list
        return
    run = [cited[0]]
    for last, mark in pairwise(sorted(cited, key=lambda one: one.start)):
        if _is_listed(text, last.end, mark.start):
            run.append(mark)
            continue
        yield from _group(text, run)
        run = [mark]
    yield from _group(text, run)


def _is_ref(mark: CitationMark) -> bool:
    return mark.url is None and (mark.target is not None or mark.date is not None)


def _group(text: Text, run: Sequence[CitationMark]) -> Iterator[Wrap]:
    if len(run) < 2:  # noqa: PLR2004 - as above
        return
    first, last = run[0], run[-1]
    between = text.text[first.end : last.start].strip()
    name = "rref" if len(run) == 2 and between in _RANGE else "mref"  # noqa: PLR2004 - two ends
    yield Wrap(first.start, last.end, name)


def _is_listed(text: Text, start: int, end: int) -> bool:
    """Tell whether nothing but small words and dates stands between two references."""
    if end < start:
        return False
    between = text.text[start:end]
    for mark in text.marks:
        if isinstance(mark, DateMark) and start <= mark.start and mark.end <= end:
            between = between.replace(text.text[mark.start : mark.end], "")
    if _STOPS & set(between) or any(map(str.isdigit, between)):
        return False
    return sum(map(str.isalpha, between)) <= _SMALL_WORDS


def close_groups(box: _Element, context: Context) -> None:
    """Say of each range where it begins and ends; what holds no two references is no group."""
    for group in list(box.iter(qualified("mref"), qualified("rref"))):
        hrefs = [ref.get("href") or "" for ref in group.iterchildren(_REF)]
        if len(hrefs) < 2 or not all(hrefs):  # noqa: PLR2004 - as above
            _unwrap(group)
            continue
        is_range = group.tag == qualified("rref")
        if is_range:
            group.set("from", hrefs[0])
            group.set("upTo", hrefs[-1])
        group.set("eId", context.count("rref" if is_range else "mref"))


def _unwrap(element: _Element) -> None:
    """Put what `element` holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    before = element.getprevious()
    children = list(element)
    tail, text = element.tail or "", element.text or ""
    parent.remove(element)
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    for offset, child in enumerate(children):
        parent.insert(at + offset, child)
    if children:
        children[-1].tail = (children[-1].tail or "") + tail
    elif before is not None:
        before.tail = (before.tail or "") + tail
    else:
        append_text(parent, tail)
