"""Citations: which spans, whose resolutions, what dates; in seven languages, invented sentences."""

from __future__ import annotations

import datetime
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.lang import CODES, load
from unres.lang.numbers import find_numbers
from unres.model import CitationMark
from unres.parsing import parse_text
from unres.parsing.citations import find_citations
from unres.parsing.speaker import Speaker

TEXTS = tomllib.loads(Path(__file__).with_name("citations.toml").read_text(encoding="utf-8"))
LATE = datetime.date(2023, 10, 12)
ASSEMBLY = Speaker("GA", next(find_numbers("78/10")), LATE)
RIGHTS = Speaker("HRC", next(find_numbers("54/10")), LATE)
SECURITY = Speaker("SC", next(find_numbers("2701 (2023)")), LATE)

Found = list[tuple[str, str | None, str | None]]


def citations(text: str, code: str, speaker: Speaker) -> Found:
    """The cited spans with symbol and date, as a reader would list them."""
    language = load(code)
    marks = find_citations(text, language, speaker, language.dates(text))
    return [
        (text[mark.start : mark.end], mark.symbol, mark.date.isoformat() if mark.date else None)
        for mark in marks
        if mark.target is None
    ]


@pytest.mark.parametrize("code", CODES)
def test_list_with_a_body_and_dates(code: str) -> None:
    assert citations(TEXTS["lists"][code], code, RIGHTS) == [
        ("60/251", "A/RES/60/251", "2006-03-15"),
        ("62/219", "A/RES/62/219", "2007-12-22"),
    ]


@pytest.mark.parametrize("code", CODES)
def test_resolutions_of_other_bodies_have_no_symbol(code: str) -> None:
    for text in TEXTS["others"][code]:
        assert [found for _, found, _ in citations(text, code, ASSEMBLY) if found] == []


def test_a_year_in_brackets_is_that_of_the_council() -> None:
    text = "resolution 2282 (2016) of the Committee"
    assert citations(text, "eng", ASSEMBLY) == [("2282 (2016)", "S/RES/2282 (2016)", None)]


@pytest.mark.parametrize("number", ["A/RES/80/998", "80/998"])
def test_nothing_cites_itself(number: str) -> None:
    text = (
        "A/RES/80/998\nGeneral Assembly\nResolution adopted by the General Assembly on 15 December "
        "2025\n80/998. Lamps\nThe General Assembly,\n1. Recalls resolution 80/997 and resolution "
        f"{number} of 15 December 2025."
    )
    document = parse_text(text).document
    assert "A/RES/80/997" in document.model_dump_json()
    assert '"kind":"citation","symbol":"A/RES/80/998"' not in document.model_dump_json()


@pytest.mark.parametrize("code", CODES)
def test_its_resolution_is_that_of_the_body_that_speaks(code: str) -> None:
    assert citations(TEXTS["own"][code], code, RIGHTS) == [("5/1", "A/HRC/RES/5/1", "2007-06-18")]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("resolution 2282 (2016)", ASSEMBLY, [("2282 (2016)", "S/RES/2282 (2016)")]),
        ("resolution 217 A (III)", ASSEMBLY, [("217 A (III)", "A/RES/217 A (III)")]),
        ("resolutions 47/20 A and B", ASSEMBLY, [("47/20 A and B", "A/RES/47/20 A-B")]),
        ("its resolution S-21/1", RIGHTS, [("S-21/1", "A/HRC/RES/S-21/1")]),
        ("its resolution S-21/1", ASSEMBLY, [("S-21/1", "A/RES/S-21/1")]),
        ("resolution ES-11/1", SECURITY, [("ES-11/1", "A/RES/ES-11/1")]),
        ("resolution 2016/31", ASSEMBLY, [("2016/31", "E/RES/2016/31")]),
        (
            "Commission on Human Rights resolution 2005/80",
            RIGHTS,
            [("2005/80", "E/CN.4/RES/2005/80")],
        ),
        ("in Council resolution 13/23", RIGHTS, [("13/23", "A/HRC/RES/13/23")]),
        ("its decision 74/544", ASSEMBLY, [("74/544", "A/DEC/74/544")]),
        ("see A/75/414, para. 8", ASSEMBLY, [("A/75/414", "A/75/414"), ("para. 8", "A/75/414")]),
        ("A/66/7/Add.21", ASSEMBLY, [("A/66/7/Add.21", "A/66/7/Add.21")]),
        (
            "paragraph 6 of General Assembly resolution 60/251",
            RIGHTS,
            [("paragraph 6", "A/RES/60/251"), ("60/251", "A/RES/60/251")],
        ),
        ("resolution 60/251", RIGHTS, [("60/251", "A/RES/60/251")]),
    ],
)
def test_forms(text: str, speaker: Speaker, expected: list[tuple[str, str]]) -> None:
    assert [found[:2] for found in citations(text, "eng", speaker)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "pursuant to Organic Act No. 22/003 of 3 May 2022 on protection",
        "open 24/7 during the session and on 1/2 of the days",
        "an amount of 2,500 dollars (2016) and its report",
    ],
)
def test_what_cites_nothing(text: str) -> None:
    assert citations(text, "eng", ASSEMBLY) == []


