"""The addresses of things, and what answers at each.

Which kind of thing an address names is told from its first part.
"""

from flask import Blueprint, Response

from catalog.web import document_files, documents, entities, manifests, operations
from catalog.web.answers import HTML
from catalog.web.profiles import DATA_TYPES
from catalog.web.published import Public, Published
from catalog.web.record_formats import add_record_formats
from catalog.web.registers import Registers
from catalog.web.routing import Routes


def blueprint(published: Published, registers: Registers) -> Blueprint:
    """Return the routes below ``/id``, ``/page``, ``/data``, ``/file``, ``/thumbnail`` and ``/image``."""
    routes = Routes("resources", published)

    def entity_as_page(public: Public, kind: str, key: str) -> Response:
        """Answer with the page about such a thing, and the documents that link to it."""
        return entities.entity_as_page(public, registers, kind, key)

    routes.add("/id/document/<path:path>", documents.document, about=operations.DOCUMENT_ITSELF)
    routes.add(
        "/page/document/<path:identifier>", documents.document_as_page, about=operations.DOCUMENT_PAGE, kept=True
    )
    routes.add("/data/document/<path:path>", documents.document_as_data, about=operations.DOCUMENT_DATA, kept=True)
    routes.add("/data/document/<path:path>/history", documents.history, about=operations.HISTORY)
    add_record_formats(routes)
    routes.add(
        "/data/document/<path:path>.iiif.json", manifests.document_as_manifest, about=operations.MANIFEST, kept=True
    )
    routes.add(
        "/data/document/<path:path>.iiif.json/<part>/<name>",
        manifests.part_of_manifest,
        about=operations.PART_OF_MANIFEST,
    )
    routes.add("/file/<path:path>", document_files.file, about=operations.DOCUMENT_FILE)
    routes.add("/thumbnail/<path:path>.jpg", document_files.thumbnail, about=operations.PREVIEW)
    routes.add("/image/<path:path>.jpg", document_files.image, about=operations.PREVIEW)
    routes.add("/id/<kind>/<path:key>", entities.entity, about=operations.thing(303))
    routes.add("/page/<kind>/<path:key>", entity_as_page, about=operations.thing(200, HTML), kept=True)
    routes.add("/data/<kind>/<path:key>", entities.entity_as_data, about=operations.thing(200, *DATA_TYPES), kept=True)
    return routes.blueprint
