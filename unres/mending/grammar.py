"""What may stand in what: the content models of the schema of Akoma Ntoso, one an element.

A content model is a regular expression over names. Here it is an automaton of positions (Glushkov's
construction): each place in the expression where a name stands is a state, and knows which places
can follow it. The schema itself is read, so that nothing of it is written down twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from unres.resources import schema_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_XSD = "{http://www.w3.org/2001/XMLSchema}"
#: Stands for the elements of other namespaces in a content model.
ANY = "*"

State = frozenset[int]
#: The state before the first child.
START: State = frozenset({-1})


@dataclass(slots=True)
class Model:
    """The content of an element: which children, in which order, and whether text may stand there.

    Attributes:
        mixed: whether text may stand between the children.
        names: the name at each place of the expression.
        follow: the places that can follow each place; -1 is the beginning.
        ends: the places that can be the last; with -1 the element may be empty.
    """

    mixed: bool
    names: list[str] = field(default_factory=list)
    follow: dict[int, set[int]] = field(default_factory=dict)
    ends: set[int] = field(default_factory=set)
    _steps: dict[tuple[State, str], State] = field(default_factory=dict)

    def step(self, state: State, name: str) -> State:
        """Return the state behind a child; empty if it may not stand there.

        The name of an element of another namespace is `ANY`.
        """
        key = (state, name)
        if key not in self._steps:
            after = {at for one in state for at in self.follow.get(one, ())}
            self._steps[key] = frozenset(at for at in after if self.names[at] == name)
        return self._steps[key]

    def is_end(self, state: State) -> bool:
        """Tell whether the element may end in this state."""
        return not self.ends.isdisjoint(state)


@dataclass(frozen=True, slots=True)
class _Part:
    """Part of an expression: whether it may be empty, the places it begins and ends with."""

    empty: bool = True
    first: frozenset[int] = frozenset()
    last: frozenset[int] = frozenset()


@cache
def models() -> Mapping[str, Model]:
    """Return the content models of all elements, by name."""
    root = etree.parse(str(schema_path("akomantoso30.xsd"))).getroot()
    return _Schema(root).models()


class _Schema:
    """The definitions of a schema, by kind and name."""

    def __init__(self, root: _Element) -> None:
        self.named = {
            (each.tag, each.get("name")): each for each in root if each.get("name") is not None
        }

    def models(self) -> dict[str, Model]:
        return {
            name: self._model(element)
            for (tag, name), element in self.named.items()
            if tag == f"{_XSD}element" and name is not None
        }

    def _model(self, element: _Element) -> Model:
        kind = element.find(f"{_XSD}complexType")
        if kind is None:
            kind = self.named.get((f"{_XSD}complexType", element.get("type")))
        if kind is None:
            return Model(mixed=True, ends={-1})
        model = Model(mixed=self._is_mixed(kind))
        whole = self._type(kind, model)
        model.follow[-1] = set(whole.first)
        model.ends = set(whole.last) | ({-1} if whole.empty else set())
        return model

    def _is_mixed(self, kind: _Element) -> bool:
        if kind.get("mixed") == "true":
            return True
        base = self._base(kind)
        return base is not None and self._is_mixed(base)

    def _base(self, kind: _Element) -> _Element | None:
        extension = kind.find(f"{_XSD}complexContent/{_XSD}extension")
        if extension is None:
            return None
        return self.named.get((f"{_XSD}complexType", extension.get("base")))

    def _type(self, kind: _Element, model: Model) -> _Part:
        base = self._base(kind)
        if base is None:
            return self._sequence(kind, model)
        extension = kind.find(f"{_XSD}complexContent/{_XSD}extension")
        own = self._sequence(extension, model) if extension is not None else _Part()
        return _joined(self._type(base, model), own, model)

    def _sequence(self, box: _Element, model: Model) -> _Part:
        whole = _Part()
        for each in box:
            whole = _joined(whole, self._part(each, model), model)
        return whole

    def _part(self, item: _Element, model: Model) -> _Part:
        """Return what a particle of the schema stands for; attributes stand for nothing."""
        local = etree.QName(item).localname if isinstance(item.tag, str) else ""
        if local in {"element", "any"}:
            part = _place(item.get("ref", ANY) if local == "element" else ANY, model)
        elif local == "sequence":
            part = self._sequence(item, model)
        elif local == "choice":
            part = _either([self._part(each, model) for each in item])
        elif local == "group":
            part = self._sequence(self.named[item.tag, item.get("ref")], model)
        else:
            return _Part()
        return _repeated(part, item, model)


def _place(name: str, model: Model) -> _Part:
    model.names.append(name)
    here = frozenset({len(model.names) - 1})
    return _Part(empty=False, first=here, last=here)


def _joined(one: _Part, two: _Part, model: Model) -> _Part:
    for at in one.last:
        model.follow.setdefault(at, set()).update(two.first)
    return _Part(
        one.empty and two.empty,
        one.first | two.first if one.empty else one.first,
        one.last | two.last if two.empty else two.last,
    )


def _either(parts: list[_Part]) -> _Part:
    parts = [part for part in parts if part.first]
    return _Part(
        not parts or any(part.empty for part in parts),
        frozenset().union(*(part.first for part in parts)),
        frozenset().union(*(part.last for part in parts)),
    )


def _repeated(part: _Part, item: _Element, model: Model) -> _Part:
    if item.get("maxOccurs", "1") != "1":
        for at in part.last:
            model.follow.setdefault(at, set()).update(part.first)
    return _Part(part.empty or item.get("minOccurs") == "0", part.first, part.last)
