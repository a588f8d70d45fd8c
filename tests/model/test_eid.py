from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.model.eid import EIds, join, number, numbers


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("12.", "12"),
        ("(iv)", "iv"),
        ("12 bis", "12bis"),
        ("11.2 Rev. A", "11-2Rev-A"),
        ("Part I", "I"),
        ("٣ -", "3"),
        ("(أ)", "أ"),
        ("’1‘", "1"),
        ("㈠", "一"),
        ("•", ""),
        (None, ""),
    ],
)
def test_number_comes_from_the_label(label: str | None, expected: str) -> None:
    assert number(label) == expected


@given(st.text())
def test_number_of_any_label_is_fit_for_an_eid(label: str) -> None:
    found = number(label)
    assert "_" not in found
    assert not any(char.isspace() for char in found)


def test_unnumbered_among_numbered_siblings() -> None:
    assert numbers(["1.", None, "–"]) == ["1", "nn_1", "nn_2"]
    assert numbers([None, "–"]) == ["1", "2"]


def test_levels_are_joined_with_two_underscores() -> None:
    assert join("sec_I__para_3", "list", "1") == "sec_I__para_3__list_1"


@given(st.lists(st.sampled_from(["para_1", "para_1_2", "para"])), st.data())
def test_eids_are_never_the_same(wanted: list[str], data: st.DataObject) -> None:
    eids = EIds()
    given_ = [eids.next(eid) if data.draw(st.booleans()) else eids.unique(eid) for eid in wanted]
    assert len(given_) == len(set(given_))
    assert all(eid in eids for eid in given_)
