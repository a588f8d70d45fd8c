"""An archive as one SQLite file: inputs in, records kept, safe at every moment.

A document is replaced by one of the same symbol and language, as one change: whoever looks, and a
run that is killed, finds the old or the new. What was kept before a run ended is there; the next
run does the rest.
"""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from unres.batch.manifest import digest
from unres.batch.outcome import Outcome, Remark, Sure
from unres.batch.store import load_input, recipe
from unres.errors import OutputError
from unres.resources import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from unres.batch.chunk import Input, Job, Result
    from unres.batch.plan import Task
    from unres.output.record import Record

#: What tells our files from other databases ("unre"), and the version of ``archive.sql``.
APPLICATION, VERSION = 0x756E7265, 2
#: What was kept is written at least so often, in seconds.
OFTEN = 1.0
#: How long another program may hold the file, in seconds.
PATIENCE = 30


#: One statement a document: a trigger for each clause takes twice as long.
_SEARCHED = """
    INSERT INTO search (rowid, text) SELECT id, text FROM searched WHERE id BETWEEN ? AND ?
"""


class Database:
    """The database that a run adds to; a context manager, used as a `Store` is.

    Args:
        path: the file; it is made where it is missing.
        job: how the inputs are converted.
        overwrite: whether everything is made anew, be it there or not.

    Raises:
        OutputError: the file is no such database, or cannot be read or written.
    """

    manifest = None

    def __init__(self, path: Path, job: Job, *, overwrite: bool = False) -> None:
        self.path = path
        self._overwrite = overwrite
        self._bounded = job.options.bounded
        self._recipe = digest(json.dumps(recipe(job), sort_keys=True).encode())
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self._open()
        self._ids = {table: self._last(table) for table in ("documents", "clauses")}
        self._written = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._told():
            self._commit()
            # One file is left, without a log beside it, that can be copied and opened read-only.
            self._file.execute("PRAGMA journal_mode = DELETE")
            self._file.close()

    def load(self, task: Task) -> Input | Outcome:
        """Return the input of `task`, or what became of it if there is nothing to convert."""
        source = load_input(task, bounded=self._bounded)
        if isinstance(source, Outcome) or self._overwrite:
            return source
        with self._told():
            found = self._file.execute(
                "SELECT confidence FROM documents WHERE source = ? AND input = ? AND recipe = ?",
                (source.name, digest(source.data), self._recipe),
            ).fetchone()
        return Outcome(task, unchanged=True, sure=Sure(*found)) if found else source

    def keep(self, task: Task, source: Input, result: Result) -> Outcome:
        """Put the record that a worker made of `source` into the database, and tell.

        Raises:
            OutputError: the database cannot be written.
        """
        if result.error is not None or result.data is None:
            return Outcome(task, result.error, result.remarks, records=result.records)
        with self._told():
            told = self._put(json.loads(result.data), digest(source.data))
            if time.monotonic() - self._written > OFTEN:
                self._commit()
        remarks = (*told, *result.remarks)
        return Outcome(task, remarks=remarks, records=result.records, sure=result.sure)

    def _put(self, record: Record, source: str) -> list[Remark]:
        """Replace what is there of the document by its record; tell if another file said it."""
        row = {**record["document"], "input": source, "recipe": self._recipe}
        if not self._file.in_transaction:
            self._file.execute("BEGIN IMMEDIATE")
        told = self._replaced(row)
        document, clause = self._next("documents"), self._ids["clauses"] + 1
        self._ids["clauses"] += len(record["clauses"])
        self._insert("documents", [[document, *row.values()]], "id", *row)
        clauses = [[clause + at, document, *rest] for at, rest in enumerate(record["clauses"])]
        self._insert("clauses", clauses)
        self._file.execute(_SEARCHED, (clause, self._ids["clauses"]))
        self._insert("acts", [[clause + at, *rest] for at, *rest in record["acts"]])
        self._insert("citations", [[clause + at, *rest] for at, *rest in record["citations"]])
        self._insert(
            "footnotes",
            [
                [document, None if at is None else clause + at, *rest]
                for at, *rest in record["footnotes"]
            ],
        )
        self._insert("votes", [[document, *rest] for rest in record["votes"]])
        return told

    def _replaced(self, row: dict[str, Any]) -> list[Remark]:
        key = (row["key"], row["language"])
        # The same file, whose symbol or language was corrected meanwhile.
        before = self._file.execute(
            "DELETE FROM documents WHERE source = ? AND input = ? AND (key, language) != (?, ?)"
            " RETURNING key, language",
            (row["source"], row["input"], *key),
        ).fetchall()
        old = self._file.execute(
            "DELETE FROM documents WHERE key = ? AND language = ? RETURNING source", key
        ).fetchall()
        others = [source for (source,) in old if source != row["source"]]
        told = [f"replaces what {other} said of {key[0]} in {key[1]}" for other in others]
        told += [
            f"was {symbol} in {language} before; that is replaced" for symbol, language in before
        ]
        return [Remark(1, 1, "warning", message, "replaced") for message in told]

    def _insert(self, table: str, values: list[list[Any]], *columns: str) -> None:
        if values:
            names = f"({', '.join(columns)})" if columns else ""
            places = ", ".join("?" * len(values[0]))
            self._file.executemany(f"INSERT INTO {table} {names} VALUES ({places})", values)  # noqa: S608 - our own names

    def _next(self, table: str) -> int:
        self._ids[table] += 1
        return self._ids[table]

    def _last(self, table: str) -> int:
        with self._told():
            found = self._file.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608 - as above
        return found[0] or 0

    def _commit(self) -> None:
        if self._file.in_transaction:
            self._file.execute("COMMIT")
        self._written = time.monotonic()

    def _open(self) -> None:
        """Make the tables in a new file; refuse one that is not ours."""
        found = (self._pragma("application_id"), self._pragma("user_version"))
        if found == (0, 0) and not self._pragma("schema_version"):
            tables = (PACKAGE / "output" / "data" / "archive.sql").read_text(encoding="utf-8")
            marks = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
            self._file.executescript(f"BEGIN IMMEDIATE; {tables} {marks} COMMIT;")
        elif found != (APPLICATION, VERSION):
            self._file.close()
            ours = found[0] == APPLICATION
            what = "of another version of unres" if ours else "no database of unres"
            msg = f"{self.path} is {what}; choose another place with -o"
            raise OutputError(msg)
        # With a log beside the file readers are not kept waiting, and a run may be killed.
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
            self._file.execute(f"PRAGMA {pragma}")

    def _pragma(self, name: str) -> int:
        (value,) = self._file.execute(f"PRAGMA {name}").fetchone()
        return int(value)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            msg = f"{self.path} cannot be written ({error}); choose another place with -o"
            raise OutputError(msg) from error
