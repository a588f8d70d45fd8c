"""Blank lines inside sentences go where they are a habit of the text."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.lang import load
from unres.parsing.quirks import blank_lines

LINE = "Recalling its resolution on the lamps of all lighthouses, which it adopted at its last"
REST = "session, and the rules for wicks,"


def blanks(text: str, language: str = "eng") -> list[int]:
    lines, _ = split(text)
    return [line.blanks for line in blank_lines.mend(lines, load(language))]


@pytest.mark.parametrize(("count", "kept"), [(4, 0), (3, 1)])
def test_they_go_where_there_are_some(count: int, kept: int) -> None:
    text = "\n\n".join([f"{LINE}\n\n{REST}"] * count)
    assert blanks(text) == [0, kept, *([1, kept] * (count - 1))]


def test_they_stay_where_most_part_paragraphs() -> None:
    text = "\n\n".join([f"{LINE}\n\n{REST}"] * 4 + [f"{LINE}\n{REST}"] * 40)
    assert blanks(text)[1] == 1


@pytest.mark.parametrize(
    ("above", "below", "kept"),
    [
        ("Recalling\nits resolution on the lamps of all lighthouses, of which it spoke", "May", 0),
        ("Recalling its resolution on lamps", "the lamps of May", 1),  # room for more
        (f"{LINE[:-1]};", "the lamps of May", 1),
        (f"{LINE[:-1]},", "the lamps of May", 0),
        (f"{LINE[:-1]},", "The lamps of May", 1),
        (f"Lamps\n{LINE}", "May", 0),  # the line above is no part of it
    ],
)
def test_what_goes_on(above: str, below: str, kept: int) -> None:
    text = "\n\n".join([f"{LINE}\n\n{REST}"] * 4 + [f"{above}\n\n{below}"])
    assert blanks(text)[-1] == kept


def test_clauses_may_begin_with_small_letters() -> None:
    text = "\n\n".join([f"{LINE}\n\n{REST}"] * 4 + [f"{LINE[:-1]},\n\nund die Lampen"])
    assert blanks(text, "deu")[-1] == 1
