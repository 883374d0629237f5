"""The ledger on SQLite: the contract, and what is its own affair."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from support.ledger_contract import LedgerContract
from support.ledger_steps import NOW, describe, document, entity, incoming, load, publish, withdraw

from catalog.errors import BusyError, CannotWriteError, DamagedError, NotFoundError, UnavailableError
from catalog.ledger import schema
from catalog.ledger.entries import Mention
from catalog.ledger.sqlite import FILE_NAME, SqliteLedger, SqliteReader


class TestSqliteLedger(LedgerContract):
    """Every ledger keeps the contract; so does this one."""

    @pytest.fixture
    def open_ledger(self, tmp_path):
        return lambda name: SqliteLedger(tmp_path / name)


@pytest.fixture
def ledger(tmp_path):
    opened = SqliteLedger(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def sql(tmp_path):
    """Change the file behind the ledger's back."""

    def run(statement, *values):
        connection = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        connection.execute("pragma foreign_keys = off")
        found = connection.execute(statement, values).fetchall()
        connection.close()
        return found

    return run


# ---------------------------------------------------------------- damage


def flipped(content, at):
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def test_every_changed_byte_of_a_document_is_noticed(ledger, sql):
    """
    Whichever byte of a stored document changes: it is not given out, and the check names the document.
    """
    load(ledger, incoming("121616"))
    entry = ledger.entry("121616")
    (stored,) = sql("select body from payload")[0]
    silent = []

    for at in range(len(stored)):
        sql("update payload set body = ?", flipped(stored, at))
        with pytest.raises(DamagedError, match="do not have their digest"):
            ledger.document(entry)
        silent.extend(at for _ in [0] if "entry 1 (document 121616)" not in "".join(ledger.check()))

    assert [] == silent


def test_a_truncated_document_is_noticed(ledger, sql):
    """
    A stored document that lost its end, or all of it, is not given out.
    """
    load(ledger, incoming("1"))

    for size in (10, 1, 0):
        sql("update payload set body = substr(body, 1, ?)", size)

        with pytest.raises(DamagedError):
            ledger.document(ledger.entry("1"))


def test_changed_source_bytes_are_noticed(ledger, sql):
    """
    Damaged source bytes are not given out, and the check names every document that was read from them.
    """
    load(ledger, incoming("1"), incoming("2"))
    sql("update source set body = (select body from source where digest = ?)", ledger.entry("1").source)

    with pytest.raises(DamagedError, match="do not have their digest"):
        ledger.source(ledger.entry("2").source)

    assert ["entry 2 (document 2)"] == [sentence.partition(":")[0] for sentence in ledger.check()]


def test_damage_nobody_refers_to_is_named_too(ledger, sql):
    """
    Bytes of refused sources belong to no entry; the check names where they are kept.
    """
    with ledger.transaction():
        ledger.keep_source(b"refused")
    sql("update source set body = x'00'")

    assert ["source"] == [sentence.partition(":")[0] for sentence in ledger.check()]


def test_a_lost_document_is_named(ledger, sql):
    """
    An entry whose payload or source is gone is named with its id.
    """
    load(ledger, incoming("1"), incoming("2"))
    sql("delete from payload where digest = ?", ledger.entry("1").digest)
    sql("delete from source where digest = ?", ledger.entry("2").source)

    with pytest.raises(DamagedError, match="entry 1 has no document"):
        ledger.document(ledger.entry("1"))
    assert ["entry 1 (document 1) has lost its content", "entry 2 (document 2) has lost its content"] == list(
        ledger.check()
    )


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        ((1,), ["entry 1 is missing"]),
        ((2, 3), ["entries 2 to 3 are missing"]),
        ((2, 4), ["entry 2 is missing", "entry 4 is missing"]),
        ((5, 6), ["entries 5 to 6 are missing"]),
        ((1, 2, 3, 4, 5, 6), ["entries 1 to 6 are missing"]),
    ],
)
def test_missing_entries_are_named(ledger, sql, gone, expected):
    """
    A gap in the sequence is named, at the end too, as far as a generation tells that there was more.
    """
    load(ledger, *(incoming(str(number)) for number in range(1, 7)))
    publish(ledger, 1)

    for sequence in gone:
        sql("delete from entry where sequence = ?", sequence)

    assert expected == list(ledger.check())


def test_a_damaged_file_is_told_in_a_sentence(tmp_path):
    """
    A ledger whose pages are overwritten is refused as damaged, not with an error of the database.
    """
    ledger = SqliteLedger(tmp_path)
    load(ledger, *(incoming(str(number)) for number in range(300)))
    ledger.close()
    path = tmp_path / FILE_NAME
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)

    with pytest.raises(DamagedError, match="the ledger is damaged"):
        list(SqliteReader(tmp_path).live(300))


