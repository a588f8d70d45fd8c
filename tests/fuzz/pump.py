"""Fuzzing for time: pieces of soup, repeated until a cost that is not linear shows.

    python -m tests.fuzz.pump SECONDS [SEED]

A unit of a few pieces is repeated to a short and to a long text. Where the long one takes far more
than its length accounts for, the unit is printed. Every text is checked against the laws as well.
"""

from __future__ import annotations

import random
import sys
import time
import traceback

import unres
from tests.fuzz.laws import obey
from tests.fuzz.soup import CODES, soup

SHORT, TIMES = 6_000, 5
#: Time per character may rise by this factor; costs below a second are not looked at.
RISE, LEAST = 2.0, 1.0


def cost(text: str, code: str) -> float:
    """Return the seconds of processor time that converting `text` takes."""
    start = time.process_time()
    try:
        unres.to_akn(unres.parse(text, language=code))
    except unres.InputError:
        return 0.0
    return time.process_time() - start


def pumped(rng: random.Random) -> tuple[str, str, str]:
    """Return a language, a beginning, and a unit to repeat after it."""
    code = rng.choice(CODES)
    begin, unit = (
        soup(code, [rng.randrange(10_000) for _ in range(rng.randrange(1, most))])
        for most in (25, 6)
    )
    return code, begin, unit or "x"


def superlinear(code: str, begin: str, unit: str) -> str | None:
    """Say how the cost of `unit` grows, if it grows faster than its length."""
    short = begin + unit * (SHORT // len(unit))
    long = begin + unit * (TIMES * SHORT // len(unit))
    little, much = cost(short, code), cost(long, code)
    if little and much > LEAST and much > RISE * TIMES * little:
        return f"{little:.2f} s, {TIMES} times as long {much:.2f} s"
    return None


def main(seconds: float, seed: int) -> int:
    """Fuzz for `seconds`, print each find with what makes it again; return their number."""
    rng = random.Random(seed)
    end, tried, finds = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        code, begin, unit = pumped(rng)
        tried += 1
        try:
            for text in (begin, begin + unit * 7):
                obey(text, code)
            slow = superlinear(code, begin, unit)
        except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
            slow = traceback.format_exc(limit=-2)
        if slow:
            finds += 1
            print(f"{code} {begin!r} + n * {unit!r}\n  {slow}", flush=True)
    print(f"{tried} units tried in {seconds:.0f} s, {finds} finds", flush=True)
    return finds


if __name__ == "__main__":
    found = main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.exit(1 if found else 0)
