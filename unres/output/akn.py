"""Akoma Ntoso: what the writer made, validated before it is given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.akn import write
from unres.errors import WriteError
from unres.validation.parser import parse
from unres.validation.schema import check_schema, second_opinion

if TYPE_CHECKING:
    from unres.model import Document
    from unres.options import Options


def render_akn(document: Document, options: Options) -> bytes:
    """Return `document` as canonical Akoma Ntoso that the schema allows.

    With ``options.strict`` xmlschema is asked too.

    Raises:
        WriteError: it is not valid; the message names element, line and rule.
    """
    data = write(document, options)
    root, findings = parse(data)
    if root is not None:
        findings = check_schema(root)
        if options.strict:
            findings += tuple(second_opinion(root))
    if findings:
        msg = f"the XML written is not valid, please report it: {findings[0]}"
        raise WriteError(msg)
    return data
