"""Which new eId stands for which old one, so that links into the file survive.

Elements are recognised by their text: that is what a repair never changes.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unres.akn.letters import letters
from unres.validation.names import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: What the UN's files call a list below a point.
_SAME = {"sublist": "list"}


def moved(old: _Element, new: _Element) -> dict[str, str]:
    """Return the new eId of each element of the text whose eId changed, by the old one.

    An element with the same text and name is the same; of several, the first is the first.
    What cannot be found again leads to the element around it.
    """
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, text, element in _marked(new):
        found[name, text].append(element.get("eId", ""))
        found["", text].append(element.get("eId", ""))
    table: dict[str, str] = {}
    for name, text, element in _marked(old):
        known = found.get((name, text)) or found.get(("", text)) or []
        target = known.pop(0) if len(known) > 1 else next(iter(known), _around(element, table))
        table.setdefault(element.get("eId", ""), target)
    return {eid: target for eid, target in table.items() if target and eid != target}


def _marked(root: _Element) -> Iterator[tuple[str, str, _Element]]:
    """Yield the elements of the text that have an eId and hold letters."""
    for element in root.iter("{*}*"):
        if element.get("eId") is None or _in_meta(element):
            continue
        if text := letters(element):
            name = name_of(element)
            yield _SAME.get(name, name), text, element


def _in_meta(element: _Element) -> bool:
    return next(element.iterancestors("{*}meta"), None) is not None


def _around(element: _Element, table: dict[str, str]) -> str:
    eids = (above.get("eId", "") for above in element.iterancestors())
    return next((table[eid] for eid in eids if eid in table), "")
