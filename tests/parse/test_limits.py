"""Input that fights back: refused where it is far too long, taken in linear time below that."""

from __future__ import annotations

import pytest

from unres.akn import write
from unres.errors import InputError
from unres.ingest import from_bytes, from_text
from unres.ingest.lines import MOST_LINES
from unres.ingest.normalise import LONGEST
from unres.model import NoteMark
from unres.parse import parse_text
from unres.parse.draft import MOST_UNITS
from unres.validate import check_schema

HEAD = "Resolution 3031 (3031)\n\nThe Security Council,\n\nRecalling resolution 3030 (3031),\n\n"


@pytest.mark.parametrize(
    "text",
    ["decides to go on " * (LONGEST // 16), "x" * (LONGEST + 1), "(a)" * (LONGEST // 2)],
    ids=["one line", "one word", "(a)(a)(a)"],
)
def test_texts_of_ten_times_the_longest_are_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"^<input>: the text has .* one document at a time"):
        from_text(text)


def test_a_hundred_megabytes_are_refused_unread() -> None:
    with pytest.raises(InputError, match="here: the text has 10,000,000 bytes"):
        from_bytes(b"\xff" * 10_000_000, name="here")


def test_too_many_lines_are_refused_with_the_place() -> None:
    with pytest.raises(InputError, match=f"lines.*at character {2 * MOST_LINES:,}"):
        parse_text("a\n" * (MOST_LINES + 1))


@pytest.mark.parametrize(
    "text",
    ["lamp\t" * (MOST_UNITS + 1), HEAD + "(a)\n" * (MOST_UNITS + 1)],
    ids=["cells", "points"],
)
def test_too_many_units_are_refused_with_the_place(text: str) -> None:
    with pytest.raises(InputError, match=r"cells and footnotes .*at character .*one document"):
        parse_text(text)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"{' ' * depth}{depth % 2 * '(a)' or '(i)'} so:\n" for depth in range(999)),
        HEAD + "* lamp\n" * 2_000,
        "lamp\f" * 2_000,
        f"{'lamp ' * 50_000}\n" + "lamp\f" * 2_000,
    ],
    ids=["deep", "stars", "pages", "pages below a long line"],
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
