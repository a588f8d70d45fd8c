"""A text written otherwise has the structure that it had.

`known.toml` lists what fails today; a change that it lists and that holds fails the test, so that
the list can only shrink. ``python -m benchmarks.changes`` takes the same changes to a corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.changes.cases import PATHS, cases, known, lost, text_of, with_following
from tests.changes.catalogue import CHANGES
from tests.changes.printing import shown

if TYPE_CHECKING:
    from tests.changes.change import Change

CASES = cases()
KNOWN = known()
HOLDS = "it holds now; python -m tests.changes strikes it from known.toml"


@pytest.mark.parametrize("name", PATHS)
def test_a_text_prints_as_it_was_read(name: str) -> None:
    assert shown(text_of(name)) == PATHS[name].read_text("utf-8")


@pytest.mark.parametrize(("name", "change"), CASES, ids=lambda value: getattr(value, "name", value))
def test_the_structure_stays(name: str, change: Change) -> None:
    found = lost(with_following(name), change)
    if found is None:
        pytest.skip("nothing to change")
    known_to_fail = name in KNOWN.get(change.name, ())
    assert bool(found) == known_to_fail, found or HOLDS


def test_what_is_known_are_cases() -> None:
    there = {(change.name, name) for name, change in CASES}
    assert {(change, name) for change, names in KNOWN.items() for name in names} <= there


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_changes_a_text(change: Change) -> None:
    names = [name for name, other in CASES if other is change]
    written = {name: change.write(with_following(name)) for name in names}
    assert any(text and text != PATHS[name].read_text("utf-8") for name, text in written.items())
