"""Where the files shipped with the package lie, in a wheel and in a checkout. Data are TOML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from unres.kept import kept

PACKAGE = Path(__file__).parent


def read_toml(name: str) -> dict[str, Any]:
    """Return a data file; `name` is its path in the package, such as ``akn/data/terms.toml``.

    Raises:
        OSError: it is missing, or cannot be read.
        tomllib.TOMLDecodeError: it is no TOML.
    """
    path = PACKAGE / name
    return kept(path, "data", lambda: parse_toml(path))


def parse_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; it raises what `read_toml` does."""
    import tomllib  # noqa: PLC0415 - seldom needed

    return tomllib.loads(path.read_text(encoding="utf-8"))


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
