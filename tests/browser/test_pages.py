"""Pages in a real browser: nothing sticks out, and axe finds no violation.

Skipped without playwright, a Chromium (UNRES_CHROMIUM) and axe-core (UNRES_AXE).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import unres
from unres.output.html.catalogue import Card, catalogue
from unres.output.review import review_of
from unres.output.review.page import review_page
from unres.side import read_side

if TYPE_CHECKING:
    from collections.abc import Iterator

playwright: Any = pytest.importorskip("playwright.sync_api")
CHROMIUM, AXE = os.environ.get("UNRES_CHROMIUM"), os.environ.get("UNRES_AXE")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not (CHROMIUM and AXE), reason="needs UNRES_CHROMIUM and UNRES_AXE"),
]

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"
SIZES = ((1280, 900), (390, 844))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as tool:
        chromium = tool.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def check(browser: Any, path: Path, scheme: str = "light", view: str | None = "text") -> None:  # noqa: ANN401  as below
    """Fail where something sticks out of the page, or axe finds a violation."""
    for width, height in SIZES:
        size = {"width": width, "height": height}
        # The policy of the page would not let axe in.
        context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        page.goto(path.as_uri())
        if view:
            page.check(f"#page--view-{view}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.add_script_tag(path=AXE)
        found = page.evaluate("axe.run().then(result => result.violations)")
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en", "zh"])
def test_changes_can_be_read_by_all(
    browser: Any,  # noqa: ANN401  as below
    tmp_path: Path,
    language: str,
    scheme: str,
) -> None:
    text = (GLACIERS / f"{language}.txt").read_text("utf-8")
    paragraphs = text.split("\n\n")
    other = "\n\n".join([*paragraphs[:5], *paragraphs[6:]]).replace("77/158", "79/158")
    comparison = unres.diff(unres.parse(text), unres.parse(other))
    (tmp_path / "page.html").write_bytes(unres.render_changes(comparison, "html"))
    assert "<del" in (tmp_path / "page.html").read_text("utf-8")
    check(browser, tmp_path / "page.html", scheme)


@pytest.mark.parametrize("view", ["text", "structure", "source"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("languages", ["ar", "en", "ru", "zh", "en ar zh ru es fr en"])
def test_nothing_sticks_out_and_axe_is_content(
    browser: Any,  # noqa: ANN401  playwright may be missing, and its types with it
    tmp_path: Path,
    languages: str,
    scheme: str,
    view: str,
) -> None:
    options = unres.Options(side=read_side(GLACIERS / "side.json"))
    texts = [GLACIERS / f"{language}.txt" for language in languages.split()]
    html = unres.to_html(*(unres.analyse(text, options).document for text in texts))
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    check(browser, tmp_path / "page.html", scheme, view)


def test_all_versions_are_printed(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401  as above
    versions = [
        unres.parse(GLACIERS / f"{tag}.txt") for tag in ["en", "fr", "es", "ru", "zh", "ar", "en"]
    ]
    (tmp_path / "page.html").write_text(unres.to_html(*versions), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1010, "height": 700})  # A4, less its margins
    page.goto((tmp_path / "page.html").as_uri())
    page.emulate_media(media="print")
    edges = page.eval_on_selector_all(".cell", "all => all.map(one => one.getBoundingClientRect())")
    assert all(0 <= edge["left"] <= edge["right"] <= 1010 for edge in edges)
    assert page.pdf(prefer_css_page_size=True)


def test_an_index_is_searched_under_its_own_policy(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401  as above
    cards = [
        Card(f"{n}.xml", f"A/RES/80/{n}", f"Lamps {n}", "GA", "2025-12-15", "eng")
        for n in range(300)
    ]
    cards.append(Card("x.xml", "A/RES/80/7", "Фонари", "GA", "2024-12-15", "rus", warnings=["odd"]))
    (tmp_path / "index.html").write_bytes(catalogue(cards, "Lamps"))
    for width, height in SIZES:
        page = browser.new_page(viewport={"width": width, "height": height})
        told: list[str] = []
        page.on("console", lambda message, told=told: told.append(message.text))
        page.goto((tmp_path / "index.html").as_uri())
        assert page.inner_text("#count") == "300 of 300 documents in 301 files; 1 to review"
        assert "A/RES/80/7 " in page.inner_text("#documents li >> nth=0")
        page.fill("#words", "LÁMPS 29")
        assert page.inner_text("#count").startswith("13 of 300")
        page.fill("#words", "")
        page.select_option("#language", "rus")
        assert page.inner_text("#count").startswith("1 of 300")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert told == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_a_review_is_read_by_all(
    browser: Any,  # noqa: ANN401  as above
    tmp_path: Path,
    language: str,
    scheme: str,
) -> None:
    text = (GLACIERS / f"{language}.txt").read_text("utf-8")
    name, paragraphs = f"{language}.txt", text.split("\n\n")
    parsed = unres.analyse("\n\n".join([*paragraphs[:5], "12 000", *paragraphs[6:]]))
    reviews = [review_of(parsed, name)]
    page = tmp_path / "review.html"
    page.write_bytes(review_page(reviews, [(name, parsed)], "Review"))
    check(browser, page, scheme, None)
    shown = browser.new_page()
    shown.goto(page.as_uri())
    shown.keyboard.press("j")
    assert shown.inner_text("#where") == f"1 of {len(parsed.doubts)}"
    shown.keyboard.press("o")
    assert shown.get_attribute("#only", "aria-pressed") == "true"
