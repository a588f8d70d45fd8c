"""Folders of invented texts, and what a run made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """Resolution {number} (2031)

The Security Council,

Recalling its earlier work on {number} lighthouses,

1. Decides to keep {number} lighthouses lit;

2. Decides to remain seized of the matter.
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with 24 resolutions in two sub-folders."""
    folder = tmp_path / "texts"
    for number in range(24):
        path = folder / f"{number % 2}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(number=9000 + number), encoding="utf-8")
    return folder


@pytest.fixture
def long_texts(texts: Path) -> Path:
    """The same folder; its texts are long enough for something to happen meanwhile."""
    more = "\n".join(f"{n}. Requests all States to keep lamp {n} lit;\n" for n in range(3, 100))
    for path in texts.rglob("*.txt"):
        path.write_text(f"{path.read_text('utf-8')}\n{more}", "utf-8")
    return texts


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below `folder` but the manifest, which tells times."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "unres-manifest.jsonl"
    }
