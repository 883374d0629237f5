"""A strict look at a page: every tag that is opened is closed, in order; what is in it can be asked for."""

import json
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster"}


class Page(HTMLParser):
    """A page, read.

    Attributes:
        faults: What is wrong with the markup.
        tags: Name and attributes of each element, in order.
        text: All text that is shown.
    """

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.faults = []
        self.tags = []
        self.text = ""
        self._open = []
        self._scripts = []
        self.feed(markup)
        self.close()
        self.faults += [f"<{name}> is never closed" for name in self._open]

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice: {names}")
        # a picture has titles of its own, which say what its parts are
        self.tags.append(("svg:title" if tag == "title" and "svg" in self._open else tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "script":
            self._scripts.append("")

    def handle_startendtag(self, tag, attrs):
        self.faults.append(f"<{tag}/> closes itself")

    def handle_endtag(self, tag):
        if not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1:]}")
        else:
            self._open.pop()

    def handle_data(self, data):
        if self._open[-1:] == ["script"]:
            self._scripts[-1] += data
        else:
            self.text += data

    def handle_comment(self, data):
        self.faults.append(f"a comment: {data!r}")

    def count(self, name):
        """Return how many elements have this name."""
        return sum(1 for tag, _ in self.tags if tag == name)

    def find(self, name, /, **attributes):
        """Return the attributes of each element with this name and these attributes."""
        return [found for tag, found in self.tags if tag == name and attributes.items() <= found.items()]

    @property
    def addresses(self):
        """Everything that a browser could follow."""
        return [value for _, attrs in self.tags for name, value in attrs.items() if name in _ADDRESSES and value]

    @property
    def handlers(self):
        """Attributes that hold scripts."""
        return [(tag, name) for tag, attrs in self.tags for name in attrs if name.startswith("on") or name == "style"]

    @property
    def data_blocks(self):
        """The embedded JSON."""
        return [json.loads(text) for text in self._scripts]


def faults(markup):
    """Return what is wrong with a page of ours, as a list of sentences."""
    page = Page(markup)
    found = list(page.faults)
    if not markup.startswith("<!doctype html>"):
        found.append("there is no doctype")
    if page.count("h1") != 1:
        found.append(f"there are {page.count('h1')} h1")
    if page.count("main") != 1 or page.count("title") != 1:
        found.append("there is not one main and one title")
    if not page.find("html")[0].get("lang"):
        found.append("html has no lang")
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    found += [f"the id {name!r} is there twice" for name in {name for name in ids if ids.count(name) > 1}]
    found += [f"an id with a space: {name!r}" for name in ids if " " in name]
    for _, attrs in page.tags:
        found += [
            f"{attrs[key]!r} names nothing"
            for key in ("aria-labelledby", "for")
            if key in attrs and attrs[key] not in ids
        ]
    found += [f"a script that is no data: {attrs}" for attrs in page.find("script") if not _harmless(attrs)]
    found += [f"a handler: {handler}" for handler in page.handlers]
    found += [
        f"an address that is no web address: {address[:80]!r}" for address in page.addresses if _dangerous(address)
    ]
    return found


def _harmless(script):
    """Whether a script is data, or one of the editor's two: a file of this site."""
    name = script.get("src", "").partition("/static/")[2]
    return script.get("type") == "application/ld+json" or (
        name in {"yasgui/yasgui.min.js", "editor.js"}
        and script["src"].startswith("/")
        and {"src", "defer"} == {*script}
    )


def _dangerous(address):
    scheme = "".join(address.split()).partition(":")[0].lower()
    return ":" in address and scheme.isalnum() and scheme not in {"http", "https"}
