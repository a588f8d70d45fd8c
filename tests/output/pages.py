"""What is asked of every page, whatever it shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element
    from lxml.html import HtmlElement

NOT_SHOWN = "not(ancestor::*[local-name() = 'meta'])"


def squeezed(texts: Iterable[str]) -> str:
    """Return all texts without their white space."""
    return "".join("".join(texts).split())


def text_of(page: HtmlElement) -> str:
    """Return the text that the page shows when it is opened, without white space."""
    return squeezed(page.xpath("//*[@class = 'text']//text()[not(ancestor::*[@class = 'margin'])]"))


def lost(root: _Element, page: HtmlElement) -> list[str]:
    """Return the texts of an Akoma Ntoso file that its page does not show."""
    shown = text_of(page)
    texts = root.xpath(f"//text()[normalize-space()][{NOT_SHOWN}]")
    return [text for text in texts if squeezed(text) not in shown]


def check(page: HtmlElement) -> None:
    """Fail unless anchors are unique, links arrive, and nothing runs or is fetched."""
    anchors = page.xpath("//@id")
    assert max(Counter[str](anchors).values()) == 1
    inner = {unquote(href[1:]) for href in page.xpath("//a/@href") if href.startswith("#")}
    assert inner <= set(anchors)
    outer = {href.partition(":")[0].lower() for href in page.xpath("//a/@href") if href[0] != "#"}
    assert outer <= {"http", "https", "mailto"}
    assert set(page.xpath("//script/@type")) == {"application/ld+json"}
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//@*[starts-with(name(), 'on')] | //@src | //iframe | //object | //form")
