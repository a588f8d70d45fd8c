"""Members of a ZIP file, which DOCX and ODT files are; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from unres.budget import of_container
from unres.errors import InputError
from unres.xmlsafe import MalformedError, parse_strictly

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
#: What each member has in the directory of a ZIP file.
_ENTRY = b"PK\x01\x02"
#: The ways of packing that OPC (ECMA-376-2, annex B) and OpenDocument (part 2, 2.1) allow.
_METHODS = (ZIP_STORED, ZIP_DEFLATED)


class Archive:
    """A ZIP file in memory, whose members are read by name on one budget."""

    def __init__(self, data: bytes) -> None:
        """Open the ZIP file `data`.

        Raises:
            InputError: it is damaged or cut off, or has far too many members.
        """
        self.budget = of_container()
        self.budget.spend("members", data.count(_ENTRY))
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
            InputError: it is missing, damaged, encrypted, packed in a way that office files do not
                know, or unpacks to more than the budget has left.
        """
        try:
            info = self._zip.getinfo(name)
            if info.compress_type not in _METHODS:
                msg = f"{name} in it is packed as no office program does; open and save it again"
                raise InputError(msg)
            with self._zip.open(info) as member:
                data = member.read(self.budget.bytes + 1)
        except KeyError as error:
            msg = f"{name} is missing in it; is the file whole?"
            raise InputError(msg) from error
        except RuntimeError as error:  # how zipfile says "encrypted"; others are its subclasses
            msg = f"{name} in it cannot be read ({error}); save the file without a password"
            raise InputError(msg) from error
        except _DAMAGE as error:
            msg = f"{name} in it is damaged ({error}); get the file again"
            raise InputError(msg) from error
        self.budget.spend("bytes", len(data))
        return data

    def xml(self, name: str) -> _Element:
        """Return the root of the XML in the member `name`.

        Raises:
            InputError: as for `read`; or it is refused by `unres.xmlsafe`, or not well formed.
        """
        try:
            return parse_strictly(self.read(name), self.budget)
        except MalformedError as error:
            msg = f"{name} in it is damaged ({error}); open and save the file again"
            raise InputError(msg) from error
