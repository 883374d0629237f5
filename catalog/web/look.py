"""How a site looks: its logo, its colours, its own texts, read once when the application starts.

The style sheet that pages name is made of three: the faces of the typeface, where the package was built with it
(decision 0076), ``static/style.css``, and the colours of the settings. No page holds a style of its own.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from flask import Blueprint, Response, request
from markdown_it import MarkdownIt
from markupsafe import Markup

from catalog.errors import SettingsError
from catalog.settings import Settings
from catalog.site_settings import ACCENT, ACCENT_DARK
from catalog.web.answers import REVALIDATE, respond
from catalog.web.published import Published
from catalog.web.routing import Routes
from exports.openapi import Operation

_STATIC: Final = Path(__file__).with_name("static")
TYPEFACE: Final = _STATIC / "alegreya"
LARGEST_LOGO: Final = 40_000  # bytes: a page is to weigh less than a hundred thousand with everything
_LARGEST_TEXT: Final = 200_000
_FOREVER: Final = "public, max-age=31536000, immutable"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SVG: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<svg[\s>]", re.DOTALL)
# what an SVG may do when somebody opens it by itself: be drawn
_DRAWN: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_SCHEMES: Final = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text of the archive's own.

    Attributes:
        language: BCP 47.
        html: Made of Markdown, without anything that runs.
    """

    language: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What of the settings pages show.

    Attributes:
        style: The style sheet.
        tag: Short digest of all this; pages of another one have other ETags.
        logo: Its bytes and its type; ``None`` when there is none.
        intro, about: By the language of the page.
        contact: How readers reach the archive, and the address that it is a link to, if it is one.
        typeface: Whether the pages' own typeface is here.
    """

    style: str
    tag: str
    logo: tuple[bytes, str] | None
    intro: Mapping[str, Passage]
    about: Mapping[str, Passage]
    contact: tuple[str, str | None]
    typeface: bool


def read_look(settings: Settings) -> Look:
    """Return the look that the settings ask for.

    Raises:
        SettingsError: A file that they name cannot be used.
    """
    logo = _logo(settings.site_logo) if settings.site_logo else None
    intro = _passages("site.intro", settings.site_intro, settings.site_languages)
    about = _passages("site.about", settings.site_about, settings.site_languages)
    style = _style(settings)
    seen = repr((settings.name, settings.site_contact, settings.admin_email, style, logo, intro, about))
    return Look(
        style=style,
        tag=hashlib.blake2b(seen.encode(), digest_size=4).hexdigest(),
        logo=logo,
        intro=intro,
        about=about,
        contact=_contact(settings.site_contact or settings.admin_email or ""),
        typeface=TYPEFACE.is_dir(),
    )


def blueprint(published: Published, look: Look) -> Blueprint:
    """Return the routes ``/look/style.css`` and, where there is one, ``/look/logo``."""
    routes = Routes("look", published)

    def cache() -> str:
        return _FOREVER if request.args.get("v") == look.tag else REVALIDATE

    def style() -> Response:
        """Answer with the style sheet of the pages."""
        return respond(look.style, "text/css; charset=utf-8", etag=look.tag, cache=cache())

    routes.add_bare("/look/style.css", style, Operation(tag="operation", answers={200: ("text/css",)}))
    if look.logo:
        body, media_type = look.logo

        def logo() -> Response:
            """Answer with the logo of the archive."""
            response = respond(body, media_type, etag=look.tag, cache=cache())
            response.headers["Content-Security-Policy"] = _DRAWN
            return response

        routes.add_bare("/look/logo", logo, Operation(tag="operation", answers={200: (media_type,)}))
    return routes.blueprint


# ---------------------------------------------------------------- files that the settings name


def _read(setting: str, path: Path, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise SettingsError(f"{setting}: {path} cannot be read: {error.strerror}", "check the path") from None
    if len(content) > largest:
        raise SettingsError(f"{setting}: {path} is too large", f"expected {largest:,} bytes at most; make it smaller")
    return content


def _logo(path: Path) -> tuple[bytes, str]:
    content = _read("site.logo", path, LARGEST_LOGO)
    if content.startswith(_PNG):
        return content, "image/png"
    if _SVG.match(content.removeprefix(b"\xef\xbb\xbf")):
        return content, "image/svg+xml"
    raise SettingsError(f"site.logo: {path} is no image that can be used", "expected an SVG or PNG file")


def _passages(setting: str, path: Path | None, languages: tuple[str, ...]) -> dict[str, Passage]:
    """Return a text for each language: ``about.fr.md`` beside ``about.md`` is the French one."""
    if path is None:
        return {}
    everywhere = Passage(language=languages[0], html=_html(setting, path))
    found = {}
    for language in languages:
        own = path.with_name(f"{path.stem}.{language}{path.suffix}")
        found[language] = Passage(language=language, html=_html(setting, own)) if own.is_file() else everywhere
    return found


def _html(setting: str, path: Path) -> Markup:
    content = _read(setting, path, _LARGEST_TEXT)
    try:
        return markdown(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise SettingsError(f"{setting}: {path} is no text in UTF-8", "save it as UTF-8") from None


class _Markdown(MarkdownIt):
    """CommonMark with tables; no HTML, no images, and links that no browser runs."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table").disable("image")

    def validateLink(self, url: str) -> bool:  # noqa: N802 -- the library's name
        """Say whether an address may be linked: of the web, of mail, or within the site."""
        try:
            scheme = urlsplit(url.strip()).scheme.lower()
        except ValueError:
            return False
        return scheme in _SCHEMES or (not scheme and ":" not in url.partition("/")[0])


