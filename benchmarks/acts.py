"""Do the acts of a resolution agree in all its versions? Prints one line a figure.

    python benchmarks/acts.py FOLDER

FOLDER holds texts named ``NAME.LANGUAGE.flat.txt``; those with one NAME are versions of one
resolution. Versions with other numbers of clauses cannot be laid side by side: they are named, and
left out. Of each figure the first number is the share of clauses in which all versions say the
same, the others the share in which a version says what the English one says.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import unres
from unres.acts import acts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from unres.acts import Act

    Clauses = list[list[Act]]

LANGUAGES = ("eng", "fra", "spa", "rus", "zho", "ara")
FIGURES: dict[str, Callable[[list[Act]], object]] = {
    "kind of the first act": lambda acts: [act.kind for act in acts[:1]],
    "concept of the first act": lambda acts: [act.concept for act in acts[:1]],
    "number of acts": len,
    "kinds of acts": lambda acts: [act.kind for act in acts],
    "concepts of acts": lambda acts: [act.concept for act in acts],
    "addressees of the clause": lambda acts: {term for act in acts for term in act.addressees},
    "addressee of the first act": lambda acts: [act.addressees[:1] for act in acts[:1]],
    "a report is asked for": lambda acts: any(act.report for act in acts),
    "due sessions": lambda acts: {one for act in acts for one in act.due_sessions},
    "due dates": lambda acts: {one for act in acts for one in act.due_dates},
    "cited symbols": lambda acts: {one for act in acts for one in act.symbols},
}


def clauses_of(path: Path) -> Clauses:
    """Return the acts of each operative clause of a text, in order."""
    document = unres.parse(path)
    found: dict[str, list[Act]] = {
        unit.path: [] for unit in document.walk() if unit.kind == "operative"
    }
    for act in acts_of(document):
        inside = (path for path in found if f"{act.path}/".startswith(f"{path}/"))
        found[max(inside, key=len)].append(act)
    return list(found.values())


def versions_of(folder: Path) -> dict[str, dict[str, Clauses]]:
    """Return the clauses of each version of each resolution that is there in all languages."""
    paths: defaultdict[str, dict[str, Path]] = defaultdict(dict)
    for path in sorted(folder.glob("*.*.flat.txt")):
        name, language = path.name.removesuffix(".flat.txt").rsplit(".", 1)
        paths[name][language] = path
    whole = {name: found for name, found in paths.items() if set(LANGUAGES) <= set(found)}
    return {
        name: {language: clauses_of(found[language]) for language in LANGUAGES}
        for name, found in whole.items()
    }


def main(folder: str) -> None:
    """Print the figures."""
    resolutions = versions_of(Path(folder))
    alike = {name for name, found in resolutions.items() if len(set(map(len, found.values()))) == 1}
    clauses = [
        row for name in sorted(alike) for row in zip(*resolutions[name].values(), strict=True)
    ]
    print(f"{len(alike)} resolutions, {len(clauses)} clauses; left out:", end=" ")
    print(*sorted(set(resolutions) - alike))
    print(f"{'share of clauses, %':28}", "all", *LANGUAGES[1:], sep="\t")
    for figure, read in FIGURES.items():
        said = [[read(acts) for acts in row] for row in clauses]
        if not isinstance(said[0][0], int):
            somewhere = [row for row in said if any(row)]
            _line(f"{figure}, where any", somewhere)
        _line(figure, said)


def _line(figure: str, said: list[list[object]]) -> None:
    every = sum(all(one == row[0] for one in row) for row in said)
    each = [sum(row[at] == row[0] for row in said) for at in range(1, len(LANGUAGES))]
    print(f"{figure:38}", *(f"{100 * count / len(said):.1f}" for count in (every, *each)), sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != len(("script", "folder")):
        sys.exit(__doc__)
    main(sys.argv[1])
