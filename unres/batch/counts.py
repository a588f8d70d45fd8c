"""Counting what an archive holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unres.batch.holdings import Holding
    from unres.output.facts import Facts

#: Facts that are counted by their values, and what the counts are called.
VALUES = {"body": "bodies", "kind": "kinds", "language": "languages", "method": "methods"}
#: Facts that are numbers, and are added up.
SUMS = ("preambular", "operative", "points", "footnotes", "annexes", "citations")
#: What a document should say of itself.
EXPECTED = ("symbol", "title", "body", "date")
UNKNOWN = "unknown"


def counts_of(holdings: Iterable[Holding]) -> dict[str, Any]:
    """Return what `holdings` hold together, as JSON.

    ``files`` counts files, ``unreadable`` those that are no document, ``documents`` symbols;
    ``years`` are those of adoption or else of issue. ``versions`` counts documents by the number
    of their languages, ``twice`` names files with the same symbol and language, ``without`` counts
    documents that do not say their symbol, title, body or date, ``remarks`` what was noticed by
    code.
    """
    holdings = list(holdings)
    found = [each.facts for each in holdings if each.facts is not None]
    versions = _versions(holdings)
    sizes = Counter(len(languages) for languages in versions.values())
    years = Counter(facts.date[:4] if facts.date else UNKNOWN for facts in found)
    return {
        "files": len(holdings),
        "unreadable": [each.file for each in holdings if each.facts is None],
        "documents": len(versions) + sum(facts.symbol is None for facts in found),
        **{plural: _by(name, found) for name, plural in VALUES.items()},
        "years": dict(sorted(years.items())),
        "versions": dict(sorted(sizes.items())),
        "twice": _twice(versions),
        "sums": {name: sum(getattr(facts, name) for facts in found) for name in SUMS},
        "without": {name: sum(not getattr(facts, name) for facts in found) for name in EXPECTED},
        "remarks": _ranked(Counter(one.code for each in holdings for one in each.remarks)),
    }


def _twice(versions: Mapping[str, Mapping[str, list[str]]]) -> dict[str, list[str]]:
    return {
        f"{symbol} {language}": files
        for symbol, languages in sorted(versions.items())
        for language, files in sorted(languages.items())
        if len(files) > 1
    }


def _by(name: str, found: Iterable[Facts]) -> dict[str, int]:
    return _ranked(Counter(getattr(facts, name) or UNKNOWN for facts in found))


def _ranked(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda pair: (-pair[1], pair[0])))


def _versions(holdings: Iterable[Holding]) -> dict[str, dict[str, list[str]]]:
    """Return the files of each symbol by their language."""
    versions: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in holdings:
        if each.facts is not None and each.facts.symbol is not None:
            versions[each.facts.symbol][each.facts.language or UNKNOWN].append(each.file)
    return versions


def lines(counts: dict[str, Any]) -> Iterator[str]:
    """Yield what `counts_of` gave as lines to read: a name, and what there is of it."""
    unreadable = len(counts["unreadable"])
    yield _line("files", f"{counts['files']}, {unreadable} of them unreadable")
    yield _line("documents", str(counts["documents"]))
    for name in (*VALUES.values(), "years"):
        yield _line(name, _listed(counts[name]))
    sizes = {"1 language": counts["versions"].get(1, 0)}
    sizes |= {f"{size} languages": many for size, many in counts["versions"].items() if size > 1}
    yield _line("versions", _listed({f"in {size}": many for size, many in sizes.items() if many}))
    yield _line("holds", _listed(counts["sums"]))
    yield _line("without", _listed({name: n for name, n in counts["without"].items() if n}))
    yield _line("noticed", _listed(counts["remarks"]))
    for version, files in counts["twice"].items():
        yield _line("twice", f"{version}: {', '.join(files)}")


def _line(name: str, text: str) -> str:
    return f"{name:<10} {text or 'nothing'}"


def _listed(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in numbers.items())
