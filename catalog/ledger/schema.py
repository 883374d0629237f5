"""Tables of the SQLite ledger, as the steps that lead to them.

A step is never edited after a release: a change of the tables is a new step. ``PRAGMA user_version`` counts
the steps that a file has seen.
"""

import sqlite3
from typing import Final

from catalog.errors import UnavailableError

MIGRATIONS: Final = (
    """
    -- what happened, in order; the state as of sequence P is
    -- sequence <= P and (superseded_by is null or superseded_by > P)
    create table entry (
        sequence      integer primary key,
        kind          text not null check (kind in ('document', 'authority')),
        identifier    text not null,
        change        text not null check (change in ('recorded', 'described', 'withdrawn', 'restored')),
        recorded      text not null,            -- UTC, ISO 8601
        digest        blob,                     -- of the payload; null in a tombstone
        source        blob,                     -- SHA-256 of the source bytes
        location      text not null default '', -- where the source stood
        load          integer references load (id),
        warnings      blob,                     -- findings as JSON; null when there are none
        reason        text,                     -- of a withdrawal
        superseded_by integer references entry (sequence) deferrable initially deferred,
        check ((change = 'withdrawn') = (digest is null))
    ) strict;
    create unique index entry_live on entry (kind, identifier) where superseded_by is null;
    create index entry_history on entry (kind, identifier, sequence);
    create index entry_superseded on entry (superseded_by) where superseded_by is not null;

    -- documents and authority entities as JSON, zstd-compressed, under the SHA-256 of the JSON
    create table payload (digest blob primary key, body blob not null) strict;

    -- source bytes, zstd-compressed, under their SHA-256
    create table source (digest blob primary key, size integer not null, body blob not null) strict;

    create table load (
        id       integer primary key autoincrement,
        started  text not null,
        finished text,
        what     text not null,                 -- the arguments, as JSON
        counts   text                           -- as JSON
    ) strict;

    -- what was not taken; a later success at the same place resolves it
    create table refusal (
        id       integer primary key autoincrement,
        load     integer not null references load (id),
        location text not null,
        finding  blob not null,                 -- as JSON
        source   blob,
        resolved integer references load (id)
    ) strict;
    create index refusal_open on refusal (location) where resolved is null;

    -- what became public, and under which settings
    create table generation (
        number    integer primary key autoincrement,
        sequence  integer not null,
        issued    text not null,                -- UTC, whole seconds: when publishing began
        datestamp text not null,                -- UTC, whole seconds: when it became public; never decreases
        mapping   integer not null,
        imprint   text not null,                -- as JSON
        documents integer not null
    ) strict;

    -- what each entry's description said, dates left out, when it was first published
    create table described (entry integer primary key references entry (sequence), digest blob not null) strict;

    -- what documents say of the things that they link to; some exist only as long as a document mentions them
    create table node (
        id   integer primary key,
        path text not null,
        body text not null,                     -- N-Triples
        unique (path, body)
    ) strict;
    create table mention (
        node  integer not null references node (id),
        entry integer not null references entry (sequence),
        primary key (node, entry)
    ) strict, without rowid;
    create index mention_of_entry on mention (entry);
    """,
)

SCHEMA_VERSION: Final = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this program's version, each step in a transaction of its own.

    Raises:
        UnavailableError: The file was written by a newer program.
    """
    version = schema_version(connection)
    for number in range(version, SCHEMA_VERSION):
        connection.executescript(f"begin immediate; {MIGRATIONS[number]}; pragma user_version = {number + 1}; commit;")


def schema_version(connection: sqlite3.Connection) -> int:
    """Return how many steps this file has seen.

    Raises:
        UnavailableError: More than this program knows.
    """
    version = int(connection.execute("pragma user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise UnavailableError(
            f"the ledger has format {version}, this program knows formats up to {SCHEMA_VERSION}",
            "expected a ledger of this or an older version; install a newer Muniment",
        )
    return version
