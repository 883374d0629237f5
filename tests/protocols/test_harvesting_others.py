"""A second catalogue harvests the first, which keeps changing: after one follow-up they say the same."""

import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest
from lxml import etree
from support.catalogues import CatalogueForTests
from support.harvested import DOMAIN, HOSTILE_ID, Harvested
from support.processes import environment
from support.publishing import record

pytestmark = pytest.mark.slow

OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"


def held(catalogue):
    """What a catalogue says by OAI-PMH: for each identifier its Dublin Core, ``None`` of a deleted one."""
    client, found, asked = catalogue.client(), {}, {"metadataPrefix": "oai_dc"}
    while asked:
        root = etree.fromstring(client.get("/oai", query_string={"verb": "ListRecords", **asked}).data)
        for node in root.iter(f"{OAI}record"):
            header = node.find(f"{OAI}header")
            said = {(one.tag.removeprefix(DC), one.text, *one.attrib.values()) for one in node.iter(f"{DC}*")}
            found[header.findtext(f"{OAI}identifier")] = None if header.get("status") == "deleted" else said
        token = root.findtext(f".//{OAI}resumptionToken")
        asked = {"resumptionToken": token} if token else None
    return found


def change(first, number):
    """Correct, delete, bring back and add some records, and publish."""
    made = first.catalogue
    made.clock.now = datetime.now(UTC)
    corrected = [str(31 + (3 * number + offset) % 9) for offset in range(3)]
    texts = {one: record(one, title=f"Corrected {number}") for one in corrected}
    new = str(2000 + number)
    texts[new] = record(new, title=f"New {number}")
    made.load(*(made.write(f"{one}.txt", text) for one, text in texts.items()), publish=False)
    made.withdraw(str(number + 40), str(2000 + number - 2) if number > 2 else str(48), publish=False)
    if number % 2:
        made.restore("48", publish=False)
    made.publish()


def test_a_second_catalogue_keeps_up_with_the_first(tmp_path):
    """
    While the first one changes under every page, the second harvests it; one follow-up makes them the same:
    identifiers, deletions and Dublin Core.
    """
    with Harvested(tmp_path / "first", page=5, pages=2, more=8) as first:
        settings = {
            name: value
            for name, value in first.environment.items()
            if name not in {"MUNIMENT_DATA", "MUNIMENT_AUTHORITIES"}
        }
        second = CatalogueForTests(
            tmp_path / "second", **settings | {"MUNIMENT_DATA": str(tmp_path / "second" / "data")}
        )
        command = [sys.executable, "-m", "catalog.cli", "harvest", first.url, "--allow-private", "--no-dumps"]
        before = second.environment

        def harvest():
            return subprocess.Popen(command, env=environment(**before), stderr=subprocess.PIPE, text=True)

        number = 0
        running = harvest()
        while running.poll() is None or number < 3:
            if number < 5:
                number += 1
                change(first, number)
            else:
                time.sleep(0.05)
        _, said = running.communicate(timeout=30)
        follow_up = harvest()
        _, later = follow_up.communicate(timeout=60)
        expected, actual = held(first.catalogue), held(second)
        second.close()

    assert (0, 0) == (running.returncode, follow_up.returncode), said + later
    assert {name for name, said in expected.items() if said is None} == {
        name for name, said in actual.items() if said is None
    }
    # text in angle brackets is HTML to whoever reads it from XML, so it is taken out there
    del expected[f"oai:{DOMAIN}:{HOSTILE_ID}"], actual[f"oai:{DOMAIN}:{HOSTILE_ID}"]
    assert expected == actual
    assert sum(said is None for said in expected.values()) > 10
