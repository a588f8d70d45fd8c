"""One damaged tag: mended to the outline of the whole file, or refused; never another outline."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
FILES = sorted([*(FIXTURES / "akn").rglob("*.xml"), *(FIXTURES / "valid").glob("*.xml")])
COUNT = 60  # the script does as many as are wanted


def script(name: str) -> ModuleType:
    """Return a script of the folder ``benchmarks`` as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


damage: Any = script("damage")


pytestmark = pytest.mark.timeout(300)  # a slow machine may need it


@pytest.fixture(scope="module")
def verdicts() -> Counter[str]:
    texts = [path.read_text("utf-8") for path in FILES]
    assert texts
    return Counter(damage.verdict(whole, one.text) for whole, one in damage.damages(texts, COUNT))


def test_no_damage_gives_another_outline_in_silence(verdicts: Counter[str]) -> None:
    assert verdicts["other"] == 0


def test_most_damages_are_mended(verdicts: Counter[str]) -> None:
    assert verdicts["same"] >= 0.7 * COUNT
