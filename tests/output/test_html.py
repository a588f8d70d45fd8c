"""HTML pages: all of the text, working links, and no mark-up that the input smuggled in."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

import unres
from tests.akn.samples import ASSEMBLY
from tests.output.pages import NOT_SHOWN, check, lost, text_of
from unres.errors import InputError
from unres.output.html import page_of, side_by_side

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIXTURES = Path(__file__).parent.parent / "fixtures"
FILES = sorted(path for folder in ("akn", "valid") for path in (FIXTURES / folder).rglob("*.xml"))
CORPUS = os.environ.get("UNRES_CORPUS")
GOLD = sorted(Path(CORPUS, "typeset", "gold").glob("*.xml"))[::20] if CORPUS else []

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
EVIL = "</script><script>alert(1)</script>\"'\\&lt;<b>"


def shown(akn: bytes) -> HtmlElement:
    return html.document_fromstring(page_of(akn))


def statement(body: str, meta: str = "") -> bytes:
    return (
        f'<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution"><meta>{meta}</meta>'
        f"<mainBody>{body}</mainBody></statement></akomaNtoso>"
    ).encode()


@pytest.mark.parametrize("path", [*FILES, *GOLD], ids=lambda path: path.stem)
def test_a_page_shows_all_text_and_has_an_anchor_for_every_eid(path: Path) -> None:
    akn = path.read_bytes()
    root, page = etree.fromstring(akn), shown(akn)
    check(page)
    assert lost(root, page) == []
    assert set(root.xpath(f"//@eId[{NOT_SHOWN}]")) <= set(page.xpath("//@id"))
    assert page_of(akn) == page_of(akn)


@pytest.mark.skipif(not GOLD, reason="needs UNRES_CORPUS")
def test_six_versions_of_a_resolution_stand_in_the_same_rows() -> None:
    name = GOLD[0].name.split(".")[0]
    files = [path.read_bytes() for path in sorted(GOLD[0].parent.glob(f"{name}.*"))]
    page = html.document_fromstring(side_by_side(files))
    check(page)
    assert not any(lost(etree.fromstring(each), page) for each in files)
    assert {len(row) for row in page.xpath("//*[@class = 'row']")} == {len(files)}


@pytest.mark.parametrize(
    ("code", "language", "direction", "contents"),
    [
        ("ara", "ar", "rtl", "المحتويات"),
        ("zho", "zh", "ltr", "目录"),
        ("heb", "heb", "rtl", "Contents"),
    ],
)
def test_a_page_is_in_the_language_of_its_document(
    code: str, language: str, direction: str, contents: str
) -> None:
    meta = f'<identification><FRBRExpression><FRBRlanguage language="{code}"/></FRBRExpression>'
    page = shown(statement("<p/>", f"{meta}</identification>"))
    assert (page.get("lang"), page.get("dir")) == (language, direction)
    assert page.xpath("//nav/@aria-label") == [contents]


@pytest.mark.parametrize(("number", "own"), [("80/999 -", []), ("A/RES/80/999", ["A/RES/80/999"])])
def test_a_symbol_has_a_direction_of_its_own(number: str, own: list[str]) -> None:
    page = shown(statement(f"<p><docNumber>{number}</docNumber></p>"))
    assert page.xpath("//bdi/text()") == own
    assert number in page.text_content()


def test_footnotes_link_both_ways_and_stand_in_the_margin() -> None:
    note = '<authorialNote marker="7" eId="n"><p>See <a href="https://un.org">it</a>.</p>'
    page = shown(statement(f'<paragraph eId="p"><content><p>So{note}</authorialNote></p></content>'
                           "</paragraph>"))  # fmt: skip
    (call,) = page.xpath("//a[@role = 'doc-noteref']")
    (back,) = page.xpath("//a[@role = 'doc-backlink']")
    assert (call.get("href"), back.get("href")) == ("#n", f"#{call.get('id')}")
    assert call.text == back.text == "7"
    (margin,) = page.xpath("//*[@class = 'margin']")
    assert margin.text_content().split() == ["7", "See", "it."]
    assert not margin.xpath(".//a | .//@id")


def test_a_recorded_vote_is_a_bar_and_folded_lists() -> None:
    page = html.document_fromstring(unres.to_html(ASSEMBLY))
    shares = page.xpath("//*[@class = 'shares']/*/@style")
    assert shares == ["flex-grow: 142", "flex-grow: 2", "flex-grow: 20"]
    (against,) = page.xpath("//*[@class = 'vote']//details")
    assert against.find("summary").text_content() == "Against: 2"
    assert against.xpath("ul/li/text()") == ["Ruritania", "Utopia"]


def test_metadata_is_dublin_core_and_json_ld() -> None:
    page = html.document_fromstring(unres.to_html(ASSEMBLY))
    (data,) = map(json.loads, page.xpath("//script/text()"))
    assert data["@type"] == "Legislation"
    assert data["name"] == str(ASSEMBLY.title)
    for member, term in (("name", "title"), ("legislationIdentifier", "identifier")):
        assert page.xpath(f"//meta[@name = 'DCTERMS.{term}']/@content") == [data[member]]


@pytest.mark.parametrize("where", ["text", "heading", "title", "marker", "language", "class"])
def test_text_never_becomes_markup(where: str) -> None:
    evil = (
        EVIL.replace("&lt;", "&").replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    )
    at = {where: evil}
    akn = (
        f'<akomaNtoso xmlns="{NAMESPACE}"><statement name="{evil}"><meta><identification>'
        f'<FRBRExpression><FRBRlanguage language="{at.get("language", "eng")}"/></FRBRExpression>'
        f"</identification></meta><preface><p><docTitle>{at.get('title', 'T')}</docTitle></p>"
        f"</preface><mainBody><section><heading>{at.get('heading', 'H')}</heading><content><p>"
        f'<span class="{at.get("class", "bold")}">{at.get("text", "")}</span>'
        f'<authorialNote marker="{at.get("marker", "1")}"><p>N</p></authorialNote>'
        "</p></content></section></mainBody></statement></akomaNtoso>"
    ).encode()
    for data in (page_of(akn), side_by_side([akn, akn])):
        page = html.document_fromstring(data)
        check(page)
        assert not page.xpath("//b")
        (ld,) = map(json.loads, page.xpath("//script/text()"))
        if where == "title":
            assert ld["name"] == EVIL.replace("&lt;", "&")


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//evil", "x.html"]
)
def test_other_links_than_to_the_web_are_text(href: str) -> None:
    for element in ("a", "ref"):
        page = shown(statement(f'<p>See <{element} href="{href}">this</{element}>.</p>'))
        assert text_of(page) == "statementresolutionSeethis."
        assert not page.xpath("//*[@class = 'text']//a")


@pytest.mark.parametrize(
    ("attributes", "target"),
    [
        ('href="/akn/un/statement/deliberation/unga/2022-12-14/77-158"', "A/RES/77/158"),
        ('href="/akn/un/statement/deliberation/unsc/2021-12-17/2611-2021"', "S/RES/2611(2021)"),
        ('href="/akn/un/statement/deliberation/xx/2021-12-17/1" title="X/1"', "X/1"),
    ],
)
def test_references_go_to_the_document_of_that_symbol(attributes: str, target: str) -> None:
    page = shown(statement(f"<p><ref {attributes}>it</ref></p>"))
    assert page.xpath("//p/a/@href") == [f"https://docs.un.org/en/{target}"]


def test_hostile_size_is_no_deep_recursion() -> None:
    title = '"\\<&amp;'.replace("<", "&lt;") * 20_000
    akn = statement("<p>x</p>").replace(b"<mainBody>", f"<preface><p><docTitle>{title}</docTitle>"
                                        "</p></preface><mainBody>".encode())  # fmt: skip
    (data,) = map(json.loads, shown(akn).xpath("//script/text()"))
    assert len(data["name"]) == 80_000


@pytest.mark.parametrize("akn", [b"<html/>", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', b"no xml"])
def test_other_files_are_refused(akn: bytes) -> None:
    with pytest.raises(InputError):
        page_of(akn)


def version(*labels: str, language: str) -> bytes:
    points = "".join(
        f'<point eId="{label}"><num>({label})</num><content><p>{language}-{label}</p></content>'
        "</point>"
        for label in labels
    )
    return statement(
        f'<paragraph eId="para_1"><num>1.</num><list eId="l">{points}</list></paragraph>'
        f'<paragraph eId="para_2"><num>2.</num><content><p>{language}-2</p></content></paragraph>',
        f'<identification><FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression>'
        "</identification>",
    )


def test_rows_hold_what_answers_one_another() -> None:
    files = [version("a", "b", language="eng"), version("أ", language="ara")]
    page = html.document_fromstring(side_by_side(files))
    check(page)
    rows = [["".join(cell.text_content().split()) for cell in row]
            for row in page.xpath("//*[@class = 'row']")]  # fmt: skip
    assert rows[:4] == [
        ["1.", "1."],
        ["(a)eng-a", "(أ)ara-أ"],
        ["(b)eng-b", ""],
        ["2.eng-2", "2.ara-2"],
    ]
    assert page.xpath("//*[@class = 'row head']/*/@dir") == ["ltr", "rtl"]


def test_to_html_takes_documents_and_files() -> None:
    one = unres.to_html(ASSEMBLY)
    assert one == unres.to_html(unres.to_akn(ASSEMBLY))
    assert one != unres.to_html(ASSEMBLY, unres.to_akn(ASSEMBLY))
    with pytest.raises(ValueError, match="needs a document"):
        unres.to_html()
