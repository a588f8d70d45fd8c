"""The rule table: what must hold, how severe a breach is, and how to mend it.

Its words stand in ``data/*.toml``, one file a family; the checks in ``checks/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.diagnostics import Severity
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The families, in the order in which their findings are reported.
FAMILIES = (
    "document",
    "iri",
    "identity",
    "references",
    "meta",
    "structure",
    "eid",
    "text",
)


class Profile(StrEnum):
    """How severe to be, and by what.

    `STRICT` holds documents of the United Nations to all rules, `ARCHIVE` is lenient where
    archives are full of files that break the rules in the same few ways, `AKN` asks the schema
    and the Naming Convention only: for any Akoma Ntoso of any country.
    """

    STRICT = "strict"
    ARCHIVE = "archive"
    AKN = "akn"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, what `holds`, how to `mend` a breach, `why` it is one, and its `source`.

    `archive` and `akn` are the severities under the profiles of these names; None: the rule is
    none of the profile.
    """

    id: str
    severity: Severity
    archive: Severity
    akn: Severity | None
    holds: str
    mend: str
    why: str
    source: str

    def under(self, profile: Profile) -> Severity | None:
        """Return how severe a breach is, None if the profile does not ask for the rule."""
        if profile is Profile.AKN:
            return self.akn
        return self.archive if profile is Profile.ARCHIVE else self.severity


@cache
def rules() -> Mapping[str, Rule]:
    """Return all rules by id, in their order."""
    return MappingProxyType({rule.id: rule for family in FAMILIES for rule in family_rules(family)})


def family_rules(family: str) -> tuple[Rule, ...]:
    """Return the rules of one family."""
    table = read_toml(f"validation/data/{family}.toml")
    return tuple(_rule(key, row) for key, row in table.items())


def _rule(key: str, row: dict[str, str]) -> Rule:
    severity = Severity(row["severity"])
    archive = Severity(row.get("archive", severity))
    akn = Severity(row["akn"]) if "akn" in row else None
    return Rule(key, severity, archive, akn, row["holds"], row["mend"], row["why"], row["source"])
