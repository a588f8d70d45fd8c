"""Reflow: from printed lines to paragraphs, whatever the layout."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from unres.parse.evidence import Counted, Evidence, Group, Seen, has_words, see
from unres.parse.passage import Passage
from unres.parse.quirks import stretched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parse.labels import Labels
    from unres.parse.setting import Setting


class Reflow:
    """Joins the lines of a document to paragraphs."""

    def __init__(self, language: Language, labels: Labels, setting: Setting) -> None:
        """Take what the decision needs: the language's openers, its labels, the setting."""
        self._language = language
        self._labels = labels
        self._setting = setting

    def passages(self, lines: Sequence[Line]) -> list[Passage]:
        """Join `lines` to paragraphs, in order, every line in exactly one."""
        if self._setting.full:
            lines = stretched.mend(lines, self._setting.full)
        seen = [see(line, self._language, self._labels) for line in lines]
        evidence = Evidence.of(self._language, self._setting, seen)
        groups: list[Group] = []
        counted = Counted()
        for index, line in enumerate(seen):
            if groups and not self._begins(evidence, index, groups[-1], counted):
                groups[-1].add(line)
            else:
                groups.append(Group.of(line))
                counted.count(line.label)
        return [Passage.of([line.line for line in group.lines]) for group in groups]

    def _begins(self, evidence: Evidence, index: int, group: Group, counted: Counted) -> bool:
        """Whether a paragraph begins at line `index`, below the lines of `group`."""
        line = evidence.lines[index]
        if not self._setting.full or "\t" in group.last.line.text or "\t" in line.line.text:
            return True
        if not has_words(line.line):
            return False
        if self._is_label(group.last):
            return bool(line.label)
        weights = _weights()["indented" if self._setting.indented else "plain"]
        signs = evidence.at(index, group, counted)
        return weights["bias"] + sum(weights.get(sign, 0.0) for sign in signs) > 0

    def _is_label(self, seen: Seen) -> bool:
        """Whether the line holds a label alone, parted from its paragraph."""
        label = self._labels.read(f"{seen.line.text} ")
        return bool(label and label.length >= len(seen.line.text))


@cache
def _weights() -> dict[str, dict[str, float]]:
    data = tomllib.loads((files("unres.parse") / "data" / "reflow.toml").read_text("utf-8"))
    return {
        name: {sign: float(weight) for sign, weight in table.items()}
        for name, table in data.items()
    }
