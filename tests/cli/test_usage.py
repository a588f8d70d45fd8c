"""What follows from names, what contradicts itself, and what is suggested instead."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from unres.cli import app
from unres.resources import read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("a.json", b"{"),
        ("a.XML", b"<?xml"),
        ("a.akn", b"<?xml"),
        ("a.htm", b"<!DOCTYPE"),
        ("a.txt", b"Resolution 9001"),
        ("a.jsonl", b'{"'),
        ("A-RES-9.001", b"<?xml"),
        ("no-suffix", b"<?xml"),
    ],
)
def test_the_format_follows_the_name(
    unres: Unres, text: Path, tmp_path: Path, name: str, begin: bytes
) -> None:
    assert unres("convert", text, "-o", tmp_path / name).status == 0
    assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "a.html", "--to", "json"), "a.html is html, but --to says json"),
        (("-o", "a.pdf"), "no format has the suffix .pdf: say --to akn|"),
        (("lamp.txt", "-o", "a.html"), "a.html is the name of one file"),
        (("lamp.txt", "-o", "a.xml"), "a.xml is the name of one file"),
        (("--side-by-side", "lamp.txt", "-o", "a.json"), "a.json is json, but --to says html"),
    ],
)
def test_contradictions_are_wrong_usage(
    unres: Unres, text: Path, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    run = unres("convert", text, *arguments)
    assert (run.status, told in run.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["lamp.txt"]


def test_a_folder_becomes_no_file(unres: Unres, text: Path, tmp_path: Path) -> None:
    assert unres("convert", text.parent, "-o", tmp_path / "all.html").status == 2
    (tmp_path / "all.html").mkdir()
    assert unres("convert", text, text.parent, "-o", tmp_path / "all.html").status != 2


def test_xml_is_another_name_of_akn(unres: Unres, text: Path) -> None:
    assert unres("convert", text, "--to", "xml").out == unres("convert", text).out


def test_patterns_are_expanded(unres: Unres, text: Path, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(text.read_bytes())
    run = unres("convert", f"{tmp_path}/*.txt", "-o", tmp_path / "out", "--to", "json")
    assert run.status == 0
    assert json.loads((tmp_path / "out/two.json").read_bytes())
    run = unres("convert", f"{tmp_path}/*.pdf", "-o", tmp_path / "out")
    assert (run.status, "no file matches" in run.err) == (2, True)


def test_a_name_with_brackets_is_a_name(unres: Unres, text: Path) -> None:
    assert unres("convert", text.rename(text.with_name("lamp[1].txt"))).status == 0


def test_how_loud(unres: Unres, text: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    text.write_text("\N{ZERO WIDTH SPACE}" + text.read_text().replace("2. D", "4. D"))
    calls = ("convert", tmp_path, "-o", tmp_path / "out", "--force")
    quiet, usual, loud = (unres(*calls, *how).err for how in (["-q"], [], ["-v"]))
    (line,) = quiet.splitlines()
    assert line.startswith(f"unres: {tmp_path}/bad.txt: there is no text in it")
    assert ("warning" in usual, "1 failed" in usual, "set aside" in usual) == (True, True, False)
    assert "set aside: invisible" in loud
    assert f"lamp.txt: warned: {tmp_path}/out/lamp.xml" in loud


@pytest.mark.parametrize(
    ("call", "expected"),
    [  # what is printed with -q, otherwise, and with -v
        ("show FILE", ("Resolution", "warning: ", "set aside: ")),
        ("diff FILE FILE", ("", "warning: ", "set aside: ")),
        ("align FILE FILE --different", ("", "warning: ", "set aside: ")),
        ("trace FILE", ("", "warning: ", "set aside: ")),
        ("stats FILE", ("documents", "documents", "warning: ")),
        ("review FILE", ("doubtful", "doubtful", "warning: ")),
        ("validate XML XML", ("", "lamp.xml: valid", "lamp.xml: valid")),
        ("repair XML -o OUT --force", ("", "nothing to repair", "repaired: ")),
    ],
)
def test_all_commands_are_as_loud(
    unres: Unres, text: Path, tmp_path: Path, call: str, expected: tuple[str, str, str]
) -> None:
    quiet, usual, loud = expected
    xml = tmp_path / "lamp.xml"
    text.write_text("\N{ZERO WIDTH SPACE}" + text.read_text().replace("2. D", "4. D"))
    assert unres("convert", text, "-o", xml).status == 0
    places = {"FILE": text, "XML": xml, "OUT": tmp_path / "mended.xml"}
    words = [places.get(word, word) for word in call.split()]
    said = []
    for how in (["-q"], [], ["-v"]):
        run = unres(*words, *how)
        said.append(run.out.decode() + run.err)
    assert [quiet in said[0], usual in said[1], loud in said[2]] == [True, True, True]
    assert usual == quiet or usual not in said[0]
    assert loud == usual or loud not in said[1]
    assert unres(*words, "-q", "-v").status == 2


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        ("valdate x.xml", "Did you mean validate?"),
        ("parse x.txt", "Did you mean convert?"),
        ("check x.xml", "Did you mean validate?"),
        ("rep x.xml", "Did you mean repair?"),
        ("zzz", "No such command 'zzz'.\n"),
        ("convert --format json x", "Did you mean --to?"),
        ("convert -f json x", "Did you mean --to?"),
        ("convert --out y x", "Did you mean --output?"),
        ("convert --overwrite x", "Did you mean --force?"),
        ("convert --threads 3 x", "Did you mean --jobs?"),
        ("convert --langauge en x", "Did you mean --language?"),
        ("convert --zzz x", "No such option '--zzz'.\n"),
        ("validate --to json x", "Did you mean --format?"),
        ("--to json x", "Options stand behind the command"),
    ],
)
def test_what_may_be_meant(unres: Unres, arguments: str, meant: str) -> None:
    run = unres(*arguments.split())
    assert (run.status, run.out) == (2, b"")
    assert meant in run.err


def test_a_file_is_no_command(unres: Unres, text: Path) -> None:
    assert f"unres convert {text}" in unres(text).err


def test_every_suggestion_is_of_a_command() -> None:
    assert set(app.COMMANDS) <= set(read_toml("cli/suggestions.toml")["commands"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete(unres: Unres, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    assert b"_UNRES_COMPLETE" in unres("completion", shell).out
    monkeypatch.setenv("_UNRES_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", "unres convert --si")
    monkeypatch.setenv("COMP_CWORD", "--si" if shell == "fish" else "2")
    assert b"--side-by-side" in unres().out


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of POSIX")
def test_binary_output_is_kept_off_a_terminal(text: Path) -> None:
    master, slave = os.openpty()
    command = [sys.executable, "-m", "unres", "convert", str(text), "--to", "parquet"]
    run = subprocess.run(command, stdout=slave, stderr=subprocess.PIPE, check=False)
    os.close(slave)
    os.close(master)
    assert run.returncode == 2
    assert b"-o NAME.parquet" in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
def test_ctrl_c_ends_all_processes_at_once(text: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(12):  # two seconds or more each, in chunks of two
        (folder / f"{number:02}.txt").write_text(text.read_text() + "\n\nAnd so on.\n" * 6_000)
    begin_with = (  # jobs in the background of a shell are deaf to it
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from unres.cli import main; main()"
    )
    arguments = ["convert", str(folder), "-o", str(out), "-j", "2", "--no-limits"]
    command = [sys.executable, "-c", begin_with, *arguments]
    run = subprocess.Popen(
        command, stderr=subprocess.PIPE, start_new_session=True, stdout=subprocess.DEVNULL
    )
    while not list(out.glob("*.xml")):
        assert run.poll() is None
        time.sleep(0.05)
    begin = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=30)  # waits for all that hold the end of its pipe
    assert time.monotonic() - begin < 3  # a tenth of a second, where nobody else works
    assert (run.returncode, b"Traceback" in err) == (130, False)
    assert err.splitlines()[-1].startswith(b"unres: interrupted")
