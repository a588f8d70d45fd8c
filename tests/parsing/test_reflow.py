"""Reflow: the lines of PDF text come together to paragraphs, whatever they fell into."""

from __future__ import annotations

import textwrap

import pytest

from unres.ingest.lines import Line, split, width
from unres.lang import load
from unres.parsing.labels import Labels
from unres.parsing.quirks import spread, stretched
from unres.parsing.reflow import Reflow
from unres.parsing.seen import see
from unres.parsing.setting import Setting, Typed

FULL = (
    "The lamps of the lighthouses burn all night long, and ships sail by without any fear of rocks"
)
STRETCHED = {
    "words below the next line": (
        "2. Notes\nships;\n\nthat\n\nlighthouses\n\nguide\n\n3. Decides to go on.",
        ["2. Notes that lighthouses guide", "ships;", "3. Decides to go on."],
    ),
    "a label apart": (
        f"17.\nsession.\n\n{FULL}\n\nDecides",
        ["17.", FULL, "session.", "Decides"],
    ),
    "two lines turned": (
        f"of all towers;\n2031;\n\n{FULL}\n\nDecides",
        ["of all towers;", FULL, "2031;", "Decides"],
    ),
    "two lines turned above the next number": (
        f"of all towers;\n2031;\n\n1. {FULL}\n2. Decides",
        ["of all towers;", f"1. {FULL}", "2031;", "2. Decides"],
    ),
    "a last line in order": (
        f"of the towers\n2031;\n\n{FULL}\n\nDecides",
        ["of the towers", "2031;", FULL, "Decides"],
    ),
    "one word": (
        "2. Notes the lamps of\nlighthouses of the sea;\n\nall\n\n3. Decides to go on.",
        ["2. Notes the lamps of all", "lighthouses of the sea;", "3. Decides to go on."],
    ),
    "one word and its comma": (
        "2. Notes the lamps of\nlighthouses of the sea;\n\nbright,\n\n3. Decides to go on.",
        ["2. Notes the lamps of bright,", "lighthouses of the sea;", "3. Decides to go on."],
    ),
    "no word of a sentence": (
        "2. Notes the lamps of\nlighthouses;\n\nStairs\n\n3. Decides to go on.",
        ["2. Notes the lamps of", "lighthouses;", "Stairs", "3. Decides to go on."],
    ),
    "a word between points": (
        f"(a) {FULL} at sea\nand shoals;\n\nor\n\n(b) Ships;",
        [f"(a) {FULL} at sea", "and shoals;", "or", "(b) Ships;"],
    ),
    "two paragraphs turned": (
        f"ships;\nsession.\n\n{FULL}\n\nyear.\n\n{FULL}\n\nDecides",
        ["ships;", FULL, "session.", "year.", FULL, "Decides"],
    ),
    "a label between empty lines": (
        f"ships;\n17.\n\n{FULL}\n\nsession;",
        ["ships;", "17.", FULL, "session;"],
    ),
    "a label alone in order": (f"17.\n{FULL}\nsession.", ["17.", FULL, "session."]),
}
PARAGRAPHS = [
    (
        "Recalling the Convention on Lighthouses, which was adopted at Geneva in the year when the "
        "last keeper left, and the Protocol on Lamps,"
    ),
    (
        "Bearing in mind that lamps burn out, that mirrors tarnish and that the sea wears away the "
        "rocks on which towers stand,"
    ),
    "Repairs of towers",
    (
        "1. Requests States, when the lamps of their lighthouses burn out, to replace them without "
        "delay, and to report thereon;"
    ),
    (
        "2. Decides to remain seized of the matter until the last lamp on the last rock of the "
        "sea has gone out for ever."
    ),
]


@pytest.mark.parametrize(("text", "order"), STRETCHED.values(), ids=STRETCHED)
def test_stretched_lines_come_in_order(text: str, order: list[str]) -> None:
    lines, _ = split(text)
    assert [_spaced(line) for line in stretched.mend(lines, 85.0)] == order


