"""Sentences of adoption: above a text, in the first paragraph of a decision, in a title."""

from __future__ import annotations

import datetime

import pytest

from unres.errors import LanguageError
from unres.model import Document  # noqa: TC001 - the helper says what it gives
from unres.options import Options
from unres.parsing import parse_text

CLAUSES = "The General Assembly,\nRecalling its resolution 1/1,\n1. Decides to light the lamps."


def read(text: str) -> Document:
    return parse_text(text).document


DECISIONS = {
    "At its 4th plenary meeting, on 12 September 2025, the General Assembly, on the proposal of "
    "Fiji, decided to light the lamps.": 4,
    "À sa 4e séance plénière, le 12 septembre 2025, l’Assemblée générale a décidé d’allumer.": 4,
    "En su quinta sesión plenaria, celebrada el 12 de septiembre de 2025, la Asamblea General "
    "decidió encender las lámparas.": 5,
    "2025年9月12日，大会第22次全体会议决定点亮灯塔。": 22,
}


@pytest.mark.parametrize(("sentence", "meeting"), DECISIONS.items())
def test_a_decision_says_who_decided_and_when(sentence: str, meeting: int) -> None:
    document = read(f"80/501. Lamps\n\n{sentence}")
    masthead = document.masthead
    assert document.kind == "decision"
    assert (masthead.body, masthead.meeting) == ("GA", meeting)
    assert masthead.adopted == datetime.date(2025, 9, 12)
    assert masthead.symbol == "A/DEC/80/501"


def test_a_decision_says_how_it_was_taken() -> None:
    document = read(
        "80/503. Lamps\n\nAt its 5th plenary meeting, on 15 September 2025, the General Assembly "
        "decided, without a vote, that:\n\n(a) Lamps are lit;\n\n(b) Keepers rest."
    )
    assert document.adoption
    assert document.adoption.method == "without_vote"


def test_a_statement_is_no_decision() -> None:
    document = read(
        "At the 7000th meeting of the Security Council, held on 3 March 2031, the President of the "
        "Security Council made the following statement on behalf of the Council:\n\n“Lamps.”"
    )
    assert document.kind != "decision"


@pytest.mark.parametrize(
    ("sentence", "method", "sponsors"),
    [
        (
            "without a vote, on the basis of draft A/80/L.5, sponsored by: Fiji, Peru",
            "without_vote",
            2,
        ),
        ("by a recorded vote of 93 to 18, with 65 abstentions", "recorded_vote", 0),
    ],
)
def test_volumes_say_it_above_the_text(sentence: str, method: str, sponsors: int) -> None:
    document = read(
        "RESOLUTION 80/2\n\nAdopted at the 9th plenary meeting, on 7 October 2025, "
        f"{sentence}\n\n80/2. Lamps\n\n{CLAUSES}"
    )
    masthead = document.masthead
    assert (masthead.symbol, masthead.meeting) == ("A/RES/80/2", 9)
    assert masthead.adopted == datetime.date(2025, 10, 7)
    assert len(masthead.sponsors) == sponsors
    assert document.adoption
    assert document.adoption.method == method


@pytest.mark.parametrize(
    "line",
    [
        "Resolution 924 (2041) adopted by the Security Council at its 71st meeting, on 3 May 2041",
        "Resolution 924 (2041)\nAdopted by the Security Council at its 71st meeting, on 3 May 2041",
        "Resolution 924 (2041)\nAdopted by the Security Council at its 71st meeting",
    ],
)
def test_title_and_adoption_stand_on_one_line_or_two(line: str) -> None:
    masthead = read(f"{line}\n{CLAUSES.replace('General Assembly', 'Security Council')}").masthead
    assert (masthead.symbol, masthead.meeting) == ("S/RES/924 (2041)", 71)
    assert masthead.adopted == (datetime.date(2041, 5, 3) if "May" in line else None)


@pytest.mark.parametrize(
    "closing",
    [
        "64th plenary meeting 15 December 2025",
        "64th plenary meeting\n15 December 2025",
        "64th plenary meeting, held on 15 December 2025.",
        "Sixty-fourth plenary meeting,\n15 December 2025.",
    ],
)
def test_meeting_and_date_of_a_closing(closing: str) -> None:
    adoption = read(f"{CLAUSES}\n\n{closing}").adoption
    assert adoption
    assert (adoption.meeting, adoption.date) == (64, datetime.date(2025, 12, 15))


