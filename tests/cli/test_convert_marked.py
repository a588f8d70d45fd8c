"""``unres convert`` takes Akoma Ntoso and our own JSON like any other input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import unres as api

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres


@pytest.mark.parametrize("form", ["akn", "json"])
def test_what_was_converted_is_converted_again(unres: Unres, text: Path, form: str) -> None:
    wanted = unres("convert", text).out
    middle = unres("convert", text, "--to", form).out
    assert unres("convert", "-", stdin=middle).out == wanted
    assert api.to_akn(api.parse(middle)) == wanted


def test_a_folder_holds_texts_and_mark_up(unres: Unres, text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text.rename(folder / "a.txt")
    for name in ("a.xml", "b.xml", "c.json"):
        to = "json" if name.endswith("json") else "akn"
        unres("convert", folder / "a.txt", "--to", to, "-o", folder / name)
    assert unres("convert", folder, "-o", tmp_path / "out").status == 0
    made = sorted(path.name for path in (tmp_path / "out").glob("*.xml"))
    assert made == ["a.xml", "b.xml", "c.xml"]


def test_mended_places_are_told_with_line_and_column(
    unres: Unres, text: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_bytes(unres("convert", text).out.replace(b"</content>", b"", 1))
    run = unres("convert", broken, "-o", tmp_path / "out.xml")
    assert run.status == 0
    assert "warning: not well formed, mended" in run.err


@pytest.mark.parametrize("data", [b'{"kind": "song"}', b"<akomaNtoso/>"])
def test_other_mark_up_is_refused(unres: Unres, data: bytes) -> None:
    run = unres("convert", "-", stdin=data)
    assert run.status == 1
    assert run.err.startswith("unres: <stdin>: ")


def test_names_of_styles_are_kept(unres: Unres, text: Path) -> None:
    styled = unres("convert", text).out.replace(b"<paragraph ", b'<paragraph class="Body" ', 1)
    run = unres("convert", "-", stdin=styled)
    assert run.out.count(b'class="Body"') == 1
    assert "class" not in run.err
    assert unres("convert", "-", stdin=run.out).out == run.out
