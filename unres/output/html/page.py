"""A page of HTML out of Akoma Ntoso, by the style sheets beside this module."""

from __future__ import annotations

from collections import Counter
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn import write
from unres.akn.xml import AKN, clean
from unres.errors import InputError
from unres.lang import CODES, load
from unres.lang.addresses import library_in, pages_in
from unres.languages import tag_of
from unres.resources import PACKAGE, read_toml
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from unres.model import Document
    from unres.options import Options

_HOME = PACKAGE / "output" / "html"
_SHARED = 100
_TITLES = 1000


def render_html(document: Document, options: Options) -> bytes:
    """Return `document` as one page of HTML in UTF-8."""
    return page_of(write(document, options), options.page_language)


def page_of(akn: bytes, language: str | None = None) -> bytes:
    """Return the page that shows a file of Akoma Ntoso: ours, the UN's or any other.

    The page itself speaks the language of its document, or the `language` given (ISO 639-2/T).

    Raises:
        InputError: it cannot be mended, is too long or too deep, or declares a document type;
            or it is XML of another kind.
    """
    root, source = opened(akn)
    return transform(root, "page.xsl", language, source=source)


def opened(akn: bytes) -> tuple[_Element, str]:
    """Return the root element of a file of Akoma Ntoso, and the file as text.

    Raises:
        InputError: see `page_of`.
    """
    tree = parse_xml(akn)
    if tree.root.tag != f"{{{AKN}}}akomaNtoso":
        msg = f"no Akoma Ntoso 3.0 but {tree.root.tag!r}; give a file whose root is akomaNtoso"
        raise InputError(msg)
    _thin_out(tree.root)
    return tree.root, clean(tree.text)


def _thin_out(root: _Element) -> None:
    """Take the eId off elements that share it with `_SHARED` others before them.

    Looking up who shares a name costs its square, and no document has so many parts. The same
    goes for titles: what comes after `_TITLES` of them is shown as plain text.
    """
    for title in list(root.iter("{*}docTitle"))[_TITLES:]:
        title.tag = f"{{{AKN}}}span"
    seen: Counter[str] = Counter()
    for element in root.iter("{*}*"):
        if (name := element.get("eId")) is not None:
            seen[name] += 1
            if seen[name] > _SHARED:
                del element.attrib["eId"]


def transform(root: _Element, style_sheet: str, speaks: str | None = None, **texts: str) -> bytes:
    """Return the page for a tree; `texts` are further parameters of the style sheet.

    The page speaks the language that `speaks` names, or else that of the first document.

    A style sheet can neither read nor write files, nor reach the network.
    """
    language = language_of(root)
    texts |= {"style": _HOME.joinpath("page.css").read_text("utf-8"), **labels(speaks or language)}
    if speaks:
        spoken = load(speaks if speaks in CODES else "eng")
        texts |= {"speaks": tag_of(spoken.code), "direction": spoken.direction}
    texts |= {"pages": pages_in(language), "library": library_in(language)}
    parameters = {name: etree.XSLT.strparam(text) for name, text in texts.items()}
    page = BytesIO()
    _compiled(style_sheet)(root, profile_run=False, **parameters).write_output(page)
    return page.getvalue()


def language_of(root: _Element) -> str:
    """Return the language of the first document of a tree, as an ISO 639-2 code."""
    found = root.find(".//{*}FRBRExpression/{*}FRBRlanguage")
    return "" if found is None else found.get("language", "")


def labels(code: str) -> Mapping[str, str]:
    """Return the words a page says itself, in the language `code` or else in English."""
    return _labels().get(code, _labels()["eng"])


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(read_toml("output/html/labels.toml"))


@cache
def _compiled(name: str) -> etree.XSLT:
    tree = etree.parse(_HOME / name)
    return etree.XSLT(tree, access_control=etree.XSLTAccessControl.DENY_ALL)
