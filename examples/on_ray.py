"""Convert a folder on a Ray cluster: ``python examples/on_ray.py TEXTS OUT``.

`convert_chunk` takes bytes and gives bytes, so any system that runs Python functions can do the
work; reading, writing and the manifest stay in this process. Ray lacks an executor of
`concurrent.futures`, but its pool has a method that is enough to make one.
"""

from __future__ import annotations

import sys
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ray

from unres.batch import Crew, Job, Store, convert_many, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class RayExecutor(Executor):
    """Gives each call to Ray."""

    def submit(self, fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Future[Any]:
        """Run ``fn`` as a Ray task; Ray runs it again where a machine is lost."""
        future: Future[Any] = ray.remote(fn).remote(*args, **kwargs).future()
        return future


@contextmanager
def on_ray(workers: int) -> Iterator[Crew]:
    """Give a crew of all CPUs of the cluster, however many are wanted."""
    del workers
    ray.init(ignore_reinit_error=True)
    yield Crew(RayExecutor(), int(ray.cluster_resources()["CPU"]))


if __name__ == "__main__":
    texts, out = sys.argv[1:]
    with Store(Path(out), Job()) as store:
        tasks = plan([texts], out, "akn")
        failed = sum(one.error is not None for one in convert_many(tasks, Job(), store, on_ray))
    print(f"{len(tasks) - failed} converted, {failed} failed; see {out}")