SPREAD = {
    "the rest of a line": (
        "11. takes\nnote\nof\nthe\nresponsibilities\nof the keepers;",
        ["11. takes note of the responsibilities", "of the keepers;"],
    ),
    "another clause": (
        f"{FULL},\nships,\nRecalling\nits\nresolution\non\nthe\nhistorical\nlighthouses\nof",
        [f"{FULL},", "ships,", "Recalling its resolution on the historical lighthouses of"],
    ),
    "two lines": (
        "\n".join(["lighthousekeeping"] * 6),
        [" ".join(["lighthousekeeping"] * 3)] * 2,
    ),
    "a list": (
        "Lamps\nMirrors\nStairs\nTowers\nKeepers",
        ["Lamps", "Mirrors", "Stairs", "Towers", "Keepers"],
    ),
    "numbers": ("1\n2\n3\n4\nof the lamps", ["1", "2", "3", "4", "of the lamps"]),
}


@pytest.mark.parametrize(("text", "found"), SPREAD.values(), ids=SPREAD)
def test_words_of_a_spread_line_make_one(text: str, found: list[str]) -> None:
    lines, _ = split(text)
    assert [_spaced(line) for line in spread.mend(lines, 60.0, load("eng"))] == found


def _spaced(line: Line) -> str:
    return " ".join(line.text.split())


def test_lines_without_spaces_are_no_words() -> None:
    lines, _ = split("下列国家已签署\n本公约并交存批准书\n\n法国\n\n德国\n\n日本")
    assert stretched.mend(lines, 85.0, spaced=False) == lines


@pytest.mark.parametrize("indent", [0, 4])
def test_paragraphs_end_where_sense_and_print_say(indent: int) -> None:
    lines, _ = split("\n".join(" " * indent + line for line in _wrapped(50)))
    reflow = Reflow(load("eng"), Labels("eng"), Setting.of(lines))
    assert [passage.text for passage in reflow.passages(lines, sections=())] == PARAGRAPHS


def _wrapped(columns: int) -> list[str]:
    lines: list[str] = []
    for paragraph in PARAGRAPHS:
        lines.append("")
        for word in paragraph.split():
            if len(lines[-1]) + len(word) >= columns:
                lines.append("")
            lines[-1] += f"{' ' if lines[-1] else ''}{word}"
    return lines


@pytest.mark.parametrize(
    ("opening", "indent", "first", "apart"),
    [
        ("We, the keepers of", 0, 8, True),
        ("We, the keepers of", 0, 1, False),
        ("We, the keepers of", 4, 1, True),
        ("Recalling", 0, 8, False),
        ("Recalling", 4, 1, False),
    ],
)
def test_numbers_on_lines_of_their_own(
    opening: str, indent: int, first: int, *, apart: bool
) -> None:
    """Text without indents may have lost a column: only numbers of two figures tell.

    Clauses that open below their numbers belong to them.
    """
    paragraph = PARAGRAPHS[0].replace("Recalling", opening)
    wrapped = textwrap.wrap(paragraph, 50)
    clauses = [line for number in range(first, first + 5) for line in (f"{number}.", *wrapped)]
    lines, _ = split("\n".join(" " * indent + line for line in clauses))
    reflow = Reflow(load("eng"), Labels("eng"), Setting.of(lines))
    passages = [passage.text for passage in reflow.passages(lines, sections=())]
    clause = [f"{first}.", paragraph] if apart else [f"{first}. {paragraph}"]
    assert passages[: len(clause)] == clause


