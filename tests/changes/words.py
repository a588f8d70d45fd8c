"""Words that changes write, by language: `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def words(table: str) -> dict[str, str]:
    """Return the table of that name: text by language, or a character by another."""
    return _tables()[table]
