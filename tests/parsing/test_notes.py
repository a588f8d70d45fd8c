"""Footnotes in the text of PDF files: where they stand, how they begin, what looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parsing.test_parse import lost_and_won
from unres.model import NoteMark
from unres.parsing import Parsed, parse_text
from unres.parsing.markers import read_marker

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = "80/999. Lighthouses of the world\nThe General Assembly,\n"
CLAUSES = {
    "one": "Recalling the Convention on Lighthouses1 and the Protocol on Lamps,2",
    "end": "Decides to light the lamps of all the lighthouses.",
}


def notes(parsed: Parsed) -> dict[str, str]:
    return {note.marker: note.text.text for note in parsed.document.footnotes}


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("3 See A/63/53.", "3", "See A/63/53."),
        ("3See A/63/53.", "3", "See A/63/53."),
        ("(3)\tSee A/63/53.", "3", "See A/63/53."),
        ("* Reissued.", "*", "Reissued."),
        ("(١٢) القرار ٢١٧.", "12", "القرار ٢١٧."),
        ("102031年4月3日决定。", "10", "2031年4月3日决定。"),
        ("12", "12", None),
    ],
)
def test_markers(line: str, marker: str, text: str | None) -> None:
    found = read_marker(line)
    assert found
    assert found.bare == marker
    assert (line[found.start :] if found.start is not None else None) == text


@pytest.mark.parametrize(
    "line", ["2031年4月3日", "005 年", "3. Decides", "12 – 15", "8-10 March", "1234 lamps", ""]
)
def test_other_figures_are_no_markers(line: str) -> None:
    assert read_marker(line) is None


@pytest.mark.parametrize(
    "foot",
    [
        "1See A/63/53.\n2See A/63/54.\n3Ibid.\n",
        "1See A/63/53.\n2See A/63/54\n3Ibid.\n",
        "1See A/63/53.\n2See A/63/54.\n3Ibid.\n\n1/2\n25-12345 (E)\n",
    ],
    ids=["glued", "without full stop", "above furniture"],
)
def test_notes_at_the_foot_of_a_page(foot: str) -> None:
    text = f"{HEAD}{CLAUSES['one']}\n{foot}\f1. {CLAUSES['end']}\n"
    parsed = parse_text(text)
    found = {key: note.rstrip(".") for key, note in notes(parsed).items()}
    assert found == {"1": "See A/63/53", "2": "See A/63/54", "3": "Ibid"}
    assert not any(lost_and_won(text, parsed))


def test_text_may_follow_the_notes_of_a_page() -> None:
    text = (
        f"{HEAD}{CLAUSES['one']}\n\n1See A/63/53.\n2See A/63/54.\n\n1/2\n\n"
        f"1. Thanks the keepers of the lamps;\n\f2. {CLAUSES['end']}\n"
    )
    parsed = parse_text(text)
    assert notes(parsed) == {"1": "See A/63/53.", "2": "See A/63/54."}
    labels = [clause.label for clause in parsed.document.clauses()]
    assert labels == ["1.", "2."]


def test_a_note_goes_on_below_an_abbreviation_at_the_end_of_a_full_line() -> None:
    note = "1See Records of the Assembly of the Keepers of Lighthouses, 2005, chap. I, sect."
    foot = f"{note}\nA; ibid., 2010, chap. II.\n2See A/63/54.\n"
    text = f"{HEAD}{CLAUSES['one']}\n{foot}\f{CLAUSES['end']}"
    assert notes(parse_text(text))["1"].endswith("sect. A; ibid., 2010, chap. II.")


def test_a_word_torn_by_its_hyphen_is_parted_from_the_note_below() -> None:
    text = (
        f"{HEAD}{CLAUSES['one']}\nNoting the need for light1See A/63/53.\n2See A/63/54.\n"
        f"\fhouses on all coasts,\n1. {CLAUSES['end']}\n"
    )
    parsed = parse_text(text)
    assert notes(parsed) == {"1": "See A/63/53.", "2": "See A/63/54."}
    assert not any(lost_and_won(text, parsed))


def test_a_wrapped_figure_of_the_text_does_not_begin_the_notes() -> None:
    text = (
        f"{HEAD}{CLAUSES['one']}\nNoting goals 1, 3 and 5, and above all target 5.\n"
        "4(lamps and lenses) and the target of light.\nNoting the lamps of the islands,\n"
        f"1See A/63/53.\n2See A/63/54.\n\f1. {CLAUSES['end']}\n"
    )
    assert notes(parse_text(text)) == {"1": "See A/63/53.", "2": "See A/63/54."}


@pytest.mark.parametrize(
    ("clause", "called_behind"),
    [
        ("Creates one post of keeper (P1), as the report on posts1 asks;", "on posts"),
        ("Recalls that COVID1 was over before the Convention on Lamps,1;", "on Lamps,"),
        ("Recalls the Framework on Light 202520301 and its lamps;", "20252030"),
        ("Recalls Goal 1 for lamps 1 and Article 1 of the Convention on Lamps;", "for lamps "),
        ("Recalls the lights of 1 of the lighthouses 1 and in 1 tower;", "the lighthouses "),
        ("Notes that 2020.1 lamps a year burn until 2030.1 They are not many;", "until 2030."),
    ],
)
def test_calls_are_told_from_figures_that_lost_their_hyphen(
    clause: str, called_behind: str
) -> None:
    text = f"{HEAD}Noting the lamps,\n1. {clause}\n\n1 See A/63/53.\n"
    (found,) = (one.text for one in parse_text(text).document.clauses())
    (mark,) = (mark for mark in found.marks if isinstance(mark, NoteMark))
    assert found.text[: mark.start].endswith(called_behind)


@pytest.mark.parametrize("text", ["1 See A/63/53.", "______\n1 See A/63/53.\n2 Ibid."])
def test_notes_to_nothing_are_text(text: str) -> None:
    parsed = parse_text(text)
    assert not notes(parsed)
    assert not any(lost_and_won(text, parsed))


def test_the_note_of_the_cover_may_stand_in_mid_text() -> None:
    text = (EXAMPLES / "hrc-13-23.zh.txt").read_text("utf-8")
    assert notes(parse_text(text)).keys() == {"*"}


def test_raised_figures_are_certain_calls() -> None:
    document = parse_text(
        "Resolution 3031 (3031)\n\nThe Security Council,\n\nRecalling the report,¹ and 20 km²,\n\n"
        "1. Decides to go on in 2030;²\n\n2. Requests keepers³ to report.\n\n____________\n"
        "¹ See the report.\n² See the rules.\n³ S/3031/4.\n"
    ).document
    assert document.preamble
    texts = [clause.text for clause in document.preamble.clauses]
    texts += [clause.text for clause in document.clauses()]
    marks = [[mark.note for mark in text.marks if isinstance(mark, NoteMark)] for text in texts]
    assert marks == [["fn_1"], ["fn_2"], ["fn_3"]]
    assert texts[0].text == "Recalling the report, and 20 km²,"


@pytest.mark.parametrize(("raised", "found"), [("¹", {"1"}), ("¹²", set()), ("1", set())])
def test_raised_figures_call_behind_figures(raised: str, found: set[str]) -> None:
    closing = "9th plenary meeting\n9 June 2031"
    text = (
        f"{HEAD}Recalling resolution 80/214{raised},\n1. Lights the lamps.\n{closing}\n1 A/80/12.\n"
    )
    assert notes(parse_text(text)).keys() == found


@pytest.mark.parametrize("rows", ["1\tChile\t0.5\n2\tKenya\t0.5", "1\tChile\n2\tKenya"])
def test_rows_that_are_numbered_are_no_notes(rows: str) -> None:
    text = (
        "The General Assembly,\n\nRecalling the loss of its lamps,1 and of its oil,2\n\n"
        f"1. Shares the costs:\n\nNo.\tState\n{rows}\n\n2. Goes on.\n\n1\tSee A/80/1.\n2\tIbid.\n"
    )
    document = parse_text(text).document
    assert [note.text.text for note in document.footnotes] == ["See A/80/1.", "Ibid."]


VOLUME = """\
Resolution 257 (1968)
of 11 September 1968

