"""Places that a text cites: paragraphs of the document itself, and of the documents it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.model import CitationMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeGuard

    from unres.lang import Language
    from unres.lang.places import PlaceGroup, Scope
    from unres.parsing.apart import Apart

#: How far a place may stand from the document that it is in, in characters.
REACH = 120
#: Letters between the two that are no noun and no name of a body: "of the", "de la".
SMALL_WORDS = 12
#: What parts sentences and clauses; nothing reaches across.
_STOPS = frozenset(".;:；：。[]")
_JOINTS = frozenset({"", ",", "،", "，"})


def place_marks(text: str, language: Language, cited: Apart, prefix: str) -> Iterator[CitationMark]:
    """Yield the citations of places in `text`, in order.

    `cited` are the citations of documents in it: a place joined to one of them is in
    that document. Places above and below are in the annex whose eId, with what follows it, is
    `prefix`.
    """
    groups = _nested(text, language.citations.places.find(text))
    for group, scope in zip(groups, _scopes(text, groups), strict=True):
        if scope in {"near", "own"} or _in_own_annex(group, cited):
            yield from _local(group, prefix if scope == "near" else "")
        elif found := _document(text, language, group, cited):
            yield from _inside(group, found)
        elif scope == "bare":
            yield from _local(group, "")


def _nested(text: str, groups: Iterable[PlaceGroup]) -> list[PlaceGroup]:
    """Put paragraphs into the annex or section beside them: "paragraph 6 of the annex to"."""
    found: list[PlaceGroup] = []
    for group in groups:
        last = found[-1] if found else None
        if last and _is_nested(last, group, text[last.end : group.start]):
            found[-1] = group.inside(last) if last.is_container else last.inside(group)
        else:
            found.append(group)
    return found


def _is_nested(last: PlaceGroup, group: PlaceGroup, between: str) -> bool:
    paragraphs = group if last.is_container else last
    if last.is_container == group.is_container or paragraphs.scope in {"near", "own"}:
        return False
    if last.is_container:
        return between.strip() in _JOINTS
    return len(between) <= SMALL_WORDS and not _STOPS & set(between) and "," not in between


def _scopes(text: str, groups: Sequence[PlaceGroup]) -> list[Scope | None]:
    """The scopes of groups, or of the next that a list joins to each: 3 (d) and paragraph 4 above.

    From the last to the first, so that each is looked at once.
    """
    scopes: list[Scope | None] = []
    following: PlaceGroup | None = None
    for group in reversed(groups):
        scope = group.scope
        if not scope and following and following.start - group.end <= SMALL_WORDS:
            parted = _STOPS & set(text[group.end : following.start])
            scope = None if parted else scopes[-1]
        scopes.append(scope)
        following = group
    return scopes[::-1]


def _in_own_annex(group: PlaceGroup, cited: Apart) -> bool:
    """Tell whether the annex that a group names is one of the document itself."""
    annex = cited.after(group.places[-1].end)
    return annex is not None and annex.start < group.end and annex.target is not None


def _local(group: PlaceGroup, prefix: str) -> Iterator[CitationMark]:
    for place in group.places:
        yield CitationMark.model_construct(
            start=place.start, end=place.end, target=prefix + place.portion
        )


def _inside(group: PlaceGroup, cited: CitationMark) -> Iterator[CitationMark]:
    for place in group.places:
        yield CitationMark.model_construct(
            start=place.start,
            end=place.end,
            symbol=cited.symbol,
            date=cited.date,
            work=cited.work,
            portion=place.portion,
        )


def _document(
    text: str, language: Language, group: PlaceGroup, cited: Apart
) -> CitationMark | None:
    """The document that a place is in: "paragraph 6 of resolution 60/251", "A/75/414, para. 8"."""
    after = cited.after(group.end)
    if _known(after) and _joined(text[group.end : after.start], language, behind=True):
        return after
    before = cited.before(group.start)
    if _known(before) and _joined(text[before.end : group.start], language, behind=False):
        return before
    return None


def _known(mark: CitationMark | None) -> TypeGuard[CitationMark]:
    return mark is not None and (mark.symbol or mark.work) is not None


def _joined(between: str, language: Language, *, behind: bool) -> bool:
    """Tell whether nothing but small words stands between a place and a number or symbol.

    A place stands right behind its document, but for a noun that has its number before it.
    """
    if len(between) > REACH or _STOPS & set(between) or any(map(str.isdecimal, between)):
        return False
    rest = language.citations.bare(between)
    if not behind:
        return rest.strip() in _JOINTS and "," not in between.rstrip(" ,،，")
    listed = re.match(rf"\W*(?:{language.vote.conjunction})", between)
    only_comma = "," in rest and not any(map(str.isalpha, rest))
    return len(rest) <= SMALL_WORDS and "(" not in rest and not (listed or only_comma)