def test_presidential_statement_has_the_date_before_it() -> None:
    text = "Recalling the statement by its President of 29 May 2012 (S/PRST/2012/16),"
    assert citations(text, "eng", SECURITY) == [("S/PRST/2012/16", "S/PRST/2012/16", "2012-05-29")]


@pytest.mark.parametrize("later", ["its resolution 78/11", "resolution 2750 (2024)", "A/RES/80/1"])
def test_nothing_later_is_linked(later: str) -> None:
    assert [symbol for _, symbol, _ in citations(later, "eng", ASSEMBLY)] == [None]


def test_web_pages() -> None:
    marks = find_citations(
        "See www.un.org/en/ga. Also (https://un.org/x).", load("eng"), ASSEMBLY, []
    )
    assert [mark.url for mark in marks] == ["https://www.un.org/en/ga", "https://un.org/x"]


@pytest.mark.parametrize("code", CODES)
def test_places_in_the_document_itself(code: str) -> None:
    marks = find_citations(TEXTS["local"][code] + " (/)", load(code), ASSEMBLY, [])
    assert [mark.target for mark in marks] == ["para_3", "para_4", "annex_1"]


def _marks(text: str, code: str) -> list[CitationMark]:
    language = load(code)
    return find_citations(text, language, ASSEMBLY, language.dates(text))


@pytest.mark.parametrize("code", CODES)
def test_paragraphs_and_points(code: str) -> None:
    marks = _marks(TEXTS["places"][code], code)
    assert {mark.target or mark.portion for mark in marks} == {
        "para_4__list_1__point_b",
        "para_5",
        "para_6",
        None,
    }
    assert {mark.symbol for mark in marks if not mark.target} == {"A/RES/60/251"}


@pytest.mark.parametrize("code", CODES)
def test_the_charter(code: str) -> None:
    marks = _marks(TEXTS["charter"][code], code)
    assert [mark.work for mark in marks] == ["charter"] * 3
    assert [mark.portion for mark in marks] == ["art_51", "art_12__para_1", "chp_VII"]


@pytest.mark.parametrize("code", CODES)
def test_works_without_a_symbol(code: str) -> None:
    marks = _marks(TEXTS["footnotes"][code], code)
    assert [mark.work or mark.symbol for mark in marks] == [
        "unts/999/14668",
        "A/75/53",
        "A/75/53",
        "1/CP.21",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "paragraphs 3 (a) (ii) and (b) above",
            [
                ("paragraphs 3 (a) (ii)", "para_3__list_1__point_a__list_1__point_ii"),
                ("(b)", "para_3__list_1__point_b"),
            ],
        ),
        (
            "paragraph 3 (d), paragraph 4 (f) and paragraph 5 of this resolution",
            [
                ("paragraph 3 (d)", "para_3__list_1__point_d"),
                ("paragraph 4 (f)", "para_4__list_1__point_f"),
                ("paragraph 5", "para_5"),
            ],
        ),
        (
            "paragraph 2 of the annex to the present resolution",
            [("paragraph 2", "att_1__para_2"), ("the annex to the present resolution", "annex_1")],
        ),
        ("paragraph 11 of the Example Agreement; above", []),
    ],
)
def test_places_in_lists(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[mark.start : mark.end], mark.target) for mark in _marks(text, "eng")]
    assert found == expected


