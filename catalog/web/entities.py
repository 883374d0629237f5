"""Addresses of things beside documents: the thing itself (303), its page, its description in every format."""

import re
from typing import Final

from flask import Response, request

from catalog.jobs.merging import merged_into
from catalog.web.answers import HTML_TYPE, add_link, respond, see_other
from catalog.web.found import to_page_or_data, with_suffix
from catalog.web.kept_pages import do_not_keep
from catalog.web.language import current
from catalog.web.merged import moved_thing
from catalog.web.pages import linking_documents
from catalog.web.profiles import representation
from catalog.web.published import Public
from catalog.web.registers import Registers
from catalog.web.thing_pages import entity_page
from catalog.web.things import find_entity
from exports.formats import FORMATS, About
from vocab import terms

_LAST: Final = 2**63 - 1  # the largest number that the ledger knows


def entity(public: Public, kind: str, key: str) -> Response:
    """Answer for an agent, archive, unit, place, concept, collection or scheme: 303 to its page or data."""
    if f"{kind}/{key}" == "dataset/documents":
        return see_other(f"{public.edition.imprint.base}dataset")
    if moved_to := merged_into(public.edition, f"{kind}/{key}"):
        return moved_thing(public, "id", moved_to)
    return to_page_or_data(public, find_entity(public, kind, key).path)


def entity_as_page(public: Public, registers: Registers, kind: str, key: str) -> Response:
    """Answer with the page about such a thing, and the documents that link to it."""
    if moved_to := merged_into(public.edition, f"{kind}/{key}"):
        return moved_thing(public, "page", moved_to)
    thing = find_entity(public, kind, key, current())
    holding = registers.at_hand(public, current())
    if holding is None:
        do_not_keep(request.environ)
    page = entity_page(public, thing, holding, _listed_after())
    response = respond(page, HTML_TYPE)
    _link_alternates(response, public, thing.path)
    return response


def entity_as_data(public: Public, kind: str, key: str) -> Response:
    """Answer with the description of such a thing, and the documents that link to it, a page at a time."""
    stem, dot, suffix = key.rpartition(".")
    if moved_to := merged_into(public.edition, f"{kind}/{stem if suffix in FORMATS else key}"):
        return moved_thing(public, "data", moved_to + (dot + suffix if suffix in FORMATS else ""))
    thing, chosen = with_suffix(key, lambda name: find_entity(public, kind, name))
    base = public.edition.imprint.base
    after = _listed_after()
    iri = public.edition.iris.thing(thing.path)
    documents, following = linking_documents(public, thing.path, after)
    listed = ((iri, terms.DCT_IS_REFERENCED_BY, public.edition.iris.document(one.identifier)) for one in documents)
    about = About(iri, thing.data(base), (*thing.statements, *listed))
    tag = f"{public.generation.number}.{public.tag}" + (f".{after}" if after else "")
    response = representation(public, about, chosen, lambda form: f"{tag}.{form}")
    if following:
        suffix = f".{chosen.name}" if chosen else ""
        add_link(response, f"{thing.data(base)}{suffix}?after={following}", "next")
    return response


def _listed_after() -> int:
    """Return the sequence, or the place in time, behind which documents are listed, as the address says."""
    after = request.args.get("after", "")
    return min(int(after), _LAST) if re.fullmatch(r"[0-9]{1,20}", after) else 0


def _link_alternates(response: Response, public: Public, path: str) -> None:
    base = public.edition.imprint.base
    for item in FORMATS.values():
        add_link(response, f"{base}data/{path}.{item.name}", "alternate", type=item.media_type)
