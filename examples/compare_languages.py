"""Compare the language versions of a resolution, and show them side by side.

python examples/compare_languages.py examples/glaciers/*.txt

Translations word things differently, but paragraphs, points, footnotes and references are the
same in all of them: where the counts differ, a version or its conversion has lost something.
"""

import sys
from pathlib import Path

import unres


def profile(document: unres.Document) -> dict[str, int]:
    """Count what has to be the same in every language."""
    preamble = document.preamble.clauses if document.preamble else ()
    clauses = list(document.clauses())
    texts = [clause.text for clause in preamble] + [clause.text for clause in clauses]
    return {
        "preambular": len(preamble),
        "operative": len(clauses),
        "points": sum(len(clause.points) for clause in clauses),
        "notes": len(document.footnotes),
        "references": sum(isinstance(m, unres.CitationMark) for text in texts for m in text.marks),
    }


def main(paths: list[Path]) -> int:
    """Print a table and the differences, write versions.html; return how many differences."""
    documents = [unres.parse(path) for path in paths]
    profiles = {document.language: profile(document) for document in documents}
    columns = list(next(iter(profiles.values())))
    print("language", *columns)
    for language, counts in profiles.items():
        print(f"{language:8}", *(f"{counts[name]:{len(name)}}" for name in columns))
    uneven = [name for name in columns if len({each[name] for each in profiles.values()}) > 1]
    print("different:", ", ".join(uneven) or "nothing")
    Path("versions.html").write_text(unres.to_html(*documents), encoding="utf-8")
    return len(uneven)


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit(main([Path(name) for name in sys.argv[1:]]) > 0)
