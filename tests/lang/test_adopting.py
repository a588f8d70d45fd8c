"""What sentences say of how something was adopted, in whatever words and order."""

from __future__ import annotations

import pytest

from unres.lang import load


@pytest.mark.parametrize(
    ("code", "text", "counts"),
    [
        ("en", "Adopted by 11 votes to none, with 4 abstentions (France, Poland)", (11, 0, 4)),
        ("en", "Adopted at the 9th meeting, by a recorded vote of 93 to 18", (93, 18, None)),
        ("en", "Adopted by thirteen votes to one, with one abstention", (13, 1, 1)),
        ("fr", "par 10 voix contre zéro, avec une abstention (Chine)", (10, 0, 1)),
        ("es", "por 9 votos contra ninguno y 2 abstenciones", (9, 0, 2)),
        ("ru", "Принята 13 голосами при 2 воздержавшихся", (13, None, 2)),
        ("ru", "Принята 14 голосами, причем никто не голосовал против", (14, 0, None)),
        ("de", "mit 12 Stimmen gegen 1 (Portugal) bei 2 Enthaltungen", (12, 1, 2)),
        ("de", "mit vierzehn Stimmen ohne Gegenstimme bei einer Enthaltung", (14, 0, 1)),
        ("zh", "以十三票对零票通过", (13, 0, None)),
        ("zh", "以十二票對一票、二票棄權通過", (12, 1, 2)),
        ("ar", "بأغلبية 12 صوتا مقابل لا شيء وامتناع 3 أعضاء عن التصويت", (12, 0, 3)),
        ("en", "Adopted without a vote at the 9th meeting", None),
    ],
)
def test_counts(code: str, text: str, counts: tuple[int, ...] | None) -> None:
    found = load(code).adopting.counts(text)
    assert (tuple(found) if found else None) == counts


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("en", "Hundred and eighty-third plenary meeting", 183),
        ("en", "at its 1,382nd meeting, on 3 May", 1382),
        ("en", "Two hundred and first plenary meeting", 201),
        ("en", "its meeting", None),
        ("fr", "Cent vingt-troisième séance plénière", 123),
        ("fr", "à sa 207e séance", 207),
        ("es", "Centésima octogésima tercera sesión plenaria", 183),
        ("ru", "на его 1750-м заседании", 1750),
        ("ru", "Сто восемьдесят третье пленарное заседание", 183),
        ("de", "auf ihrer 17. Plenarsitzung", 17),
        ("zh", "第一八二一次会议", 1821),
        ("zh", "大會第22次全體會議", 22),
        ("ar", "في جلستها العامة 47 المعقودة", 47),
    ],
)
def test_meeting(code: str, text: str, number: int | None) -> None:
    assert load(code).adopting.meeting(text) == number


@pytest.mark.parametrize(
    ("code", "text", "method"),
    [
        ("en", "decided, without a vote, that", "without_vote"),
        ("fr", "adoptée sans vote", "without_vote"),
        ("es", "aprobada sin votación", "without_vote"),
        ("ru", "принята без голосования", "without_vote"),
        ("de", "ohne Abstimmung", "without_vote"),
        ("zh", "未經表決", "without_vote"),
        ("ar", "دون تصويت", "without_vote"),
        ("en", "adopted unanimously", "unanimity"),
        ("en", "adopted", None),
    ],
)
def test_method(code: str, text: str, method: str | None) -> None:
    assert load(code).adopting.method(text) == method


def test_lists_in_brackets_and_sponsors() -> None:
    english = load("en").adopting
    vote = "by 12 votes to 1 (Portugal), with 2 abstentions (Poland, China (a), Peru)"
    assert english.named(vote, "against") == "Portugal"
    assert english.named(vote, "abstaining") == "Poland, China (a), Peru"
    assert english.sponsors("on the basis of draft A/95/L.5, sponsored by: Fiji") == "Fiji"
    assert english.sponsors("without a vote") == ""
