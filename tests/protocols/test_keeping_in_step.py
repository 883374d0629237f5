"""A harvester that reads while the catalogue changes, and asks once more, holds exactly what the ledger holds.

Records change, move, come, go and come back, an authority is renamed, and all of it is published about every second,
while two harvesters take everything in two formats and a third one a set. ``HARVEST_ROUNDS`` says how often.
"""

import os
import random
import threading
import time
import urllib.request
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from lxml import etree
from support.harvested import DOMAIN, Harvested
from support.publishing import ENTITIES, MORE_ENTITIES, authority_file, record

from catalog.jobs import harvest_lists
from exports.records import METADATA

pytestmark = pytest.mark.slow

OAI = "{http://www.openarchives.org/OAI/2.0/}"
ROUNDS = int(os.environ.get("HARVEST_ROUNDS", "2"))
PUBLICATIONS, FIRST = 4, 90
SET = "archive:nsa:118-04"


class Client(threading.Thread):
    """Holds the metadata of each record by id, ``None`` of a deleted one."""

    def __init__(self, url, pause, **arguments):
        super().__init__(daemon=True)
        self.url, self.pause, self.arguments = url, pause, arguments
        self.held, self.begun, self.failure, self.pages = {}, None, None, 0

    def run(self):
        try:
            self.begun = self.take({**self.arguments})
        except Exception as error:  # noqa: BLE001  told by the test that waits for this thread
            self.failure = error

    def follow_up(self):
        """Ask once from the date of the first answer."""
        self.take({**self.arguments, "from": self.begun})

    def take(self, asked):
        """Take a list to its end; return the date of its first answer."""
        dates = []
        while asked:
            with urllib.request.urlopen(f"{self.url}?{urlencode({'verb': 'ListRecords', **asked})}", timeout=60) as got:
                root = etree.fromstring(got.read())
            dates.append(root.findtext(f"{OAI}responseDate"))
            codes = [error.get("code") for error in root.iter(f"{OAI}error")]
            assert codes in ([], ["noRecordsMatch"]), codes
            for node in root.iter(f"{OAI}record"):
                identifier = node.findtext(f"{OAI}header/{OAI}identifier").removeprefix(f"oai:{DOMAIN}:")
                metadata = node.find(f"{OAI}metadata")
                self.held[identifier] = None if metadata is None else plain(metadata[0])
            token = root.findtext(f".//{OAI}resumptionToken")
            asked = {"resumptionToken": token} if token else None
            self.pages += 1
            time.sleep(self.pause if token else 0)
        return dates[0]


def plain(element):
    return etree.tostring(etree.fromstring(etree.tostring(element, with_tail=False)), method="c14n", exclusive=True)


def expected(edition, prefix, spec=None):
    """What the ledger says of every record, in a format."""
    found = {}
    for one in harvest_lists.everything(edition):
        entry = one.entry
        gone = entry.deleted or one.sealed or (spec is not None and spec not in one.specs)
        form = None if gone else METADATA[prefix].disseminated(edition.describe(entry))
        found[entry.identifier] = None if gone else plain(etree.fromstring(form))
    return found


def living(held):
    return {identifier: metadata for identifier, metadata in held.items() if metadata is not None}


class Changes:
    """Changes a catalogue at random, and publishes."""

    def __init__(self, harvested, chance):
        self.served, self.made, self.chance = harvested, harvested.catalogue, chance
        self.made.clock = lambda: datetime.now(UTC)
        self.number, self.edition, self.gone, self.renamed = FIRST, 0, [], False

    def publish(self):
        self.edition += 1
        known = [str(number) for number in range(1, self.number + 1) if str(number) not in self.gone]
        names = []
        for number in self.chance.sample(known, 8):
            unit = self.chance.choice(("118-04", "118-05"))
            names.append(self._written(number, f"Report {number}, edition {self.edition}", f"NSA-H {unit}, 1"))
        for _ in range(3):
            self.number += 1
            names.append(self._written(str(self.number), f"Report {self.number}", "NSA-H 118-04, 3"))
        back = [self.gone.pop() for _ in range(min(2, len(self.gone)))]
        leaving = self.chance.sample(known, 4)
        self.made.load(*names, publish=False)
        self.made.withdraw(*leaving, publish=False)
        if back:
            self.made.restore(*back, publish=False)
        self.gone += leaving
        if self.edition % PUBLICATIONS == 2:
            # there and back again: each of them changes records that nobody touched
            self.renamed = not self.renamed
            more = {path: MORE_ENTITIES[path] for path in ("agent/quay-fund", "person/ana-lima")}
            self.served.authorities.write_text(authority_file(ENTITIES | (more if self.renamed else {})))
        self.made.publish()

    def _written(self, number, title, reference):
        return self.made.write(f"{number}.txt", record(number, title=title, reference=reference))


@pytest.fixture(scope="module")
def changes(tmp_path_factory):
    """A catalogue behind a server, and what changes it; it goes on from round to round."""
    chance = random.Random(int(os.environ.get("HARVEST_SEED", "1")))
    with Harvested(tmp_path_factory.mktemp("step") / "catalogue", page=20, pages=2, more=FIRST - 70) as served:
        yield Changes(served, chance)


@pytest.mark.parametrize("time_of", range(1, ROUNDS + 1))
def test_a_harvest_and_one_follow_up_give_the_ledger(time_of, changes):
    """
    Identifiers, deletions and metadata, in each round, whenever the harvest began.
    """
    served, chance = changes.served, changes.chance
    clients = [
        Client(served.url, 0.5, metadataPrefix="oai_dc"),
        Client(served.url, 0.4, metadataPrefix="mods"),
        Client(served.url, 0.7, metadataPrefix="oai_dc", set=SET),
    ]
    # they begin before, in the middle of and behind publications, and read through several
    waiting = [threading.Timer(chance.uniform(0, 2), client.start) for client in clients]

    for timer in waiting:
        timer.start()
    for _ in range(PUBLICATIONS):
        began = time.monotonic()
        changes.publish()
        time.sleep(max(0.0, 1 - (time.monotonic() - began)))
    for timer, client in zip(waiting, clients, strict=True):
        timer.join()
        client.join()
        assert client.failure is None, client.failure
    # publish once more, and ask in the same second
    changes.publish()
    for client in clients:
        client.follow_up()
    edition = served.catalogue.edition
    whole, mods, part = clients

    assert expected(edition, "oai_dc") == whole.held
    assert expected(edition, "mods") == mods.held
    assert living(expected(edition, "oai_dc", SET)) == living(part.held)
    assert whole.pages > 4
