"""The guarantees of normalised text, and mojibake by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.ingest import from_text
from unres.ingest.normalise import normalise

NEWLINES = ["\n", "\r\n", "\r", "\r\r\n", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("newline", NEWLINES)
def test_there_is_one_kind_of_line_end(newline: str) -> None:
    assert normalise(f"a{newline}{newline}b\f\tc") == ("a\n\nb\f\tc", ())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("o\ufb03ce", "office"),
        ("\ufee3\ufee8\ufe8e\ufead", "منار"),
        ("\ufefb", "لا"),
        ("\u2f00", "\u4e00"),
        ("re\u0301solution", "résolution"),
        ("и\u0306", "й"),
    ],
)
def test_letters_get_their_usual_form(text: str, meant: str) -> None:
    normal, (told,) = normalise(f"x {text}")
    assert (normal, told.code) == (f"x {meant}", "letters-replaced")
    assert normal[told.start : told.end] in meant


@pytest.mark.parametrize(
    "text", ["a\0b", "\ufeffa", "soft\u00adly", "\u202bأ\u202c", "\ud800x", "\ue000"]
)
def test_other_characters_stay_for_the_parser(text: str) -> None:
    assert normalise(text) == (text, ())


@given(st.text().filter(str.strip))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once)[0] == once


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Генеральная Ассамблея, напоминая о своей резолюции и о маяках, постановляет", *each)
        for each in (
            *(("utf-8", "cp1252"), ("windows-1251", "cp1252"), ("windows-1251", "koi8-r")),
            *(("koi8-r", "windows-1251"), ("cp866", "windows-1251")),
        )
    ]
    + [
        ("L’Assemblée générale, réaffirmant l’intérêt des phares à l’État", "utf-8", "cp1252"),
        ("安全理事会，回顾其关于灯塔的决议，决定继续处理此案", "gb18030", "cp1252"),
        (
            "إن مجلس الأمن، إذ يؤكد من جديد على أهمية المنارات في جميع الدول",
            "windows-1256",
            "cp1252",
        ),
    ],
)
def test_mojibake_is_named(text: str, right: str, wrong: str) -> None:
    garbled = "".join(
        bytes([byte]).decode(wrong, errors="ignore") or chr(byte) for byte in text.encode(right)
    )
    (told,) = from_text(garbled).diagnostics
    assert told.code == "mojibake"
    assert right in told.message


@pytest.mark.parametrize(
    "text",
    [
        "naïve",
        "π ≈ 3.14159, Ω, ∑, ∞",
        "lost: \ufffd\ufffd\ufffd\ufffd",
        "on¹ of² it.³ “so”⁴ up;⁵ on⁶ of⁷ it.⁸ “so”⁹ up;¹⁰ on¹¹ of¹² it.¹³ “so”¹⁴ up;¹⁵",
    ],
)
def test_odd_characters_are_no_mojibake(text: str) -> None:
    assert from_text(text).diagnostics == ()
