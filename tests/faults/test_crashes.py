"""A load that is killed at any moment, with its group or alone: nothing that was kept is lost, and the next load goes on.

What a second process has once read from the ledger counts as acknowledged: it was committed.
"""

import os
import signal
import time
from random import Random

import pytest
from support.ledgers import held
from support.made_records import write_records
from support.places import quick_folder
from support.processes import Started, alive, descendants, until

from catalog.errors import NotFoundError, UnavailableError
from catalog.graph.projection import snapshot_statements
from catalog.jobs.catalogue import Layout
from catalog.ledger.lock import writer_lock
from catalog.ledger.sqlite import SqliteReader


class Killed:
    """A catalogue that is loaded from a folder of generated records, again and again.

    Args:
        number: How many records there are.
        options: Of every load.
    """

    def __init__(self, folder, number, *options):
        self.folder, self.number, self.options = folder, number, options
        self.data = folder / "data"
        write_records(folder, number)

    def start(self, *arguments):
        return Started(
            *arguments,
            cwd=self.folder,
            MUNIMENT_DATA=self.data,
            MUNIMENT_AUTHORITIES=self.folder / "authorities.ttl",
            # what is killed is the same in each format; all of them would take most of the time
            MUNIMENT_DUMPS_FORMATS="nq,ttl",
            MUNIMENT_DUMPS_COMPRESSIONS="zst",
        )

    def run(self, *arguments):
        with self.start(*arguments) as command:
            return command.end(timeout=600)

    def held(self):
        """What the ledger holds: document to the sequences of its entries, and the generation that is public."""
        try:
            reader = SqliteReader(self.data)
        except (NotFoundError, UnavailableError):
            return {}, 0
        entries = {
            entry.identifier: [one.sequence for one in reader.history(entry.identifier)]
            for entry in reader.live(reader.head())
        }
        current = reader.current()
        reader.close()
        return entries, current.number if current else 0

    def kill(self, moment, *, group):
        """Kill a load at a moment: at so many documents held when that is a whole number, else after seconds."""
        with self.start("load", "records", *self.options) as load:
            if isinstance(moment, int):
                until(lambda: not load.running or held(self.data) >= moment, timeout=600)
            else:
                time.sleep(moment)
            seen = self.held()
            family = [load.pid, *descendants(load.pid)]
            load.send_all(signal.SIGKILL) if group else load.send(signal.SIGKILL)
            load.process.wait()
            until(lambda: not any(alive(pid) for pid in family), timeout=10)
        return seen

    def assert_whole(self, seen):
        """Nothing that was seen is missing, no document is there twice, and nobody holds the lock."""
        entries, generation = self.held()
        assert seen[0].items() <= entries.items()
        assert seen[1] <= generation
        assert all(len(sequences) == 1 for sequences in entries.values())
        if self.data.exists():
            with writer_lock(self.data / "write.lock"):
                pass

    def assert_finished(self):
        """The next load does the rest: each record is there once, and the graph is what a rebuild makes of the ledger."""
        before, _ = self.held()
        code, _, error = self.run("load", "records", *self.options)
        entries, generation = self.held()
        assert (0, self.number) == (code, len(entries)), error
        assert f"loaded {self.number - len(before)}, unchanged {len(before)}, refused 0" in error
        assert before.items() <= entries.items()
        assert all(len(sequences) == 1 for sequences in entries.values())
        assert (0, "") == self.run("verify")[:2]
        snapshot = Layout(self.data).snapshot(generation)
        updated = sorted(snapshot_statements(snapshot))
        assert 0 == self.run("rebuild")[0]
        assert updated == sorted(snapshot_statements(snapshot))
        assert self.number == sum("/def/arc#Document> ." in line for line in updated)


@pytest.mark.slow
@pytest.mark.parametrize(
    "group", [pytest.param(True, id="the group"), pytest.param(False, id="the parent alone", marks=pytest.mark.slow)]
)
def test_a_load_that_is_killed_loses_nothing(group):
    """
    Killed as soon as it holds anything, and once more a moment later.
    """
    with quick_folder() as folder:
        # a second batch, and no dumps, which take longer than all the rest: the kills below meet them
        catalogue = Killed(folder, 520, "--no-dumps")

        for moment in (1, 0.8):
            seen = catalogue.kill(moment, group=group)
            catalogue.assert_whole(seen)

        catalogue.assert_finished()


@pytest.mark.slow
def test_many_records_survive_ten_kills(tmp_path):
    """
    Five times the whole group, five times the parent alone, from the first batch to the middle of publication.
    """
    number = int(os.environ.get("CRASH_RECORDS", "2000"))
    chance = Random(number)
    catalogue = Killed(tmp_path, number)
    loading = [1, *(number * share // 20 for share in (3, 6, 10, 15)), number]
    publishing = [chance.uniform(0.2, 1) * number / 400 for _ in range(3)]

    for round_, moment in enumerate([*loading[:1], 0.3, *loading[1:], *publishing]):
        seen = catalogue.kill(moment, group=round_ % 2 == 0)
        catalogue.assert_whole(seen)

    catalogue.assert_finished()
