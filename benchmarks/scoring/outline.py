"""The outline of an Akoma Ntoso document: its units in order, each with its zone, labels and notes.

A unit is what a reader takes for one: a paragraph, a point, a heading, a row of a table. The
outline is read from the XML alone, without the package's own reader, so that it can judge both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from lxml import etree

from benchmarks.scoring.text import Note, bare_label, inline, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lxml.etree import _Element

Zone = Literal[
    "preface",
    "formula",
    "preamble",
    "body",
    "heading",
    "cell",
    "annex",
    "annexheading",
    "conclusions",
]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

_POINTS = frozenset({"point", "indent", "item", "subparagraph"})
_HIERARCHY = _POINTS | frozenset(
    {
        *("alinea", "article", "book", "chapter", "clause", "division", "hcontainer", "level"),
        *("paragraph", "part", "proviso", "rule", "section", "subchapter", "subclause"),
        *("subdivision", "subpart", "subrule", "subsection", "subtitle", "title", "tome"),
        "transitional",
    }
)
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_LINES = frozenset(
    {"p", "span", "block", "listIntroduction", "listWrapUp", "li", "recital", "citation"}
)
_BOXES = frozenset(
    {
        *(
            "blockContainer",
            "blockList",
            "body",
            "citations",
            "conclusions",
            "container",
            "content",
        ),
        *("div", "interstitial", "intro", "list", "longTitle", "mainBody", "ol", "preamble"),
        *("preface", "quotedStructure", "recitals", "tblock", "ul", "wrapUp"),
    }
)
_INSIDE_LINES = frozenset({"p", "list", "blockList", "table", "num", "embeddedStructure"})
_DOCUMENTS = frozenset({"statement", "documentCollection", "doc"})
_INNER = frozenset({"embeddedStructure", "attachments", "attachment", "doc", "statement", "act"})
_SILENT = frozenset({"meta", "componentInfo", "coverPage", "img", "toc", ""})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `path` holds the labels from the paragraph down to its own, `part` the document."""

    zone: Zone
    text: str
    label: str = ""
    path: tuple[str, ...] = ()
    depth: int = 0
    part: int = 0
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class _Place:
    """Where in the document the walk is, and the label that waits for its text."""

    zone: Zone
    part: int
    depth: int = 0
    path: tuple[str, ...] = ()
    label: str = ""
    below: tuple[str, ...] = field(default=())  # the path of a sublist that stands beside points

    def take(self) -> str:
        label, self.label = self.label, ""
        return label


