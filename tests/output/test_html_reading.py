"""HTML pages as readers use them: contents, tables, links elsewhere, languages, many columns."""

from __future__ import annotations

import pytest
from lxml import html

import unres
from tests.akn.samples import ASSEMBLY
from tests.output.test_html import shown, statement, version

TABLE = """<table eId="t"><tr><td><p>Port</p></td><td><p>Cost</p></td></tr>
<tr><td><p>North</p></td><td><p>1 234,5 %</p></td></tr>
<tr><td><p>South</p></td><td/></tr></table>"""


def test_contents_have_the_words_that_matter_and_unnumbered_paragraphs() -> None:
    words = (
        "<span>Requests</span> the Secretary-General to submit a report on every lamp of the coast "
        "at the next session"
    )
    page = shown(
        statement(
            f'<paragraph eId="a"><num>1.</num><content><p>{words};</p></content>'
            '</paragraph><paragraph eId="b"><content><p>Also decides.</p></content></paragraph>'
        )
    )
    first, second = (each.text_content() for each in page.xpath("//nav//li"))
    assert first == "1. Requests the Secretary-General to submit a report on every…"
    assert second == "Also decides."


def test_figures_stand_right_and_unbroken_below_heads_and_empty_cells_stay() -> None:
    page = shown(statement(TABLE))
    assert page.xpath("//thead//th/@scope") == ["col", "col"]
    assert [len(row) for row in page.xpath("//tr")] == [2, 2, 2]
    (figure,) = page.xpath("//td[@class = 'figures']")
    assert figure.text_content() == "1 234,5 %"
    words = shown(statement(TABLE.replace("1 234,5 %", "much")))
    assert not words.xpath("//th | //td[@class]")


@pytest.mark.parametrize(("code", "tag"), [("ara", "ar"), ("eng", "en"), ("deu", "en")])
def test_links_go_to_the_document_in_the_language_of_the_page(code: str, tag: str) -> None:
    document = ASSEMBLY.model_copy(update={"language": code})
    page = html.document_fromstring(unres.to_html(document))
    official, library = page.xpath("//*[@class = 'elsewhere']/a/@href")
    assert official == f"https://docs.un.org/{tag}/A/RES/80/999"
    assert library.startswith(f"https://digitallibrary.un.org/search?ln={tag}&")
    assert not [each for each in page.xpath("//a/@href") if "undocs.org" in each]


def test_a_page_speaks_the_language_that_is_asked_for() -> None:
    page = html.document_fromstring(unres.to_html(ASSEMBLY, language="rus"))
    assert (page.get("lang"), page.xpath("//nav/@aria-label")) == ("ru", ["Содержание"])
    assert page.xpath("//nav//ol/@lang")[0] == page.xpath("//main//*[@lang]/@lang")[0] == "en"
    arabic = html.document_fromstring(unres.to_html(ASSEMBLY, language="ara"))
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    page = html.document_fromstring(
        unres.to_html(version("a", language="eng"), version("a", language="fra"), language="zho")
    )
    assert page.xpath("//nav/@aria-label") == ["目录"]


def test_parts_are_listed_by_letter_and_title() -> None:
    part = ASSEMBLY.model_copy(update={"label": "B", "masthead": type(ASSEMBLY.masthead)()})
    whole = ASSEMBLY.model_copy(
        update={"preamble": None, "operative": (), "annexes": (), "footnotes": (), "parts": (part,)}
    )
    page = html.document_fromstring(unres.to_html(whole))
    assert "B Observation of mountain glaciers" in [
        each.text_content() for each in page.xpath("//nav//a")
    ]
