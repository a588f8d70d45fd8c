"""Lines of resolutions."""

from __future__ import annotations

from pathlib import Path

import pytest

import unres
from unres.compare import lines, trace
from unres.output.lineage import render_lineage

YEARS = Path(__file__).parents[2] / "examples" / "years"
TEXTS = {path.stem: path.read_text("utf-8") for path in YEARS.glob("*.txt")}


def traced(*texts: str) -> list[tuple[str | None, str | None, str]]:
    lineage = trace(unres.parse(text) for text in texts)
    return [(link.old.number, link.new.number, link.reason) for link in lineage.links]


FIRST, SECOND = TEXTS["glaciers-80"], TEXTS["glaciers-82"]
UNCITED = SECOND.replace("80/999 of 15 December 2025", "77/158 of 14 December 2022")


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        (SECOND, "recalls"),
        (UNCITED, "title"),
        (UNCITED.replace("82/998. Coop", "82/998. Greater coop"), "agenda"),
    ],
)
def test_why_a_resolution_continues_another(later: str, reason: str) -> None:
    assert traced(later, TEXTS["lakes-80"], FIRST) == [("80/999", "82/998", reason)]


def test_the_latest_is_continued_and_a_line_is_found() -> None:
    lineage = trace(map(unres.parse, sorted(TEXTS.values())))
    (line,) = lines(lineage)
    assert [document.number for document in line] == ["80/999", "82/998", "84/997"]


def test_an_unlike_text_with_the_same_title_is_no_line() -> None:
    head, _, rest = UNCITED.partition("Recalling")
    assert rest
    other = head + "Mindful of rivers,\n\n1. Decides to count every boat on every river."
    assert traced(FIRST, other) == []


def test_one_version_of_a_symbol_counts() -> None:
    french = (YEARS.parent / "glaciers" / "fr.txt").read_text("utf-8")
    assert traced(FIRST, french, SECOND) == [("80/999", "82/998", "recalls")]


def test_a_drawing_escapes_what_it_quotes() -> None:
    title = 'observation of mountain "glaciers" and \\ lakes'
    old = "observation of mountain glaciers\n\n"
    texts = [text.replace(old, f"{title}\n\n", 1) for text in (FIRST, SECOND)]
    drawing = render_lineage(trace(map(unres.parse, texts)), "dot").decode()
    assert '\\"glaciers\\"' in drawing
    assert drawing.count("\\\\") == 2
