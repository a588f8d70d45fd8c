"""Where the files shipped with the package lie, in a wheel and in a checkout."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent


def read_toml(name: str) -> dict[str, Any]:
    """Return a data file; `name` is its path in the package, such as ``akn/data/terms.toml``."""
    return tomllib.loads((PACKAGE / name).read_text(encoding="utf-8"))


def schema_path(name: str) -> Path:
    """Return the path of a file of ``schemas/``.

    A wheel carries the folder inside the package; in a checkout it lies beside the package.

    Raises:
        FileNotFoundError: no such file in either place: the installation is damaged.
    """
    for folder in (PACKAGE / "schemas", PACKAGE.parent / "schemas"):
        if (folder / name).is_file():
            return folder / name
    msg = f"{name} is missing from the installation; install the package again"
    raise FileNotFoundError(msg)
