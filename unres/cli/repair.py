"""``unres repair``: valid, strict files out of those that are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch import files_below
from unres.batch.files import check_target, write_whole
from unres.cli.common import complain
from unres.cli.validate import read_bounded
from unres.errors import OutputError, UnresError, defect
from unres.ingest import STDIN
from unres.repair import repair

if TYPE_CHECKING:
    from unres.repair import Repaired


@click.command("repair")
@click.argument("source", metavar="FILE|DIR")
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="Where to write.")
@click.option("--drop-private", is_flag=True, help="Leave out metadata and styles of private use.")
@click.option("--force", is_flag=True, help="Replace files that exist; never the input.")
def command(source: str, out: str, *, drop_private: bool, force: bool) -> int:
    """Write a file with the same text that is valid and keeps the rules of the strict profile.

    A folder stands for all *.xml files below it; OUT is then a folder, or if it exists as one.
    NAME.ids.json beside a file holds the new eId of each old one. What was done is told on
    standard error. Exit status 1 if a file cannot be repaired with certainty; it is not written.
    """
    pairs = _pairs(source, Path(out))
    _refuse_clashes(pairs, force=force)
    good = sum(_repaired(name, target, drop_private=drop_private) for name, target in pairs)
    if len(pairs) > 1:
        complain(f"{good} of {len(pairs)} files are repaired")
    return int(good < len(pairs))


def _pairs(source: str, out: Path) -> list[tuple[str, Path]]:
    """Return the files to read and where to write them."""
    path = Path("stdin.xml" if source == STDIN else source)
    if path.is_dir():
        found = files_below(path, ".xml")
        return [(str(file), out / file.relative_to(path)) for file in found]
    return [(source, out / path.name if out.is_dir() else out)]


def _refuse_clashes(pairs: list[tuple[str, Path]], *, force: bool) -> None:
    inputs = {Path(name).resolve() for name, _ in pairs if name != STDIN}
    for name, target in pairs:
        if target.resolve() in inputs:
            msg = f"{name}: {target} is an input; choose another place with -o"
            raise OutputError(msg)
        check_target(target, overwrite=force)


def _repaired(name: str, target: Path, *, drop_private: bool) -> bool:
    try:
        result = repair(read_bounded(name), drop_private=drop_private)
    except UnresError as error:
        complain(f"{name}: {error}")
        return False
    except Exception as error:  # noqa: BLE001  one bad file must never stop the others
        complain(f"{name}: {defect(error)}")
        return False
    for sentence in _told(result):
        complain(f"{name}: {sentence}")
    write_whole(target, result.xml)
    if result.ids:
        table = json.dumps(result.ids, ensure_ascii=False, indent=2, sort_keys=True)
        write_whole(target.with_suffix(".ids.json"), f"{table}\n".encode())
    return True


def _told(result: Repaired) -> list[str]:
    """Return what was done, and what is still to be looked at."""
    read = [f"{_place(found.start, result.source)}{found.message}" for found in result.diagnostics]
    return [*(result.changes or ("nothing to repair",)), *read, *map(str, result.report.findings)]


def _place(start: int, text: str) -> str:
    """Return line and column of an offset; nothing for what is said of the whole file."""
    if not start:
        return ""
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return f"{line}:{column}: "
