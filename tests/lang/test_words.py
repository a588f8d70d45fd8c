"""Dates, ordinals, folding, identification, data files."""

import datetime
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres import lang
from unres.errors import DataError, LanguageError
from unres.lang.load import check
from unres.lang.schema import OpenerData


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("eng", "of 18 December 2030 and", "18 December 2030"),
        ("fra", "le 1er janvier 2030.", "1er janvier 2030"),
        ("spa", "el 5 de mayo de 2031,", "5 de mayo de 2031"),
        ("rus", "от 5 декабря 2024 года и", "5 декабря 2024 года"),
        ("deu", "vom 5. Mai 2031", "5. Mai 2031"),
        ("zho", "大会2028 年9月 28日第", "2028 年9月 28日"),
        ("zho", "二〇二三年十二月二十八日", "二〇二三年十二月二十八日"),
        ("ara", "المؤرخ 5 أيلول/سبتمبر 2031؛", "5 أيلول/سبتمبر 2031"),
        ("ara", "في 18 كانون الأول / ديسمـــبر 2030", "18 كانون الأول / ديسمـــبر 2030"),
        ("ara", "في 18 ديسمبر 2030", "18 ديسمبر 2030"),
    ],
)
def test_dates(code: str, text: str, found: str) -> None:
    (date,) = lang.load(code).dates(text)
    assert text[date.start : date.end] == found
    assert date.date == lang.load(code).date(found)


@pytest.mark.parametrize("code", lang.CODES)
def test_english_dates_are_read_everywhere(code: str) -> None:
    assert lang.load(code).date("18 December 2030") == datetime.date(2030, 12, 18)


@pytest.mark.parametrize("text", ["31 April 2030", "32 May 2030", "5 Maybe 2030", "May 2030", ""])
def test_no_dates(text: str) -> None:
    assert lang.load("eng").dates(text) == []


@pytest.mark.parametrize(
    ("code", "line", "number"),
    [
        ("rus", "Семьдесят пятая сессия", 75),
        ("zho", "第七十五届会议", 75),
        ("zho", "第 75 届会议", 75),
        ("spa", "54º período de sesiones", 54),
        ("spa", "Octava sesión plenaria", 8),
        ("ara", "الدورة الرابعة والخمسون", 54),
        ("eng", "Eleventh emergency special session", 11),
        ("fra", "Soixante et onzième session", 71),
        ("deu", "Sechsundsiebzigste Tagung", 76),
        ("eng", "2021 session", None),
        ("eng", "", None),
    ],
)
def test_ordinal(code: str, line: str, number: int | None) -> None:
    assert lang.load(code).ordinal(line) == number


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("إِنَّ الأمــم", "ان الامم"),
        ("L’Assemblée\u00a0 GÉNÉRALE", "l'assemblee generale"),
        ("\u200f Ёлка – “x”", 'елка - "x"'),
        ("Ｓ（１）", "s(1)"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert lang.fold(text) == folded


def test_fold_label() -> None:
    assert lang.fold_label("А/\u200fС") == "A/C"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("United Nations\nDistr.: General\n18 December 2030\n大会\n第七十五届会议", "zho"),
        ("Distr.: General\n18 December 2030\nГенеральная Ассамблея\nСемьдесят пятая", "rus"),
        ("Distr.: General\n18 December 2030\nالجمعية العامة\nالدورة السابعة", "ara"),
        ("Recalling its resolution on the bridges of the lake,", "eng"),
        ("Rappelant sa résolution sur les ponts du lac,", "fra"),
        ("Recordando su resolución sobre los puentes del lago,", "spa"),
        ("unter Hinweis auf ihre Resolution über die Brücken des Sees,", "deu"),
    ],
)
def test_identify(text: str, code: str) -> None:
    guess = lang.identify(text)
    assert (guess.code, 0.5 < guess.share <= 1) == (code, True) or guess.code == code


def test_identify_nothing() -> None:
    assert lang.identify("1 2 3") == lang.Guess("eng", 0.0)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il Consiglio dei laghi, ricordando le sue risoluzioni, decide di costruire", "Italian"),
        ("O Conselho dos lagos, recordando as suas resoluções, decide em uma sessão", "Portuguese"),
        ("Το Συμβούλιο των λιμνών αποφασίζει", "Greek"),
        ("湖の会議は、次のとおり決定する", "Japanese"),
        ("El Consejo de los lagos, recordando sus resoluciones, decide construir", None),
        ("Le Conseil des lacs, rappelant ses résolutions, décide de construire", None),
        ("大会决定建造灯塔", None),
        ("1 2 3", None),
        ("", None),
    ],
)
def test_languages_that_are_none_of_the_seven(text: str, name: str | None) -> None:
    assert lang.other_language(text) == name


def test_load() -> None:
    assert lang.load("en") is lang.load("eng")
    with pytest.raises(LanguageError, match="unknown language 'tlh'"):
        lang.load("tlh")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("modifiers = 3\npreambular = {}\noperative = {}", "modifiers"),
        ("preambular = 1", "preambular"),
        ("preambular = {}\noperative = {}\nspelling = 1", "spelling"),
    ],
)
def test_damaged_data(text: str, place: str) -> None:
    with pytest.raises(DataError, match=f"bad.toml: .*{place}"):
        check("bad.toml", tomllib.loads(text), OpenerData)


@given(st.text(max_size=400))
def test_nothing_is_too_odd(text: str) -> None:
    for code in lang.CODES:
        language = lang.load(code)
        found = language.opener(text)
        assert found is None or 0 < found.end <= len(text)
        assert all(text[date.start : date.end] for date in language.dates(text))
        language.formula(text)
        language.ordinal(text)
        language.body_of(text)
        assert [language.line(kind, text) for kind in lang.LINE_KINDS]
    lang.find_symbols(text)
    lang.identify(text)


@pytest.mark.parametrize(
    ("code", "unfinished", "finished"),
    [
        ("ara", "التقرير المقدم من", "التقرير"),
        ("deu", "die Berichte über", "die Berichte"),
        ("eng", "the report of THE", "the report"),
        ("fra", "le rapport de", "le rapport"),
        ("rus", "доклад о", "доклад"),
        ("spa", "el informe del", "el informe"),
        ("zho", "各国的", "各国"),
    ],
)
def test_no_paragraph_ends_with_a_word_that_asks_for_more(
    code: str, unfinished: str, finished: str
) -> None:
    language = lang.load(code)
    assert language.is_unfinished(unfinished)
    assert not language.is_unfinished(finished)
    assert not language.is_unfinished("")
