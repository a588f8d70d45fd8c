"""The atheris target: bytes as they come, or as choices for a soup.

pip install atheris
python -m tests.fuzz.target FOLDER_OF_FINDS [-max_total_time=3600]
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-untyped]  # it has no types

with atheris.instrument_imports(include=["unres"]):
    import unres

from tests.fuzz.laws import obey
from tests.fuzz.soup import CODES, soup


def one_input(data: bytes) -> None:
    """Feed `data` to the library: the first byte says how."""
    if not data:
        return
    how, rest = data[0], data[1:]
    if how % 8 < len(CODES):
        code = CODES[how % 8]
        pairs = zip(rest[::2], rest[1::2], strict=False)
        obey(soup(code, [256 * high + low for high, low in pairs]), code)
    else:
        obey(rest)


def main() -> None:
    """Fuzz until told to stop."""
    unres.parse("The General Assembly,")  # what is loaded once is loaded before
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
