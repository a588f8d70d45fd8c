"""Akoma Ntoso, UN profile: writing the model as AKN4UN, and reading any (`unres.akn.reading`).

The elements are those of the OASIS standard (Akoma Ntoso 1.0, namespace 3.0), used as the
AKN4UN guidelines and the UN's own files use them. What the model holds and Akoma Ntoso has no
place for stands in attributes of the ``unres`` namespace and in ``meta/proprietary``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.canonical import canonical
from unres.akn.context import Context
from unres.akn.document import write_document
from unres.akn.identity import identify
from unres.akn.xml import make
from unres.day import today
from unres.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from unres.model import Document

__all__ = ["eids_of", "write"]

_DEFAULTS = Options()
#: Elements with an eId that hold the text of the unit around them.
_INNER = frozenset({"blockList", "content", "heading", "intro", "list", "listIntroduction"})


def write(document: Document, options: Options = _DEFAULTS) -> bytes:
    """Return `document` as Akoma Ntoso: canonical bytes, the same for the same day of mark-up.

    Every printed character is in the text or, for calls and markers of footnotes, in an
    attribute. Characters that XML forbids are replaced by U+FFFD. Of the options only `date`,
    `day` and `editor` count: the file says when and by whom the document was marked up.

    Raises:
        LossError: it is no document of the United Nations: its identity would be lost.
        UnresError: the day is to be that of SOURCE_DATE_EPOCH, which states none.
    """
    root = make(None, "akomaNtoso")
    marked = options.date or document.marked or options.day or today()
    editor = options.editor or document.editor
    context = Context(document, identify(document, marked=marked, editor=editor))
    write_document(root, context, root)
    for number, remark in enumerate(document.remarks):
        root.insert(number, etree.fromstring(f"<x>{remark}</x>")[0])
    return canonical(root)


def eids_of(document: Document) -> Mapping[int, str]:
    """Return the eId of the unit that each text of `document` is written in, by the text's `id`.

    Parts of a document that has several count their eIds each on its own.
    """
    context = Context(document, identify(document))
    context.texts = {}
    root = make(None, "akomaNtoso")
    write_document(root, context, root)
    return {text: _eid(element) for text, element in context.texts.items()}


def _eid(element: _Element) -> str:
    """Return the eId of the unit that `element` stands in, "" where there is none."""
    for box in (element, *element.iterancestors()):
        if etree.QName(box).localname not in _INNER and (eid := box.get("eId")):
            return eid
    return ""
