"""In which format, profile and form a description is sent.

The format is negotiated by ``Accept`` or named by a suffix; the profile by ``Accept-Profile``, or named by
``?profile=``, which goes first (Content Negotiation by Profile, W3C working draft, sections 6.4, 7.1 and 7.2). JSON-LD
has forms besides, which the same parameter names, or that of its media type (JSON-LD 1.1, appendix C).
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Final, NamedTuple
from urllib.parse import quote

from flask import Response, request

from catalog.web.answers import REVALIDATE, add_link, not_acceptable, problem, respond
from catalog.web.negotiation import choose, vary_by
from catalog.web.published import Public
from exports.formats import FORMATS, About, Format
from exports.jsonld import dumps
from exports.jsonld_forms import COMPACTED, FORMS, reshape
from exports.profiles import FULL, PROFILES, Profile
from vocab import terms

BY_MEDIA_TYPE: Final = {item.media_type: item for item in FORMATS.values()}
DATA_TYPES: Final = tuple(BY_MEDIA_TYPE)
_MAX_HEADER: Final = 4096
# an IRI in angle brackets may hold commas; bare ones are read too, as many write them
_PREFERENCE: Final = re.compile(r"(?:[^,<]|<[^<>]*+>?+)++")
_CALLED: Final = re.compile(r"<([^<>]*)>|([^\s;<>]+)")
_WEIGHT: Final = re.compile(r";\s*+q\s*+=\s*+(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*+(?:;|$)", re.ASCII | re.IGNORECASE)
_NO_WEIGHT: Final = re.compile(r";\s*+q\s*+=", re.IGNORECASE)
# what forms are called; the compact one needs no name, and may have it
_FORMS: Final = {
    **{called: (iri, name) for iri, name in FORMS.items() for called in (iri, name)},
    COMPACTED: None,
    "compacted": None,
}
# nothing in the Dublin Core of a description leads to its record or its files, so a frame would lose them
_UNFRAMED: Final = frozenset({"dublin-core"})


class Wanted(NamedTuple):
    """What was agreed on beside the format.

    Attributes:
        form: IRI and name of a form of JSON-LD; ``None`` for the compact one, and for other formats.
        by_address: Whether the address named the profile, so that no header has a say in it.
        by_header: Whether ``Accept-Profile`` had.
    """

    profile: Profile
    form: tuple[str, str] | None
    by_address: bool
    by_header: bool

    @property
    def names(self) -> list[str]:
        """What an address adds to have the same again; nothing for the full description in its usual form."""
        named = [self.profile.name] if self.profile.name != FULL else []
        return [*named, self.form[1]] if self.form else named


def representation(
    public: Public,
    about: About,
    chosen: Format | None,
    etag: Callable[[str], str],
    modified: datetime | None = None,
    *,
    profiles: bool = False,
    address: str | None = None,
    query: tuple[str, ...] = (),
    cache: str = REVALIDATE,
) -> Response:
    """Return statements in the format, profile and form that the address or the client names.

    Args:
        about: All statements.
        chosen: The format that the address names.
        etag: Of one representation, by its name.
        profiles: Whether it can be had in profiles other than the full one.
        address: Without suffix; by default the graph's.
        query: What of the query names the thing, to stand in ``Content-Location``: ``version=4``.
    """
    negotiated, address = chosen is None, address or str(about.graph)
    choice = choose(request.headers.get("Accept"), DATA_TYPES if negotiated else ("application/ld+json",))
    if chosen is None:
        if choice is None:
            return not_acceptable([(item.media_type, f"{address}.{item.name}") for item in FORMATS.values()])
        chosen = BY_MEDIA_TYPE[choice.media_type]
    wanted = _wanted(public.edition.imprint.base, choice.profiles if choice else (), chosen, profiles=profiles)
    if wanted is None:
        return _no_such_profile(public, f"{address}.{chosen.name}", query, chosen, profiles=profiles)
    body, content_type = _written(public, about.projected(wanted.profile), chosen, wanted)
    response = respond(
        body,
        content_type,
        etag=etag(".".join([*wanted.names, chosen.name])),
        modified=modified,
        cache=cache,
        negotiated=negotiated or chosen.name == "jsonld",
    )
    if negotiated or wanted.by_header:
        response.headers["Content-Location"] = _address(f"{address}.{chosen.name}", query, wanted.names)
    if profiles:
        _say_profile(response, public, f"{address}.{chosen.name}", query, chosen, wanted)
    return response


def _written(public: Public, about: About, chosen: Format, wanted: Wanted) -> tuple[bytes, str]:
    """Return the bytes of a representation, and their type."""
    if wanted.form is None:
        return public.serialiser.write(chosen.name, about, wanted.profile.name), chosen.content_type
    iri, name = wanted.form
    document = reshape(name, public.serialiser.json(about), public.edition.imprint.terms_namespace)
    return dumps(document), f'{chosen.media_type}; profile="{iri}"'


# ---------------------------------------------------------------- what is wanted


def _wanted(base: str, of_type: tuple[str, ...], chosen: Format, *, profiles: bool) -> Wanted | None:
    """Return what the request asks for; ``None`` when it names only what there is not.

    Args:
        of_type: The ``profile`` parameter of the media type that won. What is unknown there asks for nothing
            (RFC 6906).
    """
    tokens = _tokens(base) if profiles else {FULL: FULL, str(PROFILES[FULL].iri(base)): FULL}
    asked = [token.strip("<>") for token in re.split(r"[\s,]+", request.args.get("profile", "")) if token]
    if asked and not any(token in tokens or token in _FORMS for token in asked):
        return None
    form = None
    if chosen.name == "jsonld":
        form = next((_FORMS[token] for token in (*asked, *of_type) if token in _FORMS), None)
    name = next((tokens[token] for token in asked if token in tokens), None)
    by_address = name is not None
    header = request.headers.get("Accept-Profile") if profiles and not by_address else None
    if header:
        name = prefer(header, tokens)
        if name is None:
            return None
    elif name is None:
        name = next((tokens[token] for token in of_type if token in tokens), FULL)
    if form and form[1] == "framed" and name in _UNFRAMED:
        return None
    return Wanted(PROFILES[name], form, by_address, bool(header))


def _tokens(base: str) -> Mapping[str, str]:
    """Return the names of profiles by all that they are called."""
    return {called: item.name for item in PROFILES.values() for called in (item.name, item.iri(base))}


def prefer(header: str, known: Mapping[str, str]) -> str | None:
    """Return the name of the profile that an ``Accept-Profile`` header likes best, ``None`` when it wants another one.

    A header in which nothing can be understood asks for nothing: it gets the full description, as without it.

    Args:
        known: Names by IRIs and tokens.

    >>> prefer("<urn:a>;q=0.5, <urn:b>", {"urn:a": "a", "urn:b": "b"}), prefer("<urn:c>", {"urn:a": "a"})
    ('b', None)
    """
    weights: dict[str, float] = {}
    wants_another = False
    for preference in _PREFERENCE.findall(header[:_MAX_HEADER]):
        called = _CALLED.match(preference.strip())
        if called is None:
            continue
        parameters = called.string[called.end() :]
        found = _WEIGHT.search(parameters)
        weight = float(found[1]) if found else 0.0 if _NO_WEIGHT.search(parameters) else 1.0
        name = known.get(called[1] or called[2])
        if name is None:
            wants_another = wants_another or weight > 0
        else:
            weights[name] = max(weight, weights.get(name, 0.0))
    best = max(weights, key=lambda name: weights[name], default=None)
    if best is not None and weights[best] > 0:
        return best
    if wants_another:
        return None
    return next((name for name in (FULL, *known.values()) if name not in weights), None)


# ---------------------------------------------------------------- what is said of it


def _address(path: str, query: tuple[str, ...], names: list[str]) -> str:
    """Return the address of a representation that leaves nothing to negotiate."""
    parts = [*query, *([f"profile={quote(','.join(names), safe=',')}"] if names else [])]
    return f"{path}?{'&'.join(parts)}" if parts else path


def _say_profile(
    response: Response, public: Public, path: str, query: tuple[str, ...], chosen: Format, wanted: Wanted
) -> None:
    """Say which profile this is, and where the others are in the same format.

    Links to all formats of all profiles would be more than many a proxy takes in its headers.
    """
    if not wanted.by_address:
        vary_by(response, "Accept-Profile")
    base, served = public.edition.imprint.base, wanted.profile
    response.headers["Content-Profile"] = f"<{served.iri(base)}>"
    add_link(response, str(served.iri(base)), "profile")
    _link_profiles(response, base, path, query, chosen, [item for item in PROFILES.values() if item != served])


def _link_profiles(
    response: Response, base: str, path: str, query: tuple[str, ...], chosen: Format, others: list[Profile]
) -> None:
    for item in others:
        address = _address(path, query, [item.name] if item.name != FULL else [])
        add_link(response, address, "alternate", type=chosen.media_type, profile=str(item.iri(base)))
    for item in PROFILES.values():
        add_link(response, terms.PROF_PROFILE, "type", token=item.name, anchor=str(item.iri(base)))


def _no_such_profile(public: Public, path: str, query: tuple[str, ...], chosen: Format, *, profiles: bool) -> Response:
    """Return 406 with the profiles that there are."""
    offered = list(PROFILES.values()) if profiles else [PROFILES[FULL]]
    response = problem(
        HTTPStatus.NOT_ACCEPTABLE,
        "this cannot be had in any of the wanted profiles",
        f"ask for one of: {', '.join(item.name for item in offered)}; framed is a form of full and of schema alone",
    )
    vary_by(response, "Accept-Profile")
    _link_profiles(response, public.edition.imprint.base, path, query, chosen, offered)
    return response
