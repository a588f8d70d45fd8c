"""Convert many files: in processes or on a cluster, in bounded memory, resumable.

`convert_chunk` is the work: bytes in, bytes out. `convert_many` has it done by an engine, and a
`Store` reads, writes and keeps the manifest.
"""

from unres.batch.chunk import Input, Job, Result, convert_chunk
from unres.batch.engines import Crew, Engine, dask, here, processes
from unres.batch.many import convert_many
from unres.batch.outcome import Outcome, Remark, remarks
from unres.batch.plan import BINARY, DATABASE, SUFFIXES, Task, files_below, left_out, plan
from unres.batch.store import Store

__all__ = [
    "BINARY",
    "DATABASE",
    "SUFFIXES",
    "Crew",
    "Engine",
    "Input",
    "Job",
    "Outcome",
    "Remark",
    "Result",
    "Store",
    "Task",
    "convert_chunk",
    "convert_many",
    "dask",
    "files_below",
    "here",
    "left_out",
    "plan",
    "processes",
    "remarks",
]
