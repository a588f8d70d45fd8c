"""The atheris target: bytes as they come, choices for a soup, and both inside office files.

pip install atheris
python -m tests.fuzz.target FOLDER_OF_FINDS [-max_total_time=3600]

A find is a file of bytes; `python -m tests.fuzz.target FIND` runs it again.
"""

from __future__ import annotations

import pkgutil
import sys
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING

import atheris  # type: ignore[import-untyped]  # it has no types

with atheris.instrument_imports(include=["unres"]):
    import unres

    for module in pkgutil.walk_packages(unres.__path__, "unres."):
        if not module.name.startswith(("unres.cli", "unres.batch", "unres.__main__")):
            import_module(module.name)  # what is imported later would not be watched

from tests.fuzz.laws import obey
from tests.fuzz.soup import CODES, set_in_type, soup
from tests.ingest.office import docx, odt, p

if TYPE_CHECKING:
    from collections.abc import Callable


def one_input(data: bytes) -> None:
    """Feed `data` to the library: its first two bytes say how."""
    if len(data) < 2:
        return
    how, form, rest = data[0] % 8, data[1] % 16, data[2:]
    if how == len(CODES):
        obey(rest)
        return
    pairs = zip(rest[::2], rest[1::2], strict=False)
    text = soup(CODES[how], [256 * high + low for high, low in pairs])
    if form in OFFICE:
        obey(OFFICE[form](text), CODES[how])
    else:
        obey(text, CODES[how])


def _lines(text: str) -> list[str]:
    """The lines of `text` as XML can hold them."""
    clean = "".join(char if char.isprintable() or char == "\n" else " " for char in text)
    return [escape(line) for line in clean.split("\n")]


OFFICE: dict[int, Callable[[str], bytes]] = {
    0: lambda text: docx("".join(map(p, _lines(text)))),
    1: lambda text: odt("".join(f"<text:p>{line}</text:p>" for line in _lines(text))),
    2: lambda text: f"<html><p>{'<p>'.join(_lines(text))}".encode(),
    4: lambda text: set_in_type(text).encode("utf-8", "replace"),
    3: lambda text: b"<html>" + text.encode("utf-8", "replace"),
}


def main() -> None:
    """Fuzz until told to stop."""
    unres.parse("The General Assembly,")  # what is loaded once is loaded before
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
