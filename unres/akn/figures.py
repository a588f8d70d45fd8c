"""Figures in a text: where a number is printed that is known from the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def printed_number(text: str, number: int | None, start: int = 0) -> tuple[int, int] | None:
    """Return the offsets of the first run of digits in `text` that reads `number`.

    Digits of any script count: "64", "٦٤", "６４".
    """
    for begin, end in _digit_runs(text, start):
        if int(text[begin:end]) == number:
            return begin, end
    return None


def _digit_runs(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < len(text):
        end = at
        while end < len(text) and text[end].isdecimal():
            end += 1
        if at < end <= at + 9:
            yield at, end
        at = max(end, at + 1)
