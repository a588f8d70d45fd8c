"""The schemas are shipped as they were published."""

from __future__ import annotations

import hashlib
import re

import pytest

from unres.resources import schema_path

README = schema_path("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["akomantoso30.xsd", "xml.xsd"])
def test_schema_has_the_checksum_of_the_readme(name: str) -> None:
    (line,) = [line for line in README.splitlines() if line.startswith(f"| `{name}`")]
    (checksum,) = re.findall("[0-9a-f]{64}", line)
    assert hashlib.sha256(schema_path(name).read_bytes()).hexdigest() == checksum
