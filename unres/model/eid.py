"""eIds: identifiers composed from the printed numbers.

The form is ``{parent}__{type}_{number}`` (OASIS Akoma Ntoso Naming Convention 1.0, section 5;
AKN4UN guidelines, part 1). Elements that are alone in their parent carry no number.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.model.structure import PreambularClause, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.model.structure import Block

#: Abbreviations that the naming convention prescribes; other elements go by their own name.
ABBREVIATIONS = {
    "attachment": "att",
    "blockList": "list",
    "component": "cmp",
    "componentRef": "cref",
    "components": "cmpnts",
    "division": "dvs",
    "documentRef": "dref",
    "eventRef": "eref",
    "listIntroduction": "intro",
    "listWrapUp": "wrapup",
    "paragraph": "para",
    "section": "sec",
    "subparagraph": "subpara",
    "wrapUp": "wrapup",
}
#: Levels of an eId that number no paragraph: sections, divisions and parts.
_SECTION = re.compile(r"(?<![^_])(?:sec|dvs|part)_[^_]+(?:_\d+)?__")
_TATWEEL = "\u0640"
_EDGES = re.compile(r"^-+|-+$")
#: "Part I", "Section A": the word before a number says what the element name says already.
_LABEL_WORD = re.compile(r"^[^\W\d_]{3,}\s+(?=\w)")


@lru_cache(maxsize=1024)  # labels are few: 1. 2. (a) (b)
def number(label: str | None) -> str:
    """Return the number of an eId for a printed label, empty if the label holds no number.

    >>> [number(s) for s in ("12.", "(a)", "12 bis", "4.2", "Part I", "٣ -", "㈠", "–")]
    ['12', 'a', '12bis', '4-2', 'I', '3', '一', '']
    """
    text = unicodedata.normalize("NFKC", label or "").replace(_TATWEEL, "").strip()
    text = "".join(map(_plain, _LABEL_WORD.sub("", text, count=1)))
    return _EDGES.sub("", re.sub(r"-+", "-", text.replace(" ", "")))


def _plain(char: str) -> str:
    """Return a letter, ASCII digit or mark as it is, a space as a space, all else as a hyphen."""
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return char if unicodedata.category(char)[0] in "LMN" else "-"


def numbers(labels: Iterable[str | None]) -> list[str]:
    """Return the eId numbers of siblings of one type.

    The unnumbered among numbered siblings are ``nn_1``, ``nn_2``; without any numbered sibling
    they are counted.

    >>> numbers(["1.", None, "2."]), numbers([None, None])
    (['1', 'nn_1', '2'], ['1', '2'])
    """
    found = [number(label) for label in labels]
    prefix = "nn_" if any(found) else ""
    unnumbered = iter(range(1, len(found) + 1))
    return [one or f"{prefix}{next(unnumbered)}" for one in found]


def join(parent: str, name: str, number: str = "") -> str:
    """Return the eId of element `name` below `parent`.

    >>> join("sec_I", "paragraph", "3")
    'sec_I__para_3'
    """
    own = ABBREVIATIONS.get(name, name) + (f"_{number}" if number else "")
    return f"{parent}__{own}" if parent else own


class EIds:
    """The eIds given in one document: no two are the same."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._sections: dict[str, list[str]] = {}

    def __contains__(self, eid: str) -> bool:
        return eid in self._given

    def in_section(self, eid: str, beside: str = "") -> str | None:
        """Return the eId that is `eid` inside a section: ``sec_I__para_4`` for ``para_4``.

        Where several sections have such a paragraph, the one that has the eId `beside` counts.
        """
        found = self._sections.get(eid, [])
        section = beside.partition("__")[0]
        near = [one for one in found if one.startswith(f"{section}__")] or found
        return near[0] if len(near) == 1 else None

    def unique(self, eid: str) -> str:
        """Return `eid`, or where it is taken `eid` with the first free of ``_2``, ``_3``, ..."""
        count = self._given.get(eid, 0) + 1
        self._given[eid] = count
        if count == 1 and (plain := _SECTION.sub("", eid)) != eid:
            self._sections.setdefault(plain, []).append(eid)
        return eid if count == 1 else self.unique(f"{eid}_{count}")

    def next(self, eid: str) -> str:
        """Return ``{eid}_1``, then ``{eid}_2``: a count that runs through the document."""
        key = f"{eid}_"
        self._given[key] = self._given.get(key, 0) + 1
        return self.unique(f"{key}{self._given[key]}")


def element_of(block: Block) -> str:
    """Return what a block is called in an eId: its element, a container by its name."""
    if isinstance(block, Section):
        return "section" if block.label else "division"
    if isinstance(block, PreambularClause):
        return "preambular" if block.points or block.wrap_up is not None else "crossHeading"
    return "paragraph"


def name_blocks(
    blocks: Sequence[Block], prefix: str, eids: EIds, *, top: bool = False
) -> Iterator[tuple[str, Block, str]]:
    """Yield each of `blocks` with the eId of what holds it and its own, which `eids` then knows.

    Args:
        blocks: siblings, numbered among those of the same element.
        prefix: the eId of their parent, which holds them.
        eids: the eIds given before.
        top: whether they stand in a ``mainBody``, where recitals side by side are held by a group.
    """
    own = iter(_numbered(blocks, prefix))
    holder = prefix
    for block in blocks:
        eid = next(own)
        if not isinstance(block, PreambularClause):
            holder = prefix
            yield holder, block, eids.unique(eid)
            continue
        if top and holder == prefix:
            holder = eids.next(join(prefix, "group"))
        yield holder, block, eids.next(join(holder, element_of(block)))


def _numbered(blocks: Sequence[Block], prefix: str) -> list[str]:
    names = [element_of(block) for block in blocks]
    labels = [None if isinstance(block, Table) else block.label for block in blocks]
    by_name = {
        name: iter(numbers(label for label, own in zip(labels, names, strict=True) if own == name))
        for name in set(names)
    }
    return [join(prefix, name, next(by_name[name])) for name in names]
