"""Older versions of documents: by number, by time, in every format, listed, negotiated (RFC 7089), and shut."""

import json
import re
import shutil
from datetime import timedelta
from functools import cached_property
from pathlib import Path

import pytest
from support.catalogues import START, CatalogueForTests
from support.places import quick_folder
from support.rdf import FORMATS as SYNTAXES
from support.texts import record

from exports.formats import FORMATS, About

BASE = "https://data.archive.example/"
DATA, PAGE = "/data/document/a", "/page/document/a"
LINK = re.compile(r'<([^>]*)>; rel="([^"]*)"(.*)')
DAY = timedelta(days=1)
GOLDEN = Path(__file__).parent.parent.parent / "golden"


def links(answer):
    """Return the targets of an answer's links by relation, one word each."""
    found = {}
    for header in answer.headers.getlist("Link"):
        target, rels, _ = LINK.fullmatch(header).groups()
        for rel in rels.split():
            found.setdefault(rel, []).append(target)
    return found


def rdf_bytes(catalogue, identifier, name):
    """Return what is public of a document now, in a format."""
    from exports.formats import Serialiser

    described = catalogue.describe(identifier)
    about = About(described.iri, described.data, described.statements)
    return Serialiser(catalogue.edition.imprint).write(name, about)


class OldCatalogue(CatalogueForTests):
    """A catalogue in which the document ``a`` has three public versions, a day apart."""

    def fill(self):
        """Publish the versions; remember the bytes that were public of each, by number."""
        self.said = {}
        for number, summary in enumerate(("First.", "Second.", "Third.")):
            self.clock.now = START + number * DAY
            self.load_texts(record("a", summary=summary, body=f"Text {number}."), record("b"))
            self.said[self.edition.entry("a").sequence] = {name: rdf_bytes(self, "a", name) for name in FORMATS}
        self.numbers = list(self.said)

    def copy(self, folder):
        """Return a copy that may be changed."""
        shutil.copytree(self.folder, folder)
        made = OldCatalogue(folder, authorities=self.settings.authorities[0])
        made.said, made.numbers, made.clock.now = self.said, self.numbers, self.clock.now
        return made

    @cached_property
    def web(self):
        """A client of it."""
        return self.client()

    def get(self, path, accept=None, **headers):
        """Ask for a path."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.web.get(path, headers=named | ({"Accept": accept} if accept else {}), buffered=True)


@pytest.fixture(scope="module")
def kept():
    """Such a catalogue, which nothing changes."""
    with quick_folder() as folder:
        made = OldCatalogue(folder / "catalogue", authorities=GOLDEN / "profile.authorities.ttl")
        made.fill()
        yield made
        made.close()


@pytest.fixture
def old(kept, quick_path):
    """Such a catalogue, to be changed."""
    made = kept.copy(quick_path / "catalogue")
    yield made
    made.close()


# ---------------------------------------------------------------- by number


@pytest.mark.parametrize("name", FORMATS)
def test_every_version_is_given_as_it_was(kept, name):
    """
    By number, in every format, by suffix and by Accept, the bytes are those that were public then.
    """
    for number, said in kept.said.items():
        named = kept.get(f"{DATA}.{name}?version={number}")
        negotiated = kept.get(f"{DATA}?version={number}", FORMATS[name].media_type)

        assert said[name] == named.data == negotiated.data
        assert f"{BASE}data/document/a.{name}?version={number}" == negotiated.headers["Content-Location"]
        assert "Accept-Datetime" not in negotiated.vary


def test_a_version_says_which_it_is_and_where_the_others_are(kept):
    """
    Memento-Datetime is the datestamp of its generation; the links lead to the neighbours and to what is current.
    """
    first, second, third = (f"{BASE}data/document/a?version={number}" for number in kept.numbers)

    answer = kept.get(f"{DATA}.ttl?version={kept.numbers[1]}")

    assert "Tue, 24 Nov 2026 00:00:00 GMT" == answer.headers["Memento-Datetime"] == answer.headers["Last-Modified"]
    assert "2" == answer.headers["Muniment-Generation"]
    found = links(answer)
    assert [f"{BASE}data/document/a"] == found["original"] == found["timegate"]
    assert [f"{BASE}data/document/a/history"] == found["timemap"] == found["version-history"]
    assert [first, second, third] == found["memento"]
    assert ([first], [first], [third], [third]) == tuple(found[rel] for rel in ("first", "prev", "next", "last"))
    assert any('datetime="Mon, 23 Nov 2026 00:00:00 GMT"' in header for header in answer.headers.getlist("Link"))


def test_a_version_may_be_kept_for_an_hour(kept):
    """
    It never changes, but a takedown removes it; its ETag is strong and holds.
    """
    answer = kept.get(f"{DATA}.ttl?version={kept.numbers[0]}")

    assert "public, max-age=3600" == answer.headers["Cache-Control"]
    assert answer.headers["ETag"].startswith('"')
    again = kept.get(f"{DATA}.ttl?version={kept.numbers[0]}", If_None_Match=answer.headers["ETag"])
    assert (304, b"") == (again.status_code, again.data)
    assert answer.headers["Memento-Datetime"] == again.headers["Memento-Datetime"]


def test_the_current_version_has_a_number_too(kept):
    """
    Without a number it links to the address that it keeps, which has the same bytes.
    """
    current = kept.get(f"{DATA}.ttl")

    [address] = links(current)["memento"]
    assert f"{BASE}data/document/a?version={kept.numbers[-1]}" == address
    numbered = kept.get(f"{DATA}.ttl?version={kept.numbers[-1]}")
    assert (current.data, current.headers["ETag"]) == (numbered.data, numbered.headers["ETag"])
    assert "Memento-Datetime" not in current.headers
    assert "Accept-Datetime" not in current.vary
    assert "Accept-Datetime" in kept.get(DATA).vary


def test_a_version_is_described_under_the_settings_and_authorities_of_its_time(old):
    """
    New settings and a new authority change what is said today, not what was said.
    """
    old.clock.now = START + 10 * DAY
    authorities = old.write("more.ttl", (old.settings.authorities[0]).read_text().replace("7Brands", "Seven Brands"))
    old.configure(MUNIMENT_NAME="A new name", MUNIMENT_AUTHORITIES=str(authorities), MUNIMENT_LANGUAGE="de")
    old.publish()

    web = old.client()
    for number, said in old.said.items():
        for name in SYNTAXES:
            assert said[name] == web.get(f"{DATA}.{name}?version={number}").data
    assert b"A new name" in web.get(f"{DATA}.ttl").data


def test_a_file_and_a_page_of_a_version_are_those_of_then(kept):
    """
    The file has the old text; the page has it too, says that it is old, and links to files of its own version.
    """
    number = kept.numbers[0]

    text = kept.get(f"/file/a/translation-en.txt?version={number}")
    page = kept.get(f"{PAGE}?version={number}")

    assert "Text 0." in text.text
    assert "Mon, 23 Nov 2026 00:00:00 GMT" == text.headers["Memento-Datetime"] == page.headers["Memento-Datetime"]
    assert [f"{BASE}file/a/translation-en.txt"] == links(text)["original"]
    assert "public, no-cache" == page.headers["Cache-Control"]
    assert "First." in page.text
    assert "This is an old version, not the current one. It was public from 2026-11-23 00:00:00 UTC" in page.text
    assert '<a href="/page/document/a">The current version</a>' in page.text
    assert f'href="/file/a/translation-en.txt?version={number}"' in page.text
    assert f'href="/data/document/a.ttl?version={number}"' in page.text
    assert f'<link rel="canonical" href="{BASE}page/document/a">' in page.text
    assert '<meta name="robots" content="noindex">' in page.text
    assert "old version" not in kept.get(PAGE).text
    assert "This is the current version" in kept.get(f"{PAGE}?version={kept.numbers[-1]}").text


def test_a_page_of_a_version_is_sent_anew_when_it_is_no_longer_the_current_one(old):
    """
    What it says of today belongs to its ETag.
    """
    path = f"{PAGE}?version={old.numbers[-1]}"
    before = old.get(path)

    old.clock.move(3600)
    old.load_texts(record("a", summary="Fourth."), record("b"))
    after = old.get(path, If_None_Match=before.headers["ETag"])

    assert 200 == after.status_code
    assert "not the current one" in after.text


# ---------------------------------------------------------------- by time


@pytest.mark.parametrize(
    ("at", "position"),
    [
        ("2026-11-23", 0),
        ("2026-11-23T00:00:00Z", 0),
        ("2026-11-23T23:59Z", 0),
        ("2026-11-24T00:00:00Z", 1),
        ("2026-11-24", 1),
        ("2026-11-25", 2),
        ("2999-01-01", 2),
    ],
)
def test_a_version_is_found_by_its_time(kept, at, position):
    """
    A day means its end; the answer says which version it is, and may not be kept unasked.
    """
    number = kept.numbers[position]

    answer = kept.get(f"{DATA}.ttl?at={at}")

    assert kept.said[number]["ttl"] == answer.data
    assert f"{BASE}data/document/a.ttl?version={number}" == answer.headers["Content-Location"]
    assert "public, no-cache" == answer.headers["Cache-Control"]
    negotiated = kept.get(f"{DATA}?at={at}", "text/turtle")
    assert answer.headers["Content-Location"] == negotiated.headers["Content-Location"]
    assert f"Text {position}." in kept.get(f"{PAGE}?at={at}").text


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("at=2026-11-22", 404, "was not public then"),
        ("at=2026-02-30", 400, "no day and no moment"),
        ("at=yesterday", 400, "no day and no moment"),
        ("at=2026-11-23T00:00:00%2B01:00", 400, "no day and no moment"),
        ("at=", 400, "no day and no moment"),
        ("version=", 400, "no number"),
        ("version=-1", 400, "no number"),
        ("version=%C2%B2", 400, "no number"),
        ("version=99999", 404, "no generation has made a version 99999"),
        ("version=99999999999999999999", 400, "no number"),
        ("version=1&at=2026-11-23", 400, "both"),
    ],
)
@pytest.mark.parametrize("path", [DATA, f"{DATA}.ttl", PAGE, "/file/a/translation-en.txt"])
def test_a_version_that_cannot_be_is_refused_in_a_sentence(kept, path, query, status, words):
    """
    Malformed is 400, not there is 404; both say what was expected.
    """
    answer = kept.get(f"{path}?{query}", "application/json")

    assert status == answer.status_code
    assert words in answer.json["detail"]
    assert answer.json["advice"]


# ---------------------------------------------------------------- what is no version


def test_what_no_generation_held_is_no_version(old):
    """
    Neither what is loaded and not published, nor what was loaded again before anybody could see it.
    """
    old.clock.move(3600)
    old.load_texts(record("a", summary="Overwritten."), publish=False)
    overwritten = old.ledger.head()
    old.load_texts(record("a", summary="Fourth."), publish=False)
    fourth = old.ledger.head()
    assert 404 == old.get(f"{DATA}?version={fourth}").status_code

    old.publish()

    assert 200 == old.get(f"{DATA}?version={fourth}").status_code
    assert 404 == old.get(f"{DATA}?version={overwritten}").status_code
    listed = [row["version"] for row in old.get(f"{DATA}/history").json["versions"]]
    assert [*old.numbers, fourth] == listed


def test_a_version_of_one_document_is_none_of_another(kept):
    """
    Numbers are places in the ledger: that of another document leads nowhere.
    """
    assert 404 == kept.get(f"/data/document/b?version={kept.numbers[1]}").status_code


def test_older_versions_of_a_withdrawn_document_can_still_be_cited(old):
    """
    The document is gone, and so is what is said of it now; what was said and cited stays, and says so.
    """
    old.clock.now = START + 5 * DAY
    old.withdraw("a", reason="A mistake")
    gone, number = old.edition.entry("a").sequence, old.numbers[0]

    assert 410 == old.get(f"{DATA}.ttl").status_code
    assert [f"{BASE}data/document/a/history"] == links(old.get(DATA))["timemap"]
    assert old.said[number]["ttl"] == old.get(f"{DATA}.ttl?version={number}").data
    assert "The document was withdrawn on 2026-11-28" in old.get(f"{PAGE}?version={number}").text
    answer = old.get(f"{DATA}.ttl?version={gone}")
    assert (410, True) == (answer.status_code, "on 2026-11-28 the document was withdrawn" in answer.json["detail"])
    assert 410 == old.get(f"{DATA}?at=2026-11-28").status_code
    assert 200 == old.get(f"{DATA}?at=2026-11-27").status_code
    assert 302 == old.get(DATA, Accept_Datetime="Mon, 23 Nov 2026 12:00:00 GMT").status_code


def test_nothing_from_before_a_takedown_is_given_out(old):
    """
    No number, no time, no file, no page and no list leads to a sealed version; what comes after is public again.
    """
    old.clock.now = START + 5 * DAY
    with old.ledger.lock(), old.ledger.transaction():
        old.ledger.withdraw("a", "An order", old.clock())
        old.ledger._write("update entry set change = 'taken_down' where sequence = (select max(sequence) from entry)")
    for number in old.numbers:
        assert 410 == old.get(f"{DATA}?version={number}").status_code  # sealed before it is published

    old.publish()

    for number in old.numbers:
        for path in (DATA, f"{DATA}.ttl", PAGE, "/file/a/translation-en.txt"):
            answer = old.get(f"{path}?version={number}", "application/json")
            assert (410, "this version has been taken down") == (answer.status_code, answer.json["detail"])
    assert 410 == old.get(f"{DATA}?at=2026-11-24").status_code
    assert 410 == old.get(DATA, Accept_Datetime="Mon, 23 Nov 2026 12:00:00 GMT").status_code
    listed = old.get(f"{DATA}/history").json
    assert (["taken_down"], 3) == ([row["change"] for row in listed["versions"]], listed["takenDown"])
    assert "memento" not in old.get(f"{DATA}/history?format=link").text
    assert "Second" not in old.get(f"{DATA}/history", "text/html").text

    old.restore("a")

    again = old.edition.entry("a").sequence
    assert 200 == old.get(f"{DATA}?version={again}").status_code
    assert 410 == old.get(f"{DATA}?version={old.numbers[0]}").status_code


# ---------------------------------------------------------------- Accept-Datetime


@pytest.mark.parametrize(
    ("wanted", "position"),
    [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Mon, 23 Nov 2026 23:59:59 GMT", 0),
        ("Tue, 24 Nov 2026 00:00:00 GMT", 1),
        ("Fri, 01 Jan 2100 00:00:00 GMT", 2),
    ],
)
@pytest.mark.parametrize("path", [DATA, PAGE])
def test_the_resource_is_its_own_time_gate(kept, path, wanted, position):
    """
    Accept-Datetime leads to the version of that time, the first one before it, the last one after (pattern 1.1).
    """
    answer = kept.get(path, Accept_Datetime=wanted)

    original = BASE + path[1:]
    assert 302 == answer.status_code
    assert f"{original}?version={kept.numbers[position]}" == answer.headers["Location"]
    assert "Accept-Datetime" in answer.vary
    assert "Memento-Datetime" not in answer.headers
    assert [original] == links(answer)["original"] == links(answer)["timegate"]
    assert [f"{original}?version={kept.numbers[0]}"] == links(answer)["first"]


def test_a_time_gate_keeps_the_profile_and_refuses_what_is_no_date(kept):
    """
    400 for a malformed date (RFC 7089, section 4.5.3); with a suffix the header asks for nothing.
    """
    wanted = "Mon, 23 Nov 2026 00:00:00 GMT"

    assert kept.get(f"{DATA}?profile=schema", Accept_Datetime=wanted).headers["Location"].endswith("&profile=schema")
    assert 400 == kept.get(DATA, Accept_Datetime="yesterday").status_code
    assert 200 == kept.get(f"{DATA}.ttl", Accept_Datetime=wanted).status_code


# ---------------------------------------------------------------- the list


def test_the_history_lists_every_public_version(old):
    """
    As JSON: number, generation, datestamp, what happened, and the addresses that lead to it.
    """
    old.clock.now = START + 5 * DAY
    old.withdraw("a")

    answer = old.get(f"{DATA}/history")

    assert (200, "application/json") == (answer.status_code, answer.content_type)
    rows = answer.json["versions"]
    assert ["recorded"] * 3 + ["withdrawn"] == [row["change"] for row in rows]
    assert ["first published", "changed", "changed", "withdrawn"] == [row["words"] for row in rows]
    assert [1, 2, 3, 4] == [row["generation"] for row in rows]
    assert {
        "version": old.numbers[0],
        "generation": 1,
        "datestamp": "2026-11-23T00:00:00Z",
        "change": "recorded",
        "words": "first published",
        "data": f"{BASE}data/document/a?version={old.numbers[0]}",
        "page": f"{BASE}page/document/a?version={old.numbers[0]}",
    } == rows[0]
    assert "data" not in rows[-1]
    for row in rows[:-1]:
        assert 200 == old.get(row["data"].removeprefix(BASE.rstrip("/"))).status_code


def test_the_history_is_a_time_map_too(kept):
    """
    In link format: the original, itself, and a memento for each version, the first and the last named.
    """
    answer = kept.get(f"{DATA}/history", "application/link-format")

    assert "application/link-format" == answer.content_type
    lines = answer.text.strip().split(",\n")
    assert f'<{BASE}data/document/a>; rel="original timegate"' == lines[0]
    assert (
        f'<{BASE}data/document/a/history>; rel="self"; type="application/link-format";'
        ' from="Mon, 23 Nov 2026 00:00:00 GMT"; until="Wed, 25 Nov 2026 00:00:00 GMT"'
    ) == lines[1]
    assert ['rel="first memento"', 'rel="memento"', 'rel="last memento"'] == [line.split("; ")[1] for line in lines[2:]]


def test_the_history_is_a_page_for_people(kept):
    """
    With a link to each version; one path for all three kinds, told by Accept, or by format.
    """
    page = kept.get(f"{DATA}/history", "text/html,*/*;q=0.1")

    assert "text/html; charset=utf-8" == page.content_type
    assert all(f'href="/page/document/a?version={number}"' in page.text for number in kept.numbers)
    assert page.data == kept.get(f"{DATA}/history?format=html").data
    assert f"{BASE}data/document/a/history?format=html" == page.headers["Content-Location"]
    assert "Accept" in page.vary
    assert 406 == kept.get(f"{DATA}/history", "image/png").status_code
    assert 406 == kept.get(f"{DATA}/history?format=pdf").status_code
    assert 404 == kept.get("/data/document/none/history").status_code
    assert '<a href="/data/document/a/history">All versions</a>' in kept.get(PAGE).text


@pytest.mark.slow
def test_an_id_that_ends_like_a_history_is_an_id(catalogue):
    """
    The document goes before the list of another one's versions.
    """
    catalogue.load_texts(record("a"), record("a/history"))

    found = catalogue.client().get("/data/document/a/history", headers={"Accept": "application/ld+json"})

    assert f"{BASE}id/document/a%2Fhistory" == found.json["id"]
    own = catalogue.client().get("/data/document/a/history/history")
    assert "a/history" == json.loads(own.data)["identifier"]


def test_only_a_few_old_generations_stay_open(kept):
    """
    Whoever walks through all of them makes the process no larger.
    """
    from catalog.web.published import _PAST_KEPT, Published

    published = Published(kept.settings)
    generations = kept.ledger.generations()
    for _ in range(3):
        for generation in generations:
            assert generation == published.past(generation).generation
    assert len(published._past) == min(_PAST_KEPT, len(generations))
    first = published.past(generations[0])
    assert first is published.past(generations[0])
    for number in range(_PAST_KEPT):
        published._past[1000 + number] = first
    published.past(generations[1])
    assert _PAST_KEPT == len(published._past)
    published.close()
