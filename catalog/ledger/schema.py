"""Tables of the SQLite ledger, as the steps that lead to them.

A step is never edited after a release: a change of the tables is a new step. ``PRAGMA user_version`` counts
the steps that a file has seen.
"""

import sqlite3
from typing import Final

from catalog.errors import UnavailableError

# The last forty characters of an id, each times a power of an odd number: ids that end or begin alike, as UUIDs of one
# machine and names of files do, spread over all buckets. SQLite can compute it without help.
_BUCKET: Final = " + ".join(
    f"coalesce(unicode(substr(identifier, -{place}, 1)), 0) * {pow(389, place, 1024)}" for place in range(1, 41)
)

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
    """
    -- SQLite changes a check only with the whole table. What refers to entries refers to them by name, so the new table
    -- takes the old one's; references are checked at commit.
    create table entry_2 (
        sequence      integer primary key,
        kind          text not null check (kind in ('document', 'authority', 'redirect')),
        identifier    text not null,
        change        text not null check (change in ('recorded', 'described', 'restored',
                          'withdrawn', 'absent', 'undone', 'merged', 'taken_down')),
        recorded      text not null,
        digest        blob,                     -- of the payload; null in a tombstone
        source        blob,
        location      text not null default '',
        load          integer references load (id),
        warnings      blob,
        reason        text,                     -- of a tombstone
        target        text,                     -- of a merge: the document that stands for this one now
        ark           text,                     -- assigned by this catalogue; later entries of the document keep it
        embargo       text,                     -- the day from which the document is public, ISO 8601
        purged        text,                     -- when the content was destroyed; the digest stays
        superseded_by integer references entry_2 (sequence) deferrable initially deferred,
        check ((change in ('withdrawn', 'absent', 'undone', 'merged', 'taken_down')) = (digest is null)),
        check ((change = 'merged') = (target is not null))
    ) strict;
    insert into entry_2 (sequence, kind, identifier, change, recorded, digest, source, location, load, warnings, reason,
        superseded_by)
        select sequence, kind, identifier, change, recorded, digest, source, location, load, warnings, reason,
        superseded_by from entry;
    drop table entry;
    alter table entry_2 rename to entry;
    create unique index entry_live on entry (kind, identifier) where superseded_by is null;
    create index entry_history on entry (kind, identifier, sequence);
    create index entry_superseded on entry (superseded_by) where superseded_by is not null;
    create index entry_of_load on entry (load) where load is not null;
    create index entry_ark on entry (ark) where ark is not null;
    create index entry_due on entry (embargo) where embargo is not null and superseded_by is null;
    create index entry_taken_down on entry (identifier) where change = 'taken_down';
    alter table load add column undone text;    -- when it was taken back
    """,
    """
    -- empty while each document has its ARK, so that a publication need not look at all of them
    create index entry_without_ark on entry (identifier)
        where ark is null and superseded_by is null and digest is not null and kind = 'document';
    """,
    """
    -- lists for harvesters go by sequence, which is the order of datestamps
    create index entry_listed on entry (sequence) where kind = 'document' and superseded_by is null;

    -- the sets of each entry that stands, and those that its document was in before; rows of entries that no
    -- published state shows any more go
    create table membership (
        spec   text not null,
        entry  integer not null references entry (sequence),
        member integer not null check (member in (0, 1)),
        primary key (spec, entry)
    ) strict, without rowid;
    create index membership_of_entry on membership (entry, member, spec);
    create table harvest_set (spec text primary key, name text not null) strict, without rowid;

    -- which part of the sitemap a document is in, for ever: made from the last four characters of its id, so that a new
    -- document touches one part
    alter table entry add column bucket integer generated always as ((
        coalesce(unicode(substr(identifier, -1, 1)), 0) * 7 + coalesce(unicode(substr(identifier, -2, 1)), 0) * 97
        + coalesce(unicode(substr(identifier, -3, 1)), 0) * 389 + coalesce(unicode(substr(identifier, -4, 1)), 0) * 1597
        ) & 1023) virtual;
    create index entry_bucket on entry (bucket, sequence)
        where kind = 'document' and superseded_by is null and digest is not null;
    """,
    """
    -- Decisions about links, and authority files, are entries too. SQLite documents this way of loosening a check
    -- (ALTER TABLE, section 7): no stored row changes, so the table need not be copied. The index makes other
    -- connections read the schema anew.
    pragma writable_schema = on;
    update sqlite_schema set sql = replace(sql, 'kind in (''document'', ''authority'', ''redirect'')',
        'kind in (''document'', ''authority'', ''redirect'', ''decision'', ''authority_file'')')
        where type = 'table' and name = 'entry';
    create index entry_decision on entry (sequence) where kind = 'decision';
    pragma writable_schema = reset;
    """,
    """
    -- lists that are harvested from other repositories; nothing else says how far they have been taken
    create table harvest (
        source  text not null,                  -- base URL
        prefix  text not null,                  -- metadataPrefix
        spec    text not null,                  -- setSpec; empty for the whole repository
        span    text not null,                  -- dates that were asked for by hand; empty for a list that is kept up
        since   text,                           -- the date of the repository's first answer in the last whole list
        begun   text,                           -- the date of the first answer in the list under way; null without one
        token   text,                           -- what its next page is asked with
        begun_anew integer not null default 0,  -- the last load that was taken back before this list began anew
        primary key (source, prefix, spec, span)
    ) strict, without rowid;

    -- which document a record of another repository became, for good
    create table harvested (
        source     text not null,
        identifier text not null,               -- the repository's
        document   text not null unique,
        datestamp  text not null,               -- the repository's, as it writes it
        tombstone  integer,                     -- the entry that says that the repository has deleted it
        primary key (source, identifier)
    ) strict, without rowid;

    -- in which lists it was last seen, so that one that has left a set stays while another list holds it
    create table harvested_in (
        source     text not null,
        identifier text not null,
        spec       text not null,
        primary key (source, identifier, spec)
    ) strict, without rowid;
    """,
    """
    -- of a record that was read from a description: when that was issued, and the SHA-256 that it names as its source
    alter table entry add column dated text;
    alter table entry add column origin blob;
    """,
    f"""
    -- four characters were too few: where all ids end alike, one bucket held all documents, and its list was too long
    drop index entry_bucket;
    alter table entry drop column bucket;
    alter table entry add column bucket integer generated always as (({_BUCKET}) & 1023) virtual;
    create index entry_bucket on entry (bucket, sequence)
        where kind = 'document' and superseded_by is null and digest is not null;
    """,
)

SCHEMA_VERSION: Final = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this program's version, each step in a transaction of its own.

    Raises:
        UnavailableError: The file was written by a newer program.
    """
    version = schema_version(connection)
    # a step may replace a table that others refer to
    connection.execute("pragma foreign_keys = off")
    for number in range(version, SCHEMA_VERSION):
        connection.executescript(f"begin immediate; {MIGRATIONS[number]}; pragma user_version = {number + 1}; commit;")
    connection.execute("pragma foreign_keys = on")


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
