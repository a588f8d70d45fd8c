"""``unres convert``: where the output goes, what is refused, how runs end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import unres as api

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_one_file_goes_to_standard_output(unres: Unres, text: Path) -> None:
    run = unres("convert", text)
    assert (run.status, run.err) == (0, "")
    assert api.validate(run.out).ok


def test_standard_input_is_a_dash(unres: Unres, text: Path) -> None:
    assert unres("convert", "-", stdin=text.read_bytes()).out == unres("convert", text).out


def test_json_has_the_number(unres: Unres, text: Path) -> None:
    assert b"9001" in unres("convert", text, "--to", "json").out
    json.loads(unres("convert", text, "--to", "json").out)


@pytest.mark.parametrize(
    ("out", "name"),
    [("new.xml", "new.xml"), ("there", "there/lamp.xml"), ("deep/down/", "deep/down/lamp.xml")],
)
def test_output_is_a_file_or_a_folder(
    unres: Unres, text: Path, tmp_path: Path, out: str, name: str
) -> None:
    (tmp_path / "there").mkdir()
    assert unres("convert", text, "-o", f"{tmp_path}/{out}").status == 0
    assert names(tmp_path) == sorted(["lamp.txt", name])


def test_only_the_last_suffix_is_replaced(unres: Unres, text: Path, tmp_path: Path) -> None:
    source = text.rename(tmp_path / "A-1.eng.flat.txt")
    unres("convert", source, "-o", tmp_path, "--to", "json")
    assert (tmp_path / "A-1.eng.flat.json").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_keeps_its_sub_folders(
    unres: Unres, text: Path, tmp_path: Path, jobs: int
) -> None:
    folder = tmp_path / "in"
    for name in ("b/lamp.txt", "a/lamp.txt", "bad.txt", "note.rst"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"" if name == "bad.txt" else text.read_bytes())
    run = unres("convert", folder, "-o", tmp_path / "out", "-j", jobs)
    assert run.status == 1
    assert names(tmp_path / "out") == ["a/lamp.xml", "b/lamp.xml", "unres-manifest.jsonl"]
    assert f"unres: {folder}/bad.txt: there is no text in it" in run.err
    assert run.err.splitlines()[-1].startswith("unres: 2 converted, 1 failed; the list is ")


def test_nothing_is_replaced_without_being_asked(unres: Unres, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "lamp.xml"
    out.write_bytes(b"mine")
    run = unres("convert", text, "-o", out)
    assert (run.status, out.read_bytes()) == (1, b"mine")
    assert "--force" in run.err
    assert unres("convert", text, "-o", out, "--force").status == 0
    assert out.read_bytes() != b"mine"


def test_an_input_is_never_replaced(unres: Unres, text: Path) -> None:
    before = text.read_bytes()
    run = unres("convert", text, "-o", text.parent, "--to", "text", "--force")
    assert (run.status, text.read_bytes()) == (1, before)
    assert "is an input" in run.err


def test_a_device_is_never_replaced(unres: Unres, text: Path) -> None:
    assert "not a regular file" in unres("convert", text, "-o", "/dev/null", "--force").err


def test_files_that_are_left_out_are_told(unres: Unres, text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = text.rename(folder / text.name)
    page = text.with_suffix(".html")
    page.write_bytes(b"<html>the same lamp</html>")
    for out in (tmp_path / "out", folder, folder):  # what we write is no input
        err = unres("convert", folder, "-o", out).err.splitlines()
        told = f"unres: left out, as another file has the name: {page}"
        assert [line for line in err if "left out" in line] == [told]


def test_two_inputs_of_one_name_write_nothing(unres: Unres, text: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / text.name
    other.parent.mkdir()
    other.write_bytes(text.read_bytes())
    run = unres("convert", text, other, "-o", tmp_path / "out")
    assert run.status == 1
    assert "also becomes" in run.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "there is no text"),
        (b" \n\f\n", "there is no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ...", "DOCX"),
        (bytes(range(32)) * 9, "binary"),
    ],
)
def test_what_is_no_text_is_one_clear_line(
    unres: Unres, text: Path, data: bytes, advice: str
) -> None:
    text.write_bytes(data)
    run = unres("convert", text)
    assert (run.status, run.out) == (1, b"")
    assert run.err.startswith(f"unres: {text}: ")
    assert advice in run.err
    assert len(run.err.splitlines()) == 1


def test_a_missing_file_is_one_clear_line(unres: Unres, tmp_path: Path) -> None:
    run = unres("convert", tmp_path / "none.txt")
    assert (run.status, len(run.err.splitlines())) == (1, 1)
    assert "none.txt: cannot be read" in run.err


def test_an_empty_folder_is_told(unres: Unres, tmp_path: Path) -> None:
    run = unres("convert", tmp_path, "-o", tmp_path / "out")
    assert (run.status, "no file that can be read" in run.err or "no ." in run.err) == (1, True)


def test_a_place_that_cannot_be_written_is_told(unres: Unres, text: Path) -> None:
    run = unres("convert", text, "-o", text / "below" / "a.xml")
    assert (run.status, "cannot be written" in run.err) == (1, True)


def test_verbose_lists_what_was_set_aside(unres: Unres, text: Path) -> None:
    text.write_text(text.read_text(encoding="utf-8") + "\N{ZERO WIDTH SPACE}", encoding="utf-8")
    assert "10:1: set aside: invisible character" in unres("convert", text, "-v").err
    assert "set aside" not in unres("convert", text).err


def test_the_date_of_the_mark_up_can_be_given(unres: Unres, text: Path) -> None:
    assert b"2031-05-06" in unres("convert", text, "--date", "2031-05-06").out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "b.txt"),
        ("a.txt", "--to", "poem"),
        ("a.txt", "--language", "xx"),
        ("a.txt", "--date", "soon"),
        ("a.txt", "-j", "0"),
    ],
)
def test_wrong_usage_is_status_2(unres: Unres, arguments: tuple[str, ...]) -> None:
    assert unres("convert", *arguments).status == 2
