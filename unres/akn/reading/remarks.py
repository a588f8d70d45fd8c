"""Comments and processing instructions: kept where they stand before the text, else told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element


def take_remarks(root: _Element) -> tuple[tuple[str, ...], list[_Element]]:
    """Take comments and processing instructions out of a tree.

    Returns:
        Those before the first document, as XML, and the others, which nothing can hold.
    """
    kept = [_written(each) for each in root.itersiblings(preceding=True)][::-1]
    left: list[_Element] = []
    begun = False
    for each in list(root.iter(etree.Comment, etree.ProcessingInstruction, etree.Element)):
        if isinstance(each.tag, str):
            begun = begun or each is not root
        elif begun:
            left.append(each)
        else:
            kept.append(_written(each))
    left += root.itersiblings()
    for each in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        _take_out(each)
    return tuple(kept), left


def _written(remark: _Element) -> str:
    return etree.tostring(remark, encoding="unicode", with_tail=False)


def _take_out(remark: _Element) -> None:
    """Take a remark away, and leave the text behind it."""
    parent, before, behind = remark.getparent(), remark.getprevious(), remark.tail or ""
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + behind
    else:
        before.tail = (before.tail or "") + behind
    remark.tail = None
    parent.remove(remark)
