"""The schema: lxml gives the verdict, xmlschema explains it and gives a second opinion.

Both read the OASIS standard ``akomantoso30.xsd`` that ships with the package. lxml loads it in a
third of a second, xmlschema in two to three: it is imported only when it is asked. Resolutions pass
a narrow part of the schema, which is loaded at once and checks in half the time; what passes the
part passes the whole, and what does not is for the whole to judge.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from lxml import etree

from unres.diagnostics import Severity
from unres.kept import kept
from unres.resources import PACKAGE, parse_toml, schema_path
from unres.validation import narrow as narrowing
from unres.validation.names import scopes
from unres.validation.narrow import IDS, are_plain, are_unique, narrow
from unres.validation.parser import parse
from unres.validation.places import Places
from unres.validation.report import Finding
from unres.validation.table import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree
    from xmlschema import XMLSchema

    from unres.validation.index import Index

RULE = "XSD-01"
#: What libxml2 adds where it has said already that a value of an identity constraint is invalid.
_NOISE = "No precomputed value available"
_SCHEMA = "akomantoso30.xsd"
#: Names the elements that resolutions use.
_USUAL = PACKAGE / "validation/data/usual.toml"
_NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def check_schema(
    source: _Element | bytes, places: Places | None = None, index: Index | None = None
) -> tuple[Finding, ...]:
    """Return what lxml has against a document, given as root element or as bytes.

    `places` tells where elements stand, more exactly than lxml; `index` is that of the document,
    where there is one.
    """
    if isinstance(source, bytes):
        root, refusals = parse(source)
        if root is None:
            return refusals
        source = root
    schema, lock = usual_schema()
    with lock:  # the schema object holds the errors of its last validation
        if _has_plain_ids(source, index) and schema.validate(source):
            return ()
    schema, lock = whole_schema()
    with lock:
        if schema.validate(source):
            return ()
        errors = list(schema.error_log)
    places = places or Places(source)
    return tuple(_finding(error, source, places) for error in errors if _NOISE not in error.message)


def _has_plain_ids(root: _Element, index: Index | None) -> bool:
    """Tell whether `root` holds no ids but such as the narrow schema may be asked about.

    Parts of a collection may have the same ids.
    """
    for name in IDS:
        ids = index.every(name) if index else root.xpath(f"//@{name}")
        if not are_plain(ids):
            return False
        parts = (scope.xpath(f"descendant-or-self::*/@{name}") for scope in scopes(root))
        if not are_unique(ids) and not all(map(are_unique, parts)):
            return False
    return True


def second_opinion(root: _Element) -> Iterator[Finding]:
    """Yield what xmlschema has against the document, with the reason it gives."""
    import xmlschema  # noqa: PLC0415 - it takes long to import, and is seldom asked

    tree: Any = root  # xmlschema takes the elements of lxml, but its types do not say so
    try:
        for error in _explainer().iter_errors(tree, use_location_hints=False):
            message = f"{error.reason or error.message} (xmlschema)".replace(_NAMESPACE, "")
            line = error.sourceline or 0
            yield Finding(RULE, Severity.ERROR, message, line, xpath=error.path or "")
    except (xmlschema.XMLSchemaException, RecursionError) as error:
        yield Finding(RULE, Severity.ERROR, f"xmlschema gave up: {error}")


def _finding(error: etree._LogEntry, root: _Element, places: Places) -> Finding:
    message = f"{error.message.replace(_NAMESPACE, '')} {rules()[RULE].mend}"
    try:
        found = root.getroottree().xpath(error.path or "/..")
    except etree.XPathError:  # the path has a prefix that is declared further down
        found = []
    if isinstance(found, list) and found and etree.iselement(found[0]):
        return Finding(RULE, Severity.ERROR, message, *places.of(found[0]))
    return Finding(RULE, Severity.ERROR, message, error.line, error.column)


@cache
def whole_schema() -> tuple[etree.XMLSchema, Lock]:
    """Return the schema of Akoma Ntoso, and the lock to hold while it is used."""
    return etree.XMLSchema(_tree()), Lock()


@cache
def usual_schema() -> tuple[etree.XMLSchema, Lock]:
    """Return the part of it that resolutions use, and its lock."""
    text = kept(_USUAL, "schema", _narrowed, schema_path(_SCHEMA), Path(narrowing.__file__))
    tree = etree.fromstring(text, base_url=str(schema_path(_SCHEMA)))
    return etree.XMLSchema(tree), Lock()


def _narrowed() -> bytes:
    tree = _tree()
    narrow(tree, frozenset(parse_toml(_USUAL)["elements"]))
    return etree.tostring(tree)


def _tree() -> _ElementTree:
    return etree.parse(str(schema_path(_SCHEMA)))


@cache
def _explainer() -> XMLSchema:
    import xmlschema  # noqa: PLC0415 - as above

    return xmlschema.XMLSchema(str(schema_path(_SCHEMA)), allow="local")
