"""What confidence is fitted on: which units are wrong, and how weights and measures come about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import unres
from benchmarks.confidence.faults import faults_of, faults_of_body
from benchmarks.scoring.outline import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

numpy: Any = pytest.importorskip("numpy")
fitting: Any = pytest.importorskip("benchmarks.confidence.fitting")
measures: Any = pytest.importorskip("benchmarks.confidence.measures")

TEXT = """The General Assembly,
Recalling lamps,
1. Decides to light them;
2. Requests wicks.
"""


def marked_up(text: str) -> _Element:
    return parse(unres.to_akn(unres.parse(text)))


def test_wrong_units_are_found() -> None:
    right, other = marked_up(TEXT), marked_up(TEXT.replace("wicks", "candles"))
    assert faults_of(right, right) == (False, False, [], [], 4)
    faults = faults_of(right, other)
    assert (faults.any, faults.wreck) == (True, True)
    assert [unit.text for unit in faults.units] == ["Requests candles."]


def test_what_a_text_does_not_hold_is_not_asked_of_it() -> None:
    right, less = marked_up(TEXT), TEXT.replace("2. Requests wicks.\n", "")
    faults = faults_of_body(right, marked_up(less), less + "Decides Decides")
    assert faults is None or not faults.any
    faults = faults_of_body(right, marked_up(TEXT), TEXT)
    assert faults is not None
    assert (faults.any, faults.wreck, faults.of) == (False, False, 4)
    assert faults_of_body(right, marked_up(TEXT), "another text") is None


@pytest.mark.parametrize(
    ("printed", "faulty"),
    [
        ("2. Requests wicks from all keepers of all lamps.", False),  # a letter of the mark-up's
        ("2. Requests wick from all keepers of all lamps;\nand more of them.", True),
        ("2. Urges wicks.", True),
    ],
)
def test_mark_up_that_differs_by_a_letter_is_no_fault(printed: str, *, faulty: bool) -> None:
    clauses = "".join(f"{number}. Decides to light lamp {number};\n" for number in range(3, 9))
    marked = f"{TEXT[:-18]}2. Requests wick from all keepers of all lamps.\n{clauses}"
    text = f"{TEXT[:-18]}{printed}\n{clauses}"
    faults = faults_of_body(marked_up(marked), marked_up(text), text)
    assert faults is not None
    assert faults.any == faulty


def test_weights_foretell_what_they_were_fitted_on() -> None:
    found = [{"odd": 1.0}] * 20 + [{"even": 1.0}] * 20
    faults = numpy.array([1.0] * 15 + [0.0] * 5 + [1.0] * 5 + [0.0] * 15)
    columns = fitting.Columns(found)
    assert columns.names == ["even", "odd"]
    rows = columns.table(found)
    weights = fitting.fitted(rows, faults, numpy.full(3, 0.001))
    likely = fitting.probabilities(rows, weights)
    assert likely[0] == pytest.approx(0.75, abs=0.01)
    assert likely[-1] == pytest.approx(0.25, abs=0.01)
    assert {fitting.fold_of(f"A/RES/80/{n}") for n in range(50)} == set(range(fitting.FOLDS))


def test_the_area_under_the_curve() -> None:
    faults = numpy.array([0.0, 0.0, 1.0, 1.0])
    assert measures.area(faults, numpy.array([0.1, 0.2, 0.3, 0.4])) == 1
    assert measures.area(faults, numpy.array([0.4, 0.3, 0.2, 0.1])) == 0
    assert measures.area(faults, numpy.array([0.1, 0.1, 0.1, 0.1])) == 0.5


def test_a_curve_rises_and_tells_shares() -> None:
    rows = 10 * fitting.POINTS
    odds = numpy.linspace(-3, 3, rows)
    faults = numpy.array([float(at % 10 < (3 if at < rows // 2 else 8)) for at in range(rows)])
    points = fitting.curve(odds, faults)
    shares = [1 / (1 + numpy.exp(-told)) for _, told in points]
    assert [at for at, _ in points] == sorted(at for at, _ in points)
    assert shares == pytest.approx([0.3, 0.8], abs=0.01)
