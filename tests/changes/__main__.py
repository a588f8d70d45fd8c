"""Strike from `known.toml` what holds now; print what does not hold and is not listed.

    python -m tests.changes

Nothing is ever added: what no longer holds is mended, or listed by hand with a reason.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.changes.cases import LIST, cases, known, lost, with_following

HEAD = """\
# What does not hold yet: by the way of writing, the texts whose structure it costs.
# `python -m tests.changes` strikes what holds.
"""


def main() -> int:
    """Write the list anew; return how many cases are lost that it does not hold."""
    listed, still, new = known(), defaultdict(list), 0
    for name, change in cases():
        found = lost(with_following(name), change)
        if found and name in listed.get(change.name, ()):
            still[change.name].append(name)
        elif found:
            new += 1
            sys.stdout.write(f"{change.name} of {name}: {found}\n")
    rows = (f"{change} = [\n{_lines(names)}]\n" for change, names in sorted(still.items()))
    LIST.write_text(HEAD + "\n" + "".join(rows), encoding="utf-8")
    before, after = (sum(map(len, table.values())) for table in (listed, still))
    sys.stdout.write(f"{after} known, {before - after} struck, {new} new\n")
    return new


def _lines(names: list[str]) -> str:
    return "".join(f'    "{name}",\n' for name in names)


if __name__ == "__main__":
    sys.exit(main() > 0)
