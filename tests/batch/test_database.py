"""One SQLite file for an archive: what it holds, what a second run does, what a kill leaves."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import unres
from unres.batch import Input, Job, Task, convert_chunk, convert_many
from unres.batch.database import APPLICATION, Database
from unres.side import read_side
from unres.side.reading import parse_side

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"
TEXTS = sorted(GLACIERS.glob("*.txt"))
JOB = Job("sqlite")


def filled(path: Path, texts: list[Path], **how: bool) -> list[str]:
    """Add `texts` to the database; what became of each."""
    with Database(path, JOB, **how) as base:
        tasks = [Task(str(text)) for text in texts]
        return [outcome.status for outcome in convert_many(tasks, JOB, base)]


def asked(path: Path, question: str, *values: object) -> list[tuple[Any, ...]]:
    base = sqlite3.connect(path)
    try:
        return base.execute(question, values).fetchall()
    finally:
        base.close()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "un.db"
    assert filled(path, TEXTS) == ["converted"] * len(TEXTS)
    return path


def test_the_tables_hold_what_the_rows_hold(base: Path) -> None:
    assert [path.name for path in base.parent.iterdir()] == ["un.db"]
    for text in TEXTS:
        rows = unres.to_rows(unres.parse(text), source=str(text))
        found = asked(
            base,
            "SELECT path, text, labels, parent FROM clauses JOIN documents d ON d.id = document "
            "WHERE d.source = ? ORDER BY clauses.id",
            str(text),
        )
        assert [(p, t, json.loads(labels), parent) for p, t, labels, parent in found] == [
            (row["path"], row["text"], row["labels"], row["parent"]) for row in rows
        ]
        acts = asked(
            base,
            "SELECT a.words, a.addressees, a.report FROM acts a JOIN clauses c ON c.id = a.clause "
            "JOIN documents d ON d.id = c.document WHERE d.source = ? ORDER BY c.id, a.start",
            str(text),
        )
        assert [(words, json.loads(whom), bool(report)) for words, whom, report in acts] == [
            (act["words"], act["addressees"], act["report"]) for row in rows for act in row["acts"]
        ]


def test_documents_citations_and_footnotes(base: Path) -> None:
    (document,) = asked(
        base, "SELECT symbol, body, date, session FROM documents WHERE language = 'eng'"
    )
    assert document == ("A/RES/80/999", "GA", "2025-12-15", 80)
    cited = asked(base, "SELECT count(DISTINCT clause) FROM citations WHERE symbol='A/RES/77/158'")
    assert cited == [(len(TEXTS),)]
    notes = asked(base, "SELECT count(*), count(clause) FROM footnotes")
    assert notes == [(len(TEXTS), len(TEXTS))]


def test_votes_by_state(tmp_path: Path) -> None:
    path = tmp_path / "un.db"
    job = Job("sqlite", unres.Options(side=read_side(GLACIERS / "side.json")))
    with Database(path, job) as file:
        assert len(list(convert_many([Task(str(GLACIERS / "en.txt"))], job, file))) == 1
    assert asked(path, "SELECT vote FROM votes WHERE state = 'Utopia'") == [("against",)]
    assert asked(path, "SELECT in_favour > 0, count(*) > 0 FROM documents, votes") == [(1, 1)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zho", "秘书长"),
        ("ara", "الأمين العام"),
        ("eng", "ecretary-gen"),
        ("rus", "енерального сек"),
    ],
)
def test_search_finds_parts_of_words_in_any_script(base: Path, language: str, words: str) -> None:
    found = asked(
        base,
        "SELECT DISTINCT language FROM search JOIN clauses c ON c.id = search.rowid "
        "JOIN documents d ON d.id = c.document WHERE search MATCH ?",
        f'"{words}"',
    )
    assert found == [(language,)]


def test_search_takes_no_vowel_signs(tmp_path: Path) -> None:
    text = tmp_path / "ar.txt"
    text.write_text("إن الجمعية العامة،\n\n1 - تُقَرِّرُ أن تبقي المصابيح مضاءة.\n", encoding="utf-8")
    filled(tmp_path / "un.db", [text])
    question = "SELECT count(*) FROM search WHERE search MATCH 'تقرر'"
    assert asked(tmp_path / "un.db", question) == [(1,)]


def test_a_second_run_adds_and_replaces(tmp_path: Path) -> None:
    texts = [tmp_path / path.name for path in TEXTS[:3]]
    for text, path in zip(texts, TEXTS, strict=False):
        text.write_bytes(path.read_bytes())
    base = tmp_path / "un.db"
    assert filled(base, texts[:2]) == ["converted"] * 2
    before = asked(base, "SELECT * FROM documents WHERE source = ?", str(texts[0]))
    texts[1].write_text(texts[1].read_text("utf-8").replace("80/999", "80/999", 1) + "\n")
    assert filled(base, texts) == ["unchanged", "converted", "converted"]
    assert asked(base, "SELECT * FROM documents WHERE source = ?", str(texts[0])) == before
    assert asked(base, "SELECT count(*), count(DISTINCT language) FROM documents") == [(3, 3)]
    assert filled(base, texts, overwrite=True) == ["converted"] * 3
    assert asked(base, "SELECT count(*) FROM documents") == [(3,)]
    _is_whole(base)


def test_a_corrected_symbol_replaces_the_printed_one(tmp_path: Path) -> None:
    base, side = tmp_path / "un.db", {"corrections": {"symbol": "A/RES/80/998"}}
    text = tmp_path / "a.txt"
    text.write_bytes(TEXTS[0].read_bytes())
    assert filled(base, [text]) == ["converted"]
    corrected = Job("sqlite", unres.Options(side=parse_side(json.dumps(side))))
    with Database(base, corrected) as file:
        (outcome,) = convert_many([Task(str(text))], corrected, file)
    assert [one.code for one in outcome.remarks].count("replaced") == 1
    assert asked(base, "SELECT symbol FROM documents") == [("A/RES/80/998",)]
    _is_whole(base)


def _is_whole(base: Path) -> None:
    """Hold the file against its own rules: no child without parent, a search that is right."""
    file = sqlite3.connect(base)
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    file.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    file.close()


def test_another_file_of_the_same_symbol_and_language_is_told(base: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes((GLACIERS / "en.txt").read_bytes())
    with Database(base, JOB) as file:
        (outcome,) = convert_many([Task(str(other))], JOB, file)
    assert outcome.status == "warned"
    assert outcome.remarks[0].message.endswith("en.txt said of A/RES/80/999 in eng")
    found = asked(base, "SELECT source FROM documents WHERE language = 'eng'")
    assert found == [(str(other),)]


def test_a_bad_input_leaves_what_was_there(base: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    assert filled(base, [bad, tmp_path / "none.txt"]) == ["failed", "failed"]
    assert asked(base, "SELECT count(*) FROM documents") == [(len(TEXTS),)]


KILLED = """
import os, sys
from pathlib import Path
from unres.batch import Input, Job, Task, convert_chunk
from unres.batch import database
from unres.batch.database import Database

