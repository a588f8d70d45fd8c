"""Pages that no form feed parts: told by their running heads, or by numbers at their feet."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parsing.layouts import paged
from unres.parsing import parse_text

TEXTS = sorted((Path(__file__).parents[1] / "fixtures" / "parsing").glob("*.txt"))
HEAD = "United Nations\nGeneral Assembly\nA/RES/80/999\n80/999. Lighthouses of the world\n"
FORMULA = "The General Assembly,\n"
CLAUSES = [f"{number}. Thanks the keepers of lamp {number};\n" for number in range(1, 40)]


def clauses(text: str) -> list[str]:
    """The text of every clause, and everything that was set aside."""
    parsed = parse_text(text)
    units = [block.text.text for block in parsed.document.clauses()]
    return [*units, *(run.text for run in parsed.set_aside)]


@pytest.mark.parametrize("symbol", ["A/RES/80/999", "A/RES/80/998"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_form_feeds_may_be_lost(path: Path, symbol: str) -> None:
    printed = paged(path.read_text(encoding="utf-8"), symbol=symbol)
    assert parse_text(printed.replace("\f", "\n")).document == parse_text(printed).document


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("25-12345\n", "A/RES/80/999\n"),
        ("25-12345 (E)\n* The light.\n*2512345*\n", "Lighthouses of\nthe world\nA/RES/80/999\n"),
        ("2/3 25-12345\n", "A/RES/80/999 Lighthouses of the world\n"),
        ("- 1 -\n", ""),
        ("/...\n", "A/RES/80/999\nPage 2\n"),
    ],
)
def test_heads_and_feet_part_pages(foot: str, head: str) -> None:
    first, second = "".join(CLAUSES[:20]), "".join(CLAUSES[20:])
    text = f"{HEAD}{FORMULA}{first}{foot}\f{head}{second}- 2 -\n"
    assert clauses(text.replace("\f", "\n")) == clauses(text)
    assert "Thanks the keepers of lamp 21;" in clauses(text)


@pytest.mark.parametrize(
    "line",
    [
        "A/RES/80/998\n",
        "Lighthouses of the world\n",
        "2/3\n5/6\n",
        "Austria\n1/3\nBelgium\n2/3\nChad\n3/3\n",
        "10. Thanks all keepers, that is to say\nA/RES/80/999\nlives on;\n",
        "10. Thanks the\nLighthouses of the world\nA/RES/80/999, as amended;\n",
    ],
)
def test_lines_of_the_text_part_no_pages(line: str) -> None:
    text = f"{HEAD}{FORMULA}{''.join(CLAUSES[:9])}{line}{''.join(CLAUSES[9:])}"
    assert not parse_text(text).set_aside


@pytest.mark.parametrize(
    "top", ["United Nations A/RES/80/999\n", "A\nUnited Nations /RES/80/999\n"]
)
@pytest.mark.parametrize(
    "head",
    [
        "A/RES/80/999 Lighthouses of the world\n",
        "Lighthouses of\nthe world A/RES/80/999\n",
    ],
)
def test_columns_may_be_parted_by_one_space(top: str, head: str) -> None:
    first, second = "".join(CLAUSES[:20]), "".join(CLAUSES[20:])
    masthead = f"{top}General Assembly Distr.: General\n12 March 2031\n"
    title = "80/999. Lighthouses of the world\n"
    text = f"{masthead}{title}{FORMULA}{first}25-12345 (E)\n{head}{second}2/2 25-12345\n"
    parsed = parse_text(text)
    kinds = [line.kind for line in parsed.document.masthead.lines]
    assert kinds == ["publisher", "symbol", "body", "distribution", "issued"]
    assert parsed.document.masthead.symbol == "A/RES/80/999"
    assert [block.text.text for block in parsed.document.clauses()][19:21] == [
        "Thanks the keepers of lamp 20;",
        "Thanks the keepers of lamp 21;",
    ]
    assert "2/2 25-12345" in [run.text for run in parsed.set_aside]


def test_the_parts_of_a_line_say_where_they_stand() -> None:
    text = f"United \u200eNations A/RES/80/999\n{HEAD[15:]}{FORMULA}{CLAUSES[0]}"
    spans = {
        line.text.text: text[line.source.start : line.source.end]
        for line in parse_text(text).document.masthead.lines
        if line.source
    }
    assert all(word in spans["United Nations"] for word in ("United", "Nations"))
    assert "A/RES/80/999" in spans["A/RES/80/999"]


@pytest.mark.parametrize(
    "foot", ["- 2 -", "Page 2", "/...\nEnglish\nPage 2", "/...\nA/RES/80/999\nFrançais\nPage 2"]
)
def test_one_sure_number_parts_two_pages(foot: str) -> None:
    text = HEAD + FORMULA + "".join([*CLAUSES[:15], f"\n{foot}\n\n", *CLAUSES[15:30]])
    parsed = parse_text(text)
    assert [block.text.text for block in parsed.document.clauses()] == [
        clause.split(" ", 1)[1].strip() for clause in CLAUSES[:30]
    ]
    assert [run.text for run in parsed.set_aside] == foot.split("\n")


@pytest.mark.parametrize("line", ["2/5", "- 7 -", "English"])
def test_one_number_that_is_not_sure_parts_none(line: str) -> None:
    text = HEAD + FORMULA + "".join([*CLAUSES[:15], f"\n{line}\n\n", *CLAUSES[15:30]])
    assert not parse_text(text).set_aside
