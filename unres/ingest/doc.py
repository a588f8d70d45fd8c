"""DOC and RTF files, through a program of the system: antiword, or LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

from unres.budget import MAX_BYTES
from unres.errors import InputError
from unres.ingest.docx import text_of_docx
from unres.ingest.emphasis import unmarked
from unres.ingest.limits import refuse_longer

ANTIWORD = ("antiword", "-m", "UTF-8.txt", "-w", "0")  # -w 0: a paragraph a line
OFFICES = ("soffice", "libreoffice")
SECONDS = 120


def text_of_doc(data: bytes) -> str:
    """Return the text of the DOC file `data`, by antiword or else by LibreOffice.

    Raises:
        InputError: neither program is installed, or it cannot read the file.
    """
    with TemporaryDirectory(prefix="unres-") as folder:
        path = Path(folder, "input.doc")
        path.write_bytes(data)
        if shutil.which(ANTIWORD[0]):
            return unmarked(_run(*ANTIWORD, str(path)).decode("utf-8", errors="replace"))
        return _by_office(path)


def text_of_rtf(data: bytes) -> str:
    """Return the text of the RTF file `data`, by LibreOffice.

    Raises:
        InputError: LibreOffice is not installed, or cannot read the file.
    """
    with TemporaryDirectory(prefix="unres-") as folder:
        path = Path(folder, "input.rtf")
        path.write_bytes(data)
        return _by_office(path)


def _by_office(path: Path) -> str:
    """Let LibreOffice make a DOCX file of the file at `path`, and read that."""
    office = next((name for name in OFFICES if shutil.which(name)), None)
    if office is None:
        wanted = "antiword or LibreOffice" if path.suffix == ".doc" else "LibreOffice"
        kind = path.suffix[1:].upper()
        msg = f"this is a {kind} file; install {wanted} to read it, or save it as DOCX"
        raise InputError(msg)
    folder = path.parent
    profile = f"-env:UserInstallation={folder.as_uri()}/profile"
    _run(office, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder), str(path))
    made = path.with_suffix(".docx")
    if not made.is_file():
        msg = f"{office} cannot read the file; save it as DOCX"
        raise InputError(msg)
    return text_of_docx(made.read_bytes())


def _run(*command: str) -> bytes:
    """Return what a program prints; if it hangs, it is ended with all that it started.

    Raises:
        InputError: it is not there, fails, prints too much or takes too long.
    """
    try:
        with TemporaryFile() as printed:
            _wait(command, printed)
            printed.seek(0)
            data = printed.read(MAX_BYTES + 1)
    except (OSError, subprocess.SubprocessError) as error:
        msg = f"{command[0]} cannot read the file ({error}); save it as DOCX"
        raise InputError(msg) from error
    refuse_longer(len(data), MAX_BYTES, "bytes")
    return data


def _wait(command: tuple[str, ...], printed: IO[bytes]) -> None:
    process = subprocess.Popen(  # noqa: S603  the program is fixed, the file is ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=printed,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # where the system has sessions: its children are in it
    )
    try:
        if status := process.wait(SECONDS):
            raise subprocess.CalledProcessError(status, command[0])
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that was started in a session of its own, and whatever is left in that."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
