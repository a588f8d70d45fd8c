"""What masthead and closing say: values out of invented texts."""

from __future__ import annotations

import datetime

import pytest

from unres.model import Document  # noqa: TC001 - the helper says what it gives
from unres.parsing import parse_text

BODY = """
{number} Example matters
{formula}
{clause}
1. {operative}
"""
ENGLISH = {
    "formula": "The General Assembly,",
    "clause": "Recalling its resolution 60/1 of 16 September 2005,",
    "operative": "Decides to remain seized of the matter.",
}


def head(lines: str, closing: str = "", **parts: str) -> Document:
    """Parse a text with that masthead and closing."""
    body = BODY.format(number="78/999.", **ENGLISH | parts)
    return parse_text(f"{lines}\n{body}\n{closing}\n").document


GA = """United Nations
A/RES/78/999
General Assembly
Distr.: General
20 December 2023
Seventy-eighth session
Agenda item 18 (b)
Example questions
Resolution adopted by the General Assembly on 19 December 2023
[on the report of the Second Committee (A/78/461/Add.2, para. 9)]
"""


def test_the_assembly() -> None:
    document = head(GA, "50th plenary meeting\n19 December 2023")
    masthead = document.masthead
    assert (masthead.symbol, masthead.body) == ("A/RES/78/999", "GA")
    assert masthead.session is not None
    assert (masthead.session.number, masthead.session.type) == (78, "regular")
    assert [(one.item, one.title) for one in masthead.agenda] == [("18 (b)", "Example questions")]
    assert masthead.adopted == datetime.date(2023, 12, 19)
    assert masthead.issued == datetime.date(2023, 12, 20)
    assert masthead.committee == "Second Committee"
    assert masthead.reports == ("A/78/461/Add.2",)
    assert document.adoption is not None
    assert document.adoption.meeting == 50


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        ("[on a proposal considered in plenary meeting (E/2023/L.7)]", ("E/2023/L.7",)),
        ("[on the recommendation of the Statistical Commission (E/2023/24)]", ("E/2023/24",)),
        (
            "[without reference to a Main Committee (A/78/L.9 and A/78/L.9/Add.1)]",
            ("A/78/L.9", "A/78/L.9/Add.1"),
        ),
    ],
)
def test_the_source_of_a_resolution(line: str, reports: tuple[str, ...]) -> None:
    lines = GA.rpartition("[")[0] + line + "\n"
    assert head(lines).masthead.reports == reports


@pytest.mark.parametrize(
    ("line", "method"),
    [
        ("[Adopted without a vote.]", "without_vote"),
        ("[Adopted by consensus.]", "consensus"),
        ("[Adopted by acclamation.]", "acclamation"),
        ("[Adopted unanimously.]", "unanimity"),
        ("[Adopted by a recorded vote of 2 to none, with 1 abstention.]", "recorded_vote"),
    ],
)
def test_how_it_was_adopted(line: str, method: str) -> None:
    document = head(GA, f"50th plenary meeting\n19 December 2023\n{line}")
    assert document.adoption is not None
    assert document.adoption.method == method


def test_special_sessions() -> None:
    lines = GA.replace("A/RES/78/999", "A/RES/ES-12/3").replace(
        "Seventy-eighth session", "Twelfth emergency special session"
    )
    session = head(lines).masthead.session
    assert session is not None
    assert (session.number, session.type) == (12, "emergency")


def test_sessions_by_year() -> None:
    lines = GA.replace("Seventy-eighth session", "2023 session")
    session = head(lines).masthead.session
    assert session is not None
    assert (session.number, session.type) == (2023, "year")


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("26 February–5 April 2024", (2024, 2, 26), (2024, 4, 5)),
        ("18–29 June 2023", (2023, 6, 18), (2023, 6, 29)),
        ("28 December 2022–3 January 2023", (2022, 12, 28), (2023, 1, 3)),
        ("8 September to 3 October 2025", (2025, 9, 8), (2025, 10, 3)),
        ("From 8 to 30 September 2025", (2025, 9, 8), (2025, 9, 30)),
    ],
)
def test_dates_of_a_session(
    line: str, begins: tuple[int, int, int], ends: tuple[int, int, int]
) -> None:
    lines = GA.replace("Seventy-eighth session\n", f"Seventy-eighth session\n{line}\n")
    session = head(lines).masthead.session
    assert session is not None
    assert (session.begins, session.ends) == (datetime.date(*begins), datetime.date(*ends))


def test_a_letter_issued_alone_stands_below_the_title() -> None:
    lines = GA.replace("A/RES/78/999", "A/RES/78/999 B")
    body = BODY.format(number="78/999.", **ENGLISH).replace("matters\n", "matters\nB\n")
    document = parse_text(f"{lines}\n{body}").document
    assert document.parts == ()
    assert document.letter is not None
    assert document.letter.text == "B"
    assert document.title is not None
    assert document.title.text == "Example matters"


def test_titles_of_several_agenda_items() -> None:
    lines = GA.replace("item 18 (b)\nExample questions", "items 14 and 22\nFirst\nSecond")
    agenda = head(lines).masthead.agenda
    assert [(one.item, one.title) for one in agenda] == [("14", "First"), ("22", "Second")]


def test_the_date_of_adoption_may_stand_on_the_next_line() -> None:
    masthead = head(GA.replace("General Assembly on", "General Assembly\non")).masthead
    assert masthead.adopted == datetime.date(2023, 12, 19)
    assert masthead.issued == datetime.date(2023, 12, 20)


def test_meeting_and_date_below_the_title() -> None:
    body = BODY.format(number="1995/32.", **ENGLISH)
    body = body.replace("matters\n", "matters\n52nd plenary meeting\n25 July 1995\n")
    document = parse_text(body.replace("General Assembly", "Economic and Social Council")).document
    assert document.title is not None
    assert document.title.text == "Example matters"
    masthead = document.masthead
    assert (masthead.meeting, masthead.adopted) == (52, datetime.date(1995, 7, 25))
    assert masthead.symbol == "E/RES/1995/32"


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("34/180.", "A/RES/34/180"),
        ("2625 (XXV).", "A/RES/2625 (XXV)"),
        ("ES-10/14.", "A/RES/ES-10/14"),
    ],
)
def test_number_and_body_make_the_symbol(number: str, symbol: str) -> None:
    document = parse_text(BODY.format(number=number, **ENGLISH)).document
    assert document.masthead.symbol == symbol


def test_a_title_without_a_number() -> None:
    document = parse_text(
        GA + "\nExample matters\n" + BODY.partition("matters\n")[2].format(**ENGLISH)
    )
    assert document.document.title is not None
    assert document.document.title.text == "Example matters"
