"""Office files and pages that mean harm: a document or a clear error, in 5 s and 300 MB."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.bombs import HTML, OFFICE
from tests.hostile.running import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(("make", "said"), OFFICE.values(), ids=OFFICE)
def test_office_files(make: Callable[[], bytes], said: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(make())
    ended = run(tmp_path, "convert", tmp_path / "x", "--to", "text")
    ended.check()
    assert said in ended.said


@pytest.mark.parametrize(("make", "said"), HTML.values(), ids=HTML)
def test_pages(make: Callable[[], str], said: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_text(make())
    ended = run(tmp_path, "convert", tmp_path / "x", "--to", "text")
    ended.check()
    assert said in ended.said
