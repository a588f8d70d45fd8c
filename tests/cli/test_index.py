"""``unres index``: one page to search a converted folder by."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from unres.lang import CODES
from unres.resources import read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres

RESOLUTION = """United Nations
A/RES/80/{number}
80/998. Lamps </script> &
The General Assembly,
Recalling its earlier resolutions,
1. Decides to keep the lamps lit.
64th plenary meeting
15 December 2025
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    for name, number in (("a.txt", "998"), ("b/wrong.txt", "989"), ("b/ü #1.txt", "998")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(RESOLUTION.format(number=number), encoding="utf-8")
    return folder


def cards(page: Path) -> list[dict[str, Any]]:
    text = page.read_text("utf-8")
    (data,) = re.findall(r'id="data">(.*?)</script>', text)
    found: list[dict[str, Any]] = json.loads(data)
    return sorted(found, key=lambda card: str(card["href"]))


@pytest.mark.parametrize("to", ["akn", "json", "html"])
def test_all_documents_are_listed_with_what_to_review(
    unres: Unres, texts: Path, tmp_path: Path, to: str
) -> None:
    out = tmp_path / "out"
    unres("convert", texts, "-o", out, "--to", to)
    for _ in range(2):  # a page of ours is replaced
        assert unres("index", out).status == 0
    one, two, three = cards(out / "index.html")
    suffix = {"akn": "xml"}.get(to, to)
    assert [card["href"] for card in (one, two, three)] == [
        f"a.{suffix}",
        f"b/%C3%BC%20%231.{suffix}",
        f"b/wrong.{suffix}",
    ]
    assert {card["symbol"] for card in (one, two)} == {"A/RES/80/998"}
    assert (one["title"], one["body"]) == ("Lamps </script> &", "General Assembly")
    assert (one["date"], one["language"], one["tag"]) == ("2025-12-15", "eng", "en")
    assert "warnings" not in one
    assert three["warnings"] == ["the masthead says A/RES/80/989, the title 80/998"]


def test_pages_beside_documents_are_linked(unres: Unres, texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for to in ("akn", "html"):
        unres("convert", texts / "a.txt", "-o", f"{out}/", "--to", to)
    unres("index", out, "-o", tmp_path / "all.html", "--title", "<Lamps>")
    assert [card["href"] for card in cards(tmp_path / "all.html")] == ["out/a.html"]
    assert b"<title>&lt;Lamps&gt;</title>" in (tmp_path / "all.html").read_bytes()


def test_another_page_is_not_replaced(unres: Unres, texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    unres("convert", texts, "-o", out)
    (out / "index.html").write_text("mine")
    run = unres("index", out)
    assert (run.status, (out / "index.html").read_text()) == (1, "mine")
    assert "--force" in run.err


def test_a_folder_without_documents_is_told(unres: Unres, tmp_path: Path) -> None:
    assert (unres("index", tmp_path).status, unres("index", tmp_path / "no").status) == (1, 2)


def test_our_own_files_are_no_documents(unres: Unres, texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    unres("convert", texts, "-o", f"{out}/")
    (out / "side.json").write_text('{"documents": []}', "utf-8")
    (out / "a.ids.json").write_text("{}", "utf-8")
    unres("convert", out, "-o", f"{tmp_path}/x/", "--report", out / "found.html")
    unres("review", out, "-o", out / "review.html")
    for _ in range(2):  # a page of ours may be replaced
        assert unres("index", out).status == 0
    assert len(list(out.glob("*.html"))) == 3
    for command in (["stats"], ["review"], ["trace"], ["convert", "-o", f"{tmp_path}/again/"]):
        run = unres(command[0], out, *command[1:])
        assert run.status == 0, run.err
    assert len(cards(out / "index.html")) == 3


def test_other_pages_stay(unres: Unres, texts: Path) -> None:
    (texts / "index.html").write_text("<p>Mine</p>", "utf-8")
    assert unres("index", texts).status == 1
    assert (texts / "index.html").read_text("utf-8") == "<p>Mine</p>"


def test_the_page_speaks_the_language_that_is_given(
    unres: Unres, texts: Path, tmp_path: Path
) -> None:
    unres("convert", texts, "-o", tmp_path / "out")
    assert unres("index", tmp_path / "out", "--page-language", "ar").status == 0
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "{{" not in page
    assert cards(tmp_path / "out" / "index.html")[0]["body"] == "الجمعية العامة"


def test_all_languages_say_the_same() -> None:
    words = read_toml("output/html/catalogue.toml")
    assert set(words) == set(CODES)
    assert {tuple(said) for said in words.values()} == {tuple(words["eng"])}
    assert {said["count"].count("{}") for said in words.values()} == {4}
