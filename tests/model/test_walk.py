"""Walking reaches every unit once, and says of each where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

import unres
from tests.strategies import documents
from unres.akn import write
from unres.akn.xml import AKN
from unres.model import Document, Node, Point, PreambularClause, Text

PARTS = """A/RES/80/999
80/999. Lamps

A

Lamps of harbours

The General Assembly,
1. Decides so:
(a) Now;
(i) At once;
(b) Later;

B

Lamps of streets

The General Assembly,
1. Decides otherwise.
"""
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "glaciers").glob("*.txt"))


@given(documents())
def test_the_path_leads_to_the_node(document: Document) -> None:
    units = list(document.walk())
    for unit in units:
        place: object = document
        for step in unit.path.split("/")[1:]:
            place = place[int(step)] if isinstance(place, tuple) else getattr(place, step)
        assert place is unit.node
    assert len({unit.path for unit in units}) == len(units)


@given(documents())
def test_every_clause_and_point_is_reached(document: Document) -> None:
    found = [id(unit.node) for unit in document.walk()]
    kinds = ("operative", "preambular", "point")
    wanted = [id(node) for node in _nodes(document) if getattr(node, "kind", None) in kinds]
    assert sorted(wanted) == sorted(one for one in found if one in set(wanted))


def _nodes(value: object) -> list[Node]:
    if isinstance(value, tuple):
        return [node for each in value for node in _nodes(each)]
    if not isinstance(value, Node):
        return []
    return [
        value,
        *(node for name in type(value).defaults for node in _nodes(getattr(value, name))),
    ]


@given(documents())
def test_the_eid_is_the_one_in_the_xml(document: Document) -> None:
    document = document.model_copy(update={"kept": ()})
    root = etree.fromstring(write(document))
    scopes = root.findall(f"{{{AKN}}}components/{{{AKN}}}component")
    for unit in document.walk():
        first = next(iter(unit.ancestors), unit)
        scope = root[0]
        if first.kind == "part":
            scope = next(one for one in scopes if one.get("eId") == first.eid)
        found = [one for one in scope.iter() if one.get("eId") == unit.eid]
        assert len(found) == 1, unit
        if isinstance(unit.node, Point | PreambularClause) or unit.kind == "operative":
            assert _letters(str(unit.text)) in _letters("".join(map(str, found[0].itertext())))


def _letters(text: str) -> str:
    return "".join(text.split())


def test_parts_and_points_have_their_labels() -> None:
    found = unres.parse(PARTS)
    parts = (found.parts[0].model_copy(update={"label": "A"}), found.parts[1])
    document = found.model_copy(update={"parts": parts})
    units = list(document.walk())
    assert [" ".join(unit.labels) for unit in units] == [
        "A",
        "A 1.",
        "A 1. (a)",
        "A 1. (a) (i)",
        "A 1. (b)",
        "",
        "1.",
    ]
    deep = units[3]
    assert (deep.zone, deep.eid) == ("operative", "para_1__list_1__point_a__list_1__point_i")
    assert deep.parent_text == "Now;"
    assert [str(unit.text) for unit in units if unit.kind == "part"] == [
        "A Lamps of harbours",
        "B Lamps of streets",
    ]
    assert [str(clause.text) for clause in document.clauses()] == [
        "Decides so:",
        "Decides otherwise.",
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_notebook_shows_all_units(path: Path) -> None:
    document = unres.parse(path)
    page = etree.fromstring(document._repr_html_())
    assert page.get("dir") == ("rtl" if path.stem == "ar" else "ltr")
    shown = _letters("".join(map(str, page.itertext())))
    assert all(_letters(str(unit.text)[:9]) in shown for unit in document.walk())
    assert "<script" not in Document(language="eng", title=Text(text="<script>"))._repr_html_()


@pytest.mark.parametrize("label", ["80/999", "80/999.", "80/999 -", "80/999 –", "80/999: "])
def test_a_number_has_no_mark_behind_it(label: str) -> None:
    assert Document(language="ara", label=label).number == "80/999"