def test_a_file_that_is_no_database_is_told_in_a_sentence(tmp_path):
    """
    Something else under the ledger's name is refused as damaged, for reading and for writing.
    """
    (tmp_path / FILE_NAME).write_bytes(b"this is no database" * 100)

    for opening in (SqliteReader, SqliteLedger):
        with pytest.raises(DamagedError, match="not a database"):
            opening(tmp_path)


def test_a_damaged_value_is_told_in_a_sentence(ledger, sql):
    """
    A generation whose imprint is no longer JSON is refused as damaged.
    """
    publish(ledger, 1)
    sql("update generation set imprint = '{'")

    with pytest.raises(DamagedError, match="stored bytes are no Imprint"):
        ledger.current()


# ---------------------------------------------------------------- append-only


def test_recording_never_changes_an_older_entry(ledger, sql):
    """
    Of an older entry only the column that says what follows it ever changes; payloads and sources never do.
    """
    columns = "sequence, kind, identifier, change, recorded, digest, source, location, load, warnings, reason"
    load(ledger, incoming("1"), incoming("2"))
    before = sql(f"select {columns} from entry"), sql("select * from payload"), sql("select * from source")

    load(ledger, incoming("1", 1))
    withdraw(ledger, "2")
    with ledger.transaction():
        ledger.restore("2", NOW)
        ledger.redescribe(ledger.entry("1"), NOW)
    describe(ledger, 1, Mention("agent/x", "x"))
    publish(ledger, 1)

    after = sql(f"select {columns} from entry"), sql("select * from payload"), sql("select * from source")
    for old, new in zip(before, after, strict=True):
        assert set(old) <= set(new)


def test_equal_documents_are_kept_once(ledger, sql):
    """
    A document that was withdrawn, restored and re-described takes its room once.
    """
    load(ledger, incoming("1"))
    withdraw(ledger, "1")
    with ledger.transaction():
        ledger.restore("1", NOW)
        ledger.redescribe(ledger.entry("1"), NOW)

    assert [(1,)] == sql("select count(*) from payload")
    assert [(1,)] == sql("select count(*) from source")