@pytest.mark.parametrize(
    "sponsors",
    [
        "Albania, Bolivia (Plurinational\nState of), Chile* and Peru: draft resolution",
        "Albania, Bolivia (Plurinational State of),\nChile,* and Peru:\nrevised draft resolution",
        "Albania, Bolivia (Plurinational State of), Chile and Peru:\n\ndraft resolution",
    ],
)
def test_sponsors_take_several_lines(sponsors: str) -> None:
    head = "Eightieth session\nAgenda item 71 (b)\nLamps and their keepers\n\n"
    document = read(f"{head}{sponsors}\n\nLamps of the world\n\n{CLAUSES}")
    names = ("Albania", "Bolivia (Plurinational State of)", "Chile", "Peru")
    assert document.masthead.sponsors == names
    assert str(document.title) == "Lamps of the world"
    assert document.kind == "draft_resolution"


@pytest.mark.parametrize(
    "line", ["Draft resolution submitted by the President", "Submitted by the facilitator (Fiji)"]
)
def test_drafts_of_one_author(line: str) -> None:
    head = "General Assembly\nA/80/L.5*\nEightieth session\nAgenda item 22\n\n"
    document = read(f"{head}{line}\n\nLamps of the world\n\n{CLAUSES}")
    assert document.masthead.symbol == "A/80/L.5"
    assert (str(document.title), document.kind) == ("Lamps of the world", "draft_resolution")


@pytest.mark.parametrize(
    ("head", "formula", "symbol", "body"),
    [
        ("WHA96.10 Lamps and health", "The Ninety-sixth World Health Assembly,", "WHA96.10", "WHA"),
        (
            "UNEP/EA.15/Res.4\nLamps",
            "The United Nations Environment Assembly,",
            "UNEP/EA.15/Res.4",
            "UNEA",
        ),
        (
            "HSP/HA.12/Res.1\nLamps",
            "The United Nations Habitat Assembly,",
            "HSP/HA.12/Res.1",
            "UNHA",
        ),
        ("69 C/Res. 15\nLamps", "The General Conference,", "69 C/Res. 15", "UNESCO"),
        ("Decision 1/CP.91\nLamps", "The Conference of the Parties,", "1/CP.91", "UNFCCC"),
    ],
)
def test_bodies_that_are_data_alone(head: str, formula: str, symbol: str, body: str) -> None:
    masthead = read(f"{head}\n\n{CLAUSES.replace('The General Assembly,', formula)}").masthead
    assert (masthead.symbol, masthead.body) == (symbol, body)


def test_another_assembly_is_not_the_assembly() -> None:
    assert read(f"AG/RES. 2908 (XLVII-O/17)\n\nLAMPS\n\n{CLAUSES}").masthead.body is None


def test_another_language_is_named() -> None:
    text = "Il Consiglio dei laghi, ricordando le sue risoluzioni, decide di costruire fari."
    with pytest.raises(LanguageError, match=r"Italian.*--language"):
        parse_text(text)
    assert parse_text(text, Options(language="en")).document.language == "eng"


OLD_CLOSINGS = {
    "The General Assembly,\nDecides to wait.": ["1 May 1974, 229th plenary meeting"],
    "La Asamblea General,\nDecide esperar.": ["229a. sesión plenaria,\n1° de mayo de 1974."],
    "大会，\n决定等待。": [
        "一九七四年五月一日，第二二九次全体会议。",
        "1974年5月1日第229次全体会议通过。",
    ],
    "إن الجمعية العامة،\nتقرر أن تنتظر.": [
        "الجلسة العامة التاسعة والعشرون بعد المائتين،\n1 أيار/مايو 1974"
    ],
    "L’Assemblée générale,\nDécide d’attendre.": [
        "Deux cent vingt-neuvième séance plénière,\n1er mai 1974."
    ],
    "Генеральная Ассамблея,\nпостановляет ждать.": [
        "Двести двадцать девятое пленарное заседание,\n1 мая 1974 года"
    ],
}


@pytest.mark.parametrize(
    ("text", "closing"), [(text, each) for text, some in OLD_CLOSINGS.items() for each in some]
)
def test_closings_of_old_prints(text: str, closing: str) -> None:
    document = read(f"{text}\n\n{closing}\n")
    assert len(document.operative) == 1
    assert document.adoption
    assert document.adoption.meeting == 229
    assert document.adoption.date == datetime.date(1974, 5, 1)


def test_a_meeting_alone_tells_no_method() -> None:
    adoption = read(f"{CLAUSES}\n\nAdopted at the 183rd plenary meeting.\n").adoption
    assert adoption
    assert (adoption.meeting, adoption.method) == (183, None)
