"""Prefixes that nothing declares: declared on the root, so that what they stand before is kept."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.mending.tokens import Kind, Mend, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unres.mending.tokens import Token

#: What the usual prefixes stand for.
_USUAL: Mapping[str, str] = MappingProxyType(
    {
        "akn4un": "http://un.org/akn4un",
        "html": "http://www.w3.org/1999/xhtml",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xlink": "http://www.w3.org/1999/xlink",
    }
)
#: Any other gets a namespace of which nobody else can know anything.
_UNKNOWN = "urn:undeclared:"
_BUILT_IN = frozenset({"", "xml", "xmlns"})


def declare_prefixes(tokens: Sequence[Token], mends: list[Mend]) -> list[Token]:
    """Return `tokens` with every prefix declared; what was mended is added to `mends`."""
    missing = dict(_missing(tokens))
    if not missing:
        return list(tokens)
    declared = []
    for prefix, at in sorted(missing.items()):
        namespace = _USUAL.get(prefix, _UNKNOWN + prefix)
        declared.append((f"xmlns:{prefix}", f'"{namespace}"'))
        mends.append(Mend(at, f"nothing declares the prefix {prefix}, taken for {namespace}"))
    first = next(at for at, token in enumerate(tokens) if _is_start(token))
    root = tokens[first]
    named = written(replace(root, attributes=(*root.attributes, *declared)))
    return [*tokens[:first], named, *tokens[first + 1 :]]


def _missing(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """Yield the prefixes that are not declared where they are used, the last use first."""
    scopes: list[frozenset[str]] = [_BUILT_IN]
    found: list[tuple[str, int]] = []
    for token in tokens:
        if token.kind is Kind.END:
            scopes.pop()
        elif _is_start(token):
            names = [key for key, _ in token.attributes]
            own = {name.removeprefix("xmlns:") for name in names if name.startswith("xmlns:")}
            scope = scopes[-1] | own if own else scopes[-1]
            used = {name.rpartition(":")[0] for name in (token.name, *names)}
            found += [(prefix, token.at) for prefix in used - scope]
            if token.kind is Kind.START:
                scopes.append(scope)
    return iter(found[::-1])


def _is_start(token: Token) -> bool:
    return token.kind in {Kind.START, Kind.EMPTY}
