"""What is mended in the metadata that a file brought along: references, empty attributes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.akn.xml import make, qualified
from unres.patterns import compiled
from unres.validation.index import Index
from unres.validation.names import AKN, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_ID = compiled(r"[A-Za-z][A-Za-z0-9-]*")
_REFERENCES = ("refersTo", "by", "as", "outcome", "choice", "to")
#: The class of the term that an attribute refers to; others refer to a concept.
_CLASSES = {"as": "Role", "by": "Organization", "source": "Organization"}


def mend_metadata(root: _Element) -> list[str]:
    """Mend the metadata of `root` in place; return what was done, one sentence each."""
    counts = {
        "empty attributes taken away": _empty_attributes(root),
        "IRIs of terms brought below their class": _term_iris(root),
        "references completed": sum(_references(root)),
    }
    return [f"{what}: {count}" for what, count in counts.items() if count]


def _empty_attributes(root: _Element) -> int:
    """Take empty attributes away; an image needs a source, and gets the file itself."""
    empty = [
        (element, key)
        for element, key in Index(root).empty
        if (key, name_of(element)) != ("name", "container")
    ]
    for element, key in empty:
        if key == "src":
            element.set(key, "#")
        else:
            del element.attrib[key]
    return len(empty)


def _term_iris(root: _Element) -> int:
    """Bring the IRI of each term below its class: ``/akn/ontology/term/un/...``."""
    count = 0
    index = Index(root)
    names = [name for name in index.named if name.startswith("TLC")]
    for term in index.all(*names):
        kind, href = name_of(term).removeprefix("TLC").lower(), term.get("href", "")
        if not href.startswith(f"/akn/ontology/{kind}/"):
            tail = re.sub(r"^(?:/akn/(?:ontology/\w+|role/concept)/un/|#)", "", href).strip("/")
            term.set("href", f"/akn/ontology/{kind}/un/{tail or term.get('eId')}")
            count += 1
    return count


def _references(root: _Element) -> Iterator[int]:
    """Complete references with their # and declare what they point to; yield 1 for each."""
    index = Index(root)
    ids = set(index.ids)
    by_name = {eid.lower(): eid for eid in ids}
    for attribute in (*_REFERENCES, "source"):
        for element, value in index.values(attribute).items():
            if not value or all(one.startswith("#") and one[1:] in ids for one in value.split()):
                continue
            eid = value.lstrip("#")
            if not _ID.fullmatch(eid):  # words, and no reference
                element.set(qualified(f"unres:{attribute}"), value)
                del element.attrib[attribute]
            else:
                eid = by_name.get(eid.lower(), eid)
                if eid not in ids:
                    _declare(root, eid, _CLASSES.get(attribute, "Concept"))
                    ids.add(eid)
                element.set(attribute, f"#{eid}")
            yield 1


def _declare(root: _Element, eid: str, kind: str) -> None:
    """Declare a term in the first ``references``; it is shown as the words of its name."""
    references = next(root.iter(f"{{{AKN}}}references"))
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", eid).replace("-", " ")
    shown = words[:1].upper() + words[1:].lower()
    href = f"/akn/ontology/{kind.lower()}/un/{eid}"
    make(references, f"TLC{kind}", {"eId": eid, "href": href, "showAs": shown})
