"""Page furniture: what is set aside at the edges of pages, and what looks like it and stays."""

from __future__ import annotations

import pytest

from unres.parsing import Parsed, parse_text

HEAD = "United Nations\nGeneral Assembly\n\n"
SYMBOL = "A/RES/80/999"
TITLE = "80/999. Lighthouses of the world"


def pages(first: str, *later: str) -> Parsed:
    """Parse a resolution of which `later` are the pages after the first, head and all."""
    return parse_text("\f".join([f"{HEAD}{first}{TITLE}\nThe General Assembly,\n", *later]))


def set_aside(parsed: Parsed) -> list[str]:
    return [run.text for run in parsed.set_aside]


@pytest.mark.parametrize("head", ["", "Distr.: General\n"])
def test_a_symbol_on_the_cover_page_is_no_running_head(head: str) -> None:
    parsed = pages(
        f"{SYMBOL}\n{head}\n", *(f"{SYMBOL}\n\n1. Decides to {verb};\n" for verb in ("a", "b"))
    )
    assert parsed.document.masthead.symbol == SYMBOL
    assert set_aside(parsed) == [SYMBOL, SYMBOL]


def test_the_number_of_a_page_may_stand_between_columns_of_text() -> None:
    text = [f"{word} the keepers of the lamps," for word in ("Thanking", "Praising", "Noting")]
    below = [f"{number}. Thanks the keepers of lamp {number};" for number in range(1, 6)]
    parsed = pages("", "\n".join([*text, "", "2/2", "", *below]))
    assert set_aside(parsed) == ["2/2"]


def test_a_running_head_may_stand_below_numbers_torn_off_a_table() -> None:
    numbers = "".join(f"{number}\n" for number in range(11, 20))
    parsed = pages("", f"{numbers}\n{TITLE}\n\n1. Thanks the keepers of the lamps;\n")
    assert set_aside(parsed) == [TITLE]


def test_other_figures_between_lines_of_text_stay() -> None:
    text = [f"{number}. Thanks the keepers of lamp {number};" for number in range(1, 6)]
    parsed = pages("", "\n".join([*text, "4/2", *text]))
    assert not set_aside(parsed)


def test_a_formula_below_the_letter_of_a_part_is_no_running_head() -> None:
    body, symbol = "Генеральная Ассамблея", "A/RES/80/999"
    parsed = parse_text(
        f"Организация Объединенных Наций\n{body}\n{symbol}\n80/999. Маяки мира\nA Лампы\n{body}\n"
        "1. благодарит смотрителей маяков.\n12-е пленарное заседание\n3 марта 2031 года\n"
        f"\f{symbol}\nB Зеркала\n{body}\n1. благодарит мастеров зеркал;\n2. просит их не уходить;\n"
        "3. приветствует учеников;\n4. желает им удачи.\n"
        "12-е пленарное заседание\n3 марта 2031 года\n"
    )
    assert set_aside(parsed) == [symbol]
    assert len(parsed.document.parts) == len("AB")


def test_the_title_of_a_statement_may_stand_above_symbol_and_date() -> None:
    title = "Statement by the President of the Security Council"
    text = (
        f"United Nations\nSecurity Council\n{title}\n\nS/PRST/2031/7\nDistr.: General\n"
        "3 March 2031\n\nAt the 9999th meeting of the Security Council, held on 3 March 2031, the"
        " President made this statement:\n“The Security Council welcomes the lamps.”\n"
    )
    document = parse_text(text).document
    assert document.masthead.symbol == "S/PRST/2031/7"
    assert document.masthead.issued
    assert document.kind == "presidential_statement"
    assert str(document.title) == title


