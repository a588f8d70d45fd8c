"""Inputs without end, bottom or reader: each ends soon, with a clear error."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.hostile.running import SECONDS, run
from unres.errors import InputError
from unres.ingest import doc, read_bytes

TEXT = "Resolution 1 (2030)\n\nThe Security Council,\n\n1. Decides so.\n"
UNRES = sys.executable, "-m", "unres"
DEEP = '{"documents": ' + "[" * 100_000
MANY = 200_000
NAMES = "{" + ",".join(f'"a{number}":1' for number in range(MANY)) + "}"
EMPTY = ",".join(["{}"] * MANY)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT)
    return path


@pytest.mark.parametrize("command", [("convert",), ("show",), ("validate",)])
def test_a_device_without_end(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = run(tmp_path, *command, "/dev/zero")
    ended.check()
    assert "without end" in ended.err


@pytest.mark.parametrize("command", [("convert",), ("show",), ("validate",)])
def test_standard_input_without_end(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = run(tmp_path, *command, "-", stdin="/dev/zero")
    ended.check()
    assert "without end" in ended.err


def test_a_side_file_without_end(text: Path, tmp_path: Path) -> None:
    (tmp_path / "side.json").symlink_to("/dev/zero")
    ended = run(tmp_path, "convert", text, "--meta", tmp_path / "side.json")
    ended.check()
    assert "without end" in ended.err


@pytest.mark.parametrize("side", [DEEP, NAMES, f'{{"sponsors": [{EMPTY}]}}', f"[{EMPTY}1]"])
def test_side_files(side: str, text: Path, tmp_path: Path) -> None:
    (tmp_path / "side.json").write_text(side)
    ended = run(tmp_path, "convert", text, "--meta", tmp_path / "side.json")
    ended.check()
    assert (ended.status, "side.json: " in ended.err) == (1, True)


@pytest.mark.parametrize(
    "data",
    [
        DEEP,
        NAMES,
        f'{{"language": "eng", "operative": [{EMPTY}]}}',
        f'{{"language": "eng", "title": {{"text": "x", "marks": [{EMPTY}]}}}}',
    ],
)
def test_our_own_json(data: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(data)
    ended = run(tmp_path, "convert", tmp_path / "x.json")
    ended.check()
    assert (ended.status, "x.json: " in ended.err) == (1, True)


def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    began = time.monotonic()
    with pytest.raises(InputError, match="nobody writes"):
        read_bytes(tmp_path / "pipe")
    assert time.monotonic() - began < SECONDS


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("w") as file:
            for line in TEXT.splitlines(keepends=True):
                time.sleep(0.01)
                file.write(line)
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    assert read_bytes(pipe) == TEXT.encode()
    writer.join()


@pytest.mark.parametrize(
    ("closed", "arguments", "said"),
    [
        (">&-", "{0}", "<stdout>: Bad file descriptor"),
        (">&-", "{0} -o {1}", ""),
        ("<&-", "-", "cannot be read (Bad file descriptor)"),
        ("<&- >&- 2>&-", "{0} -o {1}", ""),
        ("2>&-", "{0} --language en", ""),
        (">/dev/full", "{0}", "<stdout>: No space left on device"),
    ],
)
def test_closed_streams(closed: str, arguments: str, said: str, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xml"
    command = f"exec {sys.executable} -m unres convert {arguments.format(text, out)} {closed}"
    ended = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert ended.returncode == bool(said)
    assert said in ended.stderr
    assert "defect" not in ended.stderr
    if "-o" in arguments:
        assert out.read_text().startswith("<?xml")


def test_a_helper_that_hangs_is_ended_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    helper = tmp_path / "antiword"
    helper.write_text(f"#!/bin/sh\nsleep 600 & echo $! >{tmp_path}/child\nwait\n")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(doc, "SECONDS", 0.5)
    with pytest.raises(InputError, match="antiword cannot read"):
        doc.text_of_doc(b"x")
    child = int((tmp_path / "child").read_text())
    for _ in range(100):  # it is ended at once, but is gone only when somebody has looked
        if not _lives(child):
            return
        time.sleep(0.05)
    pytest.fail("the child of the helper lives")


def _lives(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "undefined", "hex"])
def test_encodings_that_no_page_is_in(name: str, tmp_path: Path) -> None:
    page = f"<html><meta charset={name}><p>{TEXT}" + "<p>lamps-and-more" * 10_000
    (tmp_path / "x.html").write_text(page)
    run(tmp_path, "convert", tmp_path / "x.html", "--to", "text").check()
