"""The search for an alignment: where it looks, and what it leaves out."""

from __future__ import annotations

from itertools import product

import pytest

import unres
from unres.compare import align
from unres.compare.anchors import anchors
from unres.compare.candidates import candidate
from unres.compare.crossing import SURE, crossed
from unres.compare.evidence import witnesses
from unres.compare.matching import Worth
from unres.compare.sequence import BAND, chain

HEAD = "The General Assembly,"
KINDS = ("lakes", "rivers", "deserts", "forests", "glaciers", "islands", "wetlands", "steppes")


def resolution(*clauses: str) -> unres.Document:
    numbered = (f"{number}. {text};" for number, text in enumerate(clauses, 1))
    return unres.parse("\n\n".join([HEAD, *numbered]))


def looked_at(left: int, right: int, *, course: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the pairs that a chain asks about, where the right side has more before the rest."""
    asked: set[tuple[int, int]] = set()

    def score(i: int, j: int) -> float:
        asked.add((i, j))
        return 1.0 if j == i + right - left else -1.0

    assert len(chain(left, right, score, course=course)) == left
    return asked


def test_the_band_follows_the_course() -> None:
    far = looked_at(200, 300, course=[(1, 101), (199, 299)])
    assert len(far) < 200 * (2 * BAND + 1) + 2 * 300
    assert len(looked_at(200, 300, course=[])) > 5 * len(far)


@pytest.mark.parametrize("wrong", [[(20, 150)], [(150, 20)], [(100, 299), (199, 299)]])
def test_a_wrong_course_is_left(wrong: list[tuple[int, int]]) -> None:
    looked_at(200, 300, course=wrong)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (["ab", "c", "d", "e", "b"], ["a", "e", "c", "d", "b"], [(0, 0), (1, 2), (2, 3)]),
        (["ab", "c"], ["a", "b", "c"], [(0, 0), (1, 2)]),
        (["a", "bc"], ["ab", "c"], [(0, 0), (1, 1)]),
        ([], ["a"], []),
    ],
    ids=["b stands twice, e crosses two", "two for one", "one for two", "nothing"],
)
def test_anchors_are_what_one_has_alone(
    mine: list[str], theirs: list[str], expected: list[tuple[int, int]]
) -> None:
    assert anchors(mine, theirs) == expected


def test_what_a_row_names_anchors_it() -> None:
    document = resolution(
        "Recalls resolution 60/251 of 15 March 2006", "Invites Kenya, for 14 days"
    )
    first, second = (candidate([[each]]) for each in witnesses(document)[1:])
    assert first.named == {"A/RES/60/251", "2006-03-15"}
    assert {"14", "KEN"} <= second.named


#: A short recital before a long one: together they are about as long as the long one elsewhere.
SHORT = "Recalls resolution 60/251 on peace and security in the region"
LONG = "Recalls also resolution 61/7 on the work of all bodies of the organization in the region"


@pytest.mark.parametrize(("end", "apart"), [("", True), (" and resolution 60/251", False)])
def test_what_cites_other_things_is_no_part(end: str, *, apart: bool) -> None:
    """What the whole says nothing of is missing there, however long the whole is."""
    worth = Worth(*_drafts(resolution(SHORT, LONG), resolution(f"{LONG}{end}")))
    (formula, *_), parts = worth.passages, worth.rows
    assert formula.passage.kind == "formula"
    assert (worth.passages[1].foreign(*parts[1:3]) < 0) is apart
    # Only what both cite something of can be foreign.
    assert worth.passages[0].foreign(*parts[1:3]) == 0


def _drafts(one: unres.Document, other: unres.Document):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return ([[[each]] for each in witnesses(document)] for document in (one, other))


def test_pairs_that_are_sure_are_not_looked_at_together() -> None:
    texts = [f"Requests {kind} to report on {place}" for kind, place in product(KINDS, KINDS)]
    cited = "as set out in its resolutions 60/{0} and 61/{0} of {1} May 2006, in {2} places"
    one = [f"{each} {cited.format(n, n % 30 + 1, n + 700)}" for n, each in enumerate(texts, 1)]
    worth = Worth(*_drafts(resolution(*one), resolution(*one)))
    pairs = {i: i for i in range(len(worth.rows))}
    sure = [i for i in pairs if worth.content(i, i) >= SURE]
    asked: list[tuple[int, int]] = []
    content = worth.content

    def noted(i: int, j: int) -> float:
        asked.append((i, j))
        return content(i, j)

    worth.content = noted  # type: ignore[method-assign]  # to see what is asked
    crossed(worth, pairs, [])
    assert len(sure) > len(texts) // 2
    assert not [(i, j) for i, j in asked if i != j and i in sure and j in sure]


def test_what_says_the_same_is_kept_whatever_speaks_for_an_exchange() -> None:
    document = resolution("Notes the 14 pages of A/77/3", "Notes the pages of A/77/3 and A/77/14")
    worth = Worth(*_drafts(document, document))
    worth.content = lambda i, j: 9.0 * (i != j)  # type: ignore[method-assign]
    pairs = {i: i for i in range(len(worth.rows))}
    crossed(worth, pairs, [])
    assert pairs == {i: i for i in pairs}


def test_a_version_of_nothing_has_rows_of_its_own() -> None:
    empty = unres.Document(language="eng")
    alignment = align([empty, resolution("Requests all")], different=True)
    assert [list(map(len, row.cells)) for row in alignment.rows] == [[0, 1], [0, 1]]
