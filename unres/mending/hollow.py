"""An end tag and the start behind it, swapped: the file is well formed, and says something else.

``<p>one</p><p>two</p>`` becomes ``<p>one<p></p>two</p>``: an empty element in one of its own name,
which nobody means. It is known by that, and swapped back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from unres.mending.elements import silent
from unres.mending.grammar import models
from unres.mending.tokens import Kind, Mend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from unres.mending.tokens import Token


def is_hollow(root: _Element) -> bool:
    """Tell whether a file holds an empty element in one of its own name."""
    return any(
        not len(each) and not (each.text or "").strip() and _is_alike(each)
        for each in root.iter(etree.Element)
    )


def _is_alike(element: _Element) -> bool:
    above = element.getparent()
    if above is None or above.tag != element.tag:
        return False
    return _is_block(etree.QName(element).localname)


def swap_hollow(tokens: Sequence[Token], mends: list[Mend]) -> list[Token]:
    """Return `tokens` with such tags swapped back; what was done is added to `mends`."""
    done = list(tokens)
    open_: list[str] = []
    last = -1  # the start tag behind which nothing but white space stood so far
    for at, token in enumerate(tokens):
        if token.kind is Kind.START:
            open_.append(token.name)
            last = at
        elif token.kind is Kind.END:
            if (
                last >= 0
                and open_[-2:] == [token.name] * 2
                and _is_block(token.name.rpartition(":")[2])
            ):
                done[last], done[at] = done[at], done[last]
                told = f"{tokens[last].text[:60]} and </{token.name}> stood in each other's place"
                mends.append(Mend(tokens[last].at, told))
            if open_ and open_[-1] == token.name:
                open_.pop()
            last = -1
        elif token.kind is not Kind.TEXT or token.solid:
            last = -1
    return done


def _is_block(name: str) -> bool:
    """Tell whether an element is known, and no style of text: those stand empty at times."""
    return name in models() and (name == "content" or name not in silent())
