"""Every engine gives the same; a worker that dies takes nothing along."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.batch.conftest import tree
from unres.batch import Crew, Input, Job, Store, convert_chunk, convert_many, plan, processes
from unres.batch.engines import here
from unres.batch.many import AHEAD, CHUNK
from unres.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor
    from pathlib import Path

    from unres.batch import Engine, Outcome, Task


@contextmanager
def threads(workers: int) -> Iterator[Crew]:
    with ThreadPoolExecutor(workers) as executor:
        yield Crew(executor, workers)


def run(engine: Engine, texts: Path, out: Path) -> list[Outcome]:
    with Store(out, Job()) as store:
        tasks = plan([str(texts)], str(out), "akn")
        return list(convert_many(tasks, Job(), store, engine, workers=2))


@pytest.mark.parametrize("engine", [threads, processes])
def test_every_engine_gives_the_same(engine: Engine, texts: Path, tmp_path: Path) -> None:
    (texts / "bad.txt").write_bytes(b"")
    wanted = run(here, texts, tmp_path / "wanted")
    assert [(one.task.source, one.error) for one in run(engine, texts, tmp_path / "out")] == [
        (one.task.source, one.error) for one in wanted
    ]
    assert tree(tmp_path / "out") == tree(tmp_path / "wanted")


def fatal(inputs: list[Input], job: Job) -> list[object]:
    """Convert as usual, but die of some inputs, as a process without memory would."""
    if any(b"9003" in each.data for each in inputs):
        os.kill(os.getpid(), signal.SIGKILL)
    return list(convert_chunk(inputs, job))


@pytest.mark.timeout(180)  # for busy machines
def test_only_what_kills_a_worker_is_lost(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unres.batch.workers.convert_chunk", fatal)
    failed = [one for one in run(processes, texts / "1", tmp_path / "out") if one.error]
    assert [one.task.source for one in failed] == [f"{texts}/1/3.txt"]
    assert "its process died" in str(failed[0].error)
    assert len(tree(tmp_path / "out")) == 11


def test_nobody_is_hired_where_nothing_is_to_do(texts: Path, tmp_path: Path) -> None:
    run(here, texts, tmp_path)

    def nobody(workers: int) -> Executor:
        raise AssertionError(workers)

    assert {one.status for one in run(nobody, texts, tmp_path)} == {"unchanged"}  # type: ignore[arg-type]  # never called


def test_versions_are_not_mixed() -> None:
    with pytest.raises(EngineError, match=r"a worker has unres .*, this run is of 0\.0\.1"):
        convert_chunk([], Job(version="0.0.1"))


def test_memory_is_bounded(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Task] = []

    def load(store: Store, task: Task) -> Input | Outcome:
        loaded.append(task)
        return load_one(store, task)

    load_one = Store.load
    monkeypatch.setattr(Store, "load", load)
    tasks = plan([str(texts)], None, "akn") * 10
    with Store(None, Job()) as store:
        next(convert_many(tasks, Job(), store, threads, workers=2))
    assert len(loaded) <= (AHEAD * 2 + 1) * CHUNK
