"""``unres convert --to html``, one page a document or one for several versions of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Unres


def test_convert_writes_a_page(unres: Unres, text: Path) -> None:
    run = unres("convert", text, "--to", "html")
    assert run.out.startswith(b"<!DOCTYPE html>")
    assert b'id="para_2"' in run.out


def test_akoma_ntoso_is_shown_as_it_is(unres: Unres, tmp_path: Path) -> None:
    path = tmp_path / "act.xml"
    path.write_bytes(
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law">'
        b'<meta/><body><article eId="art_7x"><num>7</num><content><p>In force.</p></content>'
        b"</article></body></act></akomaNtoso>"
    )
    assert b'id="art_7x"' in unres("convert", path, "--to", "html").out
    path.write_bytes(b"<akomaNtoso/>")
    run = unres("convert", path, "--to", "html")
    assert (run.status, run.out) == (1, b"")
    assert f"{path}: no Akoma Ntoso 3.0" in run.err


def test_versions_become_one_page(unres: Unres, text: Path, tmp_path: Path) -> None:
    marked = tmp_path / "lamp.xml"
    marked.write_bytes(unres("convert", text).out)
    page = tmp_path / "page.html"
    arguments = ("convert", text, marked, "--to", "html", "--side-by-side", "-o", page)
    assert unres(*arguments).status == 0
    assert page.read_bytes().count(b"Decides</span> to keep every lighthouse lit") == 2
    assert "--force" in unres(*arguments).err


@pytest.mark.parametrize("arguments", [("a.txt",), ("a.txt", "b.txt", "--to", "json")])
def test_one_side_or_another_format_is_wrong_usage(
    unres: Unres, arguments: tuple[str, ...]
) -> None:
    run = unres("convert", "--side-by-side", *arguments)
    assert (run.status, run.out) == (2, b"")
    assert "--side-by-side makes" in run.err


def test_columns_stand_in_the_order_that_is_asked_for(unres: Unres, tmp_path: Path) -> None:
    glaciers = Path(__file__).parents[2] / "examples" / "glaciers"
    page = tmp_path / "page.html"
    unres("convert", glaciers / "*.txt", "--side-by-side", "--columns", "zh,ar", "-o", page)
    order = re.findall(r'<p class="cell v\d"[^>]*lang="(\w+)"', page.read_text("utf-8"))
    assert order == ["zh", "ar", "en", "es", "fr", "ru"]
    run = unres("convert", glaciers / "*.txt", "--side-by-side", "--columns", "zh,tlh")
    assert (run.status, "'tlh' is none of" in run.err) == (2, True)
