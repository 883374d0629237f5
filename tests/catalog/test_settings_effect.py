"""Every setting has an effect: what is seen without it differs from what is seen with it."""

import contextlib
import multiprocessing
import os
import threading
from dataclasses import fields, replace
from pathlib import Path
from unittest import mock
from urllib.parse import urlsplit

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.processes import until
from support.publishing import ENTITIES, authority_file, record

from catalog.errors import BusyError, CatalogError
from catalog.graph.guard import Guard
from catalog.jobs.asking import ask
from catalog.settings import Settings, variable
from catalog.web import server
from catalog.web.app import create_app
from catalog.web.published import Published

# What is published: a value, and what the data say with it and do not say without it.
PUBLISHED = {
    "base": ("https://other.example/quay/", "<https://other.example/quay/id/document/1> "),
    "authorities": ("", "<https://data.archive.example/id/person/ana-lima> "),
    "name": ("Quay Papers", '"Quay Papers"'),
    "description": ("Papers of the quay.", '"Papers of the quay."'),
    "keywords": ("harbours, tides", '"tides"@en'),
    "frequency": ("weekly", "/authority/frequency/WEEKLY>"),
    "publisher": ("The Quay Trust", "The Quay Trust"),
    "admin_email": ("quay@example.org", "<mailto:quay@example.org>"),
    "language": ("de", '"@de'),
    "rights": ("http://rightsstatements.org/vocab/InC/1.0/", "<http://rightsstatements.org/vocab/InC/1.0/>"),
    "metadata_license": (
        "http://creativecommons.org/licenses/by/4.0/",
        "<http://creativecommons.org/licenses/by/4.0/>",
    ),
    "oai_domain": ("quay.example", '"oai:quay.example:'),
    "terms": ("https://terms.example/arc#", "<https://terms.example/arc#"),
    "full_text": ("false", None),
    "ark_naan": ("12345", '"ark:12345/'),
}
# What one query may use: a value, a query that is answered without it, and what is said with it.
ROWS = "SELECT ?a ?b ?c { ?a ?p ?b . ?c ?q ?d } LIMIT 4000"
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
DOUBLED = (
    'SELECT (STRLEN(?t27) AS ?length) { BIND("x" AS ?t0) '
    + " ".join(f"BIND(CONCAT(?t{number}, ?t{number}) AS ?t{number + 1})" for number in range(27))
    + " }"
)
LIMITS = {
    "query_timeout": (0.3, LONG, "longer than 0.3 seconds"),
    "query_memory": (96 << 20, DOUBLED, "more memory than the limit of 96 MiB"),
    "query_result": (1 << 10, ROWS, "larger than 1 KiB"),
    "query_length": (1 << 10, "ASK {}" + " " * 1100, "1,024"),
    "query_depth": (10, "ASK " + "{" * 20 + "}" * 20, "10"),
    "query_search_hits": (1, 'ASK { ?d <https://data.archive.example/def/arc#search> "april" }', "takes in 1 at most"),
}
# What the server is told.
SERVING = {
    "host": ("::1", "address"),
    "port": (8123, "port"),
    "socket": (Path("/run/muniment/http"), "uds"),
    "workers": (3, "workers"),
}
# What the query guard is told: a value, and where it stands then.
GUARDING = {
    "query_wait": (7.0, lambda guard: guard._lanes.places.wait),
    "query_queue": (17, lambda guard: guard._lanes.places.queue),
    "query_workers": (5, lambda guard: guard._lanes.places.fast),
    "query_slow_workers": (3, lambda guard: guard._lanes.places.slow),
    "query_slice": (0.7, lambda guard: guard._lanes.places.slice),
    "query_budget": (33.0, lambda guard: guard.budget.allowance.seconds),
    "query_refill": (0.7, lambda guard: guard.budget.allowance.refill),
    "query_parallel": (9, lambda guard: guard.budget.allowance.parallel),
    "query_fine": (0.7, lambda guard: guard.budget.allowance.fine),
}
# Whose word is taken for who asks: what the guard counts it as.
PROXIES = {"proxies": ("127.0.0.1", "198.51.100.1"), "proxy_header": ("Forwarded", "203.0.113.9")}
ELSEWHERE = {
    "data",
    "ark_shoulder",
    "changes_page",
    "dumps_compressions",
    "dumps_formats",
    "files_largest",
    "files_pixels",
    "graph_backend",
    "graph_password",
    "graph_query_url",
    "graph_store_url",
    "graph_token",
    "graph_update_url",
    "graph_user",
    "harvest_private",
    "oai_page",
    "page_cache",
    "query_cache",
    "dumps_kept",
    "site_about",
    "site_accent",
    "site_accent_dark",
    "site_contact",
    "site_intro",
    "site_languages",
    "site_logo",
    "starter",
}


def test_every_setting_is_tried():
    """
    A new setting needs a row in this file.
    """
    assert {item.name for item in fields(Settings)} == {*PUBLISHED, *LIMITS, *SERVING, *GUARDING, *PROXIES, *ELSEWHERE}


def data(**settings):
    """What a catalogue of one record says under some settings: the document and the dataset, as N-Triples."""
    with quick_folder() as folder:
        (folder / "authorities.ttl").write_text(authority_file(ENTITIES), encoding="utf-8")
        if settings.pop("authorities", None) is not None:
            settings[variable("authorities")] = str(folder / "authorities.ttl")
        made = CatalogueForTests(folder / "catalogue", **settings)
        made.load_texts(record("1"))
        client, path = made.client(), urlsplit(made.settings.base).path
        parts = [
            client.get(f"{path}{name}", headers={"Accept": "application/n-triples"}).text
            for name in ("data/document/1", "dataset")
        ]
        made.close()
    return "".join(parts)