@pytest.mark.parametrize(
    ("top", "heads"),
    [
        (f"{SYMBOL}\n\n{TITLE}", [SYMBOL, TITLE]),
        (f"{TITLE}{SYMBOL}", [f"{TITLE}{SYMBOL}"]),
        (f"{TITLE}     {SYMBOL}", [f"{TITLE}     {SYMBOL}"]),
        (f"{SYMBOL}\nLighthouses\nof the world", [SYMBOL, "Lighthouses", "of the world"]),
        (SYMBOL, [SYMBOL]),
        ("Lighthouses of the world", ["Lighthouses of the world"]),
        (f"{SYMBOL}{TITLE[:-6]}\nworld", [f"{SYMBOL}{TITLE[:-6]}", "world"]),
        # Words of the title, but no running head: said already, or not begun.
        (f"{SYMBOL}\n\n{TITLE}\nof the world,", [SYMBOL, TITLE]),
        (f"{SYMBOL}\nof the world,", [SYMBOL]),
        (f"{SYMBOL}\nThanking the keepers of the lighthouses\nof the world;", [SYMBOL]),
        (f"{TITLE[:-10]}\nThanking the keepers\nthe world", [TITLE[:-10]]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("cover", [f"{SYMBOL}\n\n", f"Copy        {SYMBOL}\n\n"])
def test_running_heads_say_the_masthead_again(cover: str, top: str, heads: list[str]) -> None:
    parsed = pages(cover, f"{top}\nThanking the keepers,\n1. Lights the lamps.\n")
    assert set_aside(parsed) == heads


def test_notes_that_two_pages_end_with_are_no_furniture() -> None:
    note = "Official Records of the Assembly of Keepers, Supplement No. 9 (A/80/9),"
    lines = "Thanking\nthe\nkeepers\nof the\nlamps,{0}\n______________\n{0}\n"
    page = f"{lines}{note}\npara. {{0}}.\n"
    parsed = pages(f"{SYMBOL}\n\n", *(page.format(number) for number in (1, 2)), "1. Lights up.\n")
    texts = [note.text.text for note in parsed.document.footnotes]
    assert texts == [f"{note} para. {number}." for number in (1, 2)]


@pytest.mark.parametrize(
    "number", ["25-12345 (E)", "25-12345 (E)    151225", "GE.25-12345", "N0-321407", "*2512345*"]
)
def test_job_numbers(number: str) -> None:
    assert set_aside(pages(f"{SYMBOL}\n\n", f"1. Lights the lamps.\n\n{number}\n")) == [number]


def test_the_date_of_adoption_may_stand_on_a_line_of_its_own() -> None:
    adopted = "Resolution adopted by the General Assembly\non 4 December 2031\n"
    document = pages(f"{SYMBOL}\n\n{adopted}", "1. Lights the lamps.\n").document
    assert str(document.masthead.adopted) == "2031-12-04"
    assert document.masthead.issued is None


def test_a_clause_may_end_with_a_date_above_the_closing() -> None:
    document = pages(
        f"{SYMBOL}\n\n",
        "1. Recommends that the lighting of lamps of all the lighthouses commence on\n"
        "27 October 2032.\n\n47th plenary meeting\n4 December 2031\n",
    ).document
    assert document.adoption
    assert str(document.adoption.date) == "2031-12-04"
    (clause,) = document.clauses()
    assert clause.text.text.endswith("27 October 2032.")


@pytest.mark.parametrize(
    "number",
    [
        "Page 2",
        "Página 2",
        "page 2",
        "Стр. 2",
        "Seite 2",
        "الصفحة 2",
        "第2页",
        "- 2 -",
        "[Page 2]",
        "[p. 2]",
    ],
)
def test_the_number_of_a_page_may_be_named(number: str) -> None:
    text = [f"{count}. Thanks the keepers of lamp {count};" for count in range(1, 9)]
    parsed = pages(f"{SYMBOL}\n", "\n".join([SYMBOL, number, *text, "/..."]))
    assert set_aside(parsed) == [SYMBOL, number, "/..."]


def test_the_name_of_the_body_may_head_a_page() -> None:
    body = "Генеральная Ассамблея"
    text = (
        f"Организация Объединенных Наций\n{body}\n{SYMBOL}\n80/999. Маяки мира\n{body},\n"
        f"1. благодарит смотрителей маяков;\n\fПервый комитет\n{body}\n{SYMBOL}\n"
        "2. просит их не уходить.\n"
    )
    assert body in set_aside(parse_text(text))


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"{SYMBOL} | 2", "Page 2 of 2"),
        (f"2 | {SYMBOL}", "Seite 2 von 2"),
        (SYMBOL, "25-123452/2"),
        (SYMBOL, "2/225-12345"),
        (SYMBOL, "第2页，共2页"),
        (SYMBOL, "صفحة 2 من 2"),
        (SYMBOL, "стр. 2 из 2"),
        (SYMBOL, "PAGE  2 /  NUMPAGES  2 \t25-12345"),
    ],
)
def test_heads_and_feet_of_other_programs(head: str, foot: str) -> None:
    parsed = pages(f"{SYMBOL}\n", f"{head}\n\n1. Thanks the keepers of the lamps.\n\n{foot}\n")
    assert set_aside(parsed) == [head, foot]


