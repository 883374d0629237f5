"""Other people's harvesters take everything from a real server and hold what the ledger holds, deletions included.

What is not installed is skipped here; CI installs it (``.ci/run``), and there ``HARVESTERS_REQUIRED`` makes it a failure.
"""

import json
import os
import shutil
import subprocess
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.harvested import Harvested
from support.needed import missing, module

pytestmark = pytest.mark.slow
REQUIRED = "HARVESTERS_REQUIRED"

# by its callback: its "next" gives the last page alone (HTTP::OAI 4.12)
_HTTP_OAI = """
use HTTP::OAI;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
my $found = $harvester->ListRecords(metadataPrefix => 'oai_dc', onRecord => sub {
    my ($record) = @_;
    print $record->identifier, "\\t", ($record->is_deleted ? 1 : 0), "\\n";
});
die $found->code . ' ' . $found->message if $found->is_error;
"""
_NPM = """
const { OaiPmh } = require('oai-pmh');
(async () => {
  for await (const one of new OaiPmh(process.argv[1]).listIdentifiers({ metadataPrefix: 'oai_dc' })) {
    const status = one.$ && one.$.status;
    console.log(one.identifier + '\\t' + (status === 'deleted' ? 1 : 0));
  }
})().catch(error => { console.error(error); process.exit(1); });
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with Harvested(tmp_path_factory.mktemp("harvested") / "catalogue", page=50, pages=2, more=130) as made:
        yield made


def lines(*command, **settings):
    """Run a harvester; return its lines."""
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **settings}
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout.splitlines()


def table(rows):
    """The lines of a harvester: each identifier once, and whether it is deleted."""
    pairs = [row.split("\t") for row in rows]
    assert len(pairs) == len({identifier for identifier, _ in pairs})
    return {identifier: deleted == "1" for identifier, deleted in pairs}


def once(pairs):
    found = list(pairs)
    assert len(found) == len({identifier for identifier, _ in found})
    return dict(found)


def perl(name):
    """See that a module of Perl is there."""
    if shutil.which("perl") is None or subprocess.run(["perl", f"-M{name}", "-e1"], capture_output=True).returncode:
        missing(f"Perl's {name} is not installed", REQUIRED)


def test_the_fixture_has_what_harvesters_stumble_over(served):
    """
    Several pages, deletions, several datestamps.
    """
    expected = served.expected()

    assert 2 * 50 + 10 + 12 + 6 + 2 + 130 + 1 == len(expected)
    assert 8 == sum(expected.values())


def test_sickle(served):
    """
    Sickle, which most Python programs use.
    """
    sickle = module("sickle", REQUIRED)

    found = once(
        (one.header.identifier, one.header.deleted)
        for one in sickle.Sickle(served.url).ListRecords(metadataPrefix="oai_dc")
    )

    assert served.expected() == found


def test_scythe(served):
    """
    oaipmh-scythe, in every format: whichever is harvested, the records are the same.
    """
    scythe = module("oaipmh_scythe", REQUIRED)

    with scythe.Scythe(served.url) as client:
        prefixes = [one.metadataPrefix for one in client.list_metadata_formats()]
        found = [
            once((one.header.identifier, one.header.deleted) for one in client.list_records(metadata_prefix=prefix))
            for prefix in prefixes
        ]

    assert 5 == len(prefixes)
    assert [served.expected()] * 5 == found


def test_http_oai(served):
    """
    HTTP::OAI, which EPrints and its kin use.
    """
    perl("HTTP::OAI")

    assert served.expected() == table(lines("perl", "-e", _HTTP_OAI, served.url))


def test_catmandu(served):
    """
    Catmandu's importer, which libraries in Europe use.
    """
    perl("Catmandu::Importer::OAI")

    rows = [
        json.loads(line)
        for line in lines("catmandu", "convert", "OAI", "--url", served.url, "to", "JSON", "--line_delimited", "1")
    ]

    assert served.expected() == once((row["_identifier"], row["_status"] == "deleted") for row in rows)


def test_npm_oai_pmh(served):
    """
    oai-pmh of npm, found by NODE_PATH.
    """
    folders = os.environ.get("NODE_PATH", "").split(os.pathsep)
    found = next((Path(one) for one in folders if one and (Path(one) / "oai-pmh").is_dir()), None)
    if shutil.which("node") is None or found is None:
        missing("npm's oai-pmh is not installed where NODE_PATH says", REQUIRED)

    assert served.expected() == table(lines("node", "-r", "esm", "-e", _NPM, served.url))


def test_two_dozen_harvesters_at_once_are_all_answered(served):
    """
    Each gets the first page, whole, and none an error.
    """

    def first_page(_):
        with urllib.request.urlopen(f"{served.url}?verb=ListRecords&metadataPrefix=oai_dc", timeout=60) as answer:
            return answer.status, answer.read().count(b"<record>")

    with ThreadPoolExecutor(24) as pool:
        found = list(pool.map(first_page, range(48)))

    assert [(200, 50)] * 48 == found
