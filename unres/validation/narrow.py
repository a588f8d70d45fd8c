"""The schema made narrow: the part of Akoma Ntoso that resolutions use.

libxml2 takes a third of a second to load the whole schema, a hundredth to load this part of it.
A narrow schema allows less: alternatives and optional particles are taken out of it, and what
nothing refers to any more. Only of eIds and GUIDs it asks nothing, for libxml2 spends more than
half its time on their being unique and without white space. So what is valid by it, and has such
ids (`are_plain`, `are_unique`), is valid by the whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from lxml.etree import _Element, _ElementTree

_XSD = "{http://www.w3.org/2001/XMLSchema}"
_ELEMENT, _GROUP = f"{_XSD}element", f"{_XSD}group"
_CHOICE, _SEQUENCE = f"{_XSD}choice", f"{_XSD}sequence"
#: The attributes that refer to types by their names.
_TYPES = ("type", "base", "itemType", "memberTypes")
#: The attributes that identify an element.
IDS = ("eId", "GUID")


def narrow(schema: _ElementTree, names: Container[str]) -> None:
    """Take the elements that are not in `names` out of `schema`, where it can do without them.

    It stays whole where an element is required, and keeps one alternative of each choice.
    """
    root = schema.getroot()
    for note in list(root.iter(f"{_XSD}annotation")):
        _remove(note)
    groups = {group.get("name"): group for group in root.iterchildren(_GROUP)}
    particles = list(root.iter(_ELEMENT, _GROUP, _CHOICE, _SEQUENCE))
    for particle in [one for one in particles if _is_unwanted(one, names, groups)]:
        if _may_go(particle):
            _remove(particle)
    _free_ids(root)
    used = _used(root)
    for component in list(root):
        if component.get("name") and component not in used:
            _remove(component)


def are_plain(ids: Sequence[str]) -> bool:
    """Tell whether none of the ids is empty or has white space."""
    return " ".join(ids).split() == ids


def are_unique(ids: Sequence[str]) -> bool:
    """Tell whether no two ids are the same."""
    return len(set(ids)) == len(ids)


def _free_ids(root: _Element) -> None:
    """Let ids be any."""
    for constraint in list(root.iter(f"{_XSD}unique")):
        _remove(constraint)
    for attribute in root.iter(f"{_XSD}attribute"):
        if attribute.get("name") in IDS:
            attribute.set("type", "xsd:string")


def _is_unwanted(
    particle: _Element, names: Container[str], groups: Mapping[str | None, _Element]
) -> bool:
    """Tell whether there is no wanted element in a particle."""
    if particle.tag == _ELEMENT:
        return particle.get("ref") is not None and particle.get("ref") not in names
    model = groups[particle.get("ref")] if particle.get("ref") else particle
    return model.tag in (_GROUP, _CHOICE, _SEQUENCE) and all(
        _is_unwanted(inner, names, groups) for inner in model
    )


def _may_go(particle: _Element) -> bool:
    """Tell whether the schema allows less without a particle: it is optional, or one of several."""
    parent = particle.getparent()
    if parent is None or parent.tag not in (_CHOICE, _SEQUENCE):
        return False
    return particle.get("minOccurs") == "0" or (parent.tag == _CHOICE and len(parent) > 1)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _used(root: _Element) -> set[_Element]:
    """Return the global components that ``akomaNtoso`` needs, itself included."""
    components = {(one.tag, one.get("name")): one for one in root}
    used: set[_Element] = set()
    waiting = [components[_ELEMENT, "akomaNtoso"]]
    while waiting:
        component = waiting.pop()
        if component not in used:
            used.add(component)
            names = {name for element in component.iter() for name in _references(element)}
            waiting += [components[name] for name in names & components.keys()]
    return used


def _references(element: _Element) -> Iterator[tuple[str, str]]:
    """Yield what may be the components that an element refers to: their kinds and names."""
    if ref := element.get("ref"):
        yield str(element.tag), ref
    for attribute in _TYPES:
        for name in (element.get(attribute) or "").split():
            yield from ((f"{_XSD}complexType", name), (f"{_XSD}simpleType", name))
