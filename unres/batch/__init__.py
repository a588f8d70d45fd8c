"""Convert files: one, or many at a time."""

from unres.batch.convert import convert_file
from unres.batch.many import convert_many
from unres.batch.outcome import Outcome, Remark, remarks
from unres.batch.plan import SUFFIXES, Task, files_below, plan

__all__ = [
    "SUFFIXES",
    "Outcome",
    "Remark",
    "Task",
    "convert_file",
    "convert_many",
    "files_below",
    "plan",
    "remarks",
]
