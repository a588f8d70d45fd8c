"""Converting a chunk of inputs: bytes in, bytes out, and nothing else touched.

`convert_chunk` reads no file, writes none and keeps nothing, and all that goes in and out can be
pickled: it runs in any process on any machine, and a run that was lost can be run again.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from unres.batch.outcome import Sure
from unres.errors import EngineError, UnresError, defect
from unres.options import Options
from unres.tuples import NamedTuple
from unres.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.batch.outcome import Remark

#: What a run makes that gathers what an archive holds: a line of JSON a document.
FACTS = "facts"
#: What a review makes: a line of JSON a document.
REVIEW = "review"


class Job(NamedTuple):
    """What to do with every input of a run.

    Attributes:
        to: the name of a format, one of `unres.output.RENDERERS` or `TABLES`, or `FACTS`, `REVIEW`.
        options: how to convert.
        version: the version of this package that the run was started with.
    """

    to: str = "akn"
    options: Options = Options()
    version: str = __version__


class Input(NamedTuple):
    """An input: the name that messages give it, and its bytes."""

    name: str
    data: bytes


class Result(NamedTuple):
    """What became of an input.

    Attributes:
        data: the output; None if there is none.
        error: why there is none, with the input's name in front; None if all went well.
        remarks: what was noticed and set aside, in the order of the source.
        seconds: how long it took.
        records: the places of those records of the side file that were applied.
        sure: how far the output can be trusted.
    """

    data: bytes | None = None
    error: str | None = None
    remarks: tuple[Remark, ...] = ()
    seconds: float = 0.0
    records: tuple[int, ...] = ()
    sure: Sure = Sure()


def convert_chunk(inputs: Sequence[Input], job: Job) -> list[Result]:
    """Convert `inputs`; return one result for each, in their order.

    A bad input gives a result with an error, it never raises.

    Raises:
        EngineError: this process has another version of the package than the one that asks.
    """
    if job.version != __version__:
        msg = (
            f"a worker has unres {__version__}, this run is of {job.version}: "
            "the same version has to be installed everywhere"
        )
        raise EngineError(msg)
    return [_timed(each, job) for each in inputs]


def _timed(source: Input, job: Job) -> Result:
    # Imported here: a process that only hands out work needs none of what does it.
    from unres.batch.one import convert  # noqa: PLC0415

    begin = time.perf_counter()
    try:
        result = convert(source.data, source.name, job)
    except UnresError as error:
        return Result(error=str(error), seconds=time.perf_counter() - begin)
    except Exception as error:  # noqa: BLE001  one bad file must never stop the others
        return Result(error=f"{source.name}: {defect(error)}")
    return result._replace(seconds=time.perf_counter() - begin)
