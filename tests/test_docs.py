"""What README and docs show is true: their Python runs, their commands print what they show.

Every page is run from top to bottom in a folder of its own, which holds the examples and, under
the names that short commands use (``resolution.txt``, ``texts/``), files that stand in for a
reader's own. Three kinds of blocks are run: ``python`` (a session with ``>>>``, or a script),
``console`` (``$`` before each command, what it prints below it, ``...`` for anything) and of
``sh`` the calls of unres.
"""

from __future__ import annotations

import contextlib
import doctest
import glob
import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest

import unres
from tests.ingest.office import pdf_of_text
from unres.cli import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(python|console|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
STAND_INS = {
    "resolution.txt": "examples/glaciers/en.txt",
    "texts/a.txt": "examples/glaciers/en.txt",
    "texts/b.txt": "examples/lakes.en.txt",
    "side.json": "examples/glaciers/side.json",
    "en.txt": "examples/glaciers/en.txt",
    "fr.txt": "examples/glaciers/fr.txt",
    "old/archive.xml": "tests/fixtures/invalid/archive.xml",
}
#: What a page uses beside unres; it is skipped where that is not installed.
NEEDS = {"data-frames.md": ("pypdfium2", "pyarrow", "polars", "pandas", "duckdb")}
#: What `tests/batch/test_dask.py` runs: it starts a cluster.
ELSEWHERE = "--engine dask"
#: How far a run has come: printed every ten seconds, so not on machines that are quick.
PROGRESS = re.compile(r"^unres: \d+ of \d+(?:, .*| \w+)?\n", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the folder that a page is run in, and go there."""
    for name in ("examples", "tests/fixtures/invalid"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name, source in STAND_INS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / source, tmp_path / name)
    text = (ROOT / "examples/glaciers/en.txt").read_text("utf-8")
    (tmp_path / "resolution.pdf").write_bytes(pdf_of_text(text))
    (tmp_path / "ar.xml").write_bytes(unres.to_akn(unres.parse(ROOT / "examples/glaciers/ar.txt")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_true(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in NEEDS.get(page.name, ()):
        pytest.importorskip(module)
    names: dict[str, object] = {"__name__": page.stem}
    for kind, text in BLOCK.findall(page.read_text("utf-8")):
        if kind == "console":
            for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
                _same(command, shown, _printed(command, monkeypatch)[0])
        elif kind == "sh":
            _run_calls(text.replace("\\\n", " "), monkeypatch)
        elif ">>> " in text:
            _session(text, names, page.name)
        else:
            exec(compile(text, page.name, "exec"), names)  # noqa: S102 - our own pages


def _run_calls(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in text.splitlines():
        if line.startswith("unres ") and ELSEWHERE not in line:
            printed, status = _printed(line, monkeypatch)
            assert status == 0, f"{line}\n{printed}"


def _printed(command: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """Run `command`, calls of ours in this process; return what it prints and its status."""
    words = shlex.split(command, comments=True)
    if words[0] != "unres" or {"|", ">"} & set(words):
        return _piped(command)
    expanded = [name for word in words for name in sorted(glob.glob(word)) or [word]]  # noqa: PTH207 - as the shell does
    monkeypatch.setattr(sys, "argv", expanded)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        with pytest.raises(SystemExit) as end:
            main()
        out.seek(0)
        return PROGRESS.sub("", out.read()), int(end.value.code or 0)


def _piped(command: str) -> tuple[str, int]:
    ours = f'unres() {{ PYTHONPATH={quote(str(ROOT))} {quote(sys.executable)} -m unres "$@"; }}'
    shell = ["bash", "-c", f"{ours}\n{command}"]
    run = subprocess.run(shell, capture_output=True, encoding="utf-8", check=True)
    return run.stdout, run.returncode


def _same(command: str, shown: str, printed: str) -> None:
    if shown:
        same = doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS)
        assert same, f"$ {command}\n{printed}"


def _session(text: str, names: dict[str, object], name: str) -> None:
    test = doctest.DocTestParser().get_doctest(text, {}, name, None, None)
    test.globs = names
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
        test, out=told.append, clear_globs=False
    )
    assert not told, "".join(told)


def test_the_reference_names_all_that_is_public() -> None:
    named = re.findall(
        r"^\.\. auto\w+:: unres\.(\w+)$", (ROOT / "docs/api.md").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(named) == sorted(set(unres.__all__) - {"__version__"})


def test_every_page_is_in_the_index() -> None:
    listed = re.findall(r"^[\w-]+$", (ROOT / "docs/index.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted({page.stem for page in PAGES} - {"README", "index"})
