"""Writing where others write, names are too long, disks are full and processes are killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.fuzz.kills import lost
from unres.batch import Job, Store, convert_many, files, plan
from unres.batch.files import check_target, remove_unfinished, write_whole
from unres.cli.repair import command as repair_command
from unres.errors import OutputError

TEXT = "Resolution {} (2030)\n\nThe Security Council,\n\n1. Decides so.\n"
LONG = "x" * 300


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(TEXT.format(number))
    return folder


def convert(texts: Path, out: Path) -> list[str | None]:
    """Convert all texts; return their errors."""
    with Store(out, Job()) as store:
        tasks = plan([str(texts)], str(out), "akn")
        return [outcome.error for outcome in convert_many(tasks, Job(), store)]


def test_data_reach_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, synced = tmp_path / "a.xml", []

    def fsync(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_size, target.exists()))

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(target, b"lamp", overwrite=False)
    assert synced == [(4, False)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.xml"]


def test_a_link_at_the_temporary_name_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_chance", lambda: "guessed")
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    (tmp_path / f".unres-{os.getpid()}-guessed.tmp").symlink_to(other)
    with pytest.raises(OutputError):
        write_whole(tmp_path / "a.xml", b"lamp", overwrite=True)
    assert other.read_bytes() == b"mine"


def test_temporary_names_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[Path] = []

    def write(path: Path, data: bytes) -> None:
        names.append(path)
        path.write_bytes(data)

    monkeypatch.setattr(files, "_write", write)
    for _ in range(2):
        write_whole(tmp_path / "a.xml", b"lamp", overwrite=True)
    assert len(set(names)) == 2


def test_what_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    check_target(target, overwrite=False)
    target.write_bytes(b"theirs")
    with pytest.raises(OutputError, match="--force"):
        write_whole(target, b"ours", overwrite=False)
    assert target.read_bytes() == b"theirs"


def test_a_link_that_leads_nowhere_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.xml").symlink_to(tmp_path / "nothing")
    with pytest.raises(OutputError, match="not a regular file"):
        check_target(tmp_path / "a.xml", overwrite=False)


@pytest.mark.parametrize("name", [LONG, f"{LONG}/a.xml"])
def test_names_that_are_too_long_are_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=LONG):
        check_target(tmp_path / name, overwrite=False)
    with pytest.raises(OutputError, match=LONG):
        write_whole(tmp_path / name, b"", overwrite=False)


def test_unfinished_files_of_the_living_are_left(tmp_path: Path) -> None:
    for process in (os.getppid(), 999_999_999):
        (tmp_path / f".unres-{process}-1.tmp").touch()
    (tmp_path / ".unres-999999999999999999999-1.tmp").touch()
    remove_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f".unres-{os.getppid()}-1.tmp"]


def test_one_file_that_cannot_be_written_stops_nothing(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "1.xml").mkdir(parents=True)
    errors = convert(texts, out)
    assert [bool(error) for error in errors] == [False, True, False]
    assert "1.xml is not a regular file" in str(errors[1])


def test_a_manifest_that_cannot_be_written_is_named_and_stops_nothing(
    texts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with Store(out, Job()) as store:
        assert store.manifest
        store.manifest._file.close()  # noqa: SLF001 - as if the disk were gone
        store.manifest._file = open("/dev/full", "ab", buffering=0)  # noqa: PTH123, SIM115, SLF001
        tasks = plan([str(texts)], str(out), "akn")
        errors = [outcome.error for outcome in convert_many(tasks, Job(), store)]
    assert all("unres-manifest.jsonl cannot be written (No space" in str(each) for each in errors)
    assert len(list(out.glob("*.xml"))) == 3


@pytest.fixture
def invalid(tmp_path: Path) -> Path:
    """A file that is repaired with new identifiers."""
    source = Path(__file__).parent.parent / "fixtures" / "valid" / "statement.xml"
    path = tmp_path / "invalid.xml"
    path.write_bytes(source.read_bytes().replace(b'eId="', b'eId="x-'))
    return path


def test_identifiers_are_not_written_over(invalid: Path, tmp_path: Path) -> None:
    (tmp_path / "a.ids.json").write_text("mine")
    arguments = [str(invalid), "-o", str(tmp_path / "a.xml")]
    assert repair_command.main(arguments, standalone_mode=False) == 1
    assert not (tmp_path / "a.xml").exists()
    assert (tmp_path / "a.ids.json").read_text() == "mine"
    assert repair_command.main([*arguments, "--force"], standalone_mode=False) == 0
    assert (tmp_path / "a.ids.json").read_text() != "mine"


def test_names_too_long_for_identifiers(
    invalid: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / ("x" * 250 + ".xml")
    assert repair_command.main([str(invalid), "-o", str(target)], standalone_mode=False) == 1
    assert ".ids.json cannot be written (File name too long)" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.timeout(240)  # for busy machines
def test_kills_at_moments_of_chance(tmp_path: Path) -> None:
    assert lost(tmp_path, 3) == (3, [])
