"""What masthead and closing say: values out of invented texts."""

from __future__ import annotations

import datetime

import pytest

from unres.model import Document  # noqa: TC001 - the helper says what it gives
from unres.parse import parse_text

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
    ],
)
def test_dates_of_a_session(
    line: str, begins: tuple[int, int, int], ends: tuple[int, int, int]
) -> None:
    lines = GA.replace("Seventy-eighth session\n", f"Seventy-eighth session\n{line}\n")
    session = head(lines).masthead.session
    assert session is not None
    assert (session.begins, session.ends) == (datetime.date(*begins), datetime.date(*ends))