@pytest.mark.parametrize(
    ("lines", "aside"),
    [
        (["25-12345 (E)", "180332", "*2512345*"], ["25-12345 (E)", "180332", "*2512345*"]),
        (["Lamps lit in all", "180332"], []),
        (["25-12345 (E)", "189932"], ["25-12345 (E)"]),
    ],
)
def test_the_date_of_a_job_number_may_stand_apart(lines: list[str], aside: list[str]) -> None:
    parsed = pages("\n".join([SYMBOL, *lines, "", ""]), f"{SYMBOL}\n1. Thanks the keepers.\n")
    assert set_aside(parsed) == [*aside, SYMBOL]


def test_the_only_page_has_its_number() -> None:
    text = f"{HEAD}{TITLE}\nThe General Assembly,\n1. Thanks the keepers.\n\nPage 1 of 1\n"
    assert set_aside(parse_text(text)) == ["Page 1 of 1"]


def test_a_running_head_of_many_lines_ends_with_the_symbol() -> None:
    title = ["Lighthouses of the world", "and of all its seas,", "their keepers", "and the lamps"]
    head = [*title, "that they light at night", SYMBOL]
    first = "\n".join(
        [f"{HEAD}{SYMBOL}\n", f"80/999. {title[0]}", *head[1:5], "The General Assembly,"]
    )
    page = "\n".join([*head, "", "1. Thanks the keepers.", ""])
    assert set_aside(parse_text(f"{first}\f{page}")) == head


def test_below_a_title_a_formula_may_lack_its_comma() -> None:
    """What it ends is compared with the heads of pages, be the masthead ever so long."""
    above = "".join(f"Agenda item {item}\n" for item in range(1, 16))
    title = "Lighthouses of the world\nand of all its seas"
    text = (
        f"{HEAD}{SYMBOL}\n{above}80/999. {title}\nThe General Assembly\n"
        f"1. Thanks the keepers;\f{SYMBOL}\n{title}\n2. Lights the lamps.\n"
    )
    assert set_aside(parse_text(text)) == [SYMBOL, *title.split("\n")]


@pytest.mark.parametrize("last", ["of the world,", "Lighthouses of the world”;", "of the world”."])
def test_words_of_the_title_below_text_are_text(last: str) -> None:
    """A line of text may say nothing but what the title says, on one page or on more."""
    page = f"{SYMBOL}\n{TITLE}\n1. Thanks the keepers of the lighthouses\n{last}\n"
    parsed = pages(f"{SYMBOL}\n", page, page)
    assert set_aside(parsed) == [SYMBOL, TITLE] * 2


@pytest.mark.parametrize(("mark", "stays"), [(",", True), (";", True), (".", True), ("", False)])
def test_a_line_that_returns_and_ends_a_clause_is_text(mark: str, *, stays: bool) -> None:
    page = [f"Thanking the keepers of tower {word}," for word in ("one", "two", "three", "four")]
    foot = f"lamps of the sea{mark}"
    parsed = pages("", *("\n".join([*page, foot]) for _ in range(3)))
    assert set_aside(parsed) == ([] if stays else [foot] * 3)
