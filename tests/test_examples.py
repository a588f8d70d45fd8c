"""The examples convert to valid XML and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import unres

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
LANGUAGES = {"en": "eng", "ru": "rus", "zh": "zho"}


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_converts(path: Path) -> None:
    document = unres.parse(path)
    assert document.language == LANGUAGES[path.suffixes[0].strip(".")]
    assert document.number
    assert document.title
    assert unres.validate(unres.to_akn(document), strict=True).ok
    assert json.loads(unres.to_json(document))["kind"] == "resolution"
