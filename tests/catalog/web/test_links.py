"""The whole site, followed from its front page: no link is dead, and all are below the base."""

import re
from urllib.parse import quote, urldefrag, urljoin, urlsplit

import pytest
from support.markup import Page

# a page of many answers, such as a search, is asked a few of them
QUERIES_A_PATH = 3
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SOME = ("1215-magna-carta",)


class Crawl:
    """Follows links below a base.

    Attributes:
        dead: What cannot be had, with its status and where it is linked from.
        outside: Addresses of the base's host that are not below the base, and where they stand.
        seen: Every address that was asked for, and the status.
    """

    def __init__(self, client, base):
        self.client, self.base = client, base
        self.dead, self.outside, self.seen = [], [], {}
        self._waiting, self._queries = [], {}
        host = re.escape(base[: len(base) - len(urlsplit(base).path)])
        # an address of the host that the base does not begin
        self._strays = re.compile(f"{host}(?!{re.escape(urlsplit(base).path)})" + r"[^\s\"'<>]*")

    def run(self, *paths):
        for path in paths:
            self._found(urljoin(self.base, path), "the routes")
        while self._waiting:
            self._visit(*self._waiting.pop())
        return self

    def _found(self, address, where):
        address = urldefrag(address).url
        if not address.startswith(self.base):
            if urlsplit(address).netloc == urlsplit(self.base).netloc:
                self.outside.append((address, where))
            return
        queries = self._queries.setdefault(urlsplit(address).path, set())
        queries.add(urlsplit(address).query)
        if address not in self.seen and len(queries) <= QUERIES_A_PATH:
            self.seen[address] = None
            self._waiting.append((address, where))

    def _visit(self, address, where):
        parts = urlsplit(address)
        asked = quote(parts.path, safe="/%:@!$&'()*+,;=~") + (f"?{parts.query}" if parts.query else "")
        answer = self.client.get(asked, headers={"Accept": BROWSER}, buffered=True)
        self.seen[address] = answer.status_code
        if answer.status_code in {404, 410} or answer.status_code >= 500:
            self.dead.append((address, answer.status_code, where))
        for location in (answer.headers.get("Location"), answer.headers.get("Content-Location")):
            if location:
                self._found(urljoin(address, location), address)
        for header in answer.headers.getlist("Link"):
            for target in re.findall(r"<([^>]*)>", header):
                self._found(urljoin(address, target), address)
        self._read(address, answer)

    def _read(self, address, answer):
        if answer.content_type.startswith(
            ("application/gzip", "application/zstd", "image/", "font/", "application/pdf")
        ):
            return
        # the description of the interface names the base without the slash that its paths begin with
        bare = self.base.removesuffix("/")
        self.outside += [(stray, address) for stray in self._strays.findall(answer.text) if stray != bare]
        if answer.content_type.startswith("text/html"):
            for link in Page(answer.text).addresses:
                self._found(urljoin(address, link), address)
        elif answer.content_type.startswith("application/n-triples") and "/dumps/" not in address:
            for iri in re.findall(r"<(https?://[^>]*)>", answer.text):
                self._found(iri, address)


def fixed_routes(client):
    """Every address of the application without a variable part, below its base."""
    rules = client.application.url_map.iter_rules()
    return [rule.rule.lstrip("/") for rule in rules if "<" not in rule.rule and "GET" in rule.methods]


@pytest.mark.parametrize(
    ("base", "records"),
    [
        pytest.param("https://example.org/archive/", SOME, marks=pytest.mark.slow),
        pytest.param("https://example.org/archive/", (), marks=pytest.mark.slow),
        pytest.param("https://example.org/", (), marks=pytest.mark.slow),
    ],
    ids=["some", "all", "without a path"],
)
def test_no_link_is_dead(make, examples, base, records):
    """
    Pages, redirects, data, dumps, static files, definitions: with and without a path in the base.
    """
    catalogue = make(MUNIMENT_BASE=base, authorities=examples / "authorities.ttl")
    paths = [examples / "records" / f"{name}.txt" for name in records] or [examples / "records"]
    catalogue.load(*paths, dumps=True)
    client = catalogue.client()

    crawl = Crawl(client, base).run("", *fixed_routes(client))

    assert ([], []) == (crawl.dead, crawl.outside)
    documents = {address for address in crawl.seen if address.startswith(f"{base}page/document/")}
    assert len(documents) >= min(len(SOME), 20)
    kinds = {"static/", "dumps/", "def/", "sparql", "data/document/", "file/", "page/archive/", "id/document/"}
    assert [] == [kind for kind in kinds if not any(address.startswith(base + kind) for address in crawl.seen)]


@pytest.mark.slow
def test_a_crawl_finds_what_is_wrong(make):
    """
    A dead link, and an address that the base's path is missing from.
    """
    catalogue = make(MUNIMENT_BASE="https://example.org/archive/")
    catalogue.load_texts(
        "Quay Papers\n\nSummary: See https://example.org/elsewhere and nothing else.\n\nRecord ID: 1\n"
    )

    crawl = Crawl(catalogue.client(), "https://example.org/archive/").run("page/document/1", "page/document/none")

    # in each language, since the problem's page leads to the others
    assert {"https://example.org/archive/page/document/none"} == {
        address.partition("?")[0] for address, _, _ in crawl.dead
    }
    assert ("https://example.org/elsewhere", "https://example.org/archive/page/document/1") in crawl.outside