def test_the_schema_keeps_tombstones_and_content_apart(ledger, sql):
    """
    An entry without content that is no tombstone cannot be stored, nor two live entries of one document.
    """
    load(ledger, incoming("1"))

    for statement in (
        "update entry set digest = null",
        (
            "insert into entry select 2, kind, identifier, change, recorded, digest, source, location, load, warnings, reason,"
            " null, null, null, null, null, null, null from entry"
        ),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            sql(statement)


# ---------------------------------------------------------------- opening


def test_an_empty_file_becomes_a_ledger(tmp_path):
    """
    A file that was made and never filled is migrated like none at all.
    """
    (tmp_path / FILE_NAME).touch()

    ledger = SqliteLedger(tmp_path)

    load(ledger, incoming("1"))
    assert document("1") == ledger.document(ledger.entry("1"))
    ledger.close()


def test_a_reader_refuses_what_it_cannot_migrate(tmp_path):
    """
    A reader that meets an older format, or an empty file, says what brings it up.
    """
    (tmp_path / FILE_NAME).touch()

    with pytest.raises(UnavailableError, match=r"the ledger has format 0.*run 'muniment publish'"):
        SqliteReader(tmp_path)


def test_the_format_of_a_newer_program_is_refused(tmp_path, sql):
    """
    A ledger of a later version is not touched: a clear sentence says what to do.
    """
    SqliteLedger(tmp_path).close()
    sql(f"pragma user_version = {schema.SCHEMA_VERSION + 1}")

    for opening in (SqliteReader, SqliteLedger):
        with pytest.raises(UnavailableError, match=r"this program knows formats up to .*install a newer Muniment"):
            opening(tmp_path)

    assert [(schema.SCHEMA_VERSION + 1,)] == sql("pragma user_version")


def test_every_migration_is_a_step_of_its_own(tmp_path, monkeypatch, sql):
    """
    A migration that fails leaves the steps before it; the next opening goes on from there.
    """
    SqliteLedger(tmp_path).close()
    steps = (*schema.MIGRATIONS, "create table more (one text)", "create table more (one text)")
    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", len(steps))

    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        SqliteLedger(tmp_path)

    assert [(len(steps) - 1,)] == sql("pragma user_version")


def test_a_folder_without_a_ledger_has_no_reader(tmp_path):
    """
    Reading where nothing was loaded says that there is no catalogue, and makes none.
    """
    with pytest.raises(NotFoundError, match="there is no catalogue in"):
        SqliteReader(tmp_path / "nowhere")

    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    """
    A ledger below a file cannot be: the sentence names the folder.
    """
    (tmp_path / "file").touch()

    with pytest.raises(CannotWriteError, match=r"cannot make .*file/data"):
        SqliteLedger(tmp_path / "file" / "data")


def test_a_reader_cannot_write(ledger, tmp_path):
    """
    The reading half holds no way to change the file.
    """
    load(ledger, incoming("1"))
    reader = SqliteReader(tmp_path)

    with pytest.raises(CannotWriteError, match="readonly"):
        reader._one("delete from entry")

    reader.close()


def test_a_list_that_was_given_up_outlives_its_reader_in_silence(ledger, tmp_path):
    """
    A full disk ends a publication in the middle of a list; what is left of it says nothing more.
    """
    load(ledger, incoming("1"), incoming("2"))
    reader = SqliteReader(tmp_path)
    rows = reader._each("select identifier from entry order by sequence")
    assert "1" == next(rows)[0]
    reader.close()

    rows.close()

    assert [] == list(rows)


def test_a_ledger_that_another_program_writes_is_busy(ledger, tmp_path):
    """
    When something else holds the database's own lock for too long, the sentence is to try again.
    """
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("begin immediate")
    ledger._connection.execute("pragma busy_timeout = 10")

    with pytest.raises(BusyError, match="the ledger is busy"), ledger.transaction():
        pass

    other.execute("rollback")
    other.close()


def test_the_file_is_written_for_good_at_every_commit(ledger):
    """
    The journal is a write-ahead log, flushed at every commit, so that a power cut loses nothing acknowledged.
    """
    assert "wal" == ledger._connection.execute("pragma journal_mode").fetchone()[0]
    assert 2 == ledger._connection.execute("pragma synchronous").fetchone()[0]


def test_live_lists_never_scan_the_dead(ledger):
    """
    The state as of any sequence is read by index: superseded entries cost nothing.
    """
    load(ledger, incoming("1"))
    with ledger.transaction():
        ledger.record_entity(entity("agent/one"), ledger.keep_source(b"x"), "a.ttl", NOW)
    plans = []
    trace = ledger._reading
    trace.set_trace_callback(plans.append)

    list(ledger.live(1))
    trace.set_trace_callback(None)

    details = [row[3] for plan in plans for row in ledger._reading.execute(f"explain query plan {plan}")]
    assert ["entry_live", "entry_superseded"] == [
        index for detail in details for index in ("entry_live", "entry_superseded") if index in detail
    ]
    assert not any("SCAN entry" in detail and "USING" not in detail for detail in details)


def test_a_copy_holds_what_was_committed(ledger, tmp_path):
    """
    One file with everything at one moment; what a writer beside it has not committed is not in it, and nobody waits.
    """
    load(ledger, incoming("1"))
    (tmp_path / "copied").mkdir()
    with ledger.transaction(), ThreadPoolExecutor(1) as threads:
        ledger.record(incoming("2"), ledger.start_load(["records"], NOW), NOW)
        threads.submit(ledger.copy_to, tmp_path / "copied" / FILE_NAME).result(30)
    files = [path.name for path in (tmp_path / "copied").iterdir()]

    copy = SqliteReader(tmp_path / "copied")

    assert [FILE_NAME] == files
    assert ["1"] == [entry.identifier for entry in copy.live(copy.head())]
    assert [] == list(copy.check())
    copy.close()


def test_a_ledger_of_the_first_format_keeps_everything(tmp_path):
    """
    The step to the second format takes every entry, and what refers to it, along.
    """
    connection = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    connection.executescript(f"{schema.MIGRATIONS[0]}; pragma user_version = 1;")
    connection.execute("pragma foreign_keys = on")
    connection.executescript("""
        insert into payload values (x'01', x'02'); insert into load values (1, 'then', null, '[]', null);
        insert into entry values (1, 'document', 'a', 'recorded', '2026-11-23T00:00:00.000000+00:00', x'01', null,
            'a.txt', 1, null, null, null);
        begin; update entry set superseded_by = 2; insert into entry values
            (2, 'document', 'a', 'withdrawn', '2026-11-24T00:00:00.000000+00:00', null, null, '', null, null, 'why', null);
        commit;
        insert into described values (1, x'03'); insert into node values (1, 'agent/one', ''); insert into mention values (1, 1);
    """)
    connection.close()

    ledger = SqliteLedger(tmp_path)

    assert [("recorded", None), ("withdrawn", "why")] == [(entry.change, entry.reason) for entry in ledger.history("a")]
    assert b"\x03" == ledger.described_digest(1)
    assert [] == ledger._all("pragma foreign_key_check")
    ledger.close()
