"""dask.distributed: embedded, and as a cluster of separate processes of which one is killed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from tests.batch.conftest import tree
from unres.batch import Job, Store, convert_many, dask, engines, plan
from unres.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.timeout(180)  # a cluster takes a while to start on a busy machine
needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="extra dask")


@contextmanager
def started(module: str, *arguments: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a module of dask.distributed in a process of its own."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *map(str, arguments)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler that runs."""
    told = tmp_path / "scheduler.json"
    options = ("--port", 0, "--no-dashboard", "--scheduler-file", told)
    with started("dask_scheduler", *options, "--host", "127.0.0.1"):
        while not (told.exists() and told.stat().st_size):  # it is made before it is written
            time.sleep(0.02)
        yield json.loads(told.read_text("utf-8"))["address"]


def convert(texts: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "unres", "convert", str(texts), "-o", str(out)]
    return subprocess.Popen([*command, "--engine", "dask", *options], stderr=subprocess.PIPE)


def here(texts: Path, out: Path) -> dict[str, bytes]:
    """Return what this process makes of `texts`."""
    with Store(out, Job()) as store:
        outcomes = list(convert_many(plan([str(texts)], str(out), "akn"), Job(), store))
    assert not any(outcome.error for outcome in outcomes)
    return tree(out)


@needs_dask
def test_embedded(texts: Path, tmp_path: Path) -> None:
    with convert(texts, tmp_path / "out") as run:
        assert run.wait() == 0
    assert tree(tmp_path / "out") == here(texts, tmp_path / "wanted")


@needs_dask
def test_a_killed_worker_loses_nothing(scheduler: str, long_texts: Path, tmp_path: Path) -> None:
    wanted, out = here(long_texts, tmp_path / "wanted"), tmp_path / "out"
    options = ("--nthreads", 1, "--no-nanny", "--no-dashboard", "--local-directory", tmp_path)
    with ExitStack() as end:
        first, _ = (end.enter_context(started("dask_worker", scheduler, *options)) for _ in "ab")
        run = end.enter_context(convert(long_texts, out, "--scheduler", scheduler))
        while not list(out.rglob("*.xml")):
            assert run.poll() is None
            time.sleep(0.002)
        first.kill()
        assert run.poll() is None
        assert run.wait() == 0
    assert tree(out) == wanted


@needs_dask
def test_a_scheduler_out_of_reach_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAIT", 0.5)
    address = "tcp://127.0.0.1:1"
    with pytest.raises(EngineError, match=f"^{address}: no dask scheduler"), dask(address)(1):
        pass


def test_without_the_extra_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match="pip install distributed"), dask()(1):
        pass