def test_places_in_documents_cited() -> None:
    text = (
        "section XI, paragraph 4, of resolution 60/251, paragraph 2 of the annex to resolution"
        " 61/1 and resolution 62/219, annex II"
    )
    found = [
        (text[mark.start : mark.end], mark.symbol, mark.portion) for mark in _marks(text, "eng")
    ]
    assert [one for one in found if one[2]] == [
        ("paragraph 4", "A/RES/60/251", "sec_XI__para_4"),
        ("paragraph 2", "A/RES/61/1", "att_1__para_2"),
        ("annex II", "A/RES/62/219", "att_2"),
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("eng", "paragraph 4 and resolution 60/251"),
        ("eng", "paragraph 4 of the Example Agreement. Resolution 60/251"),
        ("fra", "le paragraphe 4 et la résolution 60/251"),
        ("ara", "الفقرة 4 والقرار 60/251"),
        ("zho", "第60/251号决议和第4段"),
    ],
)
def test_what_stands_beside_a_document_is_not_in_it(code: str, text: str) -> None:
    assert [mark.portion for mark in _marks(text, code)] == [None]


def test_above_is_in_the_annex_that_says_so() -> None:
    text = "paragraph 4 above and paragraph 5 of the present resolution"
    marks = find_citations(text, load("eng"), ASSEMBLY, [], "att_1__")
    assert [mark.target for mark in marks] == ["att_1__para_4", "para_5"]


def test_a_date_serves_for_the_same_symbol_elsewhere() -> None:
    text = (
        "United Nations\nGeneral Assembly\nA/RES/78/10\n78/10. Lakes\nThe General Assembly,\n"
        "Recalling its resolution 77/301,\n"
        "1. Recalls its resolution 77/301 of 1 June 2023;\n"
    )
    preamble = parse_text(text).document.preamble
    assert preamble is not None
    (mark,) = (one for one in preamble.clauses[0].text.marks if isinstance(one, CitationMark))
    assert (mark.symbol, mark.date) == ("A/RES/77/301", datetime.date(2023, 6, 1))


WORDS = st.sampled_from(
    [
        "resolutions",
        "resolution",
        "of",
        "its",
        "the",
        "annex",
        "to",
        "above",
        "A/RES/",
        "60/251",
        "47/20",
        "A",
        "and",
        "B",
        "(",
        ")",
        "15",
        "March",
        "2006",
        "General",
        "Assembly",
        "Council",
        "paragraph",
        "3",
        ",",
        ";",
        ".",
        "S-21/1",
        "2282",
        "(2016)",
        "(XV)",
        "www.un.org/",
        "第",
        "号",
        "决议",
        "قرارها",
    ]
)


@given(st.lists(WORDS, max_size=40), st.sampled_from(CODES))
def test_marks_lie_inside_and_apart(words: list[str], code: str) -> None:
    text = " ".join(words)
    language = load(code)
    marks = find_citations(text, language, RIGHTS, language.dates(text))
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(one.end <= two.start for one, two in pairwise(marks))


@pytest.mark.parametrize(
    ("cited", "symbol", "date"),
    [
        ("resolution 45/8 of 6 October 2020", "A/HRC/RES/45/8", "2020-10-06"),
        ("resolution 75/8 of 6 October 2020", "A/RES/75/8", "2020-10-06"),
        ("resolution 67/290 of 12 August 2020", None, "2020-08-12"),  # nobody's session 67
        ("General Assembly resolution 67/290 of 12 August 2020", "A/RES/67/290", None),
    ],
)
def test_a_date_tells_whose_session_it_was(cited: str, symbol: str | None, date: str) -> None:
    ((_, *found),) = citations(f"Recalling {cited},", "eng", ASSEMBLY)
    assert found == [symbol, date]
