"""Pages with a script of ours: one file, whose security policy allows that script alone."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from typing import TYPE_CHECKING

from unres.resources import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

_HOME = PACKAGE / "output"


def filled(home: str, name: str, title: str, **parts: str) -> bytes:
    """Return a page, ``NAME.html`` of a folder of `unres/output`, filled and with all it needs.

    Its ``{{title}}``, ``{{style}}``, ``{{script}}`` and the ``{{hash}}`` of the script are put in,
    and each of `parts`, which are HTML, in place of its name.
    """
    file = (_HOME / home / name).with_suffix
    script = _read(file(".js"))
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    parts |= {
        "hash": digest,
        "title": escape(title),
        "style": _read(file(".css")),
        "script": script,
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], _read(file(".html"))).encode()


def _read(path: Path) -> str:
    return path.read_text("utf-8")
