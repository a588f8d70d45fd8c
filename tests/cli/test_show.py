"""``unres show`` on a terminal and in a pipe."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from unres.cli.tree import columns, fit, isolated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres

ARABIC = """القرار 9001 (2031)

إن مجلس الأمن،

إذ يشير إلى عمله السابق بشأن المنارات،

1 - يقرر أن تبقى كل منارة مضاءة ليلا ونهارا في جميع الموانئ التي ترسو فيها السفن الصغيرة؛

2 - يقرر أن يبقي المسألة قيد نظره.
"""


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("第一二三", 5, "第…"), ("abc", 0, ""), ("", 0, "")],
)
def test_fit_cuts_to_columns(text: str, width: int, cut: str) -> None:
    assert fit(text, width) == cut
    assert columns(cut) <= width


def test_only_right_to_left_text_is_isolated() -> None:
    assert isolated("clause 1. Decides") == "clause 1. Decides"
    assert isolated("point (أ)") == "\u2068point (أ)\u2069"


def test_show_reads_what_convert_writes(unres: Unres, text: Path, tmp_path: Path) -> None:
    for form in ("akn", "json"):
        again = tmp_path / form
        again.write_bytes(unres("convert", text, "--to", form).out)
        assert b"clause 2. Decides to remain seized" in unres("show", again).out


def test_a_pipe_gets_plain_text(unres: Unres, tmp_path: Path) -> None:
    path = tmp_path / "ar.txt"
    path.write_text(ARABIC, encoding="utf-8")
    out = unres("show", path).out.decode()
    assert not re.search("[\x1b\u2066-\u2069]", out)
    assert "clause 1 - يقرر" in out


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of POSIX")
def test_a_terminal_gets_isolates_and_no_colour_where_none_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "ar.txt"
    path.write_text(ARABIC, encoding="utf-8")
    master, slave = os.openpty()
    command = [sys.executable, "-m", "unres", "show", str(path)]
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "TERM": "xterm"}
    subprocess.run(command, stdout=slave, env=env, check=True)
    os.close(slave)
    out = os.read(master, 100_000).decode()
    os.close(master)
    assert not re.search(r"\x1b\[[\d;]*3\d", out)
    plain = re.sub(r"\x1b\[[\d;]*m", "", out).splitlines()
    assert max(map(columns, plain)) <= 80
    assert out.count("\u2068") == out.count("\u2069") > 3
