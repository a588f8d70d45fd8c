"""The examples convert to valid XML and JSON, and the README shows what works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import unres

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
LANGUAGES = {"ru": "rus", "zh": "zho"}


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


def test_the_library_example_of_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    exec(code, {})  # noqa: S102  our own README
    assert "63/180" in capsys.readouterr().out
