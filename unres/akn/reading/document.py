"""The whole document: any Akoma Ntoso becomes the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from unres.akn.identity import NAMES
from unres.akn.reading.annexes import read_annexes
from unres.akn.reading.blocks import Blocks
from unres.akn.reading.closing import METHODS, read_adoption, read_lines, read_vote
from unres.akn.reading.facts import (
    find_record,
    read_kept,
    read_keywords,
    read_language,
    read_workflow,
    recorded_adoption,
    recorded_masthead,
    stated_masthead,
)
from unres.akn.reading.front import Heading, read_cover, read_heading, read_preamble
from unres.akn.reading.maker import read_editor
from unres.akn.reading.marks import read_date
from unres.akn.reading.origin import origin_of
from unres.akn.reading.state import State, bare, base, child, children, name, plain
from unres.akn.reading.units import TEXTS, gather, is_plain
from unres.errors import InputError, LanguageError
from unres.lang import identify, symbol
from unres.model import Adoption, ClosingLine, Document, Masthead, MastheadLine, Preamble

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.reading.text import Content
    from unres.model import Block, Kind, Language, Origin

#: The elements that are a document, in any version of the standard.
DOCUMENTS = (
    *("statement", "documentCollection", "doc", "act", "bill", "judgment", "judgement", "debate"),
    *("debateReport", "debaterecord", "report", "amendment", "amendmentList", "officialGazette"),
    *("portion",),
)
#: How the names of collections of resolutions begin.
_PUBLICATION = "publication"
#: What of a document is not its text, or is read by readers of its own.
_AROUND = frozenset(
    {
        *("meta", "coverPage", "preface", "preamble", "conclusions", "attachments", "components"),
        *("collectionBody", ""),
    }
)
#: What stands before the paragraphs of a draft that the UN's files embed in the text.
_HEAD = frozenset({"formula", "container", "preamble"})
_BODIES = frozenset({"mainBody", "body", "judgmentBody", "debateBody", "amendmentBody"})
_KINDS: dict[str, Kind] = {name: kind for kind, name in NAMES.items()}  # type: ignore[misc] # the keys are kinds
#: Names of statements in the UN's files that the guidelines do not have.
_REAL_KINDS: dict[str, Kind] = {
    "draftResolution": "draft_resolution",
    "draft resolution": "draft_resolution",
    "draftDecision": "draft_decision",
}


def read_root(root: _Element) -> tuple[Document, State]:
    """Return the document of an ``akomaNtoso`` element, and the state in which it was read.

    Raises:
        InputError: there is no document in it.
        LanguageError: neither the metadata nor the text tell one of the seven languages.
    """
    boxes = [each for local, each in children(root) if local in DOCUMENTS]
    if name(root) in DOCUMENTS:
        boxes = [root]
    if not boxes:
        msg = f"<{name(root)}> holds no document of Akoma Ntoso; give a statement, doc or act"
        raise InputError(msg)
    reader = _Reader(boxes[0], None)
    named = (boxes[0].get("name") or "").startswith(_PUBLICATION)
    reader.origin = origin_of(root, boxes[0], named=named or reader.kind_named() is not None)
    reader.state.foreign = reader.origin is not None
    return reader.document(), reader.state


class _Reader:
    """Reads one document; others that stand inside it get readers of their own."""

    def __init__(self, box: _Element, parent: State | None) -> None:
        self.box = box
        self.meta = child(box, "meta")
        self.record = find_record(self.meta)
        stated = read_language(self.meta)
        code = stated or (parent.code if parent else _guessed(box))
        self.state = State(box, code, exact=self.record is not None, parent=parent)
        self.state.guessed = stated is None and parent is None
        self.state.foreign = parent is not None and parent.foreign
        self.origin: Origin | None = None
        self.blocks = Blocks(self.state, self.draft)

    def document(self) -> Document:
        """Return the document."""
        box, state = self.box, self.state
        cover = read_cover(child(box, "coverPage"), state)
        heading = read_heading(child(box, "preface"), state)
        if not state.exact:
            cover, heading = self._number_on_cover(cover, heading)
        preamble, operative = self._text()
        if not state.exact and heading.title is None:
            heading, operative = _title_in_body(box, heading, operative)
        lines = read_lines(child(box, "conclusions"), state) + self._behind_conclusions()
        document = Document(
            kind=self._kind(),
            language=state.code,
            masthead=self._masthead(cover),
            label=heading.label,
            title=heading.title,
            letter=heading.letter,
            preamble=preamble,
            operative=operative,
            adoption=self._adoption(lines),
            annexes=read_annexes(child(box, "attachments"), state, self.blocks),
            parts=self._parts(),
            keywords=read_keywords(self.meta, state),
            workflow=read_workflow(self.meta, self.record, state),
            marked=self._marked(),
            editor=read_editor(self.meta, self.record),
            kept=read_kept(self.meta, self.record, state),
            origin=self.origin,
        )
        return document.model_copy(update={"footnotes": state.footnotes()})

    def _kind(self) -> Kind:
        if self.state.foreign:
            return "other"
        return self.kind_named() or _kind_of_symbol(self.box)

    def kind_named(self) -> Kind | None:
        """Return the kind of resolution that the document is named as, None if it is not."""
        stated = self.box.get("name") or ""
        if stated.startswith(_PUBLICATION):
            stated = stated.removeprefix(_PUBLICATION)
            stated = stated[:1].lower() + stated[1:]
        return _KINDS.get(stated) or _REAL_KINDS.get(stated)

    def _text(self) -> tuple[Preamble | None, tuple[Block, ...]]:
        """Return preamble and operative part; further ones of either follow in their order."""
        first = child(self.box, "preamble")
        rest: list[_Element] = []
        behind = self._bodies_behind()
        for local, each in children(self.box):
            if each in behind:
                continue
            if local in _BODIES or (local == "preamble" and each is not first):
                rest += [inner for _, inner in children(each)]
            elif local == "collectionBody":
                rest += self._chapeau(each)
            elif self.state.foreign and local not in _AROUND:
                rest.append(each)
        preamble = read_preamble([first] if first is not None else [], self.state)
        return preamble, self.blocks.read(rest)

    def _bodies_behind(self) -> list[_Element]:
        """Return the bodies behind the conclusions that only go on with them, line by line."""
        conclusions = child(self.box, "conclusions")
        if conclusions is None or self.state.exact:
            return []
        bodies = [each for each in conclusions.itersiblings() if name(each) in _BODIES]
        plain_units = (is_plain(unit) for body in bodies for _, unit in children(body))
        return bodies if all(plain_units) else []

    def _behind_conclusions(self) -> tuple[ClosingLine, ...]:
        """Return those lines: the UN's files have how a vote went there."""
        units = (unit for body in self._bodies_behind() for _, unit in children(body))
        texts = (gather(unit, self.state).lead() for unit in units)
        return tuple(ClosingLine(kind="other", text=text) for text in texts)

    def _chapeau(self, collection: _Element) -> list[_Element]:
        """Return the clauses of a collection that stand in none of its parts."""
        return [
            inner
            for doc in collection.iterfind("{*}component/{*}doc[@name='chapeau']/{*}mainBody")
            for _, inner in children(doc)
        ]

    def _number_on_cover(
        self, cover: list[tuple[MastheadLine, Content]], heading: Heading
    ) -> tuple[list[tuple[MastheadLine, Content]], Heading]:
        """Take the number of a Security Council resolution, which the UN's files put there.

        It stays a line of the masthead where others stand below it: "Adopted by".
        """
        if not cover or heading.label is not None:
            return cover, heading
        line, content = cover[-1]
        terms = {base(each.element.get("refersTo")) for each in content.wrapped}
        if "resolutionNumber" not in terms:
            return cover, heading
        return cover[:-1], heading._replace(label=line.text.text)

    def _masthead(self, cover: list[tuple[MastheadLine, Content]]) -> Masthead:
        if self.state.foreign:
            return Masthead(lines=tuple(line for line, _ in cover))
        if self.record is not None:
            return recorded_masthead(self.record, tuple(line for line, _ in cover), self.state)
        return stated_masthead(self.box, cover, self.state)

    def _adoption(self, lines: tuple[ClosingLine, ...]) -> Adoption | None:
        voting = child(self.meta, "analysis", "parliamentary", "voting")
        if self.state.foreign:
            return Adoption(lines=lines) if lines else None
        if self.record is None:
            return read_adoption(self.box, voting, lines, self.state)
        adoption = recorded_adoption(self.record, self.state)
        if adoption is None:
            return None
        known: dict[str, Any] = {"lines": lines}
        if voting is not None:
            stated = base(voting.get("outcome"))
            known["method"] = METHODS.get(stated) if stated != adoption.outcome else None
            known["vote"] = read_vote(voting)
        return adoption.model_copy(update=known)

    def _marked(self) -> Any:  # noqa: ANN401 - a date or None
        stated = child(self.meta, "identification", "FRBRManifestation", "FRBRdate")
        return read_date(stated.get("date")) if stated is not None else None

    def _parts(self) -> tuple[Document, ...]:
        """Return the parts of a collection, in the order in which it lists them."""
        collection = child(self.box, "collectionBody")
        if collection is None:
            return ()
        components = self._components()
        listed = []
        for component in collection.iterchildren("{*}component"):
            reference = child(component, "documentRef")
            if reference is not None:
                target = components.pop(bare(reference.get("href")), None)
                listed += [target] if target is not None else []
            elif (inner := _document_in(component)) is not None and inner.get("name") != "chapeau":
                listed.append(inner)
        if not self.state.exact:
            listed += components.values()
        return tuple(_Reader(part, self.state).document() for part in listed)

    def _components(self) -> dict[str, _Element]:
        """Return the documents among the components, inside and beside this one, by eId."""
        found: dict[str, _Element] = {}
        outer = self.box.getparent()
        for box in (self.box, outer):
            components = child(box, "components") if box is not None else None
            for component in components if components is not None else ():
                document = _document_in(component)
                if document is not None:
                    found.setdefault(component.get("eId") or str(len(found)), document)
        return found

    def draft(self, structure: _Element) -> Document | None:
        """Return the draft that an ``embeddedStructure`` points to, or holds."""
        reference = child(structure, "componentRef")
        if reference is not None:
            target = self._components().get(bare(reference.get("src")))
            return _Reader(target, self.state).document() if target is not None else None
        inner = [each for _, each in children(structure)]
        if self.state.foreign:
            return None
        if not inner or (len(inner) == 1 and name(inner[0]) == "documentRef"):
            return None
        document = _document_in(structure)
        if document is not None:
            return _Reader(document, self.state).document()
        return self._embedded(structure)

    def _embedded(self, structure: _Element) -> Document:
        """Return the draft whose formula, recitals and paragraphs stand in the text itself."""
        inside = [each for _, each in children(structure)]
        head = [each for each in inside if name(each) in _HEAD]
        preamble = read_preamble(head, self.state)
        rest = [each for each in inside if name(each) not in _HEAD]
        return Document(
            kind="draft_resolution",
            language=self.state.code,
            preamble=preamble,
            operative=self.blocks.read(rest),
        )


