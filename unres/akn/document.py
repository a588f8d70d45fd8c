"""The whole document: a ``statement``, or a ``documentCollection`` of parts, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.blocks import write_blocks
from unres.akn.citations import resolve_links
from unres.akn.closing import write_closing
from unres.akn.context import Context
from unres.akn.cover import write_annex_title, write_cover, write_preface
from unres.akn.frbr import MAIN, Component, write_identification
from unres.akn.groups import close_groups
from unres.akn.identity import DRAFTS, Identity, identify
from unres.akn.inline import NOT_CALLED, write_note
from unres.akn.kept import reserve_ids
from unres.akn.maker import declare_program
from unres.akn.meta import write_meta
from unres.akn.preamble import write_preamble
from unres.akn.titles import places
from unres.akn.xml import AKN, make, qualified
from unres.model import Document  # noqa: TC001 - a field of a named tuple
from unres.model.eid import join
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from unres.model import Annex, Block

_NS = {"a": AKN}


class Inner(NamedTuple):
    """A document inside another: the eId of its component, and who it is."""

    eid: str
    document: Document
    identity: Identity


def write_document(parent: _Element, context: Context, root: _Element | None = None) -> None:
    """Write the document of `context` into `parent`.

    Where it has parts, they go into the ``components`` of `root`, beside it; of a document that
    is itself a component they go inside it.
    """
    document, identity = context.document, context.identity
    reserve_ids(context)
    name = "documentCollection" if document.parts else "statement"
    box = make(parent, name, {"name": identity.name, "contains": "originalVersion"})
    meta = make(box, "meta")
    write_cover(box, context)
    write_preface(box, context)
    write_preamble(box, document.preamble, context, context.prefix)
    parts = _collection_body(box, context) if document.parts else []
    if not document.parts:
        _body(box, document.operative, context, context.prefix)
    write_closing(box, context)
    _annexes(box, context)
    drafts = list(_drafts(context))
    _components(box, [*drafts, *([] if root is not None else parts)], context)
    _uncalled_notes(box, context)
    write_meta(meta, context, _component_names(context, [*drafts, *parts]))
    if context.parent is None:
        resolve_links(context)
        close_groups(box, context)
    if root is not None:
        _components(root, parts, context, own=True)


def _body(box: _Element, blocks: Sequence[Block], context: Context, prefix: str) -> _Element:
    """Write the ``mainBody``; the schema wants something in it: an empty ``p`` if need be."""
    body = make(box, "mainBody")
    write_blocks(body, blocks, context, prefix, top=True)
    if not len(body):
        make(body, "p")
    return body


def _collection_body(box: _Element, context: Context) -> list[Inner]:
    """Write what the parts are, and before them any clauses that stand in none; return them."""
    body = make(box, "collectionBody")
    document = context.document
    if document.operative:
        _chapeau(body, document.operative, context)
    parts = []
    for part, place in zip(document.parts, places(document), strict=True):
        identity = identify(part, context.identity, place)
        target = context.count(join(join(context.prefix, "components"), "component"))
        eid = context.count(join(join(context.prefix, "collectionBody"), "component"))
        facts = {
            "eId": join(eid, "documentRef", "1"),
            "href": f"#{target}",
            "showAs": identity.shown,
        }
        make(make(body, "component", {"eId": eid}), "documentRef", facts)
        parts.append(Inner(target, part, identity))
    return parts


def _drafts(context: Context) -> Iterator[Inner]:
    """Yield the texts that the document recommends for adoption."""
    for number, (eid, document) in enumerate(context.drafts, start=1):
        noun = "draft" if document.kind in DRAFTS else "text"
        place = document.number or f"{noun} {number}"
        yield Inner(eid, document, identify(document, context.identity, place))


def _chapeau(body: _Element, blocks: Sequence[Block], context: Context) -> _Element:
    """Write a component of the collection that is no document of its own; return its body."""
    eid = context.count(join(join(context.prefix, "collectionBody"), "component"))
    component = make(body, "component", {"eId": eid})
    doc = make(component, "doc", {"name": "chapeau", "contains": "originalVersion"})
    _inner_meta(doc, context, "chapeau", eid)
    return _body(doc, blocks, context, eid)


def _annexes(box: _Element, context: Context) -> None:
    if not context.document.annexes:
        return
    attachments = make(box, "attachments")
    for number, annex in enumerate(context.document.annexes, start=1):
        _annex(attachments, annex, context, number)


def _annex(parent: _Element, annex: Annex, context: Context, number: int) -> None:
    """Write an annex: a document of its own, but a component of the same work."""
    eid = context.eids.unique(join(context.prefix, "attachment", str(number)))
    attachment = make(parent, "attachment", {"eId": eid})
    doc = make(attachment, "doc", {"name": "annex", "contains": "originalVersion"})
    _inner_meta(doc, context, f"annex_{number}", eid)
    write_annex_title(doc, annex.label, annex.title, context, eid)
    write_preamble(doc, annex.preamble, context, eid)
    _body(doc, annex.blocks, context, eid)


def _inner_meta(doc: _Element, context: Context, name: str, eid: str) -> None:
    meta = make(doc, "meta")
    write_identification(meta, context, this=name)
    references = make(meta, "references", {"source": declare_program(context.terms)})
    facts = {
        "eId": f"{eid}__attachmentOf_1",
        "href": str(context.identity.work.this()),
        "showAs": context.identity.shown,
    }
    make(references, "attachmentOf", facts)


def _components(
    parent: _Element,
    documents: Sequence[Inner],
    context: Context,
    *,
    own: bool = False,
) -> None:
    """Write `documents` as components; with `own`, eIds and terms are their own."""
    if not documents:
        return
    box = make(parent, "components")
    for eid, document, identity in documents:
        component = make(box, "component", {"eId": eid})
        if own:
            alone = Context(document, identity)
            alone.texts = context.texts
            write_document(component, alone)
        else:
            write_document(component, Context(document, identity, context, prefix=eid))


def _component_names(context: Context, inner: Sequence[Inner]) -> list[Component]:
    annexes = context.document.annexes
    return [
        Component(MAIN, context.identity.shown),
        *(Component(f"annex_{n}", a.label or "Annex") for n, a in enumerate(annexes, start=1)),
        *(Component(each.eid.split("__")[-1], each.identity.shown) for each in inner),
    ]


def _uncalled_notes(box: _Element, context: Context) -> None:
    """Write the footnotes that nothing calls at the end of the body's last paragraph."""
    uncalled = [note for note in context.notes if note.eid not in context.written]
    if not uncalled:
        return
    last = _last_paragraph(box, context)
    for note in uncalled:
        write_note(last, note, context, NOT_CALLED)


def _last_paragraph(box: _Element, context: Context) -> _Element:
    """Return the last ``p`` of the body, footnotes aside; a new one if there is none."""
    bodies = box.xpath("a:mainBody|a:collectionBody/a:component/a:doc/a:mainBody", namespaces=_NS)
    if bodies:
        body = bodies[0]
    else:
        (collection,) = box.iterchildren(qualified("collectionBody"))
        body = _chapeau(collection, (), context)
    found = body.xpath("(.//a:p[not(parent::a:authorialNote)])[last()]", namespaces=_NS)
    return found[0] if found else make(body, "p")