@pytest.mark.parametrize(("label", "apart"), [("(a)\n", False), ("(a) ", True)])
def test_where_points_lost_their_labels_numbers_did(label: str, *, apart: bool) -> None:
    wrapped = textwrap.wrap(PARAGRAPHS[0].replace("Recalling", "We, the keepers of"), 50)
    clauses = [line for number in range(8, 13) for line in (f"{number}.", *wrapped)]
    lines, _ = split("\n".join([*clauses, f"{label}Lamps burn in all lighthouses of the sea;"]))
    reflow = Reflow(load("eng"), Labels("eng"), Setting.of(lines))
    first = reflow.passages(lines, sections=())[0].text
    assert (first == "8.") == apart


def test_a_tab_behind_a_label_parts_no_columns() -> None:
    paragraphs = ["\n".join(textwrap.wrap(paragraph, 60)) for paragraph in PARAGRAPHS[:2]]
    lines, _ = split("\n".join(f"1.\t{paragraph}" for paragraph in paragraphs))
    reflow = Reflow(load("eng"), Labels("eng"), Setting.of(lines))
    assert len(reflow.passages(lines, sections=())) == len(paragraphs)


@pytest.mark.parametrize(("gap", "paragraphs"), [("", 4), (" ", 3)])
def test_a_gap_before_a_mark_tells_that_the_line_was_spread(gap: str, paragraphs: int) -> None:
    """Print spreads every line of a paragraph but the last."""
    long = "世界各地灯塔和守塔人的各项决议以及关于灯油供应和灯塔镜面维护的各项报告"
    above = f"铭记{long[:-2]}航行{gap}，"
    lines, _ = split(f"回顾其{long}\n决议，\n{above}\n强调{long}\n决定，\n欢迎{long}\n建议，")
    reflow = Reflow(load("zho"), Labels("zho"), Setting.of(lines))
    assert len(reflow.passages(lines, sections=())) == paragraphs


@pytest.mark.parametrize(("call", "items"), [("3", 3), ("", 2), ("2", 2), (" (3)", 3), (" (5)", 2)])
def test_the_call_of_a_note_ends_an_item_of_a_list_without_marks(call: str, items: int) -> None:
    report = f"Related report of the Committee of the Keepers of Lamps and of Lighthouses{call}"
    lines, _ = split(f"Item 136\n{report}\nConditions of service of the keepers of {FULL.lower()}")
    reflow = Reflow(load("eng"), Labels("eng"), Setting(width(FULL), narrow=True), {"3"})
    assert len(reflow.passages(lines, sections=())) == items


@pytest.mark.parametrize(
    ("above", "below", "paragraphs"),
    [
        ("Recalling the reports on lighthouses of", "11 May 2031, 12 May 2032 and later ones,", 1),
        ("The lighthouses along the coasts of the", "Atlantic Ocean,", 1),
        ("Recalling the reports on lighthouses", "11 May 2031, 12 May 2032 and later ones,", 2),
        ("Recalling the reports on lighthouses of", "Noting that they burn,", 2),
        ("Report of", "Atlantic Ocean,", 2),
    ],
)
def test_a_paragraph_goes_on_below_a_word_that_asks_for_more(
    above: str, below: str, paragraphs: int
) -> None:
    lines, _ = split(f"{above}\n{below}\n")
    language = load("eng")
    reflow = Reflow(language, Labels("eng"), Setting())
    assert len(reflow.passages(lines, ())) == paragraphs


#: Recitals that end with a comma and begin with words that go on as well: widths have to tell.
TYPED = [
    (
        "Noting the reports of all keepers of the lighthouses of the northern coasts, noting that "
        "ships pass there by day and by night, and noting further how many lamps have burnt out in "
        "the years since the last count of lamps on those coasts was taken,"
    ),
    "noting that oil is dear,",
    (
        "noting the wicks, which are cut by hand on the islands of the south and of the west, and "
        "which are sent by ship to all lighthouses of the world four times each year for want of "
        "others, and noting the towers, of which a few lean a little to one side,"
    ),
    (
        "noting stairs, of which there are more than anybody has counted since the oldest of the "
        "towers were built by those who had no lifts and did not miss them,"
    ),
]


