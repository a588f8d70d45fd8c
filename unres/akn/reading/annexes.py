"""Annexes: one an attachment in our own files; the UN's files run all of them together in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.reading.front import paragraphs, read_preamble
from unres.akn.reading.state import child, children, plain
from unres.akn.reading.text import joined, read_text
from unres.model import Annex, Text

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.reading.blocks import Blocks
    from unres.akn.reading.state import State

_DOCUMENTS = frozenset({"doc", "statement", "act", "bill"})
#: Lines that say only that an annex begins are shorter, in characters.
_LONGEST = 40
_HEADINGS = frozenset({"heading", "subheading"})


def read_annexes(attachments: _Element | None, state: State, blocks: Blocks) -> tuple[Annex, ...]:
    """Return the annexes of a document."""
    found: list[Annex] = []
    for local, attachment in children(attachments) if attachments is not None else ():
        if local == "attachment":
            found += _attachment(attachment, state, blocks)
    return tuple(found)


def _attachment(attachment: _Element, state: State, blocks: Blocks) -> list[Annex]:
    doc = next((each for local, each in children(attachment) if local in _DOCUMENTS), None)
    reference = child(attachment, "documentRef")
    label, title = _heading(attachment, doc, state)
    if doc is None:
        shown = reference.get("showAs") if reference is not None else None
        return [Annex(label=label or shown or "", title=title)]
    preamble = read_preamble(doc.iterchildren("{*}preamble"), state)
    bodies = [each for local, each in children(doc) if local in {"mainBody", "body"}]
    elements = [inner for body in bodies for _, inner in children(body)]
    if state.exact or label:
        return [Annex(label=label, title=title, preamble=preamble, blocks=blocks.read(elements))]
    return _parted(elements, title, state, blocks)


def _heading(attachment: _Element, doc: _Element | None, state: State) -> tuple[str, Text | None]:
    """Return the heading ("Annex II") and the title of an annex.

    They come from its preface or the headings of the attachment.
    """
    label = ""
    titles: list[Text] = []
    preface = child(doc, "preface")
    for paragraph in paragraphs(preface) if preface is not None else ():
        kind = child(paragraph, "docType")
        if kind is not None and not label and not titles:
            label = "".join(map(str, kind.itertext())) if state.exact else plain(kind)
            continue
        inner = child(paragraph, "docTitle")
        text = read_text(paragraph if inner is None else inner, state)
        titles += [text] if state.exact or text.text else []
    for local, each in children(attachment):
        is_heading = local in _HEADINGS
        if not label and (local == "num" or (is_heading and _is_annex(plain(each), state))):
            label = plain(each)
        elif is_heading:
            titles.append(read_text(each, state))
    return label, joined(titles) if titles else None


def _parted(
    elements: list[_Element], title: Text | None, state: State, blocks: Blocks
) -> list[Annex]:
    """Part the body of an attachment at the paragraphs that are the headings of annexes."""
    groups: list[tuple[str, list[_Element]]] = [("", [])]
    for element in elements:
        label = _annex_label(element, state)
        if label:
            groups.append((label, []))
        else:
            groups[-1][1].append(element)
    annexes = []
    for label, group in groups:
        if label or group or title or len(groups) == 1:
            headed = _titled(group, state) if label and title is None else title
            rest = group[1:] if headed is not None and headed is not title else group
            annexes.append(Annex(label=label, title=headed, blocks=blocks.read(rest)))
            title = None
    return annexes


def _annex_label(element: _Element, state: State) -> str:
    """Return the heading of an annex if that is all that a paragraph holds."""
    inner = {local for local, _ in children(element)}
    if "num" in inner or "list" in inner or element.find(".//{*}authorialNote") is not None:
        return ""
    text = plain(element)
    return text if _is_annex(text, state) else ""


def _is_annex(text: str, state: State) -> bool:
    """Tell whether a line says only that an annex begins, "Annex II"."""
    match = state.language.line("annex", text) if len(text) < _LONGEST else None
    return bool(match and not ("title" in match.re.groupindex and match["title"]))


def _titled(group: list[_Element], state: State) -> Text | None:
    """Return the title of an annex where its mark-up is that of a heading."""
    if not group or {local for local, _ in children(group[0])} - _HEADINGS:
        return None
    texts = [read_text(each, state) for local, each in children(group[0])]
    return joined(texts) if texts else None
