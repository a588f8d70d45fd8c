"""Every example runs as its first lines say, from a folder of its own."""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

import unres
from unres.cli.app import COMMANDS
from unres.side import read_side

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
TEXTS = sorted((EXAMPLES / "glaciers").glob("*.txt"))


class Run(Protocol):
    """``run(name, *arguments)`` runs an example; what it prints, and its exit status."""

    def __call__(self, name: str, *arguments: object) -> tuple[str, int]: ...


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def start(name: str, *arguments: object) -> tuple[str, int]:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("MPLBACKEND", "agg")
        monkeypatch.setattr(sys, "argv", [name, *map(str, arguments)])
        status = 0
        try:
            runpy.run_path(str(EXAMPLES / name), run_name="__main__")
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        return capsys.readouterr().out, status

    return start


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("[!o]*.py")), ids=lambda path: path.stem)
def test_without_arguments_an_example_says_how_it_is_run(run: Run, path: Path) -> None:
    assert run(path.name) == ("", 1)


def test_inspect(run: Run) -> None:
    out, _ = run("inspect_resolution.py", EXAMPLES / "glaciers" / "en.txt")
    assert "2.  Requests: 2 points" in out
    assert "cites A/RES/77/158" in out


def test_pipeline_and_check_of_the_archive(run: Run, tmp_path: Path) -> None:
    command = [sys.executable, str(EXAMPLES / "pipeline.py"), str(TEXTS[0].parent), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}  # it starts processes of its own
    out = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert out.startswith(b"6 texts")
    assert run("check_archive.py", tmp_path) == ("0 errors\n", 0)
    (tmp_path / "twin.xml").write_bytes((tmp_path / "en.xml").read_bytes())
    told, status = run("check_archive.py", tmp_path)
    assert status == 1
    assert "A/RES/80/999 in eng is there 2 times" in told


def test_compare(run: Run, tmp_path: Path) -> None:
    assert run("compare_languages.py", *TEXTS)[0].endswith("different: nothing\n")
    assert (tmp_path / "versions.html").read_text("utf-8").count('class="cell v6"') > 10
    cut = tmp_path / "cut.txt"
    cut.write_text(TEXTS[1].read_text("utf-8").partition("3. Decides")[0], encoding="utf-8")
    out, status = run("compare_languages.py", cut, TEXTS[2])
    assert (out.splitlines()[-1], status) == ("different: operative, notes", 1)


def test_votes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # as if it were not installed
    side = unres.Options(side=read_side(EXAMPLES / "glaciers" / "side.json"))
    document = unres.analyse(EXAMPLES / "glaciers" / "en.txt", side).document
    (tmp_path / "vote.xml").write_bytes(unres.to_akn(document))
    out, _ = run("votes.py", "votes.csv", "vote.xml")
    assert out.splitlines() == ["1 votes in votes.csv", "no plot: pip install matplotlib"]
    table = (tmp_path / "votes.csv").read_text("utf-8").splitlines()
    assert len(table) == 1 + 12
    assert "A/RES/80/999,Utopia,against" in table


@pytest.mark.filterwarnings("default")  # of others
def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("polars")
    monkeypatch.chdir(EXAMPLES)  # as Jupyter does
    cells = json.loads((EXAMPLES / "acts.ipynb").read_text("utf-8"))["cells"]
    names: dict[str, object] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            exec("".join(cell["source"]), names)  # noqa: S102 - our own example
    assert "due" in names


def test_every_example_has_a_test() -> None:
    clusters = ROOT / "tests" / "batch" / "test_examples.py"
    tests = Path(__file__).read_text("utf-8") + clusters.read_text("utf-8")
    assert {path.name for path in EXAMPLES.glob("*.py")} <= set(re.findall(r"\w+\.py", tests))


def test_the_hook_names_a_command() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (entry,) = re.findall(r"entry: unres (\w+)", hook)
    assert entry in COMMANDS
