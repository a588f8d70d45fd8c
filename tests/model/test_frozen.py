"""Nodes are frozen, checked when values of others come in, and data classes to Pydantic."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError
from typing import cast

import pytest
from pydantic import TypeAdapter, ValidationError

from unres.model import Cell, Document, NoteMark, Point, Session, Text, VoteGroup

POINT = Point(label="(a)", text=Text(text="Travel", marks=(NoteMark(start=1, end=1, note="1"),)))


def test_no_field_can_be_set_or_deleted() -> None:
    with pytest.raises(FrozenInstanceError):
        POINT.label = "(b)"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del POINT.label


@pytest.mark.parametrize(
    ("kind", "values", "place"),
    [
        (Text, {"text": 3}, ("text",)),
        (Text, {"words": "x"}, ("words",)),
        (Text, {"text": "x", "marks": ({"kind": "note", "start": 2, "end": 2, "note": "1"},)}, ()),
        (Text, {"text": "x", "marks": ({"kind": "odd", "start": 0, "end": 0},)}, ("marks", 0)),
        (NoteMark, {"start": -1, "end": 0, "note": "1"}, ("start",)),
        (VoteGroup, {"count": -1}, ("count",)),
        (Cell, {"row": 0, "column": 0, "rows": 0}, ("rows",)),
        (Session, {"number": "5"}, ("number",)),
        (Point, {}, ("label",)),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    kind: type[Text], values: dict[str, object], place: tuple[str | int, ...]
) -> None:
    for make in (kind.model_validate, lambda values: kind(**values)):
        with pytest.raises(ValidationError) as caught:
            make(values)
        assert caught.value.errors()[0]["loc"] == place


def test_a_long_list_of_what_is_wrong_gives_one_error() -> None:
    with pytest.raises(ValidationError) as caught:
        Document.model_validate({"language": "eng", "kept": (1, 2, 3)})
    assert caught.value.error_count() == 1


def test_a_mapping_is_as_good_as_a_node_and_leniency_reads_numbers() -> None:
    assert Point.model_validate(POINT.model_dump()) == POINT
    assert Point.model_validate_json(POINT.model_dump_json()) == POINT
    assert Session.model_validate({"number": "5"}, strict=False) == Session(number=5)
    assert TypeAdapter(list[Point]).validate_python([POINT]) == [POINT]


def _pickled(point: Point) -> Point:
    return cast("Point", pickle.loads(pickle.dumps(point)))  # noqa: S301 - our own


def test_copies_are_equal_and_another() -> None:
    for made in (POINT.model_copy(), copy.deepcopy(POINT), _pickled(POINT)):
        assert made == POINT
        assert made is not POINT
    assert POINT.model_copy().text is POINT.text
    assert POINT.model_copy(deep=True).text is not POINT.text
    assert POINT.model_copy(update={"label": "(b)"}).label == "(b)"


def test_what_is_made_unchecked_has_the_defaults() -> None:
    made = Point.model_construct(label="(a)")
    assert made == Point(label="(a)")
    assert list(vars(made)) == list(Point.defaults)
