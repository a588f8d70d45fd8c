"""The examples for Ray and Spark give what the command gives; skipped where neither is there."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

from tests.batch.conftest import tree
from unres.batch import Job, Store, convert_many, plan

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.timeout(300)  # both take long to start


def example(name: str, *arguments: object) -> None:
    command = [sys.executable, str(ROOT / "examples" / name), *map(str, arguments)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.fixture
def wanted(texts: Path, tmp_path: Path) -> dict[str, bytes]:
    out = tmp_path / "wanted"
    with Store(out, Job()) as store:
        list(convert_many(plan([str(texts)], str(out), "akn"), Job(), store))
    return tree(out)


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed")
def test_ray(texts: Path, tmp_path: Path, wanted: dict[str, bytes]) -> None:
    example("on_ray.py", texts, tmp_path / "out")
    assert tree(tmp_path / "out") == wanted


@pytest.mark.skipif(
    find_spec("pyspark") is None or which("java") is None, reason="Spark is not installed"
)
def test_spark(texts: Path, tmp_path: Path, wanted: dict[str, bytes]) -> None:
    example("on_spark.py", texts, tmp_path / "out")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(tmp_path / "out").to_pylist()
    assert all(row["error"] is None for row in rows)
    assert sorted(row["xml"].encode() for row in rows) == sorted(wanted.values())
