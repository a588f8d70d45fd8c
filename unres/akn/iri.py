"""IRIs of works, expressions and manifestations: parsed and formatted side by side.

The patterns are those of the AKN4UN guidelines (Naming Convention)::

    Work           /akn/un/{document}/{subtype}/{actor}/{date}/{number}
    Expression     {Work}/{language}@{version}
    Manifestation  {Expression}.{format}

and of any of them a component, ``{Work}/!main``, ``{Expression}/!annex_1``, in which a place can be
named: ``{Work}/!main#para_8``, ``{Work}/!main~para_8->para_15``.
"""

from __future__ import annotations

from unres.patterns import compiled
from unres.tuples import NamedTuple

_IRI = compiled(
    r"/akn/un/(?P<document>[^/]+)/(?P<subtype>[^/]+)/(?P<actor>[^/]+)/(?P<date>[^/]*)"
    r"/(?P<number>[^/!#~]*)"
    r"(?:/(?P<language>[a-z]{3})@(?P<version>[^/!.#~]*))?"
    r"(?:/!(?P<component>[^./#~]+))?"
    r"(?:\.(?P<format>[a-z0-9]+))?"
    r"(?P<place>[#~][^#~\s]+)?"
)


class Iri(NamedTuple):
    """An IRI taken apart. What a level does not have is None.

    `place` is written with its sign: ``#para_8`` for an element, ``~para_8->para_15`` for a range.

    >>> str(Iri("statement", "deliberation", "unga", "2021-12-24", "76-247A").expression("eng"))
    '/akn/un/statement/deliberation/unga/2021-12-24/76-247A/eng@'
    """

    document: str
    subtype: str
    actor: str
    date: str
    number: str
    language: str | None = None
    version: str = ""
    component: str | None = None
    format: str | None = None
    place: str | None = None

    @classmethod
    def parse(cls, text: str) -> Iri:
        """Return the parts of an IRI, in the form of the guidelines or that of the UN's files.

        The files end their IRIs with a slash, glue ``!main`` to the language, and name the
        annex ``!main/annex``.

        >>> Iri.parse("/akn/un/statement/deliberation/unga/2021-12-24/76-11/eng@!main/").component
        'main'

        Raises:
            ValueError: the text has no such form.
        """
        plain = text.removesuffix("/").replace("@!", "@/!").replace("!main/annex", "!annex")
        match = _IRI.fullmatch(plain.replace("/!main/.", "/!main."))
        if match is None:
            msg = f"not an IRI of a United Nations document: {text!r}"
            raise ValueError(msg)
        parts = match.groupdict()
        return cls(**parts | {"version": parts["version"] or ""})

    def __str__(self) -> str:
        parts = ["/akn/un", self.document, self.subtype, self.actor, self.date, self.number]
        if self.language is not None:
            parts.append(f"{self.language}@{self.version}")
        if self.component is not None:
            parts.append(f"!{self.component}")
        return "/".join(parts) + (f".{self.format}" if self.format else "") + (self.place or "")

    def expression(self, language: str) -> Iri:
        """Return the IRI of the original version in `language` (ISO 639-2/T)."""
        return self._replace(language=language)

    def manifestation(self, form: str = "xml") -> Iri:
        """Return the IRI of the file in format `form`."""
        return self._replace(format=form)

    def this(self, component: str = "main") -> Iri:
        """Return the IRI of a component of the document."""
        return self._replace(component=component)
