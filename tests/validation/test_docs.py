"""docs/validator.md is made from the rule table: one entry a rule, none forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unres.validation.table import FAMILIES, Rule, family_rules

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parent.parent.parent / "docs" / "validator.md"
HEAD = """# The validator

`unres validate` reads a file with a hardened parser, checks it against the Akoma Ntoso schema, and
then against the rules below. A breach of an **error** rule makes the command fail; **warnings** and
**notes** do not. The profile `archive` takes as warnings what the UN's own files break, `akn` asks
only the rules that are for Akoma Ntoso of any country. Profiles, settings, baselines and rules of
your own: [archives.md](archives.md).

Each rule says what must hold, why, how to mend a breach, and where it comes from. This page is
made from the rule table (`unres/validation/data/*.toml`): `pytest --update` writes it anew.
"""
TITLES = {
    "document": "The file and the document",
    "iri": "IRIs",
    "identity": "Identification",
    "references": "References inside the file",
    "meta": "Metadata",
    "structure": "Structure",
    "eid": "Identifiers of elements",
    "text": "The words against the mark-up",
}


def entry(rule: Rule) -> str:
    archive = "" if rule.archive is rule.severity else f"; {rule.archive} under `archive`"
    akn = f"; {rule.akn} under `akn`" if rule.akn else ""
    return "\n".join(
        [
            f"### {rule.id} ({rule.severity}{archive}{akn})",
            "",
            f"**{rule.holds}**",
            "",
            f"- Why: {rule.why}",
            f"- How to mend: {rule.mend}",
            f"- Source: {rule.source}.",
            "",
        ]
    )


def test_page_is_that_of_the_table(golden: Callable[[Path, bytes], None]) -> None:
    parts = [HEAD]
    for family in FAMILIES:
        parts += [f"## {TITLES[family]}\n", *map(entry, family_rules(family))]
    golden(PAGE, "\n".join(parts).encode())
