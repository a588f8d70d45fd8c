"""Where the files shipped with the package lie, in a wheel and in a checkout.

Data files are TOML. What is read of one is kept beside it, in ``__pycache__``, as Python keeps what
it compiles, on the same terms: nothing is kept where Python may write no bytecode
(PYTHONDONTWRITEBYTECODE, a folder that cannot be written), and what is older than the data is made
anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent
#: What is kept is of this version of Python alone.
_KEPT = f"{{}}.{sys.implementation.cache_tag}.data"


def read_toml(name: str) -> dict[str, Any]:
    """Return a data file; `name` is its path in the package, such as ``akn/data/terms.toml``.

    Raises:
        OSError: it is missing, or cannot be read.
        tomllib.TOMLDecodeError: it is no TOML.
    """
    path = PACKAGE / name
    stat = path.stat()
    made = stat.st_mtime_ns, stat.st_size
    kept = path.parent / "__pycache__" / _KEPT.format(path.name)
    if (found := _kept(kept, made)) is not None:
        return found
    import tomllib  # noqa: PLC0415 - seldom needed

    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if not sys.dont_write_bytecode:
        _keep(kept, (made, data))
    return data


def _kept(path: Path, made: tuple[int, int]) -> dict[str, Any] | None:
    """What is kept of a data file of that age and size, if there is anything."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        of, data = marshal.loads(path.read_bytes())  # noqa: S302 - beside our code, and as safe
        if of == made and isinstance(data, dict):
            return data
    return None


def _keep(path: Path, what: Any) -> None:  # noqa: ANN401 - whatever TOML holds
    """Write it whole or not at all; what marshal does not know (a date) is not kept."""
    with suppress(OSError, ValueError):
        data = marshal.dumps(what)
        path.parent.mkdir(exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}-{os.urandom(8).hex()}")
        try:
            unfinished.write_bytes(data)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


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
