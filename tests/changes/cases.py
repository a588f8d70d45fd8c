"""The invented texts, the changes that apply to each, and what is known not to hold."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import unres
from benchmarks.scoring.outline import Unit, outline, parse
from tests.changes.catalogue import CHANGES
from tests.changes.likeness import difference
from tests.changes.text import Text, typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.changes.change import Change

FIXTURES = Path(__file__).parents[1] / "fixtures"
#: Small resolutions; ones with sections, a table, a vote and an annex; ones of paragraphs alone.
FOLDERS = ("parsing", "rich", "short")
PATHS = {
    f"{path.stem}-{folder}": path
    for folder in FOLDERS
    for path in sorted((FIXTURES / folder).glob("*.txt"))
}
LIST = Path(__file__).with_name("known.toml")


def cases() -> list[tuple[str, Change]]:
    """Return every text, by its name, with every change that applies to its language."""
    return [
        (name, change)
        for name, change in product(PATHS, CHANGES.values())
        if PATHS[name].stem in change.languages
    ]


def known() -> Mapping[str, Sequence[str]]:
    """Return what does not hold yet: the names of texts, by that of the change."""
    return tomllib.loads(LIST.read_text("utf-8"))


def outline_of(written: str | bytes) -> list[Unit]:
    """Return the outline that the parser finds; raises `UnresError` for what it refuses."""
    return outline(parse(unres.to_akn(unres.parse(written))))


@cache
def text_of(name: str) -> Text:
    """Return an untouched text."""
    printed = PATHS[name].read_text("utf-8")
    return typed(name, PATHS[name].stem, printed, outline_of(printed))


def with_following(name: str) -> Text:
    """Return an untouched text, followed by another one of its language."""
    language, folder = name.split("-")
    following = FOLDERS[FOLDERS.index(folder) - 1]
    return replace(text_of(name), following=text_of(f"{language}-{following}"))


def lost(text: Text, change: Change) -> str | None:
    """Return what of the outline the change costs, "" for nothing, None where it has no effect."""
    written = change.write(text)
    if written is None:
        return None
    try:
        return difference(change.expect(text), outline_of(written), change.alike)
    except unres.UnresError as error:
        return str(error)
