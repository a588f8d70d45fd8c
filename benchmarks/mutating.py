"""Find what can be broken in a source file: numbers and rows of constants, one at a time.

In Python files these are the constants of modules; in TOML files everything. A mutant of a number
is one more than twice of it; a mutant of a row (an element of a collection, an entry of a table, a
table of an array) lacks it. What would not parse, or says the same, is left out.
"""

from __future__ import annotations

import ast
import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Kind = Literal["number", "row"]
_NUMBER = re.compile(r"(?<![\w.\"'-])-?\d+(?:\.\d+)?(?![\w.\"':/-])")
_ROW = re.compile(
    r"""[ \t]+(?:["'\[{]|-?\d).*,[ \t]*(?:\#.*)?\n  # an element of a list on lines of its own
      | (?:[\w-]+|"[^"]*"|'[^']*')[ \t]*=.*\n      # an entry
    """,
    re.VERBOSE,
)
_TABLE = re.compile(r"^\[\[.*?\]\]\n(?:(?!\[).*\n?)*", re.MULTILINE)
_NEVER = frozenset({"__all__"})


@dataclass(frozen=True)
class Mutant:
    """A change of one file: ``text[start:end]`` becomes `new`."""

    path: Path
    start: int
    end: int
    new: str
    kind: Kind
    line: int
    was: str

    def apply(self, text: str) -> str:
        """Return the text of the file, changed."""
        return text[: self.start] + self.new + text[self.end :]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind} {' '.join(self.was.split())[:70]}"


def mutants(path: Path, text: str) -> list[Mutant]:
    """Return the mutants of a file; `path` is only for their names. Raises `ValueError`."""
    spans = _python(text) if path.suffix == ".py" else _toml(text)
    starts = [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]
    found = (
        Mutant(path, start, end, new, kind, bisect_right(starts, start), text[start:end])
        for start, end, new, kind in spans
    )
    differs = _same_python if path.suffix == ".py" else _same_toml
    return [mutant for mutant in found if not differs(text, mutant.apply(text))]


Span = tuple[int, int, str, Kind]


def _broken(number: str) -> str:
    value = float(number) if "." in number else int(number)
    return str(2 * value + 1)


# -- Python ----------------------------------------------------------------------------------


def _python(text: str) -> Iterator[Span]:
    lines = [0, *accumulate(len(line.encode()) for line in text.splitlines(keepends=True))]
    data = text.encode()

    def place(line: int, column: int) -> int:
        return len(data[: lines[line - 1] + column].decode())

    def span(node: ast.expr) -> tuple[int, int]:
        start = place(node.lineno, node.col_offset)
        return start, place(node.end_lineno or 0, node.end_col_offset or 0)

    for value in _constants(ast.parse(text)):
        for node in ast.walk(value):
            match node:
                case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                    yield *span(node), _broken(repr(number)), "number"
        for rows in _tables(value):
            yield from _without_each([(span(first)[0], span(last)[1]) for first, last in rows])


def _tables(value: ast.AST) -> Iterator[list[tuple[ast.expr, ast.expr]]]:
    """The rows of the outermost collections in `value`: where each begins and ends."""
    match value:
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            yield [(key or value, value) for key, value in pairs]
        case ast.Tuple(elts=rows) | ast.List(elts=rows) | ast.Set(elts=rows):
            yield [(row, row) for row in rows if not isinstance(row, ast.Starred)]
            for row in rows:
                if isinstance(row, ast.Starred):
                    yield from _tables(row.value)
        case _:
            for child in ast.iter_child_nodes(value):
                yield from _tables(child)


def _constants(module: ast.Module) -> Iterator[ast.expr]:
    for statement in module.body:
        match statement:
            case ast.Assign(targets=[ast.Name(name)], value=value):
                found = value
            case ast.AnnAssign(target=ast.Name(name), value=ast.expr() as value):
                found = value
            case _:
                continue
        if name not in _NEVER and not isinstance(found, ast.Subscript):  # aliases of types
            yield found


def _without_each(rows: Sequence[tuple[int, int]]) -> Iterator[Span]:
    if len(rows) > 1:
        for (start, _), (following, _) in pairwise(rows):
            yield start, following, "", "row"
        yield rows[-2][1], rows[-1][1], "", "row"


def _same_python(text: str, other: str) -> bool:
    try:
        return ast.dump(ast.parse(text)) == ast.dump(ast.parse(other))
    except SyntaxError:
        return True


# -- TOML ------------------------------------------------------------------------------------


def _toml(text: str) -> Iterator[Span]:
    tables = ((found, "") for found in _TABLE.finditer(text))
    for found, new in tables:
        yield *found.span(), new, "row"
    at = 0
    for line in text.splitlines(keepends=True):
        code = line.partition(" #")[0]
        if _ROW.fullmatch(line):
            yield at, at + len(line), "", "row"
        if not code.lstrip().startswith("#"):
            for number in _NUMBER.finditer(code, code.find("=") + 1):
                yield at + number.start(), at + number.end(), _broken(number[0]), "number"
        at += len(line)


def _same_toml(text: str, other: str) -> bool:
    try:
        return tomllib.loads(text) == tomllib.loads(other)
    except tomllib.TOMLDecodeError:
        return True


def all_mutants(root: Path, patterns: Sequence[str]) -> list[Mutant]:
    """Return the mutants of the files below `root` that the glob `patterns` name."""
    paths = sorted(set(chain.from_iterable(map(root.glob, patterns))))
    return [
        mutant
        for path in paths
        for mutant in mutants(path.relative_to(root), path.read_text("utf-8"))
    ]
