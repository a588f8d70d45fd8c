"""Elements of XML and HTML, by their local names: documents come in several sets of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from lxml.etree import _Element

_MOST_FIGURES = 9
_LONGEST_CHAIN = 10
#: Tags behind an element that are looked at for text that stands next to it.
_NEAR = 50


def local(element: _Element) -> str:
    """The name of `element` without its namespace: documents come in two sets of them."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element | None, name: str) -> str | None:
    """The value of the attribute with the local name `name`."""
    if element is not None:
        for key, value in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(value)
    return None


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first descendant of `element` along `path`, a local name a level."""
    for name in path:
        element = next(children(element, name), None)
    return element


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The children of `element` with the local name `name`."""
    return (each for each in (() if element is None else element) if local(each) == name)


def style_chain(
    name: str, styles: Mapping[str, _Element], below: Callable[[_Element], str | None]
) -> Iterator[_Element]:
    """The style `name`, the one it is based on, and so on, as far as `styles` has them.

    `below` tells the name of the style that a style is based on. A chain may be a circle: it ends
    after `_LONGEST_CHAIN` styles.
    """
    style = styles.get(name)
    for _ in range(_LONGEST_CHAIN):
        if style is None:
            return
        yield style
        style = styles.get(below(style) or "")


def whole(text: str | None, default: int) -> int:
    """Return the number that `text` writes in ASCII figures; `default` if it is none.

    One of more than `_MOST_FIGURES` is none: no list counts so far, and `int` refuses thousands.
    """
    if not text or len(text) > _MOST_FIGURES or not (text.isascii() and text.isdigit()):
        return default
    return int(text)


def text_behind(element: _Element, paragraphs: Container[str]) -> str:
    """The text that stands next to the end of `element`, in its own paragraph.

    `paragraphs` are the local names of elements that end one. Only the first `_NEAR` tags
    behind it are looked at: what is further away does not stand next to it.
    """
    at: _Element | None = element
    while at is not None and local(at) not in paragraphs:
        following = at.getnext()
        near = at.tail or ("" if following is None else _text_at_start(following))
        if near:
            return near
        at = at.getparent()
    return ""


def _text_at_start(element: _Element) -> str:
    """The text in `element`, as far as its first parts go."""
    parts = islice(etree.iterwalk(element, events=("start", "end")), _NEAR)
    said = (each.text if event == "start" else each.tail for event, each in parts)
    return "".join(filter(None, said))
