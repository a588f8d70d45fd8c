"""The manifest: what was made from what, one JSON object a line.

Lines are only ever added; of several lines for one output the last one counts. A line is added
after its output was written, so that a run killed between the two finds an output that it does
not know and makes it once more: the same bytes.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from unres.errors import OutputError
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "unres-manifest.jsonl"


class Made(NamedTuple):
    """Hashes of what an output was made from, empty if that failed, and of what is there.

    ``confidence`` tells how far it can be trusted, None where nobody knows.
    """

    source: bytes
    recipe: bytes
    output: bytes | None
    confidence: float | None = None


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data`, in hexadecimal digits."""
    return _sha256(data).hex()


class Manifest:
    """The manifest of an output folder; `close` it in the end.

    Args:
        folder: the output folder; it is made where it is missing.
        recipe: what decides, with the input, what comes out: version, format and options.

    Raises:
        OutputError: it cannot be read or written.
    """

    def __init__(self, folder: Path, recipe: Mapping[str, Any]) -> None:
        self.path = folder / NAME
        self._recipe = dict(recipe)
        self._key = _key(recipe)
        self._known: dict[str, Made] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._read()
            self._file = self.path.open("ab", buffering=0)
        except OSError as error:
            msg = f"{self.path} cannot be written ({error.strerror}); choose another place with -o"
            raise OutputError(msg) from error

    def output_of(self, target: str) -> str | None:
        """Return the hash of what was last written to `target`, None if nothing was."""
        made = self._known.get(target)
        return made.output.hex() if made and made.output else None

    def confidence_of(self, target: str) -> float | None:
        """Return how sure what was last written to `target` is, None if nobody knows."""
        made = self._known.get(target)
        return made.confidence if made else None

    def is_made(self, target: str, source: str) -> bool:
        """Tell whether `target` was last made from the input of that hash by this recipe."""
        made = self._known.get(target)
        return made is not None and (made.source.hex(), made.recipe) == (source, self._key)

    def add(self, target: str, entry: Mapping[str, Any]) -> None:
        """Add a line for `target`, in one piece; `entry` has at least ``input`` and ``output``.

        Raises:
            OutputError: it cannot be written; nothing of it is there then.
        """
        line = json.dumps({"target": target, **entry, **self._recipe}).encode() + b"\n"
        end = self._file.seek(0, os.SEEK_END)
        try:
            if self._file.write(line) == len(line):
                return
            self._file.truncate(end)
            reason = "No space left on device"
        except OSError as error:
            reason = error.strerror or str(error)
        msg = f"{self.path} cannot be written ({reason}); the same command again goes on"
        raise OutputError(msg)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _read(self) -> None:
        """Learn what was made; cut off a last line that was left half written."""
        self.path.touch()
        end = 0
        with self.path.open("r+b") as file:
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    file.truncate(end)
                    return
                end += len(line)
                try:
                    self._learn(json.loads(line))
                except (ValueError, KeyError, TypeError) as error:
                    msg = f"{self.path}: line {number} is damaged; delete the file to start anew"
                    raise OutputError(msg) from error

    def _learn(self, entry: Mapping[str, Any]) -> None:
        """Learn from a line; after a failure an older output is still there, and still ours."""
        target, output = entry["target"], entry["output"]
        if output is None:
            known = self._known.get(target)
            self._known[target] = Made(b"", b"", known.output if known else None)
            return
        recipe = _key({name: entry[name] for name in self._recipe})
        recipe = self._key if recipe == self._key else recipe  # one object for them all
        source, made = bytes.fromhex(entry["input"]), bytes.fromhex(output)
        self._known[target] = Made(source, recipe, made, entry.get("confidence"))


def _key(recipe: Mapping[str, Any]) -> bytes:
    return _sha256(json.dumps(recipe, sort_keys=True).encode())


def _sha256(data: bytes) -> bytes:
    from hashlib import sha256  # noqa: PLC0415  loads OpenSSL, which one file alone does not need

    return sha256(data).digest()