The Security Council,

Having examined the report on the island of Lamps, {first}

Recommends to the General Assembly that the island be lit (S/8808). {second}

Adopted unanimously at the 1450th
meeting.

{first} Ibid., Supplement for July, August and September 1968.
{second} Ibid., document S/8809.
"""


@pytest.mark.parametrize("first", [2, 7, 46, 130])
def test_notes_are_counted_through_a_volume(first: int) -> None:
    parsed = parse_text(VOLUME.format(first=first, second=first + 1))
    assert list(notes(parsed)) == [str(first), str(first + 1)]
    assert not parsed.document.annexes
    assert {each.code for each in parsed.diagnostics} <= {"doubtful-places"}


def test_a_star_may_stand_above_the_notes_of_a_volume() -> None:
    text = VOLUME.format(first=46, second=47).replace("(1968)", "(1968)*")
    parsed = parse_text(text.replace("46 Ibid", "* Reissued.\n46 Ibid"))
    assert list(notes(parsed)) == ["*", "46", "47"]


def test_figures_that_nothing_calls_end_a_text() -> None:
    text = VOLUME.format(first=46, second=47)
    parsed = parse_text(text.replace("Lamps, 46", "Lamps,").replace("(S/8808). 47", "(S/8808)."))
    assert notes(parsed) == {}


@pytest.mark.parametrize(
    ("recital", "paragraph"),
    [
        ("Recalling rule 5, 103 and 104 of the rules,", "103 Each Main Committee elects."),
        ("Noting the vote, 130 to 2, on lamps,", "130 members voted in favour, 2 against."),
        ("Noting the rooms (12, 40 and others),", "40 copies of this text were made."),
    ],
)
def test_a_last_paragraph_with_a_figure_is_no_note(recital: str, paragraph: str) -> None:
    parsed = parse_text(f"{HEAD}\n{recital}\n\n1. Decides to light the lamps.\n\n{paragraph}\n")
    assert notes(parsed) == {}


def test_the_meeting_in_a_closing_is_no_note() -> None:
    text = f"{HEAD}Recalling resolution 60/214,1\n1. Notes 9 lamps,9 and more.\n9th meeting\n"
    parsed = parse_text(f"{text}9 June 2021\n\n1\tE/2021/12.")
    assert notes(parsed) == {"1": "E/2021/12."}
    assert parsed.document.adoption
    assert parsed.document.adoption.meeting == 9


@pytest.mark.parametrize(("gap", "count"), [("\t", 3), (" ", 2)])
def test_a_tab_tells_the_note_below_one_that_lost_its_stop(gap: str, count: int) -> None:
    clauses = f"{HEAD}Recalling lamps1 and oil2 and wicks,3\n1. Decides to light them.\n\n"
    listed = [f"1{gap}Resolution 60/1.", f"2{gap}Resolution 60/2", f"3{gap}Resolution 60/3."]
    assert len(notes(parse_text(clauses + "\n".join(listed)))) == count


def test_notes_in_arabic_figures_are_called_by_such() -> None:
    text = (
        "إن الجمعية العامة،\nإذ تشير إلى قرارها ٥٤/٨٧ المؤرخ ٦ أيار/مايو ١٩٩٩(١)،\n"
        "وقد نظرت في التقرير(٢)،\n١ - تؤيد التقرير؛\n٢ - تقرر أن تضيء المصابيح.\n"
        "(١) القرار ٢١٧.\n(٢) A/55/303.\n"
    )
    parsed = parse_text(text)
    assert notes(parsed) == {"1": "القرار ٢١٧.", "2": "A/55/303."}
    assert parsed.document.preamble
    assert "(" not in "".join(one.text.text for one in parsed.document.preamble.clauses)


def test_the_star_of_a_symbol_stands_before_all_figures() -> None:
    text = (
        f"A/RES/80/999*\n{HEAD}{CLAUSES['one']}\n1. {CLAUSES['end']}\n\n"
        "1 See A/63/53.\n2 See A/63/54.\n* Reissued for technical reasons.\n"
    )
    parsed = parse_text(text)
    assert notes(parsed).keys() == {"1", "2", "*"}
    assert parsed.document.masthead.symbol == "A/RES/80/999"
    assert not [one for one in parsed.diagnostics if one.code == "note-without-call"]


def test_notes_at_the_end_are_called_on_any_page() -> None:
    pages = [f"Noting lamp {page},\n\nRecalling lamps,\n\nPage {page} of 4\n\n" for page in (2, 3)]
    text = (
        f"{HEAD}\n{CLAUSES['one']}\n\nPage 1 of 4\n\n{''.join(pages)}1. {CLAUSES['end']}\n\n"
        "1 See A/63/53.\n\n2 See A/63/54.\n\nPage 4 of 4\n"
    ).replace("of 4\n\n", "of 4\n\f")
    parsed = parse_text(text)
    assert notes(parsed) == {"1": "See A/63/53.", "2": "See A/63/54."}
    assert not [one for one in parsed.diagnostics if one.code == "note-without-call"]


def test_a_note_goes_on_in_its_bracket() -> None:
    text = (
        f"{HEAD}{CLAUSES['one']}\n\n1. {CLAUSES['end']}\n\n9th plenary meeting\n3 May 2031\n\n"
        "1Report of the lighthouses (Sales No.\nE.31.X), annex.\n\n2See A/63/54.\n"
    )
    assert notes(parse_text(text))["1"] == "Report of the lighthouses (Sales No. E.31.X), annex."


@pytest.mark.parametrize("label", ["({})", "{})"])
@pytest.mark.parametrize("count", [2, 3])
def test_points_that_a_colon_announces_are_no_notes(label: str, count: int) -> None:
    points = [f"{label.format(n)} the keepers shall light lamp {n}." for n in range(1, count + 1)]
    parsed = parse_text("\n\n".join([HEAD, "1. Decides that:", *points, "2. Decides to go on."]))
    assert notes(parsed) == {}
    first, second = parsed.document.clauses()
    assert [point.label for point in first.points] == [point.split()[0] for point in points]
    assert second.label == "2."


def test_a_second_paragraph_of_a_number_is_no_note() -> None:
    clauses = ["1. Thanks the keepers;", "1 bis. Invites them to go on;", "2. Decides to wait."]
    document = parse_text("\n\n".join([HEAD, *clauses])).document
    assert [clause.label for clause in document.clauses()] == ["1.", "1 bis.", "2."]


@pytest.mark.parametrize("separator", ["* * *", "*  *  *", "***"])
def test_stars_that_part_paragraphs_are_no_note(separator: str) -> None:
    parsed = parse_text(f"{HEAD}Noting the lamps,\n\n{separator}\n\n1. Decides to light them.\n")
    assert notes(parsed) == {}
    assert "1." in [clause.label for clause in parsed.document.clauses()]


def test_a_call_with_a_slash_may_stand_before_chinese_text() -> None:
    text = "大会,\n\n审议了秘书长的报告1/并就灯塔进行了辩论,\n\n1. 决定采取行动。\n\n1/ A/52/456。"
    preamble = parse_text(text).document.preamble
    assert preamble is not None
    assert preamble.clauses[0].text.text == "审议了秘书长的报告并就灯塔进行了辩论,"


@pytest.mark.parametrize("call", [" 1/", "1/"])
def test_a_slash_behind_the_marker_belongs_to_it(call: str) -> None:
    """Documents of the Secretariat were typed so until the nineties."""
    text = f"""The General Assembly,

