"""What readers of XML and HTML share: numbers that strangers write."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.ingest.office import docx, odt, p
from unres.ingest import from_bytes
from unres.ingest.markup import local, style_chain, whole

HUGE = "9" * 5_000  # more figures than `int` reads


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("0012", 12), (None, 7), ("", 7), ("-1", 7), ("1.5", 7), ("٣", 7), ("²", 7)],
)
def test_what_is_a_whole_number(text: str | None, number: int) -> None:
    assert whole(text, 7) == number


@pytest.mark.parametrize(("name", "chain"), [("a", "abc"), ("c", "c"), ("x", ""), ("r", "rs")])
def test_chains_of_styles_end(name: str, chain: str) -> None:
    below = {"a": "b", "b": "c", "c": None, "r": "s", "s": "r"}
    styles = {each: etree.Element(each) for each in below}
    found = "".join(
        local(each) for each in style_chain(name, styles, lambda each: below[local(each)])
    )
    assert found[: len(chain)] == chain
    assert set(found) == set(chain)


LEVEL = f'<w:lvl w:ilvl="0"><w:start w:val="{HUGE}"/><w:lvlText w:val="%1."/></w:lvl>'
NUMBERING = f"""<w:abstractNum w:abstractNumId="7">{LEVEL}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="{HUGE}"><w:startOverride w:val="{HUGE}"/></w:lvlOverride></w:num>"""
NUMBERED = p("lamp", '<w:numPr><w:numId w:val="1"/></w:numPr>')
SECTION = f'<w:sectPr><w:footnotePr><w:numStart w:val="{HUGE}"/></w:footnotePr></w:sectPr>'
CELL = f'<table:table-cell table:number-columns-repeated="{HUGE}"><text:p>lamp</text:p>'
ROW = f"<table:table-row>{CELL}</table:table-cell></table:table-row>"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (docx(NUMBERED + SECTION, numbering=NUMBERING), "1.\tlamp"),
        (f'<html><ol start="{HUGE}"><li value="{HUGE}">lamp</ol></html>'.encode(), "1.\tlamp"),
        (odt(f'<text:h text:outline-level="{HUGE}">lamp</text:h>'), "lamp"),
        (odt(f"<table:table>{ROW}</table:table>"), "lamp"),
    ],
    ids=("docx", "html", "odt heading", "odt cell"),
)
def test_numbers_beyond_counting_are_passed_over(data: bytes, text: str) -> None:
    assert from_bytes(data).text.strip() == text