@pytest.mark.parametrize("columns", [50, 60, 71])
@pytest.mark.parametrize(("first", "rest"), [("", ""), ("", "    "), ("    ", "")])
def test_a_count_of_columns_tells_where_typed_paragraphs_end(
    columns: int, first: str, rest: str
) -> None:
    wrapped = [
        line
        for paragraph in TYPED * 3
        for line in textwrap.wrap(paragraph, columns, initial_indent=first, subsequent_indent=rest)
    ]
    lines, _ = split("\n".join(wrapped))
    reflow = Reflow(load("eng"), Labels("eng"), Setting.of(lines))
    assert [passage.text for passage in reflow.passages(lines, sections=())] == TYPED * 3


@pytest.mark.parametrize(
    ("most", "signs", "above", "below", "fits"),
    [
        (20, True, "lamps and oil", "ago", False),
        (21, True, "lamps and oil", "ago", True),
        (21, True, "lamps and oil", "a\u00a0go", False),
        (9, False, "مُمُمُ", "مم", False),
        (10, False, "مُمُمُ", "مم", True),
        (12, True, "مُمُمُ", "مم", False),
        (11, True, "灯塔灯", "塔", False),
        (12, True, "灯塔灯", "塔", True),
        (13, True, "灯塔灯", "塔，", False),
    ],
)
def test_what_fits_on_a_typed_line(
    most: int, above: str, below: str, *, signs: bool, fits: bool
) -> None:
    one, two = split(f"{above}\n{below}")[0]
    assert Typed(most, signs).fits(one, two) is fits


def test_print_is_not_typed() -> None:
    lines, _ = split(
        "\n".join(f"{'lamps ' * (9 + n % 4)}and\noil and\nwicks of" for n in range(40))
    )
    assert Typed.of(lines) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Noting the lamps of the\n8.8 million keepers and a debt of\n1.2 billion,\n\n"
                "1. Decides to act;\n\n2. Decides to wait."
            ),
            ["Noting the lamps of the 8.8 million keepers and a debt of 1.2 billion,"],
        ),
        (
            (
                "Noting the lamps that the keepers lit\nKepler saw last,\n\n1. Decides to act;\n\n"
                "2. Decides to wait."
            ),
            ["Noting the lamps that the keepers lit Kepler saw last,"],
        ),
        (
            (
                "Noting the lamps that the keepers lit\nKepler saw last,\n1. Decides to act;\n"
                "2. Decides to wait."
            ),
            ["Noting the lamps that the keepers lit", "Kepler saw last,"],
        ),
    ],
    ids=["decimals", "empty lines part paragraphs", "they do not"],
)
def test_a_sentence_goes_on_where_lines_are_whole(text: str, found: list[str]) -> None:
    lines, _ = split(text)
    reflow = Reflow(load("eng"), Labels("eng"), Setting())
    texts = [passage.text for passage in reflow.passages(lines, sections=())]
    assert texts == [*found, "1. Decides to act;", "2. Decides to wait."]


def test_a_capital_goes_on_where_clauses_begin_in_small_letters() -> None:
    lines, _ = split("подтверждая свою приверженность\nДоговору о маяках,\nотмечая лампы,")
    reflow = Reflow(load("rus"), Labels("rus"), Setting())
    assert [passage.text for passage in reflow.passages(lines, sections=())] == [
        "подтверждая свою приверженность Договору о маяках,",
        "отмечая лампы,",
    ]


def test_no_paragraph_begins_below_a_word_that_asks_for_more() -> None:
    lines, _ = split(f"{FULL} of\n\n1.2 billion lamps.")
    reflow = Reflow(load("eng"), Labels("eng"), Setting(full=85.0))
    assert len(reflow.passages(lines, sections=())) == 1


