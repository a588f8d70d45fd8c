"""Runs that were killed, and runs that are run again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.batch.conftest import tree
from unres.batch import Job, Outcome, Store, Task, convert_many, plan
from unres.batch import manifest as manifests
from unres.errors import OutputError
from unres.options import Options

if TYPE_CHECKING:
    from pathlib import Path


def run(
    texts: Path, out: Path, job: Job | None = None, *, overwrite: bool = False
) -> list[Outcome]:
    job = job or Job()
    with Store(out, job, overwrite=overwrite) as store:
        return list(convert_many(plan([str(texts)], str(out), job.to), job, store))


def statuses(outcomes: list[Outcome]) -> set[str]:
    return {outcome.status for outcome in outcomes}


def entries(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / manifests.NAME).read_bytes().splitlines()]


def test_the_manifest_tells_all(texts: Path, tmp_path: Path) -> None:
    (texts / "bad.txt").write_bytes(b"")
    outcomes = run(texts, tmp_path / "out")
    assert [outcome.status for outcome in outcomes].count("failed") == 1
    found = {str(entry["target"]): entry for entry in entries(tmp_path / "out")}
    good, bad = found["0/0.xml"], found["bad.xml"]
    assert good["input"] == manifests.digest((texts / "0/0.txt").read_bytes())
    assert good["output"] == manifests.digest((tmp_path / "out/0/0.xml").read_bytes())
    assert (bad["status"], bad["output"]) == ("failed", None)
    assert "there is no text" in str(bad["error"])


def test_what_is_made_is_not_made_again(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(texts, out)
    made, listed = tree(out), entries(out)
    assert statuses(run(texts, out)) == {"unchanged"}
    assert (tree(out), entries(out)) == (made, listed)


def test_a_changed_input_is_made_again(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(texts, out)
    source = texts / "0" / "0.txt"
    source.write_text(source.read_text(encoding="utf-8") + "\n3. Decides more.\n", "utf-8")
    changed = [outcome for outcome in run(texts, out) if outcome.status != "unchanged"]
    assert [outcome.task.source for outcome in changed] == [str(source)]
    assert b"more." in (out / "0/0.xml").read_bytes()


@pytest.mark.parametrize(
    "job", [Job(options=Options(language="eng")), Job(version="0.0.1")], ids=["options", "version"]
)
def test_another_recipe_makes_all_again(texts: Path, tmp_path: Path, job: Job) -> None:
    out = tmp_path / "out"
    run(texts, out)
    with Store(out, job) as store:
        tasks = plan([str(texts)], str(out), job.to)
        assert not any(isinstance(store.load(task), Outcome) for task in tasks)


def test_what_was_changed_by_hand_is_kept(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(texts, out)
    (out / "0/0.xml").write_bytes(b"mine")
    (failed,) = (outcome for outcome in run(texts, out) if outcome.status != "unchanged")
    assert "--force" in str(failed.error)
    assert (out / "0/0.xml").read_bytes() == b"mine"
    run(texts, out, overwrite=True)
    assert (out / "0/0.xml").read_bytes() != b"mine"


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.77, 1.0])
def test_a_torn_manifest_is_mended(texts: Path, tmp_path: Path, share: float) -> None:
    out = tmp_path / "out"
    run(texts, out)
    made, path = tree(out), out / manifests.NAME
    lines = path.read_bytes()
    path.write_bytes(lines[: int(len(lines) * share)])
    (out / "1" / ".unres-999999999-1.tmp").write_bytes(b"half")
    assert "failed" not in statuses(run(texts, out))
    assert tree(out) == made
    assert len(entries(out)) == len(made)


@pytest.mark.parametrize("line", [b"[]\n", b"{}\n", b"\0\0\n", b'{"target": "a", "output": 1}\n'])
def test_a_foreign_manifest_is_refused(tmp_path: Path, line: bytes) -> None:
    (tmp_path / manifests.NAME).write_bytes(line)
    with pytest.raises(OutputError, match="line 1 is damaged"):
        Store(tmp_path, Job())


@pytest.mark.timeout(180)  # for busy machines
def test_kill_9_in_the_middle(long_texts: Path, tmp_path: Path) -> None:
    wanted, out = tmp_path / "wanted", tmp_path / "out"
    run(long_texts, wanted)
    command = [sys.executable, "-m", "unres", "convert", str(long_texts), "-o", str(out), "-j", "2"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE)
    while not list(out.rglob("*.xml")):
        assert first.poll() is None
        time.sleep(0.002)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()  # ends when its workers have ended too: they hold the same pipe
    assert len(tree(out)) < len(tree(wanted))
    assert subprocess.run(command, check=False).returncode == 0
    assert tree(out) == tree(wanted)
    assert {entry["target"] for entry in entries(out)} == set(tree(out))


def test_the_output_folder_is_no_input(texts: Path) -> None:
    out = texts / "out"
    run(texts, out)
    assert statuses(run(texts, out)) == {"unchanged"}
    assert plan([str(out)], str(out), "json")[0] == Task(str(out / "0/0.xml"), out / "0/0.json")
