"""Markdown, as people and converters write it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unres
from unres.errors import InputError
from unres.ingest import from_bytes, from_text
from unres.ingest.emphasis import unmarked
from unres.ingest.markdown import text_of_markdown
from unres.ingest.markdown_signs import looks_like_markdown

TEXTS = sorted((Path(__file__).parents[1] / "fixtures").glob("*/*.txt"))
RULE = "\n| --- | --- |\n"
SOUP = st.sampled_from(
    [
        *("*", "**", "_", "# ", "> ", "- ", "1. ", "1\\. ", "|", "|---|---|", "[^1]", "[^1]: "),
        *("<sup>1</sup>", "^1", "[[1]](#footnote-1)", "<table><tr><td>", "</table>", "<br>", "---"),
        *("\n", "\n\n", "2/3", "25-12345", "Lamps", "burn,", "&nbsp;", "\\*", "`", "![", "<!--"),
    ]
)


def lines(markdown: str) -> list[str]:
    return [line for line in unmarked(text_of_markdown(markdown)).split("\n") if line]


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("# Lamps\n\n## I. Oil", ["Lamps", "I. Oil"]),
        ("1\\. *Lights* lamps\n\n\\(a\\) Two", ["1. Lights lamps", "(a) Two"]),
        ("7. Lights\n9) Buys", ["7.\tLights", "9)\tBuys"]),
        ("- 1. Lights\n- (a) Two\n- oil", ["1.\tLights", "(a) Two", "-\toil"]),
        ("**1.** Lights", ["1. Lights"]),
        ("Lamps,[^1]\n\n[^1]: Of brass.", ["Lamps,¹", "1\tOf brass."]),
        ("Lamps^1 of 10^6\n\n^1 Of brass.", ["Lamps¹ of 10^6", "1\tOf brass."]),
        ("Lamps<sup>1</sup>\n\n> 1 Of brass.", ["Lamps¹", "1 Of brass."]),
        ("Lamps<sup>1</sup>\n\n<sup>1</sup> Of brass.", ["Lamps¹", "1 Of brass."]),
        (
            "A<sup>1</sup> b<sup>2</sup>\n\n1See oil. 2See gas.",
            ["A¹ b²", "1 See oil.", "2 See gas."],
        ),
        (
            "Lamps[[1]](#footnote-2)\n\n1. Of brass. [↑](#footnote-ref-2)",
            ["Lamps¹", "1\tOf brass."],
        ),
        ("Oil[[1]](#fn-1)\n\n[[1]](#fn-ref-1) Of brass.", ["Oil¹", "1\tOf brass."]),
        ("Lamps[[1]](#footnote-1)\n\nEnd.\n\n1. Of brass.", ["Lamps¹", "End.", "1\tOf brass."]),
        ("> Lamps\n> burn", ["Lamps", "burn"]),
        ("T\n\n| A | B |\n|---|---|\n| 1 | 2 |", ["T", "A\tB", "1\t2"]),
        ("T\n\nA | B  \n  \n---|---\n  \n1\\. Oil | 2 | 3", ["T", "A\tB", "1. Oil\t2\t3"]),
        ("T\n\n<table><tr><td>A</td>\n\n<td>B</td></tr></table>", ["T", "A\tB"]),
        ('<span dir="rtl">مصابيح</span> 2', ["مصابيح 2"]),
        ("Lamps <!-- not\nthese --> burn<br>long &amp; well", ["Lamps  burn", "long & well"]),
        ("Oil_ and __gas_ \\_x\\_ a_b", ["Oil and gas _x_ a_b"]),
        ("Oil\n---\n\n    gas\n\n_______", ["Oil", "---", "gas", "_______"]),
        ("<Annex> 5 < 6", ["<Annex> 5 < 6"]),
        ("[oil](https://example.org/a) ![gas](b.png)", ["oil gas"]),
    ],
)
def test_marks_are_left_out_and_words_stay(markdown: str, wanted: list[str]) -> None:
    assert lines(markdown) == wanted


#: Cells are empty at the end of rows, in their midst, and all but the first.
ROWS = (
    ("State", "2025", "2026"),
    ("Chile", "1.5", ""),
    ("Kenya", "", "2.0"),
    ("Peru", "", ""),
    ("Oman", "1", "2"),
)
STROKES = "\n".join(f"| {' | '.join(row)} |" for row in ((*ROWS[:1], ("---",) * 3, *ROWS[1:])))
HTML = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)


@pytest.mark.parametrize("table", [STROKES, f"<table>{HTML}</table>"], ids=["strokes", "HTML"])
def test_empty_cells_stay(table: str) -> None:
    text = f"**The General Assembly,**\n\n1\\. *Decides*:\n\n{table}\n\n2\\. Goes on.\n"
    parsed = unres.analyse(text)
    (found,) = (block for block in parsed.document.operative if isinstance(block, unres.Table))
    assert tuple(tuple(map(str, row)) for row in found.rows) == ROWS
    assert not any("lost its number" in each.message for each in parsed.diagnostics)


def test_a_masthead_in_a_table_becomes_lines() -> None:
    markdown = f"|  |  |{RULE}| Body | A/1/2 |\n| Kind | Distr.: General  3 May 2030 |\n"
    assert lines(markdown) == ["Body", "A/1/2", "Kind", "Distr.: General", "3 May 2030"]


def test_a_paragraph_that_a_page_broke_is_whole() -> None:
    markdown = "# Brass lamps\n\nAll lamps of\n\n25-12345\n\n2/3\n\nBrass lamps\n\nthe town burn."
    assert lines(markdown)[1:] == [
        "All lamps of the town burn.",
        "25-12345",
        "2/3",
        "\f",
        "Brass lamps",
    ]


def test_emphasis_is_evidence() -> None:
    source = from_text("## Lamps\n\n*Lights* two **brass** lamps and buys oil for all of them")
    found = [(source.text[one.start : one.end], one.style) for one in source.emphasis]
    assert found == [("Lamps", "bold"), ("Lights", "italic"), ("brass", "bold")]
    assert [each.code for each in source.diagnostics] == ["markdown"]


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("Chad,* Fiji, Nepal* and Tuvalu", False),
        ("* See A/63/53.\n__________\n60/251 <1> #5 [2]", False),
        ("1. Lights;\n(a) one;\n- two\n> three", False),
        ("see lamps^2 here", False),
        ("# Lamps\nburn", False),
        ("# Lamps\n\nburn", True),
        ("burn\n\n1\\. Lights", True),
        ("*One* and *two* and **three**", True),
        ("> mail\n> of lamps", False),
        ("a&nbsp;b&nbsp;c&#8217;d", True),
        ("A | B\n---|---\n1 | 2", True),
    ],
)
def test_markdown_is_known_by_its_marks(text: str, *, is_markdown: bool) -> None:
    assert looks_like_markdown(text) is is_markdown


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_plain_text_is_none_and_would_stay_as_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not looks_like_markdown(text)
    assert "".join(lines(text)).split() == "".join(text.split("\n")).split()


def test_a_name_is_a_sign() -> None:
    data = b"*Lights* two brass lamps, and buys oil for all of them."
    assert from_bytes(data, name="lamps.txt").text.startswith("*Lights*")
    assert from_bytes(data, name="lamps.md").text.startswith("Lights")


@given(st.lists(SOUP | st.text("ab1.)(, ", max_size=5), min_size=1, max_size=40).map("".join))
def test_any_markdown_gives_a_document_and_loses_no_letter(text: str) -> None:
    shown = re.sub(
        r"<!--.*?(-->|\Z)|</?[a-z]+[^<>]*>|\]\(#[^)]*\)|&nbsp;", "", text, flags=re.DOTALL
    )
    try:
        written = text_of_markdown(text)
        unres.parse(f"{text}\n\n[^9]: x")
    except InputError:
        return
    if "<" in shown or "![" in text:  # what a broken tag hides is no mark and no word
        return
    letters = Counter(char for char in shown if char.isascii() and char.isalpha())
    assert not letters - Counter(unmarked(written))