database.OFTEN = 1e9  # nothing is written but by the call below
base = Database(Path(sys.argv[1]), Job("sqlite"))
for name in sys.argv[2:]:
    source = Input(name, Path(name).read_bytes())
    (result,) = convert_chunk([source], Job("sqlite"))
    if name == sys.argv[-1]:
        base.keep(Task(name), source, result)
        os._exit(9)  # as a kill would
    base.keep(Task(name), source, result)
    base._commit()
"""


def test_a_run_that_is_killed_loses_nothing(base: Path, tmp_path: Path) -> None:
    changed = tmp_path / "en.txt"
    changed.write_text((GLACIERS / "en.txt").read_text("utf-8").replace("openly", "at once"))
    french = tmp_path / "fr.txt"
    french.write_text((GLACIERS / "fr.txt").read_text("utf-8").replace("glaciers", "lampes"))
    command = [sys.executable, "-c", KILLED, str(base), str(french), str(changed)]
    environment = {**os.environ, "PYTHONPATH": str(Path(unres.__file__).parents[1])}
    assert subprocess.run(command, env=environment, check=False).returncode == 9
    english = "SELECT count(*) FROM search WHERE search MATCH '\"{}\"'"
    assert asked(base, english.format("openly")) == [(1,)]  # the old is there, whole
    assert asked(base, english.format("lampes"))[0][0] > 0  # what was kept before it is, too
    _is_whole(base)
    assert filled(base, [french, changed]) == ["unchanged", "warned"]
    assert asked(base, english.format("openly")) == [(0,)]
    _is_whole(base)


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough for a header" * 9])
def test_other_files_are_refused_or_filled(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "un.db"
    path.write_bytes(content)
    if not content:
        assert filled(path, TEXTS[:1]) == ["converted"]
        return
    with pytest.raises(unres.OutputError, match=r"un\.db cannot be written .*choose another"):
        Database(path, JOB)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("mark", "told"),
    [("CREATE TABLE lamps (oil)", "no database of unres"), (None, "another version of unres")],
)
def test_other_databases_are_refused(tmp_path: Path, mark: str | None, told: str) -> None:
    path = tmp_path / "un.db"
    other = sqlite3.connect(path)
    other.executescript(mark or f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 999")
    other.close()
    with pytest.raises(unres.OutputError, match=told):
        Database(path, JOB)


def test_a_worker_needs_no_file() -> None:
    (result,) = convert_chunk([Input("en.txt", TEXTS[1].read_bytes())], JOB)
    assert set(json.loads(result.data or b"")) >= {"document", "clauses", "acts", "votes"}


def test_datasette_opens_it(base: Path) -> None:
    pytest.importorskip("datasette")
    command = [sys.executable, "-m", "datasette", str(base), "--get"]
    question = "/un.json?sql=select+count(*)+as+n+from+clauses&_shape=array"
    run = subprocess.run([*command, question], capture_output=True, check=True)
    assert json.loads(run.stdout)[0]["n"] == asked(base, "SELECT count(*) FROM clauses")[0][0]


def test_pandas_reads_it(base: Path) -> None:
    pandas = pytest.importorskip("pandas")
    file = sqlite3.connect(base)
    table = pandas.read_sql("SELECT * FROM acts JOIN clauses ON clauses.id = clause", file)
    file.close()
    assert set(table["concept"].iloc[:, 0]) == {"invite", "request", "decide"}


def test_duckdb_reads_it(base: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    try:
        duckdb.sql("LOAD sqlite")
    except duckdb.Error:
        pytest.skip("DuckDB has no sqlite extension here, which it loads from the network")
    duckdb.sql(f"ATTACH '{base}' AS un (TYPE sqlite)")
    assert duckdb.sql("SELECT count(*) FROM un.documents").fetchall() == [(len(TEXTS),)]
