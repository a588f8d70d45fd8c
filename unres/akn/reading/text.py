"""Mixed content becomes a text with marks: the inverse of `unres.akn.inline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn.reading.marks import is_derived, marks_of
from unres.akn.reading.notes import call_of, note_of
from unres.akn.reading.state import name
from unres.akn.reading.white import Layout
from unres.akn.xml import private
from unres.model import EmphasisMark, MarkupMark, NoteMark, OpenerMark, Text
from unres.model.nesting import nested_marks
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from unres.akn.reading.state import State
    from unres.model import AnyMark

#: Elements of cover, preface and closing that say what a line is; they stand for no mark.
LINE_ELEMENTS = frozenset(
    {
        *("docAuthority", "docNumber", "docStatus", "docDate", "docTitle", "docType"),
        *("docProponent", "session", "event", "location", "inline", "vote", "outcome"),
        *("quantity", "organization"),
    }
)
_OPENING_MARKS = "“”«»\"'„‘’ \u00a0"
#: Styles in which the UN sets opening words.
_OPENING_STYLES = frozenset({"italic", "bold"})


class Wrapped(NamedTuple):
    """An element that says what ``text[start:end]`` is."""

    element: _Element
    start: int
    end: int


class Content(NamedTuple):
    """A text, the printed number of a recital before it, and the elements around its parts."""

    text: Text
    label: str | None
    wrapped: tuple[Wrapped, ...]


def read_text(element: _Element, state: State) -> Text:
    """Return the text of `element` with its marks."""
    return read_content(element, state).text


def read_content(
    element: _Element, state: State, *, lines: bool = False, skip: Iterable[str] = ()
) -> Content:
    """Return the content of `element` without the child elements named in `skip`.

    With `lines` the elements that say what a line is are told of, and stand for no mark.
    """
    builder = _Builder(state, lines=lines, skip=skip)
    builder.fill(element)
    return builder.content()


class _Builder:
    """Gathers the text and marks of mixed content, in document order."""

    def __init__(self, state: State, *, lines: bool, skip: Iterable[str]) -> None:
        self.state = state
        self.lines = lines
        self.skip = frozenset(skip)
        self.layout = Layout(exact=state.exact)
        self.label: str | None = None
        self.marks: list[AnyMark] = []
        self.wrapped: list[Wrapped] = []

    def fill(self, element: _Element) -> None:
        """Add what `element` holds."""
        self.layout.add(element.text or "")
        for each in element:
            tail = each.tail or ""
            if each.get("name") == "akn4un:label" and self.label is None and not self.layout.here:
                self.label, tail = each.text or "", tail.removeprefix(" ")
            else:
                self._add(each)
            self.layout.add(tail)

    def _add(self, element: _Element) -> None:
        local, here = name(element), self.layout.here
        if local in self.skip:
            return
        if local == "":
            self.layout.add(element.text or "")  # an entity that nothing declares
        elif local in {"eol", "br"}:
            if private(element, "for") == "space":
                self.layout.add(" ")
            else:
                self.layout.line()
        elif local == "authorialNote":
            if mark := note_of(element, self.state, here, read_note):
                self.marks.append(mark)
        elif local == "noteRef" or element.get("name") == "akn4un:noteCall":
            self.marks.append(call_of(element, self.state, here))
        else:
            self._around(element, local)

    def _around(self, element: _Element, local: str) -> None:
        if local == "outcome" and _in_outcome(element) and not self.state.exact:
            self.layout.line()  # the UN's files run the lists of a vote together
        start, place = self.layout.here, len(self.marks)
        self.fill(element)
        end = self.layout.here
        if self.lines and local in LINE_ELEMENTS and element.get("name") != "akn4un:mention":
            self.wrapped.append(Wrapped(element, start, end))
            if self.state.exact or local != "docDate":
                return
        if not (self.state.exact and is_derived(element)):
            self.marks[place:place] = marks_of(element, self.state, start, end)

    def content(self) -> Content:
        """Return what was gathered."""
        text = self.layout.finish()
        marks = nested_marks([self._placed(mark) for mark in self.marks])
        wrapped = (
            Wrapped(each.element, *self.layout.stretch(each.start, each.end))
            for each in self.wrapped
        )
        return Content(Text(text=text, marks=marks), self.label, tuple(wrapped))

    def _placed(self, mark: AnyMark) -> AnyMark:
        if isinstance(mark, NoteMark | MarkupMark) and mark.start == mark.end:
            start = end = self.layout.place(mark.start)
        else:
            start, end = self.layout.stretch(mark.start, mark.end)
        if (start, end) == (mark.start, mark.end):
            return mark
        return mark.model_copy(update={"start": start, "end": end})


def _in_outcome(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and name(parent) == "outcome"


def read_note(element: _Element, state: State) -> Text:
    """Return the text of a footnote: its paragraphs, joined with line breaks."""
    paragraphs = [each for each in element if name(each)]
    if not any(name(each) in {"p", "block"} for each in paragraphs):
        return read_text(element, state)
    return joined([read_text(each, state) for each in paragraphs])


def joined(texts: Sequence[Text]) -> Text:
    """Return `texts` as one, with a line break between each two."""
    if len(texts) == 1:
        return texts[0]
    marks: list[AnyMark] = []
    at = 0
    for text in texts:
        marks += [_shifted(mark, at) for mark in text.marks]
        at += len(text.text) + 1
    return Text(text="\n".join(text.text for text in texts), marks=nested_marks(marks))


def split(text: Text) -> list[Text]:
    """Return the lines of `text`, each with the marks on it."""
    found = []
    at = 0
    for line in text.text.split("\n"):
        end = at + len(line)
        marks = [
            _shifted(mark, -at, len(line))
            for mark in text.marks
            if (at <= mark.start <= end if mark.start == mark.end else mark.start < end > at)
            and mark.end >= at
        ]
        found.append(Text(text=line, marks=nested_marks(marks)))
        at = end + 1
    return found


def _shifted(mark: AnyMark, by: int, last: int | None = None) -> AnyMark:
    start, end = max(mark.start + by, 0), max(mark.end + by, 0)
    if last is not None:
        start, end = min(start, last), min(end, last)
    return mark.model_copy(update={"start": start, "end": end})


def opened(text: Text, state: State) -> Text:
    """Return `text` with its first emphasis as the opener: so the UN's files mark opening words.

    Runs of emphasis side by side are one: word processors part them at random.
    """
    if state.exact:
        return text
    start = end = len(text.text) - len(text.text.lstrip(_OPENING_MARKS))
    rest: list[AnyMark] = []
    for mark in text.marks:
        styled = isinstance(mark, EmphasisMark) and mark.style in _OPENING_STYLES
        if styled and mark.start <= end + bool(text.text[end : end + 1].isspace()):
            end = max(end, mark.end)
        else:
            rest.append(mark)
    if end == start:
        return text
    known = state.language.opener(text.text)
    opener = OpenerMark(start=start, end=end, concept=known.concept if known else None)
    return Text(text=text.text, marks=nested_marks([*rest, opener]))
