"""JSON: the model as it is, and the schema that describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unres.model import Document

if TYPE_CHECKING:
    from unres.options import Options


def render_json(document: Document, options: Options) -> bytes:  # noqa: ARG001 - a Renderer
    """Return `document` as JSON; ``Document.model_validate_json`` reads it back.

    What is not known (null) is left out.
    """
    return document.model_dump_json(indent=2, exclude_none=True).encode() + b"\n"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document, made from the model."""
    schema = Document.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
