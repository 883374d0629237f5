"""The settings of a catalogue that shape what it says; a generation pins them."""

import msgspec

from vocab.terms import CREATIVE_COMMONS, RIGHTS_STATEMENTS


class Imprint(msgspec.Struct, frozen=True, kw_only=True):
    """Who publishes, where, in which language and under which terms (docs/settings.md).

    Attributes:
        base: Base IRI; ends in ``/``.
        terms: Namespace of our own terms; ``""`` stands for ``{base}def/arc#``.
        name: Name of the dataset.
        publisher: Key of an agent in the authority files, or a plain name; ``None`` leaves the statements out.
        language: BCP 47 tag of the metadata.
        rights: IRI of the rights statement of records that state none.
        metadata_license: IRI of the licence of the descriptions.
        oai_domain: Domain in OAI identifiers (oai-identifier guidelines, section 2.1).
        full_text: Whether descriptions carry the text of versions.
    """

    base: str
    terms: str = ""
    name: str = "Documents"
    publisher: str | None = None
    language: str = "en"
    rights: str = RIGHTS_STATEMENTS + "CNE/1.0/"
    metadata_license: str = CREATIVE_COMMONS + "publicdomain/zero/1.0/"
    oai_domain: str = "muniment.invalid"
    full_text: bool = True

    @property
    def terms_namespace(self) -> str:
        """Namespace of our own terms."""
        return self.terms or f"{self.base}def/arc#"
