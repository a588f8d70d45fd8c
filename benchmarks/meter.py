"""``python -S meter.py COMMAND...``: run it; print seconds on the clock, of CPU, and megabytes.

A process of its own, and a small one: Linux counts the memory of the process that starts a command
as the command's own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

begin = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
wall = time.perf_counter() - begin
if status:
    sys.exit(f"{' '.join(sys.argv[1:])} ended with {os.waitstatus_to_exitcode(status)}")
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
