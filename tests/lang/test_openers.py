"""Opening phrases: what they do, where they end, in every language alike."""

import pytest

from unres import lang
from unres.lang.load import read
from unres.lang.schema import OpenerData


def opening(code: str, text: str) -> tuple[str, str, str | None] | None:
    found = lang.load(code).opener(text)
    return (text[: found.end], found.kind, found.concept) if found else None


@pytest.mark.parametrize(
    ("code", "text", "opener", "kind", "concept"),
    [
        ("eng", "Recalling also its resolution", "Recalling also", "preambular", "recall"),
        ("eng", "Takes note\nof the", "Takes note", "operative", "take_note"),
        ("eng", "“Requests the", "“Requests", "operative", "request"),
        ("eng", "Also strongly urges all", "Also strongly urges", "operative", "urge"),
        (
            "eng",
            "Notes with deep concern that",
            "Notes with deep concern",
            "operative",
            "note_with_concern",
        ),
        (
            "fra",
            "Se déclare profondément préoccupée par",
            "Se déclare profondément préoccupée",
            "operative",
            "express_concern",
        ),
        (
            "spa",
            "Acoge con beneplácito también el",
            "Acoge con beneplácito también",
            "operative",
            "welcome",
        ),
        ("rus", "принимает к сведению доклад", "принимает к сведению", "operative", "take_note"),
        ("zho", "又赞赏地注意到桥梁", "又赞赏地注意到", "preambular", "note_with_appreciation"),
        ("zho", "也欢迎也门政府", "也欢迎", "preambular", "welcome"),
        ("ara", "وإذ تُشير أيضاً إلى", "وإذ تُشير أيضاً", "preambular", "recall"),
        ("ara", "يعرب عن قلقه البالغ إزاء", "يعرب عن قلقه البالغ", "operative", "express_concern"),
        ("deu", "unter Hinweis auf", "unter Hinweis", "preambular", "recall"),
    ],
)
def test_opener(code: str, text: str, opener: str, kind: str, concept: str) -> None:
    assert opening(code, text) == (opener, kind, concept)


@pytest.mark.parametrize(
    ("code", "text", "opener", "concept"),
    [
        ("eng", "“The Security Council takes note of the report.", "takes note", "take_note"),
        ("eng", "The Security Council also urges all parties", "also urges", "urge"),
        ("deu", "die Mitgliedstaaten ermutigend, gemeinsam", "ermutigend", "encourage"),
        ("deu", "seine Bereitschaft bekräftigend, Personen", "bekräftigend", "reaffirm"),
    ],
)
def test_an_opener_may_stand_behind_speaker_or_object(
    code: str, text: str, opener: str, concept: str
) -> None:
    found = lang.load(code).late_opener(text, "operative")
    assert found is not None
    assert (text[found[0] : found[1].end], found[1].concept) == (opener, concept)


@pytest.mark.parametrize(("code", "text"), [("eng", "The bridge, noting"), ("deu", "die Brücke, ")])
def test_no_late_opener(code: str, text: str) -> None:
    assert lang.load(code).late_opener(text, "operative") is None


@pytest.mark.parametrize("text", ["Notingham castle", "The bridge", "", "also", "1. Requests"])
def test_no_opener(text: str) -> None:
    assert lang.load("eng").opener(text) is None


def test_kind_is_respected() -> None:
    english, chinese = lang.load("eng"), lang.load("zho")
    assert english.opener("Requests that", "preambular") is None
    assert {chinese.opener("回顾", kind) for kind in ("preambular", "operative")} == {
        lang.Opener(2, "preambular", "recall"),
        lang.Opener(2, "operative", "recall"),
    }


def test_opens_is_weaker_evidence() -> None:
    english = lang.load("eng")
    assert english.opens("Bearing gifts")
    assert not english.opens("Bridges")


@pytest.mark.parametrize("code", lang.CODES)
def test_concepts_are_defined(code: str) -> None:
    data = read(f"openers/{code}.toml", OpenerData)
    assert {*data.preambular, *data.operative} <= set(lang.concepts())


def test_concepts_are_shared() -> None:
    tables = [read(f"openers/{code}.toml", OpenerData) for code in lang.CODES]
    assert set(lang.concepts()) == {name for data in tables for name in data.operative} | {
        name for data in tables for name in data.preambular
    }


@pytest.mark.parametrize("code", lang.CODES)
@pytest.mark.parametrize("kind", ["preambular", "operative"])
def test_a_phrase_has_one_concept(code: str, kind: str) -> None:
    groups = getattr(read(f"openers/{code}.toml", OpenerData), kind).values()
    phrases = [phrase for group in groups for phrase in group]
    assert sorted(phrases) == sorted(set(phrases))
