"""Parts of a document under their IRIs: its versions, their texts, scans and other attachments."""

from vocab.authority import Named
from vocab.document import CATALOGUE_LANGUAGE, Attachment, Document, Version
from vocab.findings import Finding
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.languages import by_tag
from vocab.reading import FileReading, TextFile, VersionReading, tagged
from vocab.schemes.content_kinds import CONTENT_KIND_PATHS
from vocab.statements import IRI
from vocab.text import LangText


def versions_of(
    document: Document, translators: tuple[Named, ...], iris: Iris, findings: list[Finding]
) -> tuple[VersionReading, ...]:
    """Return the versions of a document, each under its IRI; a translator without any is told of."""
    sources = document.versions
    if not sources and not document.scans and translators:
        sources = (Version(kind="text"),)
    if translators and not any(source.kind in {"translation", "text"} for source in sources):
        findings.append(
            Finding(
                kind="translator-without-translation",
                field="Citation",
                problem="a translator is named, but the record lists no translation",
                advice="expected a line 'Translation - LANGUAGE' under Contents; add it, then the name is described",
                text=", ".join(translator.name for translator in translators),
            )
        )
    base = iris.document(document.identifier)
    # a text of unstated kind may be the translation, as long as nothing else claims to be
    translated = "translation" if any(source.kind == "translation" for source in sources) else "text"
    seen: dict[str, int] = {}
    readings = []
    for source in sources:
        path = source.kind if source.kind == "text" else f"{source.kind}/{source.language or 'und'}"
        seen[path] = seen.get(path, 0) + 1
        path += counted(seen[path])
        readings.append(
            VersionReading(
                source=source,
                iri=IRI(f"{base}/{path}"),
                path=path,
                kind=CONTENT_KIND_PATHS[source.kind],
                language=by_tag(source.language) if source.language else None,
                translators=translators if source.kind == translated else (),
                file=_file(document.identifier, path, source.text, iris),
            )
        )
    return tuple(readings)


def counted(number: int) -> str:
    """Return what tells the second and further ones of a kind apart: ``-2``."""
    return f"-{number}" if number > 1 else ""


def _file(identifier: str, path: str, text: str, iris: Iris) -> TextFile | None:
    if not text:
        return None
    name = path.replace("/", "-") + ".txt"
    return TextFile(iris.file(identifier, name), name, f"{text}\n".encode())


def attachment(identifier: str, file: Attachment, iris: Iris, imprint: Imprint) -> FileReading:
    """Return a scan or another attachment under its IRI."""
    seen = file.width is not None or file.pages is not None
    return FileReading(
        source=file,
        iri=iris.file(identifier, file.name),
        thumbnail=iris.thumbnail(identifier, file.name) if seen else None,
        label=tagged(LangText(file.label, CATALOGUE_LANGUAGE), imprint) if file.label else None,
    )