@pytest.mark.parametrize(
    ("code", "above", "below", "joined"),
    [
        ("eng", "of which it took note in its decision No.", "12 of the same year,", True),
        ("rus", "ассигнования на маяки на общую сумму 3 121 651 000 долл.", "США на лампы,", True),
        (
            "spa",
            "gastos en faros por 3.121.651 dólares de los EE.",
            "UU. al año,",
            True,
        ),
        ("deu", "unter Begrüßung der Leuchtturmkonferenz am 24.", "April 2031 in Genf,", True),
        ("deu", "Die Versammlung begrüßt die Leuchttürme des Jahres 2024.", "April", False),
    ],
)
def test_no_paragraph_begins_below_an_abbreviation(
    code: str, above: str, below: str, *, joined: bool
) -> None:
    """In German a stop stands behind the day of a date, too."""
    lines, _ = split(f"{above}\n{below}")
    reflow = Reflow(load(code), Labels(code), Setting(full=width(above)))
    assert len(reflow.passages(lines, sections=())) == (1 if joined else 2)


@pytest.mark.parametrize("mark", [";", "."])
def test_a_sentence_that_ends_with_room_ends_a_paragraph(mark: str) -> None:
    """Even where the next one begins as text goes on, below points that are indented."""
    wrapped = [f"      {label} {FULL}\n{FULL}" for label in ("1.", "2.", "3.", "4.", "5.", "6.")]
    lines, _ = split("\n".join([*wrapped, f"lamps and mirrors{mark}", "and demands that", FULL]))
    reflow = Reflow(load("eng"), Labels("eng"), Setting(full=width(FULL), indented=True))
    assert reflow.passages(lines, sections=())[-1].text == f"and demands that {FULL}"


RUSSIAN = "действуя в интересах маяков всех побережий мира и их ламп на море"


@pytest.mark.parametrize("unparted", [True, False])
@pytest.mark.parametrize("mark", [",", ""])
def test_an_empty_line_below_a_mark_may_part_paragraphs(mark: str, *, unparted: bool) -> None:
    lines, _ = split(f"{RUSSIAN}{mark}\n\nТехнический отдел маяков")
    setting = Setting(full=width(RUSSIAN), unparted=unparted)
    reflow = Reflow(load("rus"), Labels("rus"), setting)
    assert len(reflow.passages(lines, sections=())) == (2 if unparted and mark else 1)


@pytest.mark.parametrize("inside", ["\n", "\n\n"])
def test_empty_lines_may_part_no_sentence(inside: str) -> None:
    lines, _ = split("\n".join([*[RUSSIAN] * 20, f"{RUSSIAN}{inside}{RUSSIAN},"]))
    assert Setting.of(lines).unparted == (inside == "\n")


@pytest.mark.parametrize(
    ("below", "paragraphs"),
    [
        ("1.    We, the keepers of lamps,", 2),
        ("1.\tWe, the keepers of lamps,", 2),
        ("1. We, the keepers of lamps,", 1),
        ("3.    We, the keepers of lamps,", 1),
    ],
)
def test_the_next_number_before_a_tab_begins_a_paragraph(below: str, paragraphs: int) -> None:
    """Even flush with a title that fills its line, as print sets the first one of an annex."""
    title = f"{FULL} of the “Lights”"
    lines, _ = split(f"                 {title}\n                 {below}")
    reflow = Reflow(load("eng"), Labels("eng"), Setting(full=width(title), indented=True))
    assert len(reflow.passages(lines, sections=(), headed=True)) == paragraphs


@pytest.mark.parametrize(
    ("end", "notes", "mark"),
    [
        ("the Development. 2", {"2"}, "stop"),
        ("the Development. 2", {"1"}, ""),
        ("with paras. 2", {"2"}, ""),
        ("the Development 2", {"2"}, ""),
    ],
)
def test_a_stop_is_seen_before_the_call_of_a_known_note(
    end: str, notes: set[str], mark: str
) -> None:
    line = Line(end, 0, len(end))
    seen = see(line, load("eng"), Labels("eng"), notes, section=False, openers_apart=False)
    assert seen.mark == mark
