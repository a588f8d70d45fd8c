"""What the readers of one document share while they read it; it lives as long as one call."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from unres.akn.inline import usual_id
from unres.akn.xml import private
from unres.lang import load
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from unres.model import Footnote, Language


class Found(NamedTuple):
    """A footnote, and where it stands among those of the document."""

    order: tuple[int, ...]
    footnote: Footnote


class State:
    """The state of reading one document.

    ``exact`` says that the document is of our own mark-up: its text is taken to the letter, white
    space included, and its record tells what the model knew. Of all other mark-up white space is
    only layout, and the facts are read from where the UN's files have them.

    ``foreign`` says that the file is of somebody else than the United Nations: what it holds is
    never taken for a resolution.

    Documents inside (parts, recommended drafts, annexes) share what was left out.
    """

    def __init__(
        self, root: _Element, code: Language, *, exact: bool, parent: State | None = None
    ) -> None:
        self.root = root
        self.code = code
        self.language = load(code)
        self.exact = exact
        self.guessed = False
        self.foreign = False
        self.parent = parent
        self.left_out: Counter[str] = parent.left_out if parent else Counter()
        self.found: list[Found] = []
        outer_names, outer_ids = (parent.names, parent.ids) if parent else ({}, {})
        self.names: Mapping[str, str] = {**outer_names, **_shown(root)}
        self.acts: Mapping[str, str] = {**(parent.acts if parent else {}), **_acts(root)}
        self.ids: Mapping[str, str] = {**outer_ids, **_note_ids(root)}
        self._taken: set[str] = set()
        self.fresh: Iterator[str] = parent.fresh if parent else _fresh(root)

    def up(self, steps: int) -> State:
        """Return the state of the document `steps` further out, as far as there is one."""
        state = self
        for _ in range(steps):
            if state.parent is None:
                break
            state = state.parent
        return state

    def key(self, stated: str | None) -> str:
        """Return the id of the next footnote: the one stated, a fresh one if that is none's own.

        Of two footnotes with one id the second would be lost: all calls would be of the first.
        """
        key = stated if stated and stated not in self._taken else next(self.fresh)
        self._taken.add(key)
        return key

    def footnotes(self) -> tuple[Footnote, ...]:
        """Return the footnotes in the order of their numbers."""
        return tuple(found.footnote for found in sorted(self.found, key=lambda one: one.order))


def name(element: _Element) -> str:
    """Return the local name of an element; empty for an entity, which is none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: _Element) -> Iterator[tuple[str, _Element]]:
    """Yield the child elements, each with its local name."""
    for child in element:
        if local := name(child):
            yield local, child


def child(element: _Element | None, *names: str) -> _Element | None:
    """Return the element that the path of local names leads to, None if there is none."""
    for wanted in names:
        if element is None:
            return None
        element = next((each for local, each in children(element) if local == wanted), None)
    return element


def plain(element: _Element | None) -> str:
    """Return the text of an element with footnotes left out and white space collapsed."""
    return "" if element is None else " ".join("".join(_runs(element)).split())


def _runs(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for each in element:
        if name(each) in {"eol", "br"}:
            yield "\n"
        elif name(each) != "authorialNote":
            yield from _runs(each)
        yield each.tail or ""


def bare(reference: str | None) -> str:
    """Return what a reference points to, without the ``#`` that the UN's files may leave out."""
    return (reference or "").strip().removeprefix("#")


def base(reference: str | None) -> str:
    """Return the id of a term without the number that tells it from another of its name.

    >>> base("#adoption_2")
    'adoption'
    """
    return re.sub(r"_\d+$", "", bare(reference))


def _fresh(root: _Element) -> Iterator[str]:
    """Yield the ids that the parser would give, without those that a footnote of the file has."""
    known = set(_note_ids(root.getroottree().getroot()).values())
    return (key for number in count(1) if (key := f"fn_{number}") not in known)


def _shown(root: _Element) -> Mapping[str, str]:
    """Return how the concepts of ``references`` are shown, by eId."""
    found: dict[str, str] = {}
    for each in root.iter("{*}references"):
        for local, term in children(each):
            if local.startswith("TLC"):
                found.setdefault(term.get("eId") or "", term.get("showAs") or "")
    return found


def _acts(root: _Element) -> Mapping[str, str]:
    """Return what opening phrases do, as the model says it, by eId."""
    found: dict[str, str] = {}
    for term in root.iter("{*}TLCConcept"):
        _, is_act, act = (term.get("href") or "").partition("/un/act/")
        if is_act:
            found.setdefault(term.get("eId") or "", unquote(act))
    return found


def _note_ids(root: _Element) -> Mapping[str, str]:
    """Return the ids of the footnotes by the eIds of their elements."""
    return {
        eid: private(each, "note") or usual_id(eid)
        for each in root.iter("{*}authorialNote")
        if (eid := each.get("eId"))
    }
