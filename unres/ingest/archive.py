"""Members of a ZIP file, which DOCX and ODT files are; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zlib
from typing import Self
from zipfile import BadZipFile, ZipFile

from unres.errors import InputError

#: Bytes of a member once unpacked. The longest resolutions take 5 million.
LARGEST = 64_000_000
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Archive:
    """A ZIP file in memory, whose members are read by name, each up to `LARGEST` bytes."""

    def __init__(self, data: bytes) -> None:
        """Open the ZIP file `data`.

        Raises:
            InputError: it is damaged or cut off.
        """
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            msg = f"the DOCX, ODT or ZIP file is damaged or cut off ({error}); get it again"
            raise InputError(msg) from error
        self._names = frozenset(self._zip.namelist())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """Return the member `name`.

        Raises:
            InputError: it is missing, damaged, encrypted, or unpacks to more than `LARGEST`.
        """
        try:
            with self._zip.open(name) as member:
                data = member.read(LARGEST + 1)
        except KeyError as error:
            msg = f"{name} is missing in it; is the file whole?"
            raise InputError(msg) from error
        except RuntimeError as error:  # how zipfile says "encrypted"; others are its subclasses
            msg = f"{name} in it cannot be read ({error}); save the file without a password"
            raise InputError(msg) from error
        except _DAMAGE as error:
            msg = f"{name} in it is damaged ({error}); get the file again"
            raise InputError(msg) from error
        if len(data) > LARGEST:
            msg = f"{name} in it unpacks to more than {LARGEST:,} bytes; no resolution is so long"
            raise InputError(msg)
        return data
