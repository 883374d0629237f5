"""The language of the interface: which one a request gets, and its texts by gettext (decision 0075).

Texts are written in English where they are shown: in templates as ``{{ _("…") }}`` or ``{% trans %}``, in Python by
``_`` and ``ngettext``. Called where there is no request, they answer in English.

Source: https://www.gnu.org/software/gettext/manual/gettext.html, RFC 9110, section 12.5.4.
"""

import gettext as gnu
import io
import logging
import re
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlencode

from flask import Flask, Response, g, has_request_context, request

from catalog.web.negotiation import vary_by, weight_of
from vocab.languages import Language, name_in

_LOG: Final = logging.getLogger(__name__)
SOURCE: Final = "en"
FOLDER: Final = Path(__file__).with_name("translations")
NAMES: Final = {"en": "English", "fr": "Français"}
_MAX_HEADER: Final = 1024
_RANGE: Final = re.compile(r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*([^\s;]*)\s*)?")
# what stands between groups of three digits
_GROUPING: Final = {"en": ",", "fr": "\N{NARROW NO-BREAK SPACE}"}


class Other(NamedTuple):
    """The page in another language.

    Attributes:
        name: Of the language, in itself.
    """

    tag: str
    name: str
    address: str


def speak(app: Flask, offered: tuple[str, ...], look: str, root: str) -> None:
    """Let the pages of an application be had in these languages, the first of them by default.

    Args:
        look: What their ETags end in, before the language.
        root: Path of the base IRI, ending in ``/``.
    """
    for tag in offered:
        catalogue(tag)

    def choose() -> None:
        g.languages, g.look, g.root = offered, look, root
        g.language = chosen(offered, request.args.get("lang"), request.headers.get("Accept-Language"))

    app.before_request(choose)
    app.jinja_env.filters["language_name"] = language_name
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.install_gettext_callables(_found, _found_plural, newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.filters["number"] = number
    # jinja takes what _() is given for markup with %(names)s; what is no literal must be escaped as any text
    app.jinja_env.filters["translated"] = _translated


def chosen(offered: tuple[str, ...], named: str | None, header: str | None) -> str:
    """Return the language that a request gets.

    Args:
        offered: The default first.
        named: In the address; it goes before the header, when it is one of those.
        header: Accept-Language.

    >>> chosen(("en", "fr"), None, "fr-CA, en;q=0.5"), chosen(("en", "fr"), "en", "fr"), chosen(("fr",), "en", None)
    ('fr', 'en', 'fr')
    """
    if named in offered:
        return named
    if not header or len(offered) == 1:
        return offered[0]
    return _by_header(offered, header[:_MAX_HEADER])


@lru_cache(maxsize=512)
def _by_header(offered: tuple[str, ...], header: str) -> str:
    ranges = map(_RANGE.fullmatch, header.split(","))
    wanted = [(weight_of(found[2]), found[1].lower()) for found in ranges if found]
    refused = {tag for weight, tag in wanted if not weight}
    # the sort keeps the order of what is liked alike
    for weight, tag in sorted(wanted, key=lambda one: -one[0]):
        for one in offered:
            if weight and one not in refused and (tag in {one, "*"} or tag.startswith(f"{one}-")):
                return one
    return offered[0]


def current() -> str:
    """Return the language of the page that is being made."""
    return str(g.get("language", SOURCE)) if has_request_context() else SOURCE


def page_tag() -> str:
    """Return what the ETags of pages end in: with another look, or in another language, they are other bytes."""
    return f"{g.get('look', '')}.{current()}"


def others() -> list[Other]:
    """Return where the page that is being made can be had in other languages."""
    # a page is what browsers get anyway: "format=html" would make two addresses of one
    stated = [one for one in request.args.items(multi=True) if one[0] != "lang" and one != ("format", "html")]
    return [
        Other(tag, NAMES[tag], f"?{urlencode([*stated, ('lang', tag)])}")
        for tag in g.get("languages", ())
        if tag != current()
    ]


# what of this site is read by people; data, files and the like have no language of the interface
_PAGE: Final = (
    r'(?!data/(?!document/[^/"?#]+/history["?#])|dumps/[^"?#]|def/context)'
    r'(?:(?:search|browse|page|data|sparql|about|dataset|dumps|def|draft|reconcile/about)(?:/[^"?#]*)?)?'
)
_LINK: Final = r'(<a\b[^>]*?\shref=")((?:{root}{page})?(?:\?[^"#]*)?)((?:\#[^"]*)?")'
# it names a language already, or what it wants is data
_NO_PAGE: Final = re.compile(r"[?;&](?:lang=|format=(?!html))")
_FORM: Final = r'<form\b(?![^>]*?\smethod="post")[^>]*?\saction="{root}{page}"[^>]*>'


def keep(page: str) -> str:
    """Return a page whose links and forms lead on in its language, where its address has named one.

    Nothing else remembers it.
    """
    tag = request.args.get("lang")
    if tag is None or tag != current() or "languages" not in g:
        return page
    link, form = _patterns(g.root)

    def led_on(found: re.Match[str]) -> str:
        start, address, end = found.groups()
        if not address or _NO_PAGE.search(address):
            return found[0]
        return f"{start}{address}{'&amp;' if '?' in address else '?'}lang={tag}{end}"

    return form.sub(rf'\g<0><input type="hidden" name="lang" value="{tag}">', link.sub(led_on, page))


@lru_cache(maxsize=4)
def _patterns(root: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    escaped = re.escape(root)
    return re.compile(_LINK.format(root=escaped, page=_PAGE)), re.compile(_FORM.format(root=escaped, page=_PAGE))


def say(response: Response) -> None:
    """Add the headers of a page that could have been in another language."""
    if response.mimetype == "text/html" and "languages" in g:
        response.headers.setdefault("Content-Language", current())
        if len(g.languages) > 1:
            vary_by(response, "Accept-Language")


# ---------------------------------------------------------------- texts


@lru_cache
def catalogue(tag: str) -> gnu.NullTranslations:
    """Return the texts of a language: compiled when the package was built; in a checkout, from their source."""
    if tag == SOURCE:
        return gnu.NullTranslations()
    folder = FOLDER / tag / "LC_MESSAGES"
    source, compiled = folder / "muniment.po", folder / "muniment.mo"
    if source.is_file() and (made := _compiled(source)):
        return gnu.GNUTranslations(io.BytesIO(made))
    if compiled.is_file():
        return gnu.GNUTranslations(io.BytesIO(compiled.read_bytes()))
    _LOG.warning("the pages are in English where %s is asked for: its texts are not compiled; install babel", tag)
    return gnu.NullTranslations()


def _compiled(source: Path) -> bytes:
    """Return what a package would hold of a file of texts; nothing where babel is not installed."""
    try:
        from babel.messages.mofile import write_mo  # noqa: PLC0415 -- for a checkout alone
        from babel.messages.pofile import read_po  # noqa: PLC0415
    except ImportError:
        return b""
    made = io.BytesIO()
    with source.open("rb") as file:
        write_mo(made, read_po(file))
    return made.getvalue()


def _found(message: str) -> str:
    return catalogue(current()).gettext(message)


def _found_plural(one: str, many: str, count: int) -> str:
    return catalogue(current()).ngettext(one, many, count)


def _translated(message: str) -> str:
    # the empty text stands for the head of the catalogue
    return _found(str(message)) if message else ""


def gettext(message: str, **values: object) -> str:
    """Return a text in the language of the page, with what stands in it as ``%(name)s``."""
    text = _found(message)
    return text % values if values else text


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """Return a text in the form that a number wants; it may hold ``%(count)s``, the number as it is read."""
    return _found_plural(one, many, count) % {"count": number(count), **values}


_ = gettext


def N_(message: str) -> str:  # noqa: N802 -- the name that gettext's tools look for
    """Return a text as it is; it stands in a table, and is translated where it is shown: ``_(table[key])``."""
    return message


def number(value: int) -> str:
    """Return a number as it is read in the language of the page.

    >>> number(1_234_567)
    '1,234,567'
    """
    return f"{value:,}".replace(",", _GROUPING[current()])


def language_name(spoken: Language) -> str:
    """Return what a language is called in that of the page, as within a sentence."""
    return name_in(current(), spoken)
