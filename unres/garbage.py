"""The garbage collector of Python, in processes that are ours: the command and its workers."""

from __future__ import annotations

import gc

#: Objects that are made before the collector looks for garbage among them. At Python's own 700 it
#: looks hundreds of times at modules and patterns that are there to stay, which is a sixth of the
#: time of a small file; at 100,000 the memory of a long run grows.
OBJECTS = 10_000
#: The same where one file is converted: all that is made until its output is there.
ONE_FILE = 100_000


def collect_seldom(objects: int = OBJECTS) -> None:
    """Let the collector of this process look seldom. A library has no right to this."""
    gc.set_threshold(objects)
