"""From files and bytes to text, and from text to lines."""

from unres.ingest.formats import from_bytes
from unres.ingest.read import STDIN, read_bytes
from unres.ingest.source import Source, from_text, named

__all__ = ["STDIN", "Source", "from_bytes", "from_text", "named", "read_bytes"]
