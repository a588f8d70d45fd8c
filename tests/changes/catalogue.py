"""All changes, by name."""

from __future__ import annotations

from itertools import chain

from tests.changes import characters, heads, labels, marked, notes, setting
from tests.changes.change import members

CHANGES = {
    change.name: change
    for change in chain.from_iterable(
        map(members, (characters, heads, labels, notes, setting, marked))
    )
}
