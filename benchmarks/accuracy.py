"""Convert a corpus to be scored: every text of one layout, to a folder of Akoma Ntoso files.

    UNRES_CORPUS=corpus python benchmarks/accuracy.py typeset raw out/

reads ``corpus/typeset/text/*.raw.txt`` and writes ``out/*.xml``, under the names of the texts.
What is scored against them are the United Nations' own files, in ``corpus/typeset/gold``;
docs/accuracy.md says what is compared.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from unres.batch import Job, Store, convert_many, plan, processes
from unres.options import Options


def main(name: str, layout: str, out: str) -> int:
    """Convert the texts of corpus `name` in `layout`; return how many failed."""
    texts = sorted(Path(os.environ["UNRES_CORPUS"], name, "text").glob(f"*.{layout}.txt"))
    tasks = plan([str(text) for text in texts], out, "akn")
    job = Job("akn", Options())
    with Store(Path(out), job, overwrite=True) as store:
        outcomes = convert_many(tasks, job, store, processes, workers=os.cpu_count() or 1)
        failed = sum(outcome.status == "failed" for outcome in outcomes)
    print(f"{len(texts) - failed} of {len(texts)} converted to {out}")
    return failed


if __name__ == "__main__":
    sys.exit(int(main(*sys.argv[1:]) > 0))
