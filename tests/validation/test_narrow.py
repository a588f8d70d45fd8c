"""The narrow schema allows nothing that the whole one forbids."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from lxml import etree

from unres.resources import schema_path
from unres.validation import schema
from unres.validation.index import Index
from unres.validation.narrow import IDS, are_plain, are_unique, narrow

XSD = "{http://www.w3.org/2001/XMLSchema}"
FIXTURES = Path(__file__).parent.parent / "fixtures" / "akn"
WRITTEN = sorted(FIXTURES.glob("*.xml"))
(WHOLE, _), (NARROW, _) = schema.whole_schema(), schema.usual_schema()
NAMES = [
    f"{{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}}{element.get('name')}"
    for element in etree.parse(str(schema_path("akomantoso30.xsd"))).iter(f"{XSD}element")
    if element.get("name")
]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_we_write_passes_the_narrow_schema(path: Path) -> None:
    assert NARROW.validate(etree.parse(str(path)))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_passes_the_narrow_schema_passes_the_whole_one(path: Path, seed: int) -> None:
    root = etree.parse(str(path)).getroot()
    chance = random.Random(seed)  # noqa: S311 - chance that returns, not a secret
    for _ in range(4):
        spoil(chance.choice(list(root.iter("{*}*"))[1:]), chance)
        found = [root.xpath(f"//@{name}") for name in IDS]
        good = all(are_plain(ids) and are_unique(ids) for ids in found)
        assert WHOLE.validate(root) or not (good and NARROW.validate(root))


def spoil(element: etree._Element, chance: random.Random) -> None:
    """Take an element out, put it in twice, or change its name or an attribute."""
    parent = element.getparent()
    assert parent is not None
    match chance.randrange(5):
        case 0:
            parent.remove(element)
        case 1:
            copy = etree.fromstring(etree.tostring(element, with_tail=False))
            parent.insert(chance.randrange(len(parent) + 1), copy)
        case 2:
            element.tag = chance.choice(NAMES)
        case 3 if element.attrib:
            del element.attrib[chance.choice(list(element.attrib))]
        case 4:
            element.set(chance.choice(["eId", "wId", "GUID"]), chance.choice(["a", "b c", ""]))


def test_elements_in_no_need_are_gone() -> None:
    tree = etree.parse(str(schema_path("akomantoso30.xsd")))
    narrow(tree, {"akomaNtoso", "statement", "meta", "identification", "mainBody", "p"})
    declared = {element.get("name") for element in tree.iter(f"{XSD}element")}
    assert "FRBRWork" in declared, "an identification must have one"
    assert not declared & {"bill", "judgment", "blockList", "span"}


def test_what_only_the_whole_schema_knows_is_valid() -> None:
    data = (FIXTURES / "assembly.xml").read_bytes()
    marked = data.replace(b"<p>", b"<p><mod/>", 1)
    assert not NARROW.validate(etree.fromstring(marked))
    assert schema.check_schema(marked) == ()


@pytest.mark.parametrize("attribute", ["eId", "GUID"])
@pytest.mark.parametrize("ids", [("a", "a"), ("a b", "c"), ("a", "")])
def test_ids_that_are_not_plain_are_found(attribute: str, ids: tuple[str, str]) -> None:
    root = etree.parse(str(FIXTURES / "assembly.xml")).getroot()
    for element, one in zip(root.iter("{*}paragraph"), ids, strict=False):
        element.set(attribute, one)
    assert schema.check_schema(root)
    assert schema.check_schema(root, index=Index(root))


def test_parts_may_have_the_same_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "whole_schema", lambda: pytest.fail("the whole schema is asked"))
    root = etree.parse(str(FIXTURES / "collection.xml")).getroot()
    assert not are_unique(root.xpath("//@eId"))
    assert schema.check_schema(root) == ()
    assert schema.check_schema(root, index=Index(root)) == ()
