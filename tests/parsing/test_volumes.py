"""Volumes and lists: resolutions and decisions printed one after another."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.parsing.test_parse import lost_and_won
from unres.akn import write
from unres.parsing import parse_text
from unres.validation import validate

if TYPE_CHECKING:
    from unres.model import Document

VOLUMES = tomllib.loads(Path(__file__).with_name("volumes.toml").read_text("utf-8"))
LANGUAGES = pytest.mark.parametrize("language", VOLUMES)


def _parts(language: str, kind: str) -> tuple[Document, ...]:
    text = VOLUMES[language][kind]
    parsed = parse_text(text)
    assert not any(map(len, lost_and_won(text, parsed)))
    assert validate(write(parsed.document)).ok
    return parsed.document.parts


def _counts(document: Document) -> tuple[int | None, ...] | None:
    vote = document.adoption.vote if document.adoption else None
    return (vote.in_favour.count, vote.against.count, vote.abstaining.count) if vote else None


@LANGUAGES
def test_resolutions_of_a_volume_have_their_own_adoption_above(language: str) -> None:
    first, second = _parts(language, "assembly")
    assert [one.masthead.symbol for one in (first, second)] == ["A/RES/77/160", "A/RES/77/161"]
    for one in (first, second):
        assert one.masthead.adopted == datetime.date(2022, 12, 14)
        assert one.masthead.meeting == 54
        assert len(str(one.title).split("77/")) == 1
        assert len(one.operative) == 2
    assert _counts(first) == (120, 8, 45)
    assert first.adoption
    assert first.adoption.vote
    assert len(first.adoption.vote.in_favour.states) == 3
    assert second.adoption
    assert second.adoption.method == "without_vote"
    assert len(second.masthead.sponsors) == (0 if language == "en" else 2)


@LANGUAGES
def test_a_list_of_decisions_is_parted(language: str) -> None:
    first, second, *_ = _parts(language, "decisions")
    assert [one.masthead.symbol for one in (first, second)] == ["A/DEC/79/501", "A/DEC/79/502"]
    assert [one.kind for one in (first, second)] == ["decision", "decision"]
    assert [one.masthead.meeting for one in (first, second)] == [4, 3]
    assert [one.masthead.adopted and one.masthead.adopted.day for one in (first, second)] == [
        12,
        13,
    ]
    assert [note.marker for note in first.footnotes] == ["1"]
    assert second.footnotes[0].marker == "2"


@LANGUAGES
def test_decisions_of_the_council_stand_between_its_resolutions(language: str) -> None:
    first, decision, second, *more = _parts(language, "council")
    assert [one.kind for one in (first, decision, second)] == [
        "resolution",
        "decision",
        "resolution",
    ]
    assert {one.masthead.body for one in (first, decision, second, *more)} == {"SC"}
    assert decision.masthead.adopted
    assert decision.masthead.adopted.day == 4
    assert decision.masthead.symbol is None
    yes = _counts(first) or ()
    assert (yes[0], yes[-1]) == (14, 1)
    assert first.adoption
    assert len(first.adoption.lines) == 1


def test_a_decision_without_a_number_ends_where_the_next_begins() -> None:
    *_, one, other = _parts("en", "council")
    assert [each.masthead.meeting for each in (one, other)] == [1610, 1611]


def test_names_of_states_are_whole() -> None:
    second = _parts("en", "council")[2]
    assert second.adoption
    assert second.adoption.vote
    names = [state.name for state in second.adoption.vote.abstaining.states]
    assert names[2:] == [
        "Union of Soviet Socialist Republics",
        "United Kingdom of Great Britain and Northern Ireland",
    ]


def test_pages_that_repeat_number_and_title_hold_one_document() -> None:
    head = "79/330. Lamps\n\n"
    clause = "2. Recalls that at its 5th meeting, on 3 May 2034, the General Assembly lit them;\n"
    text = f"{head}The General Assembly,\n1. Decides to light the lamps;\n\f{head}{clause}"
    assert not parse_text(text).document.parts


def test_the_end_of_a_resolution_stands_above_the_next_one() -> None:
    text = (
        "Requests the Secretary-General to provide the keepers with all the oil that they need.\n\n"
        "Adopted at the 546th meeting by 10 votes to none.\n\nDecision\n\nAt its 549th meeting, on "
        "26 July 1951, the Council decided to invite the keepers.\n\n95 (1951). Resolution of "
        "1 September 1951\n\nThe Security Council,\n\nRecalling the lamps,\n\nDecides to wait.\n"
    )
    *_, last = parse_text(text).document.parts
    assert last.masthead.symbol == "S/RES/95 (1951)"
    assert last.kind == "resolution"


def test_the_lists_of_a_vote_may_stand_in_the_sentence_above() -> None:
    text = (
        "RESOLUTION 77/160\n\nAdopted at the 54th plenary meeting, on 14 December 2022, by a\n"
        "recorded vote of 2 to 1, with 1 abstention, as follows:\n\nIn favour: Albania, United "
        "Kingdom of\nGreat Britain and Northern Ireland\n\nAgainst: Malta\n\nAbstaining: Fiji\n\n"
        "77/160. Lamps\n\nThe General Assembly,\n\nRecalling the lamps,\n\n1. Decides to wait.\n"
    )
    document = parse_text(text).document
    assert str(document.title) == "Lamps"
    assert _counts(document) == (2, 1, 1)
    assert document.adoption
    assert document.adoption.vote
    assert len(document.adoption.vote.in_favour.states) == 2


@pytest.mark.parametrize(
    ("heading", "kind"), [("Decisions", "decision"), ("II. Resolutions", "resolution")]
)
def test_the_heading_of_a_chapter_tells_what_stands_below(heading: str, kind: str) -> None:
    text = f"{heading}\n\n55/101. Lamps\n\nThe Human Rights Council,\n\nDecides to wait.\n"
    assert parse_text(text).document.kind == kind


def test_a_title_may_stand_below_a_number() -> None:
    said = "At its 5th meeting, on 26 July 2023, the Economic and Social Council lit lamps.\n"
    text = f"2023/201. Wells of the coast\n\n{said}\n2023/202\nLamps of the coast\n\n{said}"
    _, document = parse_text(text).document.parts
    assert (document.label, str(document.title)) == ("2023/202", "Lamps of the coast")
    assert document.kind == "decision"


def test_a_closing_goes_on_below_empty_lines() -> None:
    head = (
        "35 (1947). Resolution of 3 October 1947\n\nThe Security Council,\n\nDecides to wait.\n\n"
    )
    vote = "Adopted at the 207th meeting\n\nby 9 votes to none, with 1 abstention (Union of\n\n"
    document = parse_text(f"{head}{vote}Soviet Socialist Republics).\n").document
    assert _counts(document) == (9, 0, 1)
    assert document.adoption
    assert len(document.adoption.lines) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Résolution 474 du 17 juin 1980",
        "Resolución 474 del Consejo de Seguridad, de 17 de junio de 1980",
        "Резолюция № 474 Совета Безопасности ООН от 17 июня 1980 года",
        "安理会第474号决议（1980年6月17日）",
        "Resolution 474 vom 17. Juni 1980",
        "قرار مجلس الأمن رقم474بتاريخ 17 حزيران (يونيو) 1980",
    ],
)
def test_a_number_with_a_date_is_one_of_the_security_council(title: str) -> None:
    formulas = {
        "R": "Le Conseil de sécurité,\n\nDécide d’attendre.\n",
        "Resoluc": "El Consejo de Seguridad,\n\nDecide esperar.\n",
        "Р": "Совет Безопасности,\n\nпостановляет ждать.\n",
        "安": "安全理事会，\n\n决定等待。\n",
        "Resolution": "Der Sicherheitsrat,\n\nbeschließt zu warten.\n",
        "ق": "إن مجلس الأمن،\n\nيقرر أن ينتظر.\n",
    }
    below = max((start for start in formulas if title.startswith(start)), key=len)
    document = parse_text(f"{title}\n\n{formulas[below]}").document
    assert document.masthead.symbol == "S/RES/474 (1980)"
    assert str(document.masthead.adopted) == "1980-06-17"


def test_pages_of_a_volume_have_heads_and_notes_of_their_own() -> None:
    text = Path(__file__).with_name("volume-pages.txt").read_text("utf-8")
    parsed = parse_text(text)
    parts = parsed.document.parts
    assert [part.masthead.symbol for part in parts] == [f"A/RES/77/{n}" for n in range(160, 164)]
    assert [str(part.title) for part in parts][1:] == ["Wells and springs", "Bridges", "Boats"]
    markers = [[note.marker for note in part.footnotes] for part in parts]
    assert markers == [["221", "222", "223"], ["224", "*", "225"], ["226"], ["227"]]
    assert "note-without-call" not in {told.code for told in parsed.diagnostics}
    assert [len(part.operative) for part in parts] == [2, 2, 2, 1]
    aside = [each.text[:3] for each in parsed.set_aside if each.reason != "rule above footnotes"]
    assert aside == ["150", "151"]
    assert not any(map(len, lost_and_won(text, parsed)))
