"""Documents of every shape: hypothesis strategies for the model.

What they build is what the parser may build: marks in the order in which they stand, labels
without white space around them, footnotes that are called once, in the order of their calls.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any, get_args

from hypothesis import strategies as st

from unres.model import (
    Adoption,
    AgendaItem,
    Annex,
    AnyMark,
    Block,
    Cell,
    CitationMark,
    ClosingLine,
    DateMark,
    Document,
    EmphasisMark,
    Footnote,
    Keyword,
    Kind,
    Language,
    LineKind,
    MarkupMark,
    Masthead,
    MastheadLine,
    Method,
    NoteMark,
    OpenerMark,
    OperativeClause,
    Point,
    Preamble,
    PreambularClause,
    Section,
    Session,
    State,
    Step,
    Table,
    Text,
    Vote,
    VoteGroup,
)

PIECES = ["Recalling ", "its ", "решение", "决定", "قرار ", "77/158", "٣ ", "3", "é\u0301", "😀"]
PIECES += [" ", "\n", "\u00a0", "&<>\"'", "«1»", ",", "(a) ", "]]>", "\t"]
labels = st.sampled_from(
    [
        "1.",
        "2.",
        "2.",
        "12 bis",
        "(a)",
        "(b)",
        "(i)",
        "–",
        "٣ -",
        "(أ)",
        "一、",
        "㈠",
        "’1‘",
        "Part I",
    ]
)
dates = st.dates(min_value=datetime.date(1946, 1, 1), max_value=datetime.date(2099, 12, 31))
symbols = st.sampled_from(
    ["A/RES/77/158", "S/RES/1325 (2000)", "A/77/L.4", "E/RES/2021/2 B", "S/2023/212", "XX 1/é"]
)
words = st.sampled_from(["Second Committee", "Ваша страна", "中国", "é"])
plain = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
targets = st.sampled_from(["annex_1", "para_1", "para_99"])
concepts = st.sampled_from(["recall", "decide", "adopted"])


styles = st.sampled_from(["italic", "bold", "underline", "superscript", "subscript"])


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def marks(draw: st.DrawFn, text: str) -> tuple[AnyMark, ...]:
    """Marks side by side, some with one inside."""
    found: list[AnyMark] = []
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        found.append(draw(mark(start, end)))
        if end - start > 2 and draw(st.booleans()):
            found.append(EmphasisMark(start=start + 1, end=end - 1))
    if draw(st.integers(0, 9)) == 0:
        image = MarkupMark(start=0, end=0, name="img", attributes=(("src", "a.png"),))
        found.insert(0, image)
    return tuple(found)


def mark(start: int, end: int) -> st.SearchStrategy[AnyMark]:
    place = {"start": st.just(start), "end": st.just(end)}
    return st.one_of(
        st.builds(OpenerMark, concept=maybe(concepts), source=st.none(), **place),
        st.builds(
            CitationMark,
            symbol=maybe(symbols),
            date=maybe(dates),
            target=maybe(targets),
            work=maybe(st.sampled_from(["charter", "unts/999/14668", "1/CP.21"])),
            portion=maybe(st.sampled_from(["para_6", "att_1", "att_2__para_3", "art_51"])),
            source=st.none(),
            **place,
        ),
        st.builds(DateMark, date=dates, source=st.none(), **place),
        st.builds(EmphasisMark, style=styles, source=st.none(), **place),
        st.builds(
            MarkupMark,
            name=st.just("term"),
            attributes=st.just((("refersTo", "#unres"), ("xml:lang", "fr"))),
            source=st.none(),
            **place,
        ),
        st.builds(CitationMark, url=st.just("https://www.example.org/a?b=c&d"), **place),
    )


@st.composite
def texts(draw: st.DrawFn) -> Text:
    text = draw(plain)
    return Text(text=text, marks=draw(marks(text)))


@cache
def points(depth: int) -> st.SearchStrategy[tuple[Point, ...]]:
    """Points that nest `depth` deep at the most."""
    if depth == 0:
        return st.just(())
    point = st.builds(
        Point,
        label=labels,
        heading=maybe(texts()),
        text=texts(),
        points=points(depth - 1),
        wrap_up=maybe(texts()),
        source=st.none(),
    )
    return st.lists(point, max_size=2).map(tuple)


@cache
def recitals() -> st.SearchStrategy[PreambularClause]:
    return st.builds(
        PreambularClause,
        label=maybe(labels),
        text=texts(),
        points=points(2),
        wrap_up=maybe(texts()),
        source=st.none(),
    )


@cache
def blocks(depth: int) -> st.SearchStrategy[tuple[Block, ...]]:
    clause = st.builds(
        OperativeClause,
        label=maybe(labels),
        text=texts(),
        points=points(2),
        wrap_up=maybe(texts()),
        recommended=maybe(documents(0, parts=False)) if depth else st.none(),
        source=st.none(),
    )
    rows = st.lists(st.lists(texts(), max_size=2).map(tuple), max_size=2).map(tuple)
    table = st.builds(Table, rows=rows, source=st.none()) | st.just(
        Table(
            rows=((Text(text="a"), Text(text="b")), (Text(text="c"),)),
            cells=(Cell(row=0, column=0, heading=True), Cell(row=1, column=0, columns=2, rows=3)),
        )
    )
    kinds: list[st.SearchStrategy[Block]] = [clause, recitals(), table]
    if depth:
        section = st.builds(
            Section,
            label=maybe(labels),
            heading=maybe(texts()),
            blocks=blocks(depth - 1),
            source=st.none(),
        )
        kinds.append(section)
    return st.lists(st.one_of(kinds), max_size=3).map(tuple)


@cache
def preambles() -> st.SearchStrategy[Preamble]:
    few = st.lists(recitals(), max_size=2).map(tuple)
    some = st.lists(recitals(), min_size=1, max_size=2).map(tuple)
    return st.builds(Preamble, formula=texts(), clauses=few, source=st.none()) | st.builds(
        Preamble, formula=st.none(), clauses=some, source=st.none()
    )


@cache
def mastheads() -> st.SearchStrategy[Masthead]:
    line = st.builds(
        MastheadLine, kind=st.sampled_from(get_args(LineKind)), text=texts(), source=st.none()
    )
    session = st.builds(
        Session,
        number=st.integers(1, 2100),
        type=st.sampled_from(["regular", "special", "emergency", "year"]),
        begins=maybe(dates),
        ends=maybe(dates),
        source=st.none(),
    )
    agenda = st.builds(AgendaItem, item=st.just("18 (b)"), title=maybe(words), source=st.none())
    return st.builds(
        Masthead,
        lines=st.lists(line, max_size=4).map(tuple),
        symbol=maybe(symbols),
        body=maybe(st.sampled_from(["GA", "SC", "HRC", "Other body"])),
        issued=maybe(dates),
        adopted=maybe(dates),
        meeting=maybe(st.integers(1, 200)),
        original_language=maybe(st.just("fra")),
        session=maybe(session),
        agenda=st.lists(agenda, max_size=2).map(tuple),
        committee=maybe(words),
        reports=st.lists(symbols, max_size=2).map(tuple),
        sponsors=st.lists(words, max_size=2).map(tuple),
        source=st.none(),
    )


@cache
def adoptions() -> st.SearchStrategy[Adoption]:
    state = st.builds(
        State,
        name=words,
        code=maybe(st.just("FRA")),
        guid=maybe(st.just("https://unterm.example.org/1")),
        source=st.none(),
    )
    group = st.builds(
        VoteGroup,
        count=maybe(st.integers(0, 9)),
        states=st.lists(state, max_size=2).map(tuple),
        source=st.none(),
    )
    line = st.builds(
        ClosingLine,
        kind=st.sampled_from(["meeting", "date", "vote", "other"]),
        text=texts(),
        source=st.none(),
    )
    return st.builds(
        Adoption,
        lines=st.lists(line, max_size=3).map(tuple),
        date=maybe(dates),
        meeting=maybe(st.integers(1, 200)),
        resumed=st.booleans(),
        method=maybe(st.sampled_from(get_args(Method))),
        vote=maybe(
            st.builds(Vote, in_favour=group, against=group, abstaining=group, source=st.none())
        ),
        outcome=maybe(st.just("voting by mail")),
        source=st.none(),
    )


@cache
def annexes() -> st.SearchStrategy[tuple[Annex, ...]]:
    annex = st.builds(
        Annex,
        label=st.sampled_from(["Annex", "Annex I", ""]),
        title=maybe(texts()),
        preamble=maybe(preambles()),
        blocks=blocks(0),
        source=st.none(),
    )
    return st.lists(annex, max_size=2).map(tuple)


@cache
def keywords() -> st.SearchStrategy[tuple[Keyword, ...]]:
    keyword = st.builds(
        Keyword,
        value=words,
        shown=maybe(words),
        dictionary=maybe(st.sampled_from(["UNBIS", "A/77/251"])),
        scheme=maybe(st.sampled_from(["DHLAUTH", "http://example.org/sdg"])),
        href=maybe(st.just("http://example.org/sdg/1")),
        short=maybe(words),
        agenda=st.booleans(),
        source=st.none(),
    )
    return st.lists(keyword, max_size=3).map(tuple)


@cache
def workflows() -> st.SearchStrategy[tuple[Step, ...]]:
    step = st.builds(
        Step,
        date=maybe(dates),
        outcome=maybe(st.sampled_from(["adopted", "draftResolution", "Adopted 90-0-47"])),
        actors=maybe(words),
        document=maybe(symbols),
        place=maybe(words),
        source=st.none(),
    )
    return st.lists(step, max_size=3).map(tuple)


_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_INSIDE = {
    "presentation": ['<x:a xmlns:x="urn:x">b<x:c></x:c></x:a>', '<y xmlns="urn:y"></y>'],
    "references": ['<TLCTerm eId="glacier" href="/akn/glacier" showAs="é"></TLCTerm>'],
}
KEPT = tuple(
    f'<{name} xmlns="{_AKN}" source="#DGACM">{inside}</{name}>'
    for name, all_of_it in _INSIDE.items()
    for inside in all_of_it
)


@st.composite
def documents(draw: st.DrawFn, depth: int = 1, *, parts: bool = True) -> Document:
    """Any document; those that may have `parts` have them now and then."""
    divided = parts and draw(st.integers(0, 4)) == 0
    document = Document(
        kind=draw(st.sampled_from([kind for kind in get_args(Kind) if kind != "other"])),
        language=draw(st.sampled_from(get_args(Language))),
        masthead=draw(mastheads()),
        label=draw(maybe(st.sampled_from(["77/1.", "A", "2021/2"]))),
        title=draw(maybe(texts())),
        letter=draw(maybe(texts())),
        preamble=None if divided else draw(maybe(preambles())),
        operative=() if divided else draw(blocks(depth)),
        adoption=draw(maybe(adoptions())),
        annexes=draw(annexes()),
        parts=tuple(draw(st.lists(documents(0, parts=False), min_size=1, max_size=2)))
        if divided
        else (),
        keywords=draw(keywords()),
        workflow=draw(workflows()),
        marked=draw(maybe(dates)),
        kept=tuple(draw(st.lists(st.sampled_from(KEPT), unique=True))) if parts else (),
    )
    return draw(noted(document))


@st.composite
def noted(draw: st.DrawFn, document: Document) -> Document:
    """The document with footnotes: most called in its title, some called nowhere."""
    texts_ = draw(st.lists(texts(), max_size=3))
    notes = tuple(
        Footnote(
            id=f"n{number}",
            marker=str(number),
            printed=draw(st.sampled_from([str(number), f"{number}/", ""])),
            text=text,
        )
        for number, text in enumerate(texts_, start=1)
    )
    title = document.title
    if title is None or not notes:
        return document.model_copy(update={"footnotes": notes})
    called = notes[: draw(st.integers(0, len(notes)))]
    end = len(title.text)
    calls = [
        NoteMark(
            start=end,
            end=end,
            note=note.id,
            printed=draw(st.sampled_from([note.marker, f"({note.marker})", ""])),
        )
        for note in called
    ]
    if draw(st.integers(0, 9)) == 0:
        calls.append(NoteMark(start=end, end=end, note="nowhere", printed="9"))
    title = Text(text=title.text, marks=(*title.marks, *calls))
    return document.model_copy(update={"title": title, "footnotes": notes})
