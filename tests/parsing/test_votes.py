"""Recorded votes: counts and lists of States, in every language; invented votes."""

from __future__ import annotations

import datetime
import re
import tomllib
from pathlib import Path

import pytest

from unres.lang import CODES, load
from unres.model import Adoption, Document, VoteGroup
from unres.parsing import parse_text
from unres.parsing.signs import LONGEST
from unres.parsing.votes import disagreements, read_vote

VOTES = tomllib.loads(Path(__file__).with_name("votes.toml").read_text(encoding="utf-8"))


def codes(group: VoteGroup) -> set[str | None]:
    """The codes of the States on one side."""
    return {state.code for state in group.states}


@pytest.mark.parametrize("code", VOTES["recorded"])
def test_lists_and_counts(code: str) -> None:
    vote = read_vote(VOTES["recorded"][code], load(code))
    assert vote is not None
    assert (vote.in_favour.count, vote.against.count, vote.abstaining.count) == (3, 2, 1)
    assert codes(vote.in_favour) == {"BOL", "CIV", "VNM"}
    assert codes(vote.against) == {"GBR", "USA"}
    assert codes(vote.abstaining) == {"BIH"}
    assert disagreements(Adoption(vote=vote)) == []


def _closed(code: str, closing: str) -> Document:
    """A text of the Security Council that ends with `closing`, in a column of four words."""
    words = closing.split(" ")
    lines = [" ".join(words[start : start + 4]) for start in range(0, len(words), 4)]
    return parse_text("\n".join([VOTES["texts"][code], *lines])).document


@pytest.mark.parametrize("code", CODES)
def test_votes_at_meetings(code: str) -> None:
    document = _closed(code, VOTES["meetings"][code])
    adoption = document.adoption
    assert adoption is not None
    assert (adoption.meeting, adoption.method) == (1382, "recorded_vote")
    assert adoption.vote is not None
    assert adoption.vote.in_favour.count == 12
    assert (adoption.vote.against.count, codes(adoption.vote.against)) == (1, {"PRT"})
    assert (adoption.vote.abstaining.count, codes(adoption.vote.abstaining)) == (2, {"POL", "SUN"})
    assert document.masthead.adopted == datetime.date(1967, 11, 22)
    assert document.masthead.symbol == "S/RES/242 (1967)"


@pytest.mark.parametrize("code", VOTES["recorded"])
def test_lists_need_no_brackets(code: str) -> None:
    words, edge = load(code).vote, r"(?<!\w)" if load(code).spaced else ""
    heads = "|".join(map(re.escape, (*words.in_favour, *words.against, *words.abstaining)))
    lists = re.sub(rf"\s?{edge}(?=(?:{heads})\s?[:：])", "\n", VOTES["recorded"][code].strip("[]"))
    document = parse_text(f"{VOTES['texts'][code]}\n{lists}").document
    vote = document.adoption.vote if document.adoption else None
    assert vote == read_vote(VOTES["recorded"][code], load(code))
    assert not document.annexes


@pytest.mark.parametrize("code", VOTES["recorded"])
def test_lists_may_stand_on_the_line_of_the_vote(code: str) -> None:
    vote = VOTES["recorded"][code].rstrip("]")
    last = re.split("[:：]", vote)[-1].strip()
    long = f"{vote}{f', {last}' * LONGEST}]"
    document = parse_text(f"{VOTES['texts'][code]}\n{long}\n").document
    assert document.adoption
    assert document.adoption.lines[-1].text.text == long
    assert (document.adoption.method, document.annexes) == ("recorded_vote", ())


@pytest.mark.parametrize(
    "lists", ["", ":\nIn favour: Chile, Peru\nAgainst: Norway\nAbstaining: Italy"]
)
@pytest.mark.parametrize(
    "below",
    [
        "Annex\nMirrors\n",
        "\nTerms of reference\n",
        "II\nMirrors\nThe General Assembly,\n",
        "",
    ],
)
def test_lists_end_where_other_text_begins(lists: str, below: str) -> None:
    vote = f"Adopted by a recorded vote of 2 to 1, with 1 abstention{lists}"
    text = f"{VOTES['texts']['eng']}\n12th plenary meeting\n3 March 2031\n{vote}\n{below}"
    document = parse_text(f"{text}1. Decides to polish.\n2. Decides to shine.\n").document
    adoption = document.adoption or document.parts[0].adoption
    assert adoption
    assert not any("Decides" in line.text.text for line in adoption.lines)
    states = adoption.vote.abstaining.states if adoption.vote else ()
    assert codes(VoteGroup(states=states)) <= {"ITA"}


@pytest.mark.parametrize("code", CODES)
def test_unanimous_at_a_meeting(code: str) -> None:
    adoption = _closed(code, VOTES["unanimous"][code]).adoption
    assert adoption is not None
    assert (adoption.meeting, adoption.method) == (1382, "unanimity")


def test_names_stay_as_printed() -> None:
    vote = read_vote(VOTES["recorded"]["eng"].replace("Viet Nam", "Vietnam"), load("eng"))
    assert vote is not None
    last = vote.in_favour.states[-1]
    assert (last.name, last.code, last.official) == ("Vietnam", "VNM", "Viet Nam")


def test_counts_and_lists_that_disagree_are_told() -> None:
    vote = read_vote(VOTES["recorded"]["eng"].replace("vote of 3", "vote of 30"), load("eng"))
    assert [one.code for one in disagreements(Adoption(vote=vote))] == ["vote-disagrees"]


def test_no_vote() -> None:
    assert read_vote("[Adopted without a vote.]", load("eng")) is None
