"""Corrections: what a side file says instead of the text, told one by one.

They stand where a text is wrong, misread or misprinted. What supplements a text is in
`unres.side.supplement`; there the text wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unres.diagnostics import Diagnostic
from unres.model import Document, MastheadLine, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.model.base import Node
    from unres.side.records import Corrections

_MASTHEAD = ("symbol", "body", "issued", "adopted", "meeting")
#: What the closing says as well, and what it is called there.
_CLOSING = {"adopted": "date", "meeting": "meeting"}


def corrected(document: Document, given: Corrections) -> tuple[Document, list[Diagnostic]]:
    """Return `document` with what `given` says, and a diagnostic for each thing that changed.

    A correction that says what the text says changes nothing, and is not told. The printed line
    of a symbol is corrected with it; those of dates stay as they are printed.
    """
    found: list[Diagnostic] = []
    document = _masthead(document, given, found)
    document = _closing(document, given, found)
    for name, value in (("label", given.number), ("title", given.title)):
        own = getattr(document, name)
        if value is not None and value != (str(own) if own is not None else None):
            found.append(_told("number" if name == "label" else name, own, value))
            new = value if name == "label" else Text(text=value, source=own.source if own else None)
            document = document.model_copy(update={name: new})
    for path, label in given.labels.items():
        document = _relabelled(document, path, label, found)
    return document, found


def _masthead(document: Document, given: Corrections, found: list[Diagnostic]) -> Document:
    head, update = document.masthead, dict[str, Any]()
    for name in _MASTHEAD:
        own, value = getattr(head, name), getattr(given, name)
        if value is None or own == value or (name in _CLOSING and own is None):
            continue
        found.append(_told(name, own, value))
        update[name] = value
    if "symbol" in update and head.symbol is not None:
        update["lines"] = tuple(
            _resigned(line, head.symbol, update["symbol"]) for line in head.lines
        )
    return document.model_copy(update={"masthead": head.model_copy(update=update)})


def _resigned(line: MastheadLine, old: str, new: str) -> MastheadLine:
    """Return a line of the masthead with the new symbol where it prints the old one."""
    if line.kind != "symbol" or old not in line.text.text:
        return line
    text = Text(text=line.text.text.replace(old, new), source=line.text.source)
    return line.model_copy(update={"text": text})


def _closing(document: Document, given: Corrections, found: list[Diagnostic]) -> Document:
    """Correct date and meeting of adoption where the closing says them, or nothing else does."""
    adoption, head = document.adoption, document.masthead
    for name, field in _CLOSING.items():
        value = getattr(given, name)
        own = getattr(adoption, field) if adoption else None
        if value is None or own == value:
            continue
        if own is None:  # nor does the masthead, unless it was corrected above
            if getattr(head, name) is None:
                found.append(_told(name, None, value))
                head = head.model_copy(update={name: value})
            continue
        found.append(_told(name, own, value))
        adoption = adoption.model_copy(update={field: value}) if adoption else None
    return document.model_copy(update={"adoption": adoption, "masthead": head})


def _relabelled(document: Document, path: str, label: str, found: list[Diagnostic]) -> Document:
    """Return `document` with `label` on what is at `path`, a pointer as rows have it."""
    steps = path.strip("/").split("/")
    old: list[str | None] = []
    new = _at(document, steps, label, old)
    if not old:
        message = f"labels: {path} is no clause, point, section or part of the document"
        found.append(Diagnostic("side-file-disagrees", message))
        return document
    if old[0] != label:
        found.append(_told(f"label of {path}", old[0], label, _start(document, steps)))
    return new if isinstance(new, Document) else document


def _at(value: Any, steps: Sequence[str], label: str, old: list[str | None]) -> Any:  # noqa: ANN401 - of any field
    """Return `value` with `label` on what `steps` lead to, whose label is put into `old`."""
    if not steps:
        if "label" not in getattr(type(value), "defaults", ()):
            return value
        old.append(value.label)
        return value.model_copy(update={"label": label})
    inner = _step(value, steps[0])
    if inner is None:
        return value
    changed = _at(inner, steps[1:], label, old)
    if isinstance(value, tuple):
        return tuple(changed if item is inner else item for item in value)
    return value.model_copy(update={steps[0]: changed})


def _step(value: Any, name: str) -> Any:  # noqa: ANN401 - of any field
    """Return what the step `name` leads to from `value`, None if that is nothing."""
    if isinstance(value, tuple):
        return value[int(name)] if name.isdecimal() and int(name) < len(value) else None
    known = name in getattr(type(value), "defaults", ())
    return getattr(value, name) if known and not name.startswith("_") else None


def _start(document: Document, steps: Sequence[str]) -> int:
    """Return where what `steps` lead to, or what it is in, begins in the source."""
    return max((node.source.start for node in _along(document, steps) if node.source), default=0)


def _along(node: Node, steps: Sequence[str]) -> Iterator[Node]:
    value: Any = node
    for step in steps:
        value = _step(value, step)
        if not isinstance(value, tuple | None):
            yield value


def _told(name: str, own: object, value: object, start: int = 0) -> Diagnostic:
    said = "nothing" if own is None else repr(str(own))
    message = f"{name}: the text says {said}, the side file corrects it to {str(value)!r}"
    return Diagnostic("corrected", message, start, start)