def parse(source: Path | bytes) -> _Element:
    """Return the root of a file, or of its bytes; raises `OSError`, `etree.XMLSyntaxError`."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)


def outline(root: _Element) -> list[Unit]:
    """Return the units of the documents below `root`, those of outer documents first."""
    documents = [
        each
        for each in root.iter()
        if local(each) in _DOCUMENTS and local(each.getparent()) != "attachment"
    ]
    several = len(documents) > 1
    return [
        unit
        for number, document in enumerate(documents)
        for unit in _document(document, number if several else 0)
    ]


def written(units: Iterable[Unit]) -> str:
    """Return an outline as text: zone, labels and words of each unit, and its notes below it."""
    lines = []
    for unit in units:
        lines.append(f"{unit.zone}\t{' / '.join(unit.path)}\t{unit.text}\n")
        lines += [f"note\t{note.marker} at {note.at}\t{note.text}\n" for note in unit.notes]
    return "".join(lines)


def local(element: _Element | None) -> str:
    """Return the name without its namespace, "" for comments and None."""
    return etree.QName(element).localname if element is not None and _named(element) else ""


def _named(element: _Element) -> bool:
    return isinstance(element.tag, str)


def _document(document: _Element, part: int) -> Iterator[Unit]:
    for child in document:
        match local(child):
            case "preface" | "conclusions" as zone:
                for block in _blocks(child):
                    yield from _line(block, _Place(zone, part))
            case "preamble":
                yield from _walk(child, _Place("preamble", part))
            case "mainBody" | "body":
                yield from _walk(child, _Place("body", part))
            case "attachments":
                yield from _walk(child, _Place("annex", part))


def _blocks(element: _Element) -> Iterator[_Element]:
    """The lines of a cover or closing, whatever holds them."""
    for child in element:
        if local(child) in ("container", "block", "blockContainer"):
            yield from _blocks(child)
        elif local(child):
            yield child


def _walk(element: _Element, place: _Place) -> Iterator[Unit]:
    place.below = place.path
    for child in element:
        name = local(child)
        if name == "num":
            place.label = inline(child)[0]
            place.path += (place.label,) if place.label else ()
        elif name in _HEADINGS:
            yield from _heading(child, place)
        elif name in _LINES and not any(local(each) in _INSIDE_LINES for each in child):
            yield from _line(child, place)
        elif name in _SILENT:
            continue
        else:
            yield from _structure(child, name, place)
    if place.label and local(element) in _HIERARCHY:
        yield _unit(place, "", (), place.take())


def _structure(child: _Element, name: str, place: _Place) -> Iterator[Unit]:
    if name in _HIERARCHY:
        yield from _hierarchy(child, name, place)
    elif name == "table":
        yield from _rows(child, place)
    elif name == "formula":
        yield from _line(child, replace(place, zone="formula", label="", depth=0))
    elif name == "preface" and place.zone == "annex":
        for block in _blocks(child):
            yield from _line(block, _Place("annexheading", place.part))
    elif name == "sublist":
        down = replace(place, depth=place.depth + 1, path=place.below, label="")
        yield from _walk(child, down)
    elif name in _INNER:
        yield from _inner(child, name, place)
    elif name == "p" and (inner := child.find(AKN + "embeddedStructure")) is not None:
        yield from _line(child, place)
        yield from _embedded(inner, place)
    elif name in _BOXES or name in _LINES:
        yield from _walk(child, replace(place, label=place.take()))
    else:
        yield from _line(child, place)


def _hierarchy(child: _Element, name: str, place: _Place) -> Iterator[Unit]:
    down = name in _POINTS or (name == "paragraph" and bool(place.label))
    path = place.path if name in _POINTS or name == "alinea" else ()
    yield from _walk(child, _Place(place.zone, place.part, place.depth + down, path))
    if name in _POINTS - {"subparagraph"}:
        number = child.find(AKN + "num")
        place.below = place.path if number is None else (*place.path, inline(number)[0])


def _inner(child: _Element, name: str, place: _Place) -> Iterator[Unit]:
    """A document within another."""
    if name == "embeddedStructure":
        yield from _embedded(child, place)
    else:
        zone = "annex" if name in ("attachments", "attachment") else place.zone
        yield from _walk(child, _Place(zone, place.part))


def _embedded(structure: _Element, place: _Place) -> Iterator[Unit]:
    """What a paragraph prints in full: its preamble is one, whatever stands around it."""
    for child in structure:
        zone: Zone = "preamble" if local(child) == "container" else "body"
        box = etree.Element("box")
        box.append(etree.fromstring(etree.tostring(child, with_tail=False)))
        yield from _walk(box, _Place(zone, place.part))


def _heading(heading: _Element, place: _Place) -> Iterator[Unit]:
    text, notes = inline(heading)
    stays = local(heading) == "crossHeading" and heading.get("refersTo") == "#preamble"
    if stays:
        zone = place.zone
    else:
        zone = "annexheading" if place.zone == "annex" else "heading"
        text = f"{place.take()} {text}".strip()
    if text or notes:
        yield _unit(replace(place, zone=zone, depth=0), text, notes, "")


def _rows(table: _Element, place: _Place) -> Iterator[Unit]:
    for row in table.iter(AKN + "tr"):
        cells = [inline(cell) for cell in row]
        text = " ".join(text for text, _ in cells).strip()
        notes = tuple(note for _, cell in cells for note in cell)
        if text or notes:
            yield Unit("cell", visible(text), path=place.path, part=place.part, notes=notes)


def _line(line: _Element, place: _Place) -> Iterator[Unit]:
    text, notes = inline(line)
    label = place.take()
    if text or label or notes:
        yield _unit(place, text, notes, label)


def _unit(place: _Place, text: str, notes: tuple[Note, ...], label: str) -> Unit:
    """The unit; a label that the mark-up left in the text is lifted out of it."""
    path = place.path
    if not label and place.zone in ("body", "preamble", "annex"):
        label, text = bare_label(text)
        path += (label,) if label else ()
    return Unit(place.zone, text, label, path, place.depth, place.part, notes)