def _document_in(box: _Element) -> _Element | None:
    return next((each for local, each in children(box) if local in DOCUMENTS), None)


def _title_in_body(
    box: _Element, heading: Heading, operative: tuple[Block, ...]
) -> tuple[Heading, tuple[Block, ...]]:
    """Take the title that the UN's presidential statements have as first paragraph of the body."""
    body = child(box, "mainBody")
    first = next(iter(body), None) if body is not None else None
    if first is None or name(first) not in TEXTS or child(first, "docTitle") is None:
        return heading, operative
    title = operative[0].text  # type: ignore[union-attr] # a paragraph of its own is a clause
    return heading._replace(title=title), operative[1:]


def _kind_of_symbol(box: _Element) -> Kind:
    for number in box.iter("{*}docNumber"):
        found = symbol(plain(number))
        if found and found.kind in {"decision", "presidential_statement"}:
            return found.kind  # type: ignore[return-value] # just compared
    return "resolution"


def _guessed(box: _Element) -> Language:
    """Return the language of the text, where the metadata name none of ours.

    Raises:
        LanguageError: the text does not tell it either.
    """
    texts = [plain(each) for local, each in children(box) if local != "meta"]
    guess = identify(" ".join(texts))
    if not guess.share:
        msg = "neither the metadata nor the text tell one of the seven languages"
        raise LanguageError(msg)
    return cast("Language", guess.code)
