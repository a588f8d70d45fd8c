"""Read a resolution and look at what it holds.

python examples/inspect_resolution.py examples/glaciers/en.txt
"""

import sys
from pathlib import Path

import unres


def describe(path: Path) -> None:
    """Print what a reader asks of a resolution first."""
    parsed = unres.analyse(path)
    document = parsed.document
    print(f"{document.masthead.symbol}: {document.title} ({document.language})")
    for clause in document.clauses():
        opener = next((m for m in clause.text.marks if isinstance(m, unres.OpenerMark)), None)
        verb = clause.text.text[opener.start : opener.end] if opener else "-"
        print(f"  {clause.label or '·':3} {verb}: {len(clause.points)} points")
    print("cites", ", ".join(sorted(cited(document))))
    print(f"{len(parsed.diagnostics)} diagnostics, {len(parsed.set_aside)} runs set aside")


def cited(document: unres.Document) -> set[str]:
    """Return the symbols of all documents that the clauses cite."""
    preamble = document.preamble.clauses if document.preamble else ()
    texts = [each.text for each in preamble] + [each.text for each in document.clauses()]
    marks = [mark for text in texts for mark in text.marks]
    return {m.symbol for m in marks if isinstance(m, unres.CitationMark) and m.symbol}


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    for name in sys.argv[1:]:
        describe(Path(name))
