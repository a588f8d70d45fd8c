"""What our files say of themselves is true: who made them, when, and what they are."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.akn.samples import SAMPLES
from unres import __version__
from unres.akn import write
from unres.akn.reading import read
from unres.akn.xml import AKN, UNRES
from unres.model import (
    Adoption,
    CitationMark,
    ClosingLine,
    DateMark,
    Document,
    Masthead,
    MastheadLine,
    OpenerMark,
    OperativeClause,
    Preamble,
    PreambularClause,
    Session,
    State,
    Text,
    Vote,
    VoteGroup,
)
from unres.options import Options
from unres.resources import schema_path

if TYPE_CHECKING:
    from lxml.etree import _Element

DAY = datetime.date(2031, 5, 6)


def written(document: Document, options: Options = Options()) -> _Element:
    """The XML of a document, which is read back as the same."""
    data = write(document, options)
    assert read(data) == document
    assert write(read(data), options) == data
    return etree.fromstring(data)


def found(root: _Element, path: str) -> list[_Element]:
    return list(root.iterfind(path.replace("a:", f"{{{AKN}}}")))


def one(root: _Element, path: str) -> _Element:
    (element,) = found(root, path)
    return element


# Who made the mark-up ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
def test_the_program_is_named_with_its_version(name: str) -> None:
    root = written(SAMPLES[name])
    assert {each.get("source") for each in found(root, ".//a:meta/*") if each.get("source")} == {
        "#unres"
    }
    (program, *_) = found(root, ".//a:TLCObject[@eId='unres']")
    assert program.get("showAs") == f"unres {__version__}"


@pytest.mark.parametrize(
    ("editor", "kind", "shown"),
    [("Zoë Quill", "Person", "Zoë Quill"), ("org:Lamp Library", "Organization", "Lamp Library")],
)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_editor_is_named_and_kept(name: str, editor: str, kind: str, shown: str) -> None:
    root = written(SAMPLES[name], Options(editor=editor))
    program, person, *_ = found(root, ".//a:FRBRManifestation/a:FRBRauthor")
    assert (program.get("href"), program.get("as")) == ("#unres", "#generator")
    assert person.get("as") == "#editor"
    (term, *_) = found(root, f".//a:TLC{kind}[@eId='{person.get('href', '')[1:]}']")
    assert term.get("showAs") == shown
    assert read(etree.tostring(root)).editor == editor


@pytest.mark.parametrize("name", SAMPLES)
def test_private_marks_are_those_of_the_published_schema(name: str) -> None:
    schema = etree.XMLSchema(file=str(schema_path("unres-akn.xsd")))
    known = {each.get("name") for each in etree.parse(str(schema_path("unres-akn.xsd"))).getroot()}
    root = etree.fromstring(write(SAMPLES[name]))
    for record in root.iter(f"{{{UNRES}}}record"):
        schema.assertValid(etree.ElementTree(record))
    keys = {etree.QName(key) for each in root.iter() for key in each.attrib}
    assert {key.localname for key in keys if key.namespace == UNRES} <= known


# When, and what it is ----------------------------------------------------------------------------


def lines(*kinds: str) -> tuple[MastheadLine, ...]:
    return tuple(
        MastheadLine.model_validate({"kind": kind, "text": Text(text="6 May 2031")})
        for kind in kinds
    )


@pytest.mark.parametrize(
    ("masthead", "name", "is_published"),
    [
        (Masthead(adopted=DAY), "adoption", False),
        (Masthead(adopted=DAY, issued=DAY), "adoption", False),
        (Masthead(adopted=DAY, issued=DAY, lines=lines("issued")), "issue", True),
        (Masthead(adopted=DAY, issued=DAY + datetime.timedelta(3)), "issue", True),
        (Masthead(), "unknown", False),
    ],
    ids=["adopted", "a copy", "printed", "another day", "nothing"],
)
def test_a_date_of_issue_is_one_that_is_known(
    masthead: Masthead, name: str, *, is_published: bool
) -> None:
    root = written(Document(language="eng", masthead=masthead))
    assert one(root, ".//a:FRBRExpression/a:FRBRdate").get("name") == name
    assert bool(found(root, ".//a:publication")) is is_published


def part(title: str) -> Document:
    return Document(language="eng", title=Text(text=title), adoption=Adoption(date=DAY))


@pytest.mark.parametrize("titles", [("A Lamps", "B Oil"), ("Lamps", "Oil")])
def test_parts_go_by_their_letters(titles: tuple[str, ...]) -> None:
    head = Masthead(symbol="A/RES/80/990 A-B", body="GA")
    root = written(Document(language="eng", masthead=head, parts=tuple(map(part, titles))))
    works = found(root, ".//a:component/a:statement/a:meta/a:identification/a:FRBRWork")
    for work, letter, title in zip(works, "AB", ("Lamps", "Oil"), strict=True):
        aliases = {each.get("name"): each.get("value") for each in found(work, "a:FRBRalias")}
        assert aliases["symbol"] == f"A/RES/80/990 {letter}"
        assert aliases["title"] == title
        iri = f"/akn/un/statement/deliberation/unga/2031-05-06/80-990{letter}"
        assert one(work, "a:FRBRuri").get("value") == iri
    shown = {each.get("showAs") for each in found(root, ".//a:documentRef")}
    assert shown == {"A/RES/80/990 A", "A/RES/80/990 B"}
    assert b"Draft" not in etree.tostring(root)


def test_a_title_keeps_its_first_word() -> None:
    root = written(Document(language="eng", title=Text(text="A world of lamps")))
    assert one(root, ".//a:FRBRalias[@name='title']").get("value") == "A world of lamps"


@pytest.mark.parametrize(
    ("body", "kind", "prescriptive"),
    [
        ("SC", "resolution", "true"),
        ("SC", "presidential_statement", "false"),
        ("GA", "resolution", "false"),
    ],
)
def test_only_resolutions_of_the_security_council_bind(
    body: str, kind: str, prescriptive: str
) -> None:
    document = Document.model_validate(
        {"language": "eng", "kind": kind, "masthead": Masthead(body=body)}
    )
    assert one(written(document), ".//a:FRBRprescriptive").get("value") == prescriptive


# Events ------------------------------------------------------------------------------------------


def adopted(session: Session | None, body: str = "GA") -> Document:
    line = ClosingLine(kind="meeting", text=Text(text="54th plenary meeting"))
    closing = Adoption(lines=(line,), meeting=54, date=DAY)
    return Document(language="eng", masthead=Masthead(body=body, session=session), adoption=closing)


def meeting_of(document: Document) -> _Element:
    return one(written(document), ".//a:TLCEvent[@eId='adoptionMeeting']")


def test_meetings_of_two_sessions_are_two() -> None:
    events = [meeting_of(adopted(Session(number=number))) for number in (76, 77)]
    assert [each.get("showAs") for each in events] == [
        "54th meeting, 76th session",
        "54th meeting, 77th session",
    ]
    assert len({each.get("href") for each in events}) == 2


def test_a_meeting_of_an_unknown_session_goes_by_its_day() -> None:
    assert "/2031-05-06/meeting/54" in (meeting_of(adopted(None)).get("href") or "")
    assert "/unsc/meeting/54" in (meeting_of(adopted(None, "SC")).get("href") or "")


def test_a_statement_says_at_which_meeting_it_was_made() -> None:
    text = "At the 9321st meeting, held on 6 May 2031, the President made the following statement:"
    date = DateMark(start=text.index("6 May"), end=text.index(", the Pres"), date=DAY)
    document = Document(
        language="eng",
        kind="presidential_statement",
        masthead=Masthead(body="SC"),
        operative=(OperativeClause(text=Text(text=text, marks=(date,))),),
    )
    root = written(document)
    event = one(root, ".//a:p/a:event")
    assert (event.text, event.get("refersTo")) == ("9321", "#adoptionMeeting")
    step = one(root, ".//a:step")
    assert (step.get("date"), step.get("outcome")) == ("2031-05-06", "#statementMade")


def test_the_lists_of_a_vote_stand_on_lines_of_their_own() -> None:
    text = "[Adopted by 2 to 1, as follows: In favour: Ruritania, Utopia Against: Erewhon]"
    vote = Vote(
        in_favour=VoteGroup(states=(State(name="Ruritania"), State(name="Utopia"))),
        against=VoteGroup(states=(State(name="Erewhon"),)),
    )
    line = ClosingLine(kind="vote", text=Text(text=text))
    adoption = Adoption(lines=(line,), method="recorded_vote", vote=vote)
    box = one(written(Document(language="eng", adoption=adoption)), ".//a:vote")
    assert [each.tail for each in found(box, ".//a:eol")] == [
        *("In favour:", "Ruritania, Utopia", "Against:", "Erewhon]"),
    ]


# References --------------------------------------------------------------------------------------


def citing(text: str, *cited: str) -> Document:
    """A clause that cites numbers of the Assembly, all of one day, and itself by eId."""
    marks = []
    for name in cited:
        start = text.index(name)
        place = {"start": start, "end": start + len(name)}
        known = {"symbol": f"A/RES/{name}", "date": DAY} if "/" in name else {"target": "para_1"}
        marks.append(CitationMark.model_validate({**place, **known}))
    clause = OperativeClause(label="1.", text=Text(text=text, marks=tuple(marks)))
    return Document(language="eng", operative=(clause,))


def test_a_list_of_references_is_one_group() -> None:
    root = written(citing("Recalls 80/1, 80/2 and 80/3. See 80/4", "80/1", "80/2", "80/3", "80/4"))
    group = one(root, ".//a:mref")
    assert "".join(map(str, group.itertext())) == "80/1, 80/2 and 80/3"


def test_a_range_of_references_says_where_it_begins_and_ends() -> None:
    group = one(written(citing("Recalls 80/1 to 80/3", "80/1", "80/3")), ".//a:rref")
    first, last = found(group, "a:ref")
    assert (group.get("from"), group.get("upTo")) == (first.get("href"), last.get("href"))


def test_what_leads_nowhere_is_no_group() -> None:
    document = citing("Recalls 80/1 and 7", "80/1", "7")
    lost = document.model_dump_json().replace("para_1", "para_9")
    assert found(written(Document.model_validate_json(lost)), ".//a:mref") == []


# Names -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "words"), [("eng", "Bearing in mind"), ("fra", "Gardant")])
def test_containers_have_one_name_in_all_languages(language: str, words: str) -> None:
    opener = OpenerMark(start=0, end=len(words), concept="bear_in_mind")
    clause = PreambularClause(text=Text(text=f"{words} ...", marks=(opener,)))
    document = Document.model_validate(
        {"language": language, "preamble": Preamble(clauses=(clause,))}
    )
    root = written(document)
    assert one(root, ".//a:preamble/a:container").get("name") == "Bearing in mind"
    assert one(root, ".//a:TLCConcept[@eId='act_bear_in_mind']").get("showAs") == "Bear in mind"
