"""Line patterns: every kind in every language, and nothing else."""

import tomllib
from pathlib import Path

import pytest

from unres import lang

SAMPLES = tomllib.loads(Path(__file__).with_name("lines.toml").read_text(encoding="utf-8"))
ORDINARY = SAMPLES.pop("ordinary")
LINES = [
    pytest.param(code, kind, line, id=f"{code}-{kind}-{number}")
    for code, kinds in SAMPLES.items()
    for kind, lines in kinds.items()
    for number, line in enumerate(lines)
]


def test_samples_cover_everything() -> None:
    assert set(SAMPLES) == set(ORDINARY) == set(lang.CODES)
    assert all(set(kinds) == set(lang.LINE_KINDS) for kinds in SAMPLES.values())


@pytest.mark.parametrize(("code", "kind", "line"), LINES)
def test_line_is_known(code: str, kind: str, line: str) -> None:
    language = lang.load(code)
    assert language.line(kind, line)
    assert language.line(kind, f"\u200f {line.replace(' ', chr(0xA0))}\n")


@pytest.mark.parametrize("code", lang.CODES)
def test_all_kinds_at_once_are_those_one_by_one(code: str) -> None:
    language = lang.load(code)
    samples = [line for lines in SAMPLES[code].values() for line in lines] + ORDINARY[code]
    for line in [*samples, *(f"{line} {line * 99}" for line in samples)]:
        found = {
            kind: match.groupdict() for kind, match in language.kinds_of(line, lang.LINE_KINDS)
        }
        single = ((kind, language.line(kind, line)) for kind in lang.LINE_KINDS)
        assert found == {kind: match.groupdict() for kind, match in single if match}


@pytest.mark.parametrize("code", lang.CODES)
@pytest.mark.parametrize("kind", lang.LINE_KINDS)
def test_sentences_are_no_lines(code: str, kind: str) -> None:
    language = lang.load(code)
    assert [line for line in ORDINARY[code] if language.line(kind, line)] == []


def test_unknown_kind() -> None:
    with pytest.raises(KeyError):
        lang.load("eng").line("poem", "Of arms and the man")


@pytest.mark.parametrize(
    ("code", "kind", "line", "groups"),
    [
        ("eng", "number_title", "95/112. The moons", {"number": "95/112", "title": "The moons"}),
        ("eng", "number_title", "95/259 A. Moons", {"number": "95/259 A", "title": "Moons"}),
        ("ara", "number_title", "95/292 تمويل", {"number": "95/292", "title": "تمويل"}),
        ("zho", "number_title", "13/23 桥梁问题", {"number": "13/23", "title": "桥梁问题"}),
        ("zho", "sc_title", "第9361(2041)号决议", {"num": "9361", "year": "2041"}),
        ("rus", "meeting", "70-e пленарное заседание,", {"meeting": "70", "resumed": None}),
        ("rus", "meeting", "70е заседание", {"meeting": "70"}),
        ("eng", "agenda_item", "Agenda item 18 (b)", {"item": "18 (b)"}),
        ("zho", "agenda_item", "议程项目18(b)", {"item": "18(b)"}),
        ("eng", "annex", "Annex A – Lakes", {"label": "Annex A", "title": "Lakes"}),
        ("eng", "section", "III. Lakes and dams", {"label": "III", "title": "Lakes and dams"}),
    ],
)
def test_groups(code: str, kind: str, line: str, groups: dict[str, str | None]) -> None:
    found = lang.load(code).line(kind, line)
    assert found
    assert {name: found[name] for name in groups} == groups


@pytest.mark.parametrize(
    ("code", "line", "body"),
    [
        ("eng", "General Assembly", "GA"),
        ("ara", "إن المجلس الاقتصادي والاجتماعي", "ECOSOC"),
        ("zho", "大 会", None),
        ("fra", "Conseil des droits de l'homme", "HRC"),
        ("rus", "СОВЕТ БЕЗОПАСНОСТИ", "SC"),
        ("eng", "General Assembly of the moons", None),
    ],
)
def test_body_of(code: str, line: str, body: str | None) -> None:
    assert lang.load(code).body_of(line) == (body or ("GA" if code == "zho" else None))


@pytest.mark.parametrize(
    ("code", "text", "body", "end", "comma"),
    [
        ("eng", "The General Assembly,\nRecalling", "GA", 21, True),
        ("eng", "The General\nAssembly\n", "GA", 20, False),
        ("ara", "إن الجمعية العامة ،", "GA", 19, True),
        ("zho", "大会，\n回顾", "GA", 3, True),
        ("rus", "Генеральная Ассамблея,", "GA", 22, True),
        ("eng", "The Commission on Lakes and Rivers,", None, 35, True),
    ],
)
def test_formula(code: str, text: str, body: str | None, end: int, *, comma: bool) -> None:
    assert lang.load(code).formula(text) == lang.Formula(body, end, comma)


@pytest.mark.parametrize(
    "text", ["The General Assembly decides that", "The General", "", "Requests"]
)
def test_no_formula(text: str) -> None:
    assert lang.load("eng").formula(text) is None


def test_a_sentence_that_says_on_whose_recommendation_is_no_formula() -> None:
    text = "Генеральная Ассамблея по рекомендации Пятого комитета1,"
    assert lang.load("rus").formula(text) is None
