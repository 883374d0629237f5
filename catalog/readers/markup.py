"""HTML inside values → the text that it shows; addresses of links stay, behind their words."""

import html
import re
from html.parser import HTMLParser
from typing import Final

# What stands between angle brackets is markup only where HTML knows it: "<1950" and "<illegible>" are text.
_ELEMENT: Final = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|small"
    r"|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
_BLOCKS: Final = frozenset(
    "blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul".split()  # noqa: SIM905  # one a word
)


def has_markup(text: str) -> bool:
    """Say whether ``text`` holds HTML, or characters written as HTML writes them.

    >>> has_markup("R&D <1950>"), has_markup("A&nbsp;B"), has_markup("a<br/>b")
    (False, True, True)
    """
    return ("<" in text and _ELEMENT.search(text) is not None) or ("&" in text and _ENTITY.search(text) is not None)


def shown_text(text: str) -> str:
    r"""Return what a browser would show, paragraphs parted by an empty line.

    >>> shown_text('<p>See <a href="https://a.example/">here</a></p><p>R&amp;D</p>')
    'See here (https://a.example/)\n\nR&D'
    """
    if _ELEMENT.search(text) is None:
        return html.unescape(text)
    parser = _Text()
    # what HTML does not know is text: it would be lost as an unknown element
    parser.feed(re.sub(rf"<(?!{_ELEMENT.pattern[1:]})", "&lt;", text, flags=re.IGNORECASE))
    parser.close()
    paragraphs = ("\n".join(" ".join(line.split()) for line in part.split("\n")) for part in parser.text.split("\n\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(part.strip() for part in paragraphs if part.strip()))


class _Text(HTMLParser):
    """Keeps the text of what it is fed, and the addresses of links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._links: list[tuple[str, int]] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._parts.append("\n" if tag == "br" else "\n\n")
        elif tag == "a":
            self._links.append((dict(attrs).get("href") or "", len(self._parts)))
        elif tag == "img":
            self._parts.append(f" {dict(attrs).get('alt') or ''} ({dict(attrs).get('src') or ''}) ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and tag != "br":
            self._parts.append("\n\n")
        elif tag == "a" and self._links:
            address, start = self._links.pop()
            words = "".join(self._parts[start:]).strip()
            if address and address.removeprefix("mailto:") != words:
                self._parts.append(f" ({address})" if words else address)

    def handle_data(self, data: str) -> None:
        self._parts.append(data)
