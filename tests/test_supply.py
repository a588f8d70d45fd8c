"""What the package stands on: locked with hashes, bounded, and free to be used with Apache-2.0."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import Distribution

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
NEEDED = [Requirement(each) for each in PROJECT["dependencies"]]
EXTRAS = {
    name: [Requirement(each) for each in given]
    for name, given in PROJECT["optional-dependencies"].items()
}
#: What a user installs: the package, and the extras that are no tools of ours.
SHIPPED = [*NEEDED, *(each for name in ("dask", "parquet", "pdf") for each in EXTRAS[name])]
#: Licences that ask for no more than Apache-2.0 does, by the words that name them.
FREE = re.compile(r"\b(MIT|BSD|Apache|ISC|PSF|Python Software|0BSD|Unlicense|MPL)\b|public domain")
#: Those that ask for more.
STRICT = re.compile(r"\b(A?GPL|LGPL|SSPL|BUSL|CC-BY-NC|proprietary)\b", re.IGNORECASE)


def said(of: Distribution) -> str:
    """What a package says of its licence."""
    told = of.metadata.json
    if expression := told.get("license_expression"):
        return str(expression)
    classifiers = [each for each in told.get("classifier", ()) if each.startswith("License")]
    return " ".join(classifiers) or str(told.get("license", ""))[:200]


def below(needed: Iterable[Requirement]) -> Iterator[Distribution]:
    """Yield what is needed, and what that needs, as far as it is installed."""
    waiting, seen = list(needed), set[str]()
    while waiting:
        name = canonicalize_name(waiting.pop().name)
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        yield found
        asked = map(Requirement, found.requires or ())
        waiting += (one for one in asked if not one.marker or one.marker.evaluate({"extra": ""}))


def test_licences_let_the_package_be_used_as_its_own_says() -> None:
    told = {one.metadata["Name"]: said(one) for one in below(SHIPPED)}
    assert {"click", "lxml", "pydantic", "pydantic_core", "xmlschema"} <= told.keys()
    wrong = {name: text for name, text in told.items() if STRICT.search(text)}
    assert not wrong
    assert not {name: text for name, text in told.items() if not FREE.search(text)}


@pytest.mark.parametrize("needed", [*NEEDED, EXTRAS["pdf"][0]], ids=str)
def test_major_versions_are_bounded(needed: Requirement) -> None:
    assert "<" in str(needed.specifier)


def test_every_package_that_is_asked_for_is_locked() -> None:
    locked = dict(re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE))
    for needed in (*NEEDED, *(each for given in EXTRAS.values() for each in given)):
        version = locked.get(canonicalize_name(needed.name))
        assert version, f"{needed.name} is not locked: bash .ci/lock"
        assert version in needed.specifier, f"{needed} is locked at {version}: bash .ci/lock"


def test_what_is_locked_has_hashes() -> None:
    for block in re.split(r"\n(?=\S)", LOCK.strip()):
        assert block.startswith("#") or "--hash=sha256:" in block
    assert "://" not in LOCK
