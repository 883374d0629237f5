"""Settings: one order of origins, nothing ignored, every refusal a sentence that says what was expected."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from catalog.errors import SettingsError
from catalog.ledger.codec import encode
from catalog.settings import TABLES, Settings, is_secret, key, variable
from catalog.settings_file import settings_file
from catalog.settings_sources import load_settings, to_environment

NAMES = [item.name for item in fields(Settings)]

# For each setting: texts that mean something, and texts that do not.
GOOD = {
    "data": {"somewhere": Path("somewhere"), "/a b/ä": Path("/a b/ä")},
    "base": {
        "http://127.0.0.1:8000/": "http://127.0.0.1:8000/",
        "https://example.org/archive/": "https://example.org/archive/",
        "http://[::1]:80/": "http://[::1]:80/",
    },
    "host": {"0.0.0.0": "0.0.0.0", "::1": "::1"},
    "port": {"0": 0, "65535": 65535, " 80 ": 80},
    "socket": {"": None, "/run/muniment/http": Path("/run/muniment/http")},
    "workers": {"1": 1, "64": 64},
    "proxies": {"": "", " 127.0.0.1,unix 10.0.0.0/8": "127.0.0.1, unix, 10.0.0.0/8", "fd00::/8 ,::1": "fd00::/8, ::1"},
    "proxy_header": {"forwarded": "Forwarded", "X-Forwarded-For": "X-Forwarded-For"},
    "authorities": {"a.ttl": (Path("a.ttl"),), "a.ttl:b.ttl": (Path("a.ttl"), Path("b.ttl")), "": ()},
    "starter": {"": (), "genres countries": ("countries", "genres"), "genres": ("genres",), "none": ("none",)},
    "name": {" Papers ": "Papers"},
    "description": {" What it holds. ": "What it holds.", "": ""},
    "keywords": {"war, peace,war ,": "war, peace", "": ""},
    "frequency": {"daily": "daily", " Irregular ": "irregular"},
    "publisher": {"agent-key": "agent-key", "": None, "A Name": "A Name"},
    "admin_email": {"archive@example.org": "archive@example.org", "": None},
    "language": {"en": "en", "zh-Hant": "zh-Hant"},
    "rights": {
        "http://rightsstatements.org/vocab/InC/1.0/": "http://rightsstatements.org/vocab/InC/1.0/",
        "https://archive.example/rights": "https://archive.example/rights",
    },
    "metadata_license": {"https://creativecommons.org/licenses/by/4.0/": None},
    "oai_domain": {"data.example.org": "data.example.org", "": ""},
    "terms": {"https://example.org/def/arc#": "https://example.org/def/arc#", "": ""},
    "ark_naan": {"12345": "12345", "b2345": "b2345", "": ""},
    "ark_shoulder": {"x1": "x1", "": ""},
    "full_text": {"true": True, "No": False, "on": True, "0": False},
    "oai_page": {"1": 1, "500": 500},
    "changes_page": {"10": 10, "1000": 1000},
    "page_cache": {"0": 0, "64 MiB": 64 << 20},
    "query_timeout": {"0.1": 0.1, "3600": 3600.0, "1e1": 10.0},
    "query_memory": {"1024": 1024, "1 GiB": 1 << 30, "64m": 64 << 20},
    "query_result": {"10 MB": 10 << 20},
    "query_length": {"64KiB": 64 << 10},
    "query_depth": {"10": 10, "500": 500},
    "query_cache": {"0": 0, "64 MiB": 64 << 20},
    "query_wait": {"0.5": 0.5},
    "query_queue": {"1": 1, "1000": 1000},
    "query_workers": {"2": 2},
    "query_slow_workers": {"0": 0, "64": 64},
    "query_slice": {"0.01": 0.01, "60": 60.0},
    "query_budget": {"0": 0.0, "6": 6.0, "86400": 86_400.0},
    "query_refill": {"0.001": 0.001, "1": 1.0},
    "query_parallel": {"0": 0, "64": 64},
    "query_fine": {"0": 0.0, "2.5": 2.5},
    "query_search_hits": {"1": 1, "20000": 20_000},
    "dumps_formats": {"nq": ("nq",), "csv, nt nt": ("nt", "csv"), "ttl:rdf": ("ttl", "rdf")},
    "dumps_compressions": {"zst": ("zst",), "zst plain": ("plain", "zst")},
    "dumps_kept": {"1": 1, "1_000": 1000},
    "files_largest": {"1KiB": 1024, "2 GiB": 2 << 30},
    "files_pixels": {"1000000": 1_000_000},
    "harvest_private": {"true": True, "no": False},
    "graph_backend": {" Embedded ": "embedded"},
    "graph_query_url": {"http://[::1]:8890/sparql?a=b": "http://[::1]:8890/sparql?a=b", "": ""},
    "graph_update_url": {"https://graph.example.org/update": "https://graph.example.org/update"},
    "graph_store_url": {"http://127.0.0.1/store": "http://127.0.0.1/store", "": ""},
    "graph_user": {"dba": "dba", "": ""},
    "graph_password": {" p@ss:wörd ": " p@ss:wörd "},
    "graph_token": {"abc.def": "abc.def"},
    "site_languages": {"fr": ("fr",), " FR, en fr": ("fr", "en")},
    "site_logo": {"/srv/logo.svg": Path("/srv/logo.svg"), "": None},
    "site_accent": {" #14A ": "#1144aa", "#000000": "#000000"},
    "site_accent_dark": {"#FFF": "#ffffff"},
    "site_intro": {"/srv/intro.md": Path("/srv/intro.md"), "": None},
    "site_about": {"/srv/about.md": Path("/srv/about.md"), "": None},
    "site_contact": {"reading.room@example.org": "reading.room@example.org", " Room 4 ": "Room 4", "": ""},
}
BAD = {
    "data": [""],
    "base": [
        "",
        "http://example.org",
        "example.org/",
        "ftp://example.org/",
        "http:///",
        "http://a b/",
        "http://example.org/?q/",
        "http://[/",
        "http://example.org/<x>/",
        "http://example.org:99999/",
    ],
    "host": ["", " "],
    "port": ["-1", "65536", "http", "8_", "_8", "8__0", "٨", "1" * 20, "1.5", ""],
    "socket": [],
    "workers": ["0", "65"],
    "proxies": ["localhost", "10.0.0.1/8", "10.0.0.0/33", "127.0.0.1:80", "*"],
    "proxy_header": ["", "X-Real-IP"],
    "authorities": [],
    "starter": ["languages", "none genres"],
    "name": ["", "  ", "two\nlines", "\x01"],
    "description": ["two\nlines"],
    "keywords": ["war, two\nlines"],
    "frequency": ["", "often"],
    "publisher": ["two\nlines"],
    "admin_email": ["archive", "a@b", "a b@example.org"],
    "language": ["", "English", "e", "en_US"],
    "rights": ["", "all reserved", "http://rightsstatements.org/vocab/Nothing/1.0/"],
    "metadata_license": ["", "https://example.org/licence", "CC0"],
    "oai_domain": ["localhost", "127.0.0.1", "a b.org"],
    "terms": ["https://example.org/def", "arc", "https://a b/#", "https://example.org/#\n"],
    "ark_naan": ["1234", "abcde", "12345/", "12345\n"],
    "ark_shoulder": ["x", "1", "a1", "X1", "/x1"],
    "full_text": ["", "maybe"],
    "oai_page": ["0", "1001", "many"],
    "changes_page": ["9", "1001", "all"],
    "page_cache": ["1", "-1"],
    "query_timeout": ["0", "3601", "nan", "inf", "soon", ""],
    "query_memory": ["1023", "1 TiB", "-1", "lots", ""],
    "query_result": ["0"],
    "query_length": ["1"],
    "query_depth": ["9", "501"],
    "query_cache": ["1", "-1"],
    "query_wait": ["0"],
    "query_queue": ["0", "1001"],
    "query_workers": ["0"],
    "query_slow_workers": ["-1", "65"],
    "query_slice": ["0", "61", "nan"],
    "query_budget": ["-1", "nan", "inf", "much"],
    "query_refill": ["0", "101"],
    "query_parallel": ["-1", "65"],
    "query_fine": ["-1", "3601"],
    "query_search_hits": ["0", "-1", "x"],
    "dumps_formats": ["", " , ", "json", "nt.gz"],
    "dumps_compressions": ["", "bz2", "none"],
    "dumps_kept": ["0", "1001"],
    "files_largest": ["0", "big"],
    "files_pixels": ["999999", "-1"],
    "harvest_private": ["maybe"],
    "graph_backend": ["", "virtuoso"],
    "graph_query_url": ["graph.example.org", "ftp://a.example/", "http://user:word@a.example/", "http://a b/"],
    "graph_update_url": ["http:///", "http://a.example/#x"],
    "graph_store_url": ["file:///store", "http://a.example:0/"],
    "graph_user": ["two\nlines"],
    "graph_password": ["two\nlines"],
    "graph_token": ["two\nlines"],
    "site_languages": ["", "de", "en, xx"],
    "site_logo": [],
    "site_accent": ["", "red", "#12345", "#777777"],
    "site_accent_dark": ["#8c2318"],
    "site_intro": [],
    "site_about": [],
    "site_contact": ["two\nlines"],
}


def load(folder=Path("/nowhere"), flags=None, **environment):
    return load_settings(flags=flags or {}, environment=environment, folder=folder)


def one(name, text):
    settings, _ = load(**{variable(name): text})
    return getattr(settings, name)


def test_every_setting_is_tried():
    """
    The tables in this file have a row for every setting.
    """
    assert NAMES == list(GOOD) == list(BAD)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in GOOD.items() for text in texts])
def test_good_values_are_taken(name, text):
    """
    A value that makes sense is taken for what it means, in a plain type that the ledger can keep.
    """
    actual = one(name, text)

    expected = GOOD[name][text]
    assert expected in {actual, None} if name == "metadata_license" else expected == actual
    assert not isinstance(actual, str) or type(actual) is str


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BAD.items() for text in texts])
def test_bad_values_are_refused_with_what_was_expected(name, text):
    """
    A value that cannot be is refused by name, and the sentence says what was expected.
    """
    with pytest.raises(SettingsError) as raised:
        one(name, text)

    sentence = str(raised.value)
    assert variable(name) in sentence
    assert re.search(r"expected (an? |one |the |true )", sentence)
    assert 78 == raised.value.exit_code


@law()
@given(st.sampled_from(NAMES), st.text(max_size=20))
def test_no_value_breaks_anything(name, text):
    """
    Whatever text a setting is given, it is taken or refused in a sentence.
    """
    advice = "expected"
    try:
        one(name, text)
    except SettingsError as error:
        advice = error.advice

    assert advice.startswith("expected")


def test_every_shape_of_settings_can_be_published():
    """
    The settings that shape output can be kept with a generation, whatever they were set to.
    """
    settings, _ = load(
        MUNIMENT_RIGHTS="http://rightsstatements.org/vocab/InC/1.0/",
        MUNIMENT_METADATA_LICENSE="https://creativecommons.org/licenses/by/4.0/",
        MUNIMENT_TERMS="https://example.org/def/arc#",
    )

    assert b"InC" in encode(settings.imprint)


def test_settings_that_shape_output_are_those_of_the_imprint():
    """
    What a generation pins is what is declared to shape output.
    """
    shaping = {item.name for item in fields(Settings) if item.metadata["shapes"]}

    assert shaping == set(Settings().imprint.__struct_fields__)


@pytest.mark.parametrize(
    ("base", "domain"),
    [
        ("https://data.example.org/archive/", "data.example.org"),
        ("http://localhost/", "muniment.invalid"),
        ("http://127.0.0.1:8000/", "muniment.invalid"),
    ],
)
def test_oai_identifiers_get_the_domain_of_the_base(base, domain):
    """
    Without a setting, OAI identifiers carry the base's host where it is a dotted name.
    """
    settings, _ = load(MUNIMENT_BASE=base)

    assert domain == settings.imprint.oai_domain


# ---------------------------------------------------------------- origins


def test_flag_over_environment_over_file_over_default(tmp_path):
    """
    Each value comes from the first place that states it, and its origin says which.
    """
    path = tmp_path / "muniment.toml"
    path.write_text('name = "file"\nlanguage = "fr"\nport = 81\ndata = "here"\n', encoding="utf-8")

    settings, origins = load(
        tmp_path, {"port": "83", "host": None}, MUNIMENT_LANGUAGE="de", MUNIMENT_PORT="82", OTHER="x"
    )

    assert ("file", "de", 83, "127.0.0.1") == (settings.name, settings.language, settings.port, settings.host)
    assert {
        "name": f"file ({path})",
        "language": "environment (MUNIMENT_LANGUAGE)",
        "port": "flag",
        "host": "default",
    } == {name: origins[name] for name in ("name", "language", "port", "host")}


def test_paths_in_a_file_are_relative_to_it(tmp_path):
    """
    A settings file can be used from any folder.
    """
    path = tmp_path / "settings.toml"
    path.write_text('data = "data"\nauthorities = ["a.ttl", "/b.ttl"]\n', encoding="utf-8")

    settings, _ = load(Path("/nowhere"), {"config": str(path)})

    assert tmp_path / "data" == settings.data
    assert (tmp_path / "a.ttl", Path("/b.ttl")) == settings.authorities


def test_tables_hold_what_belongs_together(tmp_path):
    """
    Limits of queries and of dumps stand in tables of their own.
    """
    (tmp_path / "muniment.toml").write_text('[query]\ntimeout = 2.5\nmemory = "1 GiB"\n[dumps]\nkept = 7\n')

    settings, _ = load(tmp_path)

    assert (2.5, 1 << 30, 7) == (settings.query_timeout, settings.query_memory, settings.dumps_kept)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("nmae = 'x'", "there is no setting 'nmae' (did you mean 'name'? see docs/settings.md; correct or remove it)"),
        ("query_timeout = 3", "there is no setting 'query_timeout'"),
        ("[query]\nspeed = 3", "there is no setting 'query.speed'"),
        ("[web]\nport = 3", "there is no setting 'web.port'"),
        ("port = 'x'", "muniment.toml: port: 'x' cannot be used"),
        ("port = ", "expected TOML"),
        ("port = true", "muniment.toml: port: true cannot be used (expected a number; correct it)"),
        ("port = [80]", "muniment.toml: port: [80] cannot be used (expected a number; correct it)"),
        ("name = 1962", "muniment.toml: name: 1962 cannot be used (expected a text in quotes; correct it)"),
        ("data = ['a', 'b']", "data: ['a', 'b'] cannot be used (expected a text in quotes; correct it)"),
        ("full_text = 1", "full_text: 1 cannot be used (expected true or false; correct it)"),
        ("authorities = ['a:b']", "authorities: ['a:b'] cannot be used (expected a list of paths without colons"),
        ("admin_email = 2026-11-25", "admin_email: 2026-11-25 cannot be used"),
        ("[query]\ntimeout = 'soon'", "muniment.toml: query.timeout: 'soon' cannot be used (expected a number of s"),
        ("[query]\nworkers = 1.5", "muniment.toml: query.workers: '1.5' cannot be used (expected a whole number"),
        ("port = 80\nname = 'M\udcfcller'", "line 2 is not UTF-8 (expected UTF-8; save the file as such)"),
    ],
)
def test_faults_in_the_file_are_told(tmp_path, content, expected):
    """
    An unknown name, a value that cannot be, and what is no TOML are told with the file's path.
    """
    path = tmp_path / "muniment.toml"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))

    with pytest.raises(SettingsError, match=re.escape(expected)) as raised:
        load(tmp_path)

    assert str(path) in str(raised.value)


def test_an_unknown_variable_is_told():
    """
    A variable that is no setting is a slip; the sentence names the one that was meant, if any is near.
    """
    with pytest.raises(SettingsError, match=r"there is no setting MUNIMENT_PROT \(did you mean 'MUNIMENT_PORT'\?"):
        load(MUNIMENT_PROT="80")
    with pytest.raises(SettingsError, match=r"there is no setting MUNIMENT_COLOUR \(see docs/settings\.md;"):
        load(MUNIMENT_COLOUR="red")


def test_a_file_that_an_editor_of_windows_saved_is_read(tmp_path):
    """
    A byte order mark at its beginning and line ends of two characters mean nothing.
    """
    (tmp_path / "muniment.toml").write_bytes(b"\xef\xbb\xbfname = 'Papers'\r\nport = 81\r\n")

    settings, _ = load(tmp_path)

    assert ("Papers", 81) == (settings.name, settings.port)


def test_a_file_that_was_named_must_be_there(tmp_path):
    """
    Without a settings file the defaults hold; one that was named and is missing is told.
    """
    assert Settings() == load(tmp_path)[0]
    for flags, environment in (({"config": "/nowhere.toml"}, {}), ({}, {"MUNIMENT_CONFIG": "/nowhere.toml"})):
        with pytest.raises(SettingsError, match=r"the settings file /nowhere.toml cannot be read"):
            load(tmp_path, flags, **environment)


# ---------------------------------------------------------------- written out


def test_the_file_to_edit_has_every_setting_at_its_default(tmp_path):
    """
    The file that ``muniment init`` writes means nothing as it is, and the defaults when everything is taken in.
    """
    path = tmp_path / "muniment.toml"
    content = settings_file()
    path.write_text(content, encoding="utf-8")
    untouched, _ = load(tmp_path)
    taken_in = re.sub(r"^# (\w+ = )", r"\1", content, flags=re.MULTILINE)
    path.write_text(taken_in, encoding="utf-8")

    settings, origins = load(tmp_path)

    assert Settings() == untouched
    assert {f"file ({path})"} == {origin for name, origin in origins.items() if not is_secret(name)}
    plain = {item.name: getattr(settings, item.name) for item in fields(Settings)}
    assert {**{name: getattr(Settings(), name) for name in NAMES}, "data": tmp_path / "muniment-data"} == plain
    assert {*TABLES} == {name for name, value in tomllib.loads(taken_in).items() if isinstance(value, dict)}


def test_every_setting_has_a_variable_and_a_key():
    """
    Variables and keys name each setting once.
    """
    assert len(NAMES) == len({variable(name) for name in NAMES}) == len({key(name) for name in NAMES})


def test_an_environment_gives_exactly_the_settings_it_was_made_of():
    """
    Server processes are told the settings by environment variables; nothing is lost on the way.
    """
    given_ones = {variable(name): next(iter(texts)) for name, texts in GOOD.items()} | {
        "MUNIMENT_DATA": "/data",
        "MUNIMENT_AUTHORITIES": "/a.ttl:/b.ttl",
    }
    settings, _ = load(**given_ones)

    for one_of_them in (settings, Settings(data=Path("/data"))):
        assert one_of_them == load(**to_environment(one_of_them))[0]


REMOTE = {
    "MUNIMENT_GRAPH_BACKEND": "remote",
    "MUNIMENT_GRAPH_QUERY_URL": "http://127.0.0.1/query",
    "MUNIMENT_GRAPH_UPDATE_URL": "http://127.0.0.1/update",
}


@pytest.mark.parametrize("name", ["graph_query_url", "graph_update_url"])
def test_a_remote_graph_needs_its_addresses(name):
    """
    A remote engine without an address is refused with what to set; one with both is taken.
    """
    without = {other: value for other, value in REMOTE.items() if other != variable(name)}

    assert "remote" == load(**REMOTE)[0].graph_backend
    with pytest.raises(SettingsError, match=rf"graph\.{name[6:]} is missing.*set it, or {variable(name)}"):
        load(**without)


@pytest.mark.parametrize("name", ["user", "password", "token"])
def test_credentials_come_from_the_environment_alone(tmp_path, name):
    """
    Credentials in a file are refused, without being repeated; those of the environment are in no text of the settings.
    """
    (tmp_path / "muniment.toml").write_text(f'[graph]\n{name} = "s3cret"\n')

    with pytest.raises(SettingsError, match=rf"graph\.{name} does not belong into a file") as raised:
        load(tmp_path)

    assert "s3cret" not in str(raised.value)
    assert "s3cret" not in repr(load(**{f"MUNIMENT_GRAPH_{name.upper()}": "s3cret"})[0])


@pytest.mark.parametrize(
    ("name", "text"), [("graph_password", "s3cret\n"), ("graph_query_url", "http://user:s3cret@graph.example.org/")]
)
def test_a_refusal_does_not_repeat_a_secret(name, text):
    """
    What may hold a password is not shown, also where it stands in the wrong place.
    """
    with pytest.raises(SettingsError) as raised:
        one(name, text)

    assert "s3cret" not in str(raised.value)