def markdown(text: str) -> Markup:
    r"""Return Markdown as HTML in which nothing runs and nothing comes from elsewhere.

    HTML in it is shown as it is written. Headings begin at the second rank: the page has the first.

    >>> print(markdown("# Us\n\n<b>old</b> [papers](javascript:alert(1)), [more](https://example.org/)").strip())
    <h2>Us</h2>
    <p>&lt;b&gt;old&lt;/b&gt; [papers](javascript:alert(1)), <a href="https://example.org/">more</a></p>
    """
    parser = _Markdown()
    tokens = parser.parse(text)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"
    html = parser.renderer.render(tokens, parser.options, {})
    return Markup(html)  # noqa: S704 -- the library escapes all that it has not made itself


def _contact(text: str) -> tuple[str, str | None]:
    if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", text):
        return text, f"mailto:{text}"
    return text, text if re.fullmatch(r"https?://\S+", text) else None


# ---------------------------------------------------------------- the style sheet


def _style(settings: Settings) -> str:
    parts = [*_faces(), (_STATIC / "style.css").read_text(encoding="utf-8")]
    if settings.site_accent != ACCENT:
        parts.append(f"@media screen {{ :root {{ --seal: {settings.site_accent}; }} }}\n")
    if settings.site_accent != ACCENT or settings.site_accent_dark != ACCENT_DARK:
        dark = f":root {{ --seal: {settings.site_accent_dark}; }}"
        parts.append(f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n")
    return "".join(parts)


def _faces() -> list[str]:
    """Return a rule for each file of the typeface: browsers fetch those alone whose letters a page has."""
    table = TYPEFACE / "unicode.json"
    if not table.is_file():
        return []
    letters: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    return [
        f"@font-face {{ font-family: Alegreya; font-style: {style}; font-weight: 400; font-display: swap; "
        f"src: url(../static/alegreya/{path.name}) format('woff2'); unicode-range: {among}; }}\n"
        for subset, among in letters.items()
        for style in ("normal", "italic")
        if (path := TYPEFACE / f"alegreya-{subset}-400-{style}.woff2").is_file()
    ]