@pytest.fixture(scope="module")
def plain():
    """What it says without any setting."""
    return data()


@pytest.mark.slow
@pytest.mark.parametrize("name", PUBLISHED)
def test_what_is_published_follows_the_setting(plain, name):
    """
    The data say with it what they do not say without it; full text is what they say without.
    """
    value, said = PUBLISHED[name]
    changed = data(authorities=True) if name == "authorities" else data(**{variable(name): value})

    if name == "full_text":
        assert ("The text." in plain, "The text." in changed) == (True, False)
    else:
        assert (said in plain, said in changed) == (False, True)


@pytest.fixture(scope="module")
def asked():
    """A published catalogue to ask."""
    with quick_folder() as folder:
        made = CatalogueForTests(folder)
        made.load_texts(record("1"), record("2"))
        yield made.settings
        made.close()


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * (name == "query_memory")) for name in LIMITS]
)
def test_a_query_meets_its_limit(asked, name):
    """
    With the setting, the query is refused or ended, and the sentence says by what.
    """
    value, query, said = LIMITS[name]
    if name != "query_timeout":
        ask(asked, query, solution_format="json", graph_format="ttl")

    with pytest.raises(CatalogError) as raised:
        ask(replace(asked, **{name: value}), query, solution_format="json", graph_format="ttl")

    assert said in f"{raised.value}"


@pytest.mark.parametrize(
    ("workers", "wait", "turned_away"),
    [(1, 0.1, True), (2, 0.1, False), pytest.param(1, 4.0, False, marks=pytest.mark.slow)],
)
def test_a_query_waits_for_its_turn(asked, workers, wait, turned_away):
    """
    As long as the setting says, when all the workers that the settings allow are taken.
    """
    from catalog.graph.question import Question

    settings = replace(asked, query_workers=workers, query_wait=wait, query_timeout=0.4, query_slow_workers=0)
    published = Published(settings)
    guard = published.guard()
    guard.ask(Question(query="ASK {}"))

    def ask_long():
        with contextlib.suppress(CatalogError):
            guard.ask(Question(query=LONG))

    slow = threading.Thread(target=ask_long)
    slow.start()
    until(lambda: guard.state()["fast"])

    busy = False
    try:
        guard.ask(Question(query="ASK {}"))
    except BusyError:
        busy = True
    slow.join()
    published.close()

    assert turned_away == busy


@pytest.mark.parametrize("name", GUARDING)
def test_the_guard_is_told(asked, name):
    """
    What each of its limits is; tests/catalog/graph/test_lanes.py has what they do.
    """
    value, told = GUARDING[name]
    published = Published(replace(asked, **{name: value}))

    assert value == told(published.guard())
    assert value != told(Published(asked).guard())
    published.close()


@pytest.mark.parametrize("name", PROXIES)
def test_the_endpoint_counts_who_asks(asked, name, monkeypatch):
    """
    By the peer, or by what the named proxies say in the named header.
    """
    value, expected = PROXIES[name]
    seen = []
    monkeypatch.setattr(Guard, "ask", lambda _, question, client: seen.append(client) or 1 / 0)
    headers = {"X-Forwarded-For": "198.51.100.1", "Forwarded": "for=203.0.113.9"}

    for settings in (asked, replace(asked, **{"proxies": "127.0.0.1", name: value})):
        create_app(settings).test_client().get("/sparql?query=ASK{}", headers=headers)

    assert ["127.0.0.1", expected] == seen


@pytest.mark.parametrize("name", SERVING)
def test_the_server_is_told(monkeypatch, name):
    """
    Where to listen, and how many processes to start; they get all settings by their environment.
    """
    from granian import server as granian

    value, argument = SERVING[name]
    told = {}

    class Told:
        def __init__(self, _target, **arguments):
            told.update(arguments)

        def serve(self, **_loading):
            told.update(os.environ)

    monkeypatch.setattr(granian, "Server", Told)
    monkeypatch.setattr(multiprocessing, "set_start_method", lambda *_, **__: None)
    monkeypatch.setattr(server, "_announce", lambda *_: None)
    with mock.patch.dict(os.environ):
        server.run(replace(Settings(), **{name: value}), lambda: None)

    assert (value, str(value)) == (told[argument], told[variable(name)])


def test_the_catalogue_lies_where_the_setting_says(quick_path):
    """
    And nowhere else.
    """
    made = CatalogueForTests(quick_path, MUNIMENT_DATA=str(quick_path / "elsewhere"))
    made.close()

    assert ["elsewhere"] == [item.name for item in quick_path.iterdir()]


@pytest.mark.parametrize("address", ["archive@example.org", ""])
def test_a_fault_names_the_operator(asked, address):
    """
    Who meets a fault of the program learns whom to tell.
    """
    published = Published(asked)
    app = create_app(replace(asked, admin_email=address or None), published)
    with mock.patch.object(published, "now", side_effect=ZeroDivisionError):
        answer = app.test_client().get("/dumps/", buffered=True)
    published.close()

    assert (500, f"tell the operator, {address}".rstrip(", ")) == (answer.status_code, answer.json["advice"])


def test_so_many_dumps_are_kept(quick_path):
    """
    The newest ones.
    """
    made = CatalogueForTests(quick_path, MUNIMENT_DUMPS_KEPT="1")
    for number in "12":
        made.load_texts(record(number), publish=False)
        made.publish(dumps=True)
    found = sorted(item.name for item in made.inner.layout.dumps.iterdir())
    made.close()

    assert ["2"] == found
