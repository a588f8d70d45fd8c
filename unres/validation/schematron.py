"""Rules of one's own: ISO Schematron, run by lxml, which knows XSLT 1.0."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree, isoschematron

from unres.diagnostics import Severity
from unres.errors import SettingsError
from unres.validation.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from unres.validation.places import Places

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_FOUND = (f"{_SVRL}failed-assert", f"{_SVRL}successful-report")
_SCH = "{http://purl.oclc.org/dsdl/schematron}"
#: The languages of queries that lxml can run: ISO Schematron's default, and its other names.
_BINDINGS = frozenset({"", "xslt", "xslt1", "xpath", "xpath1"})
#: What schemas write in ``role``, and how severe it is; of anything else an error.
_ROLES = {
    "warn": Severity.WARNING,
    "warning": Severity.WARNING,
    "info": Severity.NOTE,
    "information": Severity.NOTE,
    "note": Severity.NOTE,
}
#: The family of these rules; an id of theirs follows it.
FAMILY = "SCH"


def check_schematron(root: _Element, schema: Path, places: Places) -> Iterator[Finding]:
    """Yield what the schema in the file `schema` has against a document.

    Raises:
        SettingsError: the file cannot be read, is no Schematron, or is written for XSLT 2 or 3.
    """
    rules = _compiled(schema)
    try:
        rules.validate(root)
    except etree.XSLTError as error:
        msg = f"{schema}: cannot be run ({error}); it may use what XSLT 1.0 lacks"
        raise SettingsError(msg) from error
    report = rules.validation_report
    for found in report.iter(*_FOUND) if report is not None else ():
        text = " ".join("".join(map(str, found.itertext())).split())
        role = (found.get("role") or "").lower()
        name = f"{FAMILY}-{found.get('id')}" if found.get("id") else FAMILY
        place = places.of(_at(root, found.get("location", "")))
        yield Finding(name, _ROLES.get(role, Severity.ERROR), text, *place)


def _at(root: _Element, location: str) -> _Element:
    """Return the element that a report names by its path, else the root."""
    try:
        found = root.getroottree().xpath(location) if location else []
    except etree.XPathError:
        found = []
    is_element = isinstance(found, list) and found and etree.iselement(found[0])
    return found[0] if is_element else root


@cache
def _compiled(path: Path) -> isoschematron.Schematron:
    try:
        root = etree.parse(str(path), etree.XMLParser(resolve_entities=False)).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        msg = f"{path}: cannot be read ({error}); give a Schematron schema"
        raise SettingsError(msg) from error
    if root.tag != f"{_SCH}schema":
        msg = f"{path}: is no ISO Schematron: the root is {root.tag!s}"
        raise SettingsError(msg)
    binding = (root.get("queryBinding") or "").lower()
    if binding not in _BINDINGS:
        msg = (
            f"{path}: is written for {binding}; only XSLT 1.0 can be run here. Compile it with "
            "another tool, or write it with queryBinding xslt"
        )
        raise SettingsError(msg)
    try:
        return isoschematron.Schematron(root, store_report=True)
    except (etree.SchematronParseError, etree.XSLTError) as error:
        msg = f"{path}: is no Schematron schema that can be run ({error})"
        raise SettingsError(msg) from error
