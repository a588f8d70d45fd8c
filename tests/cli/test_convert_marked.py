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


NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
META = '<meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/{}/1"/></FRBRWork>'
META += '<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>'


def foreign(inside: str, country: str = "za") -> bytes:
    """A file of a country, with `inside` before its text."""
    body = f"{inside}<mainBody><p>Lamps are to be lit.</p></mainBody>"
    document = f'<statement name="resolution">{META.format(country)}{body}</statement>'
    return f'<akomaNtoso xmlns="{NAMESPACE}">{document}</akomaNtoso>'.encode()


def test_text_is_lost_by_consent_alone(unres: Unres, tmp_path: Path) -> None:
    source, out = tmp_path / "a.xml", tmp_path / "out.json"
    source.write_bytes(foreign("<odd>Oil.</odd>", "un"))
    run = unres("convert", source, "-o", out)
    assert (run.status, out.exists()) == (1, False)
    assert "line 1: text of <odd> is not kept: 'Oil.'" in run.err
    assert unres("show", source).status == 1
    run = unres("convert", source, "-o", out, "--lossy")
    assert (run.status, out.exists()) == (1, True)
    assert "error: text of <odd>" in run.err


@pytest.mark.parametrize(("to", "status"), [("akn", 1), ("json", 0), ("text", 0), ("html", 0)])
def test_what_is_of_others_stays_so(unres: Unres, to: str, status: int) -> None:
    run = unres("convert", "-", "--to", to, stdin=foreign(""))
    assert run.status == status
    assert ("of the United Nations" in run.err) == (to == "akn")
    assert b"/akn/un/" not in run.out
