"""What is to be validated: read, and parsed as it stands, without any mending.

What the parser refuses (`unres.xmlsafe` tells its limits) is a finding of rule WF-01.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.budget import MAX_BYTES, RefusedError
from unres.diagnostics import Severity
from unres.errors import InputError
from unres.validation.report import Finding
from unres.xmlsafe import MalformedError, parse_strictly

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element


def read(path: Path) -> bytes:
    """Return the bytes of a file; of one that is too long, enough to be refused.

    Raises:
        InputError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # no more: the file may have no end
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        msg = f"{path}: cannot be read ({reason}); give another file"
        raise InputError(msg) from error


def parse(data: bytes | str) -> tuple[_Element | None, tuple[Finding, ...]]:
    """Return the root element of an XML document, or None and why it was refused."""
    try:
        return parse_strictly(data), ()
    except MalformedError as error:
        return None, (Finding("WF-01", Severity.ERROR, str(error), error.line, error.column),)
    except RefusedError as error:
        return None, (Finding("WF-01", Severity.ERROR, str(error)),)