Noting the report of the Keeper{call} and resolution 60/1,

1. Decides to act.

1/ A/52/456."""
    document = parse_text(text).document
    assert [(note.marker, note.text.text) for note in document.footnotes] == [("1", "A/52/456.")]
    assert document.preamble is not None
    assert (
        document.preamble.clauses[0].text.text
        == "Noting the report of the Keeper and resolution 60/1,"
    )


def test_the_first_note_may_stand_right_below_a_closing() -> None:
    text = (
        "The General Assembly,\nNoting the oil,1 the lamps and the rules,2\n1. Decides to act.\n"
        "12th plenary meeting\n30 June 2031\n1 Resolution 77/292 of 31 May 2031.\n2 A/77/627."
    )
    assert notes(parse_text(text)) == {"1": "Resolution 77/292 of 31 May 2031.", "2": "A/77/627."}


@pytest.mark.parametrize("label", ["1ـ", "1-", "1"])
def test_a_single_clause_with_a_label_is_no_note(label: str) -> None:
    """Though a figure of the text looks like its call; a bare number marks a note."""
    text = (
        f"إن مجلس الأمن،\n\nإذ يشير إلى الرسالة S/13931 عن المنائر،\n\n{label} يقرر إضاءة المصابيح."
    )
    document = parse_text(text).document
    assert len(document.footnotes) == (label == "1")
