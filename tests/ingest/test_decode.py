"""Encodings: given, marked, found; damage is told; what is no text is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from unres.errors import InputError
from unres.ingest.decode import decode

TEXTS = {
    "ara": "إن مجلس الأمن، إذ يؤكد من جديد على أهمية المنارات في جميع الدول، يقرر ما يلي:",
    "zho": "安全理事会，回顾其关于灯塔的决议，决定继续处理此案，并请秘书长在会议上提出。",
    "eng": "The Council, “recalling” the naïve rôle of lighthouses, decides to remain seized.",
    "fra": "L’Assemblée générale, réaffirmant l’intérêt des phares, décide de rester saisie.",
    "rus": "Генеральная Ассамблея, напоминая о своей резолюции и о маяках, постановляет:",
    "spa": "El Consejo, recordando la función de los faros, decide seguir ocupándose de ella.",
    "deu": "Der Rat, unter Hinweis auf die Türme, beschließt, mit der Sache befasst zu sein.",
}
CODE_PAGES = {
    "ara": ["windows-1256", "iso8859-6", "mac-arabic"],
    "zho": ["gb18030"],
    "eng": ["windows-1252", "mac-roman"],
    "fra": ["windows-1252", "mac-roman"],
    "rus": ["windows-1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"],
    "spa": ["windows-1252", "iso8859-15", "mac-roman"],
    "deu": ["windows-1252", "mac-roman"],
}
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
CASES = [(lang, each) for lang in TEXTS for each in CODE_PAGES[lang] + UNICODE]
FIXTURES = Path(__file__).parents[1] / "fixtures" / "parsing"


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_the_encoding_is_found(language: str, encoding: str) -> None:
    text = f"{TEXTS[language]}\n\n{TEXTS[language]}\n"
    source = decode(text.encode(encoding))
    assert (source.text, source.diagnostics) == (text, ())


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_whole_documents_are_what_they_are_in_utf_8(language: str, encoding: str) -> None:
    text = (FIXTURES / f"{language}.txt").read_text("utf-8")
    data = text.encode(encoding, errors="replace")  # a code page may lack a dash
    expected = data.decode(encoding)
    assert decode(data).text == expected
    assert expected.count("?") - text.count("?") <= len(text) // 50


def test_big_endian_text_is_known_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + "лампа".encode("utf-16-be")).text == "лампа"


def test_traditional_characters_are_known() -> None:
    text = "安全理事會，回顧其關於燈塔的決議，決定繼續處理此案。"
    assert decode(text.encode("big5")).text == text


def test_a_given_encoding_is_taken() -> None:
    source = decode("фара".encode("koi8-r"), encoding="KOI8-R")
    assert (source.text, source.encoding) == ("фара", "koi8-r")


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "a\0b", ""])
def test_an_unknown_encoding_is_told_or_none_is_given(encoding: str) -> None:
    if encoding:
        with pytest.raises(InputError, match="text encoding"):
            decode(b"text", encoding=encoding)
    else:
        assert decode(b"text", encoding=encoding).encoding == "utf-8"


@pytest.mark.parametrize("cut", [1, 2])
def test_a_character_cut_at_the_end_is_told(cut: int) -> None:
    source = decode(TEXTS["zho"].encode()[:-cut])
    assert source.text == TEXTS["zho"][:-1] + "\ufffd"
    (told,) = source.diagnostics
    assert (told.code, told.start) == ("replaced-character", len(TEXTS["zho"]) - 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_wide_character_cut_at_the_end_is_told(encoding: str) -> None:
    source = decode(TEXTS["rus"].encode(encoding)[:-1])
    assert source.text == TEXTS["rus"][:-1] + "\ufffd"
    assert [told.code for told in source.diagnostics] == ["replaced-character"]


def test_damaged_utf_8_is_told() -> None:
    source = decode(TEXTS["rus"].encode().replace("я".encode(), b"\xff", 1))
    assert source.text == TEXTS["rus"].replace("я", "\ufffd", 1)
    assert [each.code for each in source.diagnostics] == ["replaced-character"]


def test_replacement_characters_of_the_text_are_no_damage() -> None:
    assert decode("lost: \ufffd".encode()).diagnostics == ()


def test_controls_stay_for_the_parser() -> None:
    text = "a few\0 controls\x07 in a long line of text"
    assert decode(text.encode()).text == text


def test_cost_is_linear() -> None:
    assert len(decode(b"\r" * 2_000_000 + b"x").text) == 2_000_001
