"""Input that fights back: refused where it is far too long, taken in linear time below that."""

from __future__ import annotations

import pytest

from unres.akn import write
from unres.errors import InputError
from unres.ingest import from_bytes, from_text
from unres.ingest.limits import LONGEST, LONGEST_PARAGRAPH, MOST_LINES, MOST_UNITS, Limits
from unres.ingest.lines import split
from unres.model import NoteMark
from unres.options import Options
from unres.parsing import parse_text
from unres.validation import check_schema

HEAD = "Resolution 3031 (3031)\n\nThe Security Council,\n\nRecalling resolution 3030 (3031),\n\n"

NOTES = f"{HEAD}____________\n" + "".join(f"{n} A.\n" for n in range(1, 2 * MOST_UNITS))


@pytest.mark.parametrize(
    "text",
    ["decides to go on " * (LONGEST // 16), "x" * (LONGEST + 1), "(a)" * (LONGEST // 2)],
    ids=["one line", "one word", "(a)(a)(a)"],
)
def test_texts_longer_than_any_compilation_are_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"^<input>: the text has .* one document at a time"):
        from_text(text)
    assert from_text(text, bounded=False).text == text


def test_a_hundred_megabytes_are_refused_unread() -> None:
    with pytest.raises(InputError, match="here: the text has 100,000,000 bytes"):
        from_bytes(b"\xff" * 100_000_000, name="here")


def test_a_paragraph_that_no_reader_of_xml_takes_is_refused() -> None:
    text = HEAD + "lamps " * (LONGEST_PARAGRAPH // 6 + 1)
    with pytest.raises(InputError, match="characters in one paragraph"):
        parse_text(text, Options(bounded=False))


def test_a_line_that_is_longer_than_any_paragraph_is_refused_at_once() -> None:
    with pytest.raises(InputError, match="characters in one paragraph"):
        split("x" * (LONGEST_PARAGRAPH + 1), Limits.of(1, bounded=False))


@pytest.mark.parametrize(
    ("unit", "what"),
    [("**a**\n", "lines"), ("**a** ", "marks of Markdown")],
    ids=["lines", "marks"],
)
def test_markdown_is_bounded_before_it_is_parsed(unit: str, what: str) -> None:
    text = unit * (2 * MOST_LINES)
    with pytest.raises(InputError, match=rf"far more {what} .*at character \d"):
        from_text(text)


def test_too_many_lines_are_refused_with_the_place() -> None:
    with pytest.raises(InputError, match=r"lines .*at character 120,000"):
        parse_text("a\n" * (2 * MOST_LINES))


def test_limits_can_be_lifted() -> None:
    lines, _ = split("a\n" * (2 * MOST_LINES), Limits.of(1, bounded=False))
    assert len(lines) == 2 * MOST_LINES


@pytest.mark.parametrize(
    "text",
    ["lamp\t" * (2 * MOST_UNITS), HEAD + "(a)\n" * (2 * MOST_UNITS), NOTES],
    ids=["cells", "points", "footnotes"],
)
def test_too_many_units_are_refused_with_the_place(text: str) -> None:
    with pytest.raises(InputError, match=r"cells and footnotes .*at character .*one document"):
        parse_text(text)


@pytest.mark.parametrize("label", ["{}. ", "({}) ", "(a)", "iv) "])
def test_lines_that_begin_too_many_units_are_refused_unread(
    label: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unres.parsing.several.parted", None)
    lines = (f"{label.format(n)}lamp{n}\n" for n in range(MOST_UNITS * 3 // 2))
    if label == "(a)":
        lines = (f"(a)\n{n} lamps\n" for n in range(MOST_UNITS * 3 // 2))
    with pytest.raises(InputError, match=r"cells and footnotes .*at character .*one document"):
        parse_text(HEAD + "".join(lines))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"{' ' * depth}{depth % 2 * '(a)' or '(i)'} so:\n" for depth in range(999)),
        HEAD + "(a) so:\n(i) so:\n" * 2_500,
        HEAD + "* lamp\n" * 2_000,
        "lamp\f" * 2_000,
        f"{'lamp ' * 50_000}\n" + "lamp\f" * 2_000,
    ],
    ids=["deep", "5,000 levels", "stars", "pages", "pages below a long line"],
)
def test_odd_texts_become_valid_xml(text: str) -> None:
    assert not check_schema(write(parse_text(text).document))


def test_many_calls_in_one_line_are_all_found() -> None:
    count = range(1, 501)
    calls = "".join(f" the lamp,{number}" for number in count)
    notes = "".join(f"{number} See the stairs.\n" for number in count)
    document = parse_text(f"{HEAD}1. Recalls{calls}.\n\n_____________\n{notes}").document
    marks = [mark for clause in document.clauses() for mark in clause.text.marks]
    assert [mark.printed for mark in marks if isinstance(mark, NoteMark)] == [*map(str, count)]
