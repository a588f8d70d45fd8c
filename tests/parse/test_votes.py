"""Recorded votes: counts and lists of States, in every language; invented votes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from unres.lang import load
from unres.model import Adoption, VoteGroup
from unres.parse.votes import disagreements, read_vote

VOTES = tomllib.loads(Path(__file__).with_name("votes.toml").read_text(encoding="utf-8"))


def codes(group: VoteGroup) -> set[str | None]:
    """The codes of the States on one side."""
    return {state.code for state in group.states}


@pytest.mark.parametrize("code", VOTES)
def test_lists_and_counts(code: str) -> None:
    vote = read_vote(VOTES[code], load(code))
    assert vote is not None
    assert (vote.in_favour.count, vote.against.count, vote.abstaining.count) == (3, 2, 1)
    assert codes(vote.in_favour) == {"BOL", "CIV", "VNM"}
    assert codes(vote.against) == {"GBR", "USA"}
    assert codes(vote.abstaining) == {"BIH"}
    assert disagreements(Adoption(vote=vote)) == []


def test_names_stay_as_printed() -> None:
    vote = read_vote(VOTES["eng"].replace("Viet Nam", "Vietnam"), load("eng"))
    assert vote is not None
    last = vote.in_favour.states[-1]
    assert (last.name, last.code, last.official) == ("Vietnam", "VNM", "Viet Nam")


def test_counts_and_lists_that_disagree_are_told() -> None:
    vote = read_vote(VOTES["eng"].replace("vote of 3", "vote of 30"), load("eng"))
    assert [one.code for one in disagreements(Adoption(vote=vote))] == ["vote-disagrees"]


def test_no_vote() -> None:
    assert read_vote("[Adopted without a vote.]", load("eng")) is None
