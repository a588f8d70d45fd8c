"""Which file goes where: decided and checked before anything is read or written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from unres.batch.ours import is_beside
from unres.errors import InputError, OutputError
from unres.ingest import STDIN
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Files of a folder that are inputs; of several with one name only the first of these is.
INPUTS = (
    *(".txt", ".md", ".markdown", ".docx", ".odt", ".html", ".htm", ".doc", ".rtf", ".pdf"),
    *(".xml", ".json"),
)
SUFFIXES = {
    "akn": ".xml",
    "html": ".html",
    "json": ".json",
    "text": ".txt",
    "markdown": ".md",
    "csv": ".csv",
    "jsonl": ".jsonl",
    "parquet": ".parquet",
    "sqlite": ".db",
}
#: The format that is one file, however many the inputs.
DATABASE = "sqlite"
#: Formats that are no text.
BINARY = frozenset({"parquet", DATABASE})


class Task(NamedTuple):
    """One input (a path, or ``-`` for standard input), and the file to write, if any."""

    source: str
    target: Path | None = None


def plan(inputs: Sequence[str], out: str | None, to: str) -> list[Task]:
    """Return the tasks that convert `inputs`, in their order.

    A folder stands for all files below it that end in one of `INPUTS`, and its sub-folders are
    kept; of several files with one name (a DOCX, its PDF, what it was converted to) the one whose
    suffix comes first is taken. What lies in the output folder is no input, nor are the pages of
    ``unres index``, side files and maps of eIds. `out` is a folder if it exists as one, ends in a
    slash, or has to take several files; then ``NAME.txt`` becomes ``NAME`` with the suffix of the
    format `to`.
    Without `out` no task has a target.

    Raises:
        InputError: a folder holds no such file.
        OutputError: two inputs would give the same file, or an input would be written over.
    """
    found = [pair for each in inputs for pair in _named(each, out)]
    if out is None:
        return [Task(source) for source, _ in found]
    if len(found) > 1 or Path(inputs[0]).is_dir() or out.endswith(os.sep) or Path(out).is_dir():
        suffix = SUFFIXES[to]
        tasks = [Task(source, Path(out) / name.with_suffix(suffix)) for source, name in found]
    else:
        tasks = [Task(source, Path(out)) for source, _ in found]
    _refuse_clashes(tasks)
    return tasks


def left_out(inputs: Sequence[str], out: str | None, tasks: Sequence[Task]) -> list[Path]:
    """Return the files below the folders among `inputs` whose names others had before them.

    `out` and `tasks` are what `plan` was given, and what it gave.
    """
    folders = [Path(each) for each in inputs if each != STDIN and Path(each).is_dir()]
    known = {task.source for task in tasks} | {str(task.target) for task in tasks}
    found = (file for folder in folders for file in _files(folder, INPUTS, _skipped(folder, out)))
    return sorted({file for file in found if str(file) not in known})


def documents(inputs: Sequence[str], order: Sequence[str] = INPUTS) -> list[str]:
    """Return the files that `inputs` stand for; of several with one name the first by `order`.

    Raises:
        InputError: a folder holds no such file.
    """
    found: list[str] = []
    for each in inputs:
        folder = each != STDIN and Path(each).is_dir()
        found += map(str, _inputs_below(Path(each), None, order)) if folder else [each]
    return found


def files_below(folder: Path, *suffixes: str, skip: Path | None = None) -> list[Path]:
    """Return all files below `folder` whose name ends in one of `suffixes`, sorted.

    What lies in the folder `skip`, a resolved path, is left out.

    Raises:
        InputError: there is none.
    """
    if not (files := sorted(_files(folder, suffixes, skip))):
        kinds = " or ".join(suffixes)
        msg = f"{folder}: there is no {kinds} file in this folder; name files or another folder"
        raise InputError(msg)
    return files


def _files(folder: Path, suffixes: tuple[str, ...], skip: Path | None) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not skip or Path(place, name).resolve() != skip]
        paths = (Path(place, name) for name in names if name.endswith(suffixes))
        yield from (path for path in paths if path.is_file() and not is_beside(path))


def _named(each: str, out: str | None) -> list[tuple[str, Path]]:
    """Return the files that `each` stands for, with their names relative to the output folder."""
    path = Path(each)
    if each == STDIN:
        return [(each, Path("stdin"))]
    if path.is_dir():
        found = _inputs_below(path, _skipped(path, out))
        return [(str(file), file.relative_to(path)) for file in found]
    return [(each, Path(path.name or each))]


def _skipped(folder: Path, out: str | None) -> Path | None:
    """The folder of outputs, which holds no inputs; None if it is `folder` itself."""
    outputs = Path(out).resolve() if out else None
    return outputs if outputs != folder.resolve() else None


def _inputs_below(folder: Path, skip: Path | None, order: Sequence[str] = INPUTS) -> list[Path]:
    found = files_below(folder, *order, skip=skip)
    by_suffix = sorted(found, key=lambda file: order.index(file.suffix), reverse=True)
    return sorted({file.with_suffix(""): file for file in by_suffix}.values())


def _refuse_clashes(tasks: list[Task]) -> None:
    folders: dict[Path, Path] = {}
    inputs = {_real(Path(task.source), folders) for task in tasks if task.source != STDIN}
    taken: dict[Path, str] = {}
    for task in tasks:
        if task.target is None:
            continue
        target = _real(task.target, folders)
        if target in inputs:
            msg = f"{task.source}: {task.target} is an input; choose another place with -o"
            raise OutputError(msg)
        if target in taken:
            msg = f"{task.source}: {taken[target]} also becomes {task.target}; convert one by one"
            raise OutputError(msg)
        taken[target] = task.source


def _real(path: Path, folders: dict[Path, Path]) -> Path:
    """Return the path that a file really has; each of the `folders` is looked up only once."""
    if path.is_symlink() or not path.name:
        return path.resolve()
    if path.parent not in folders:
        folders[path.parent] = path.parent.resolve()
    return folders[path.parent] / path.name
