"""Versions of one document: what is paired, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import unres
from tests.strategies import documents
from unres.compare import align, passages_of
from unres.compare.cognates import beginnings, telling
from unres.compare.echoes import KEPT, echoes, likeness, stems, strongest, together
from unres.compare.facts import facts_of
from unres.compare.sequence import chain, out_of_order
from unres.errors import InputError

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
ENGLISH = (GLACIERS / "en.txt").read_text("utf-8")


def read(text: str) -> unres.Document:
    return unres.parse(text)


def told(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    alignment = align([read(text) for text in texts], different=True)
    return [(found.kind, found.values) for found in alignment.discrepancies]


def version(language: str, *changes: tuple[str, str]) -> str:
    text = (GLACIERS / f"{language}.txt").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def test_six_versions_have_the_same_rows_and_nothing_to_tell() -> None:
    alignment = align([read(version(language)) for language in LANGUAGES])
    assert [len(cell) for row in alignment.rows for cell in row.cells] == [1] * 6 * 13
    assert alignment.discrepancies == ()
    kinds = [{passage.kind for cell in row.cells for passage in cell} for row in alignment.rows]
    assert all(len(kind) == 1 for kind in kinds)


STATIONS = "a) D’établir un inventaire des stations d’observation situées en altitude ;\n\n"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(STATIONS, "")], ("missing", ("operative 2. point (a)", ""))),
        ([("77/158", "77/185")], ("citation", ("A/RES/77/158", "A/RES/77/185"))),
        ([("14 décembre 2022", "4 décembre 2022")], ("date", ("2022-12-14", "2022-12-04"))),
        (
            [("quatre-vingt-deuxième session de l’app", "quatre-vingt-quatrième session de l’app")],
            ("number", ("82", "84")),
        ),
        ([("3. Décide", "4. Décide")], ("label", ("3", "4"))),
        ([("montagneuses1,", "montagneuses,"), ("1 Voir", "* Voir")], ("notes", ("1", "0"))),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_a_version_has_differently_is_told(
    changes: list[tuple[str, str]], expected: tuple[str, tuple[str, ...]]
) -> None:
    assert expected in told(ENGLISH, version("fr", *changes))


def test_a_missing_clause_is_told_once_not_each_of_its_points() -> None:
    text = version("ru")
    second = text[text.index("2. ") : text.index("3. ")]
    found = told(ENGLISH, text.replace(second, ""))
    assert [kind for kind, _ in found].count("missing") == 1
    assert ("missing", ("operative 2.", "")) in found


def test_clauses_in_another_order_are_paired_and_told() -> None:
    text = version("es")
    first, second = text.split("\n\n")[4:6]
    swapped = text.replace(first, "*").replace(second, first).replace("*", second)
    alignment = align([read(ENGLISH), read(swapped)])
    places = [tuple(cell[0].place for cell in row.cells) for row in alignment.rows[2:5]]
    assert ("preambular [1]", "preambular [2]") in places
    assert ("preambular [2]", "preambular [1]") in places
    assert [found.kind for found in alignment.discrepancies] == ["order"]


def test_a_clause_in_two_is_one_row() -> None:
    cut = (" et que leur recul", " ;\n\nConsciente également que leur recul")
    found = told(ENGLISH, version("fr", cut))
    assert ("split", ("preambular [2]", "preambular [2] + preambular [3]")) in found


def test_versions_that_split_and_join_find_the_same_row() -> None:
    cut = (" et que leur recul", " ;\n\nConsciente également que leur recul")
    found = told(version("fr", cut), ENGLISH)
    assert ("split", ("preambular [2] + preambular [3]", "preambular [2]")) in found


SIMILAR = (
    ("Requests all States to continue this work", "请所有国家继续这一工作"),
    ("Requests all States to broaden this work", "请所有国家扩大这一工作"),
    ("Requests all States to complete this work", "请所有国家完成这一工作"),
    ("Requests all States to share this work", "请所有国家分享这一工作"),
    ("Requests all States to support refugees", "请所有国家支助难民"),
    ("Requests all States to promote science", "请所有国家促进科学"),
    ("Requests all States to train police", "请所有国家培训警察"),
)


def resolution(head: str, clauses: list[str], end: str) -> unres.Document:
    numbered = (f"{number}. {text}{end}" for number, text in enumerate(clauses, 1))
    return read("\n\n".join([head, *numbered]))


def test_where_numbers_run_on_what_is_missing_is_found_by_what_is_said() -> None:
    english = resolution("The General Assembly,", [one for one, _ in SIMILAR], ";")
    chinese = resolution("大会，", [two for _, two in SIMILAR if two != SIMILAR[2][1]], "；")
    rows = align([english, chinese], different=True).rows
    pairs = [tuple(cell[0].label for cell in row.cells if cell) for row in rows]
    assert {("5.", "4."), ("6.", "5."), ("7.", "6.")} <= set(pairs)


@pytest.mark.parametrize(("count", "first", "last"), [(30, 3, 27), (60, 5, 50), (180, 3, 170)])
def test_clauses_far_apart_change_places(count: int, first: int, last: int) -> None:
    english = [
        f"Requests all States to continue work number {n} of this kind" for n in range(count)
    ]
    english[first] = "Requests all States to protect refugees and their children"
    english[last] = "Urges all States to promote science and sport in cities"
    other = [*english]
    other[first], other[last] = other[last], other[first]
    both = [resolution("The General Assembly,", texts, ";") for texts in (english, other)]
    found = [(each.kind, each.values) for each in align(both, different=True).discrepancies]
    assert ("order", (f"operative {first + 1}.", f"operative {last + 1}.")) in found


def test_a_recital_that_stands_below_the_clauses_is_the_same() -> None:
    recital = "Recalling its resolution 72/14 on lakes, rivers and seas"
    head, clause = (
        "The General Assembly,",
        "1. Adopts the programme of its forum for 2022-2024 in A/77/1.",
    )
    moved = [head, clause, f"2. {recital}."]
    english, other = ("\n\n".join(each) for each in ([head, f"{recital},", clause], moved))
    kinds = [found for found in told(english, other) if found[0] == "order"]
    assert len(kinds) == 1
    assert "missing" not in {kind for kind, _ in told(english, other)}


def test_the_vote_is_compared() -> None:
    head = "Resolution 1 (2030)\n\nThe Security Council,\n\n1. Decides so.\n\n"
    by_vote = "Adopted by a recorded vote of 12 to 1, with 2 abstentions."
    found = told(head + by_vote, head + by_vote.replace("12", "13"))
    assert [kind for kind, _ in found if kind == "vote"] == ["vote"]


def test_different_resolutions_are_refused() -> None:
    other = read(ENGLISH.replace("80/999", "80/998"))
    with pytest.raises(InputError, match="different resolutions"):
        align([read(ENGLISH), other])
    assert align([read(ENGLISH), other], different=True).rows


@pytest.mark.parametrize("count", [1, 8])
def test_two_to_seven_versions(count: int) -> None:
    with pytest.raises(ValueError, match="two to 7"):
        align([read(ENGLISH)] * count)


@pytest.mark.timeout(300)  # documents take long to draw
@given(documents())
def test_a_document_is_a_version_of_itself(document: unres.Document) -> None:
    alignment = align([document, document, document])
    assert [[passage.number for passage in row.cells[0]] for row in alignment.rows] == [
        [number] for number in range(len(passages_of(document)))
    ]
    assert all(len({cell[0].number for cell in row.cells}) == 1 for row in alignment.rows)
    assert alignment.discrepancies == ()


@pytest.mark.timeout(300)  # documents take long to draw
@given(documents(depth=0), documents(depth=0, parts=False))
def test_every_unit_stands_in_one_row(one: unres.Document, other: unres.Document) -> None:
    alignment = align([one, other], different=True)
    for version, document in enumerate((one, other)):
        found = [passage.number for row in alignment.rows for passage in row.cells[version]]
        assert sorted(found) == list(range(len(passages_of(document))))


def test_numbers_are_the_same_in_all_scripts() -> None:
    texts = {
        "eng": "Requests 1,234,500 dollars by the seventy-ninth session",
        "fra": "Demande 1 234 500 dollars à la soixante-dix-neuvième session",
        "ara": "يطلب 500 234 1 دولار في الدورة التاسعة والسبعين",
        "zho": "请求第七十九届会议提供1 234 500美元",
    }
    found = set()
    for language, text in texts.items():
        document = unres.Document(language=language, title=unres.Text(text=text))  # type: ignore[arg-type]
        found.add(facts_of(passages_of(document)[0], language).numbers)
    assert len(found) == 1
    assert "79" in found.pop()


def test_chain_follows_far_from_the_diagonal() -> None:
    left, right = list(range(300)), list(range(1000, 1200)) + list(range(300))

    def score(i: int, j: int) -> float:
        return 1.0 if left[i] == right[j] else -1.0

    assert chain(300, 500, score) == [(i, i + 200, 1, 1) for i in range(300)]
    assert chain(0, 5, score) == chain(5, 0, score) == []


def test_chain_takes_two_for_one() -> None:
    left, right = ["ab", "c", "d", "e"], ["a", "b", "c", "de"]

    def several(i: int, j: int, two: int) -> float:
        one = "".join(left[i : i + two]), "".join(right[j : j + 3 - two])
        return 2.0 if one[0] == one[1] else -1.0

    matches = chain(
        *(4, 4),
        lambda i, j: 1.0 if left[i] == right[j] else -1.0,
        {(1, 2): lambda i, j: several(i, j, 1), (2, 1): lambda i, j: several(i, j, 2)},
    )
    assert matches == [(0, 0, 1, 2), (1, 2, 1, 1), (2, 3, 2, 1)]


def test_echoes_tell_what_passages_have_in_common() -> None:
    texts = ["glaciers melt early", "glaciers melt", "rivers rise", "rivers flood", "deserts grow"]
    found = echoes([stems(text) for text in texts])
    assert [sorted(echo) for echo in found] == [[1], [0], [3], [2], []]
    assert found[0][1] > found[2][3]
    assert stems("冰川融化") == {"冰川", "川融", "融化"}
    one, other = strongest({1: 3.0, 2: 4.0}), strongest({2: 1.0})
    assert likeness(one, one) == pytest.approx(1.0)
    assert likeness(one, other) == pytest.approx(0.8)
    assert likeness(one, {}) == 0.0
    assert len(strongest(dict.fromkeys(range(99), 1.0))) == KEPT
    assert together({1: 1.0}, {2: 1.0}) == strongest({1: 1.0, 2: 1.0})


@pytest.mark.parametrize("count", range(4))
def test_what_all_passages_say_tells_none_apart(count: int) -> None:
    assert echoes([stems("glaciers melt")] * count) == [{}] * count


@pytest.mark.parametrize(
    ("places", "moved"), [([], []), ([3, 4, 5], []), ([1, 0], [0]), ([4, 0, 1, 2, 3], [0])]
)
def test_the_fewest_are_out_of_order(places: list[int], moved: list[int]) -> None:
    assert out_of_order(places) == moved


def test_words_that_languages_share_begin_alike() -> None:
    found = [
        beginnings([text])
        for text in (
            "Disarmament conference",
            "Désarmement, conférence",
            "конференция: дизармамент",
        )
    ]
    assert {"konf"} <= found[0] & found[1] & found[2]
    assert telling([found[0]] * 9) == [frozenset()] * 9
