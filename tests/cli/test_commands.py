"""The other commands, and what holds for all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from unres import __version__
from unres.cli import app
from unres.resources import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres


def test_show_prints_a_tree_of_80_columns(unres: Unres, text: Path) -> None:
    run = unres("show", text)
    assert run.status == 0
    lines = run.out.decode().splitlines()
    assert any("clause 2. Decides to remain seized" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_show_lists_what_was_set_aside(unres: Unres, text: Path) -> None:
    text.write_text("\N{ZERO WIDTH SPACE}" + text.read_text(encoding="utf-8"), encoding="utf-8")
    assert b"1:1: set aside: invisible" in unres("show", text, "--set-aside").out
    assert b"set aside" not in unres("show", text).out


def test_validate_tells_good_from_bad(unres: Unres, text: Path, tmp_path: Path) -> None:
    (tmp_path / "good.xml").write_bytes(unres("convert", text).out)
    assert unres("validate", tmp_path).status == 0
    (tmp_path / "bad.xml").write_bytes(b"<akomaNtoso/>")
    run = unres("validate", tmp_path)
    assert run.status == 1
    assert f"{tmp_path}/good.xml: valid" in run.out.decode()
    assert f"{tmp_path}/bad.xml:1:" in run.out.decode()
    assert run.err == "unres: 2 files, 2 well-formed, 1 schema-valid, 1 conformant (strict)\n"


def test_validate_reads_standard_input_and_tells_missing_files(unres: Unres) -> None:
    assert unres("validate", "-", stdin=b"no xml").status == 1
    assert "cannot be read" in unres("validate", "nowhere.xml").err


def test_schema_prints_a_json_schema(unres: Unres) -> None:
    assert "$defs" in json.loads(unres("schema").out)


@pytest.mark.parametrize("command", ["", *app.COMMANDS])
def test_help(unres: Unres, command: str) -> None:
    assert unres(*command.split(), "--help").out.startswith(b"Usage: unres")


def test_unknown_command_is_status_2(unres: Unres) -> None:
    assert unres("sing").status == 2


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), 130, "unres: interrupted\n"),
        (BrokenPipeError(32, "Broken pipe"), 1, ""),
        (OSError(28, "No space left on device"), 1, "unres: <stdout>: No space left on device\n"),
        (ValueError("two\nlines"), 1, "(ValueError: two lines)\n"),
    ],
)
def test_every_end_is_one_line(
    unres: Unres,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    status: int,
    message: str,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(app.Commands, "invoke", fail)
    run = unres("schema")
    assert run.status == status
    assert run.err.strip("\n").endswith(message.strip("\n"))


def test_a_closed_pipe_is_quiet(text: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    run = subprocess.run(
        [sys.executable, "-m", "unres", "convert", text],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (run.returncode, run.stderr) == (1, b"")


HEAVY = {"lxml", "pydantic", "rich", "xmlschema"}


def without_the_heavy(*arguments: object, heavy: set[str] = HEAVY) -> str:
    """Run the command, and fail if it loads any of what is heavy."""
    code = (
        "import sys, unres.cli.app as app\n"
        "try: app.main()\n"
        f"finally: assert not {heavy} & set(sys.modules)\n"
    )
    command = [sys.executable, "-c", code, *map(str, arguments)]
    keeps = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, capture_output=True, check=True, text=True, env=keeps).stdout


def test_version_loads_nothing_heavy() -> None:
    assert without_the_heavy("--version").strip().endswith(__version__)


def test_a_run_with_nothing_to_do_loads_nothing_heavy(
    unres: Unres, text: Path, tmp_path: Path
) -> None:
    texts, out = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    text.rename(texts / text.name)
    assert unres("convert", texts, "-o", out).status == 0
    without_the_heavy("convert", texts, "-o", out)


@pytest.mark.skipif(not os.access(PACKAGE / "lang/data", os.W_OK), reason="nothing can be kept")
def test_a_text_is_converted_without_pydantic(text: Path) -> None:
    assert without_the_heavy("convert", text, heavy=set())  # tables of data are checked, and kept
    assert without_the_heavy("convert", text, heavy=HEAVY - {"lxml"})
