"""Labels of places."""

from __future__ import annotations

import pytest

from unres.lang.places import annex_number


@pytest.mark.parametrize(
    ("label", "number"), [(None, 1), ("II", 2), ("3", 3), ("الثاني", 2), ("الثانـي", 2)]
)
def test_an_annex_is_known_by_its_label(label: str | None, number: int) -> None:
    assert annex_number(label) == number
