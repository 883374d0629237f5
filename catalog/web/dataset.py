"""``/dataset`` and ``/.well-known/void``: what there is to say of the dataset, as a page or as data."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from flask import Response, render_template, request

from catalog.graph.tally import Tally
from catalog.jobs.tallying import read_tally
from catalog.web.answers import HTML, HTML_TYPE, not_acceptable, respond
from catalog.web.language import _
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from exports.dataset import describe_service, expanded
from exports.dcat import DumpFile, Facts, describe_dataset
from exports.formats import FORMATS, About
from exports.schema_dataset import schema_dataset
from exports.services import Service
from exports.void import describe_void
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.statements import IRI, Statement

_EXAMPLES: Final = 3


class Dataset:
    """Describes the dataset of the current generation.

    Args:
        services: Tells what the application offers.
        files: Tells what dump files a folder has.
    """

    def __init__(
        self,
        published: Published,
        services: Callable[[], tuple[Service, ...]],
        files: Callable[[Path], tuple[DumpFile, ...]],
    ) -> None:
        self._layout = published.layout
        self._settings = published.settings
        self._services = services
        self._files = files

    def answer(self, public: Public, *, page: bool = True) -> Response:
        """Answer with the description.

        Args:
            page: Whether it can be had as a page; else what nobody wants comes in the first format.
        """
        imprint = public.edition.imprint
        tally = read_tally(self._layout, public.generation.number)
        facts = self._facts(public, tally)
        offered = ("text/turtle", *(item.media_type for item in FORMATS.values()), *((HTML,) if page else ()))
        choice = choose(request.headers.get("Accept"), offered)
        address = imprint.base + ("dataset" if page else ".well-known/void")
        if choice is None and not page:
            choice = choose(None, offered)
        if choice is None:
            return not_acceptable([(media_type, address) for media_type in offered])
        # settings, dumps and counts can change without a new generation
        seen = hashlib.blake2b(repr((facts, tally)).encode(), digest_size=6).hexdigest()
        etag = f"{public.generation.number}.{public.tag}.{seen}.dataset"
        if choice.media_type == HTML:
            return respond(_page(public, facts, tally), HTML_TYPE, etag=f"{etag}.html", negotiated=True)
        item = next(item for item in FORMATS.values() if item.media_type == choice.media_type)
        statements = _statements(imprint, facts, tally)
        if item.name in {"jsonld", "json"}:
            body = expanded(iter(statements))
        else:
            body = public.serialiser.write(item.name, About(Iris(imprint.base).dataset, IRI(address), statements))
        return respond(body, item.content_type, etag=f"{etag}.{item.name}", negotiated=True)

    def _facts(self, public: Public, tally: Tally | None) -> Facts:
        generation, edition, settings = public.generation, public.edition, self._settings
        named = edition.describer.publisher()
        years = sorted(int(year) for year in tally.years) if tally else []
        return Facts(
            generation.number,
            generation.issued,
            edition.timeline.generations[0].issued,
            generation.documents,
            files=self._files(self._layout.dump(generation.number)),
            services=self._services(),
            publisher=(edition.iris.thing(named.path), named.name) if named else None,
            contact=settings.admin_email,
            description=settings.description,
            keywords=tuple(settings.keywords.split(", ")) if settings.keywords else (),
            frequency=settings.frequency,
            years=(years[0], years[-1]) if years else None,
            examples=tuple(
                edition.iris.document(entry.identifier) for entry in edition.ledger.newest(edition.sequence, _EXAMPLES)
            ),
        )


def _page(public: Public, facts: Facts, tally: Tally | None) -> str:
    imprint = public.edition.imprint
    return render_template(
        "dataset.html",
        title=_("%(name)s: the data", name=imprint.name),
        facts=facts,
        tally=tally,
        said=facts.said(imprint),
        schema=schema_dataset(imprint, facts),
        imprint=imprint,
        prefix=path_prefix(public),
    )


def _statements(imprint: Imprint, facts: Facts, tally: Tally | None) -> tuple[Statement, ...]:
    said = (*describe_dataset(imprint, facts), *describe_void(imprint, facts, tally), *describe_service(imprint))
    return tuple(dict.fromkeys(said))
