"""The outline of every text that stands here, and the XML of the examples, as a person read them.

``pytest --update`` writes them anew; what it writes is read line by line before it is kept.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import unres
from benchmarks.scoring.outline import outline, parse, written
from tests.changes.cases import FIXTURES, PATHS

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDENS = FIXTURES / "goldens"
EXAMPLES = {
    path.stem: path for path in sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
}
TEXTS = PATHS | EXAMPLES
DATED = datetime.date(2026, 1, 1)


@pytest.mark.parametrize("name", TEXTS)
def test_the_outline_is_the_golden_one(name: str, golden: Callable[[Path, bytes], None]) -> None:
    data = unres.to_akn(unres.parse(TEXTS[name]))
    golden(GOLDENS / f"{name}.outline.tsv", written(outline(parse(data))).encode())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_xml_is_the_golden_one(name: str, golden: Callable[[Path, bytes], None]) -> None:
    golden(GOLDENS / f"{name}.xml", unres.to_akn(unres.parse(EXAMPLES[name]), date=DATED))


def test_no_golden_file_is_left_over() -> None:
    there = {path.name for path in GOLDENS.iterdir()}
    assert there == {f"{name}.outline.tsv" for name in TEXTS} | {f"{name}.xml" for name in EXAMPLES}
