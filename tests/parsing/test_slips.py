"""What drafters do that print seldom does: repeated numbers, working drafts, forced breaks."""

from __future__ import annotations

import pytest

from unres.model import Document, OperativeClause, Section
from unres.parsing import parse_text

HEAD = "79/98. Lakes\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
LAST = "\n\n71st plenary meeting\n20 December 2024\n"


def parsed(body: str) -> Document:
    return parse_text(HEAD + body + LAST).document


def outline(body: str) -> list[tuple[str | None, list[str]]]:
    return [
        (clause.label, [point.label for point in clause.points])
        for clause in parsed(body).operative
        if isinstance(clause, OperativeClause)
    ]


def test_a_number_that_is_repeated_opens_no_list() -> None:
    body = "1. Notes;\n\n2. Asks;\n\n2. Invites:\n\n(a) States;\n\n(b) Others;\n\n3. Decides."
    assert outline(body) == [("1.", []), ("2.", []), ("2.", ["(a)", "(b)"]), ("3.", [])]


@pytest.mark.parametrize("stop", ["", ".", ":"])
def test_clauses_of_working_drafts_are_numbered(stop: str) -> None:
    body = f"OP1{stop} Asks:\n\n(a) States;\n\n(b) Others;\n\nOP2{stop} Decides."
    assert outline(body) == [(f"OP1{stop}", ["(a)", "(b)"]), (f"OP2{stop}", [])]


@pytest.mark.parametrize("labels", [("I", "II"), ("I.", "II."), ("A.", "B.")])
def test_the_number_of_a_section_may_have_a_stop(labels: tuple[str, str]) -> None:
    first, second = labels
    document = parsed(f"{first}\n\n1. Notes the report;\n\n{second}\n\n2. Decides to go on.")
    sections = [block for block in document.operative if isinstance(block, Section)]
    assert [section.label for section in sections] == list(labels)


@pytest.mark.parametrize(
    ("above", "below", "clauses"),
    [
        ("1. Requests the Secretary-General", "to report on it to the Assembly;", 2),
        ("1. Requests the Secretary-General;", "to report on it to the Assembly;", 3),
        ("1. Requests the Secretary-General", "To report on it to the Assembly;", 3),
    ],
)
def test_a_break_put_in_by_hand_parts_no_sentence(above: str, below: str, clauses: int) -> None:
    long = "2. Decides to consider " + "the question of the lakes of the world " * 12 + "anew."
    assert len(parsed(f"{above}\n{below}\n{long}").operative) == clauses


CHAPEAUS = {
    "ara": (
        "مقرر اعتمده مجلس حقوق الإنسان",
        "في جلسته 40، المعقودة في 19 حزيران/يونيه 2020، قرر مجلس حقوق الإنسان اعتماد النص التالي:",
        "إن مجلس حقوق الإنسان،",
    ),
    "deu": (
        "Beschluss des Menschenrechtsrats",
        "Auf seiner 40. Sitzung am 19. Juni 2020 beschloss der Menschenrechtsrat folgenden Text:",
        "Der Menschenrechtsrat,",
    ),
    "eng": (
        "Decision adopted by the Human Rights Council",
        "At its 40th meeting, on 19 June 2020, the Human Rights Council adopted the text below:",
        "The Human Rights Council,",
    ),
    "fra": (
        "Décision adoptée par le Conseil des droits de l’homme",
        "À sa 40e séance, le 19 juin 2020, le Conseil a décidé d’adopter le texte ci-après :",
        "Le Conseil des droits de l’homme,",
    ),
    "rus": (
        "Решение, принятое Советом по правам человека",
        "На своем 40-м заседании 19 июня 2020 года Совет постановил принять следующий текст:",
        "Совет по правам человека,",
    ),
    "spa": (
        "Decisión aprobada por el Consejo de Derechos Humanos",
        "En su 40ª sesión, celebrada el 19 de junio de 2020, el Consejo aprobó el texto siguiente:",
        "El Consejo de Derechos Humanos,",
    ),
    "zho": (
        "人权理事会通过的决定",
        "人权理事会2020年6月19日第40次会议决定通过以下案文：",
        "人权理事会，",
    ),
}


@pytest.mark.parametrize("code", CHAPEAUS)
def test_a_decision_may_say_above_its_formula_when_it_was_adopted(code: str) -> None:
    kind, chapeau, formula = CHAPEAUS[code]
    text = f"{kind}\n\n43/117. XXX\n\n{chapeau}\n\n{formula}\n\n1. X.\n"
    document = parse_text(text).document
    assert document.kind == "decision"
    assert document.title is not None
    assert document.title.text == "XXX"
    assert str(document.masthead.adopted) == "2020-06-19"
    assert document.masthead.symbol == "A/HRC/DEC/43/117"


def test_a_tab_may_part_the_number_of_a_section_from_its_title() -> None:
    document = parsed("I.\tBoats\n1.\tNotes the boats;\nII.\tNets\n2.\tNotes the nets.")
    sections = [block for block in document.operative if isinstance(block, Section)]
    assert [(one.label, str(one.heading)) for one in sections] == [("I.", "Boats"), ("II.", "Nets")]


def test_the_numbers_of_rows_are_no_sections() -> None:
    document = parsed("1. Decides on the sums:\n\nPart\tSum\nI.\tBoats\nII.\tNets\n\n2. Goes on.")
    assert not [block for block in document.operative if isinstance(block, Section)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_in_small_letters_stay_apart(gap: str) -> None:
    long = "2. Decides to consider " + "the question of the lakes of the world " * 12 + "anew."
    items = ["agriculture and fisheries", "health care and hygiene", "education of girls"]
    found = parsed(gap.join(["1. Decides to support:", *items, long])).model_dump_json()
    assert not [item for item in items if f'"{item}"' not in found]


def test_rows_below_a_colon_are_a_table() -> None:
    document = parsed("1. Decides on the following sums:\n\nI.\tBoats\nII.\tNets\n\n2. Goes on.")
    assert not [block for block in document.operative if isinstance(block, Section)]


@pytest.mark.parametrize("text", ["OP1 and OP2 become one;", "OP 25 Operating manual;"])
def test_words_about_working_drafts_are_no_labels(text: str) -> None:
    assert outline(f"1. Notes;\n\n{text}\n\n2. Decides.")[1][0] is None


TITLES = [
    (
        "Commemoration of the anniversary of the\nDeclaration of 25 June 1993 on human rights",
        "At its 40th meeting, held by videoconference,\non 19 June 2020, it adopted the text:",
    ),
    ("Follow-up to the\nDeclaration of 5 May 2000 on lakes and its programme:\na call to act:", ""),
]


@pytest.mark.parametrize(("title", "chapeau"), TITLES)
def test_a_title_with_a_date_stays_whole(title: str, chapeau: str) -> None:
    text = f"43/117. {title}\n\n{chapeau}\n\nThe Human Rights Council,\n\n1. Decides so.\n"
    document = parse_text(text).document
    assert str(document.title) == title.replace("\n", " ")
    assert [str(line.text) for line in document.masthead.lines] == (
        [chapeau.replace("\n", " ")] if chapeau else []
    )


def test_a_heading_between_recitals_stays_in_the_preamble() -> None:
    document = parsed(
        "Noting lamps,\n\nDisarmament\n\nNoting with satisfaction the report,\n\n1. Asks."
    )
    assert document.preamble is not None
    assert [str(clause.text) for clause in document.preamble.clauses][2:] == [
        "Disarmament",
        "Noting with satisfaction the report,",
    ]
