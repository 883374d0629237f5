"""How much processing time each client has left, and how many of its queries run: one table for all processes.

A client's account is one number, the moment at which its budget will be full again (the theoretical arrival time of
ITU-T I.371's generic cell rate algorithm). What it owes is how far that lies ahead; it melts by itself, so that nothing
has to be counted up, and an account that is full is the same as none. The clock is the machine's monotonic one, which
all processes share.

The table has a fixed size. When too many clients owe something at once, the one that owes least is forgotten.
"""

import fcntl
import hashlib
import math
import mmap
import os
import struct
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import BudgetError

_SALT: Final = 16
_USED: Final = struct.Struct("=Q")
_HEAD: Final = _SALT + _USED.size
_KEY: Final = 16
_ACCOUNT: Final = struct.Struct(f"={_KEY}sd")
_WAYS: Final = 8
_BUCKETS: Final = 1_024
_ROWS: Final = 128
_PLACES: Final = 128
_ROW_SIZE: Final = _PLACES * _KEY
_BUCKET_SIZE: Final = _WAYS * _ACCOUNT.size
_ROWS_BEGIN: Final = _HEAD + _BUCKETS * _BUCKET_SIZE
_SIZE: Final = _ROWS_BEGIN + _ROWS * _ROW_SIZE
_REMEMBERED: Final = 1_000
_NOBODY: Final = bytes(_KEY)
_MOST_SPOILT: Final = 7  # queries that one query is fined for at most, beside the next one


class Allowance(msgspec.Struct, frozen=True, kw_only=True):
    """What one client may use.

    Attributes:
        seconds: Processing time that it can save up; 0 for no limit.
        refill: Seconds that it gets back each second.
        parallel: Queries of it that run at a time.
        fine: Seconds that it pays for a query that is broken off, since something new is started for the next one;
            as much again for each client whose query waits meanwhile, for a few of them.
    """

    seconds: float = 40.0
    refill: float = 0.25
    parallel: int = 2
    fine: float = 2.0

    def charged(self, full: float, now: float, cost: float) -> float:
        """Return when the budget is full again after a further cost.

        Args:
            full: When it would have been full.
        """
        return max(full, now) + cost / self.refill

    def owed(self, full: float, now: float) -> float:
        """Return the seconds of processing time that are missing from a full budget."""
        return max(full - now, 0) * self.refill

    def left(self, full: float, now: float) -> float:
        """Return the seconds of processing time that are left; negative after a query that took more than there was."""
        return self.seconds - self.owed(full, now)

    def retry_after(self, full: float, now: float) -> int:
        """Return in how many whole seconds something will be left; 0 when something is, or no time counts."""
        if self.seconds <= 0 or self.left(full, now) > 0:
            return 0
        return math.floor(full - now - self.seconds / self.refill) + 1


class _Alone:
    """Keeps other threads and processes out; a process that dies lets go.

    Args:
        file: Open, and shared by the processes; -1 where there is one process alone.
    """

    __slots__ = ("file", "lock")

    def __init__(self, file: int) -> None:
        self.file = file
        self.lock: Final = threading.Lock()

    def __enter__(self) -> None:
        self.lock.acquire()
        if self.file >= 0:
            try:
                fcntl.flock(self.file, fcntl.LOCK_EX)
            except BaseException:
                self.lock.release()
                raise

    def __exit__(self, *_: object) -> None:
        try:
            if self.file >= 0:
                fcntl.flock(self.file, fcntl.LOCK_UN)
        finally:
            self.lock.release()


class Budget:
    """The accounts of all clients.

    Args:
        place: A folder that processes share; ``None`` for a budget of this process alone.
        clock: Seconds; must be the same for all processes.
    """

    def __init__(
        self, allowance: Allowance, place: Path | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.allowance: Final = allowance
        self.shared: Final = place is not None
        self._place = place
        self._clock = clock
        file = -1 if place is None else os.open(place / "accounts", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._alone = _Alone(file)
        self._own_lock = -1
        self._keys: dict[str, bytes] = {}
        with self._alone:
            self._table = self._open_table()
            self._salt = self._table[:_SALT]
            self._row = self._claim_row()

    def _open_table(self) -> mmap.mmap:
        file = self._alone.file
        if file >= 0 and os.fstat(file).st_size != _SIZE:
            os.ftruncate(file, _SIZE)
        table = mmap.mmap(file, _SIZE)
        if table[:_SALT] == bytes(_SALT):
            # without it, one could choose addresses that push each other out of the table
            table[:_SALT] = os.urandom(_SALT)
        return table

    def _claim_row(self) -> int:
        """Take a row for what runs in this process; its lock dies with the process, and so does what the row says."""
        if self._place is None:
            _USED.pack_into(self._table, _SALT, 1)
            return 0
        for row in range(_ROWS):
            if (lock := self._try_row(row)) >= 0:
                self._own_lock = lock
                self._clear(row)
                _USED.pack_into(self._table, _SALT, max(row + 1, self._rows()))
                return row
        raise OSError(f"more than {_ROWS} server processes share {self._place}")

    def _try_row(self, row: int) -> int:
        """Return the open lock of a row that nobody holds, or -1."""
        assert self._place is not None
        lock = os.open(self._place / f"row-{row}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return -1
        return lock

    # ------------------------------------------------------------ time

    def check(self, client: str) -> None:
        """See that a client has time left.

        Raises:
            BudgetError: It has none; says when it will have some.
        """
        if not self._counts(client):
            return
        now = self._clock()
        with self._alone:
            full = self._full(self._key(client))
        if seconds := self.allowance.retry_after(full, now):
            raise _used_up(self.allowance, seconds)

    def owed(self, client: str) -> float:
        """Return the seconds of processing time that a client has used and not got back yet."""
        if not self._counts(client):
            return 0.0
        with self._alone:
            return self.allowance.owed(self._full(self._key(client)), self._clock())

    def charge(self, client: str, cost: float) -> None:
        """Take seconds of processing time from a client's budget."""
        if not self._counts(client) or cost <= 0:
            return
        key, now = self._key(client), self._clock()
        with self._alone:
            offset, full = self._find(key, now)
            _ACCOUNT.pack_into(self._table, offset, key, self.allowance.charged(full, now, cost))

    def _counts(self, client: str) -> bool:
        return bool(client) and self.allowance.seconds > 0

    def _key(self, client: str) -> bytes:
        if (key := self._keys.get(client)) is None:
            key = hashlib.blake2b(client.encode(), digest_size=_KEY, key=self._salt).digest()
            if len(self._keys) >= _REMEMBERED:
                self._keys.clear()
            self._keys[client] = key
        return key

    def _account(self, key: bytes) -> int:
        """Return where the account of a client is, -1 when it has none."""
        begin = self._bucket(key)
        place = self._table.find(key, begin, begin + _BUCKET_SIZE)
        # what looks like the key may lie across two accounts
        while place >= 0 and (place - begin) % _ACCOUNT.size:
            place = self._table.find(key, place + 1, begin + _BUCKET_SIZE)
        return place

    def _bucket(self, key: bytes) -> int:
        return _HEAD + int.from_bytes(key[:4], "big") % _BUCKETS * _BUCKET_SIZE

    def _full(self, key: bytes) -> float:
        place = self._account(key)
        return 0.0 if place < 0 else float(_ACCOUNT.unpack_from(self._table, place)[1])

    def _find(self, key: bytes, now: float) -> tuple[int, float]:
        """Return where the account of a client is or goes, and when its budget would be full."""
        if (place := self._account(key)) >= 0:
            return place, float(_ACCOUNT.unpack_from(self._table, place)[1])
        begin = self._bucket(key)
        accounts = _ACCOUNT.iter_unpack(self._table[begin : begin + _BUCKET_SIZE])
        number, _ = min(enumerate(accounts), key=lambda account: max(account[1][1], now))
        return begin + number * _ACCOUNT.size, now

    # ------------------------------------------------------------ queries that run

    def begin(self, client: str) -> bool:
        """Count a query of a client as running, unless as many of it run as may, in all processes together."""
        if not client or not self.allowance.parallel:
            return True
        key = self._key(client)
        with self._alone:
            return self._begun(key)

    def enter(self, client: str) -> float | None:
        """Do what ``check``, ``begin`` and ``owed`` do, at once; ``None`` when as many of its queries run as may.

        Raises:
            BudgetError: It has no time left.
        """
        if not client:
            return 0.0
        key, now = self._key(client), self._clock()
        with self._alone:
            full = self._full(key)
            seconds = self.allowance.retry_after(full, now)
            begun = not seconds and (not self.allowance.parallel or self._begun(key))
        if seconds:
            raise _used_up(self.allowance, seconds)
        return self.allowance.owed(full, now) if begun else None

    def _begun(self, key: bytes) -> bool:
        if len(self._running(key)) >= self.allowance.parallel and not self._buried(key):
            return False
        free = self._find_key(_NOBODY, *self._span(self._row))
        if free is not None:
            self._table[free : free + _KEY] = key
        return free is not None

    def end(self, client: str) -> None:
        """Count a query of a client as no longer running."""
        if not client or not self.allowance.parallel:
            return
        with self._alone:
            place = self._find_key(self._key(client), *self._span(self._row))
            if place is not None:
                self._table[place : place + _KEY] = _NOBODY

    def running(self, client: str) -> int:
        """Return how many queries of a client run, in all processes."""
        with self._alone:
            return len(self._running(self._key(client)))

    def _running(self, key: bytes) -> list[int]:
        """Return where it says so, row by row."""
        found: list[int] = []
        place, end = _ROWS_BEGIN - _KEY, _ROWS_BEGIN + self._rows() * _ROW_SIZE
        while (next_place := self._find_key(key, place + _KEY, end)) is not None:
            place = next_place
            found.append(place)
        return found

    def _buried(self, key: bytes) -> bool:
        """Clear the rows of processes that are dead, and say whether a place is free for a client then."""
        for row in {(place - _ROWS_BEGIN) // _ROW_SIZE for place in self._running(key)} - {self._row}:
            if (lock := self._try_row(row)) >= 0:
                self._clear(row)
                os.close(lock)
        return len(self._running(key)) < self.allowance.parallel

    def _rows(self) -> int:
        """Return how many rows have ever been used."""
        return int(_USED.unpack_from(self._table, _SALT)[0])

    def _span(self, row: int) -> tuple[int, int]:
        begin = _ROWS_BEGIN + row * _ROW_SIZE
        return begin, begin + _ROW_SIZE

    def _find_key(self, key: bytes, begin: int, end: int) -> int | None:
        """Return the first place that holds a key; an empty one looks like ``_NOBODY``."""
        place = self._table.find(key, begin, end)
        while place >= 0 and (place - _ROWS_BEGIN) % _KEY:
            place = self._table.find(key, place + 1, end)
        return place if place >= 0 else None

    def _clear(self, row: int) -> None:
        begin, end = self._span(row)
        self._table[begin:end] = bytes(_ROW_SIZE)

    def close(self) -> None:
        """Let go of the table."""
        with self._alone.lock:
            self._table.close()
            for descriptor in (self._alone.file, self._own_lock):
                if descriptor >= 0:
                    os.close(descriptor)
            self._alone.file = self._own_lock = -1


def _used_up(allowance: Allowance, seconds: int) -> BudgetError:
    return BudgetError(
        f"your address has used up its {allowance.seconds:g} seconds of query time;"
        f" each second gives {allowance.refill:g} back",
        f"ask again in {seconds:,} seconds; ask for less at a time, or take the dump and ask a copy of your own",
        retry_after=seconds,
    )


class Meter:
    """Charges a client for the time that its query takes, as it takes it.

    Args:
        client: Who pays.
        clock: Says how much there has been.
    """

    def __init__(self, budget: Budget, client: str, *, clock: Callable[[], float] = time.thread_time) -> None:
        self._budget = budget
        self._client = client
        self._clock = clock
        self._began = self._read = clock()

    def read(self) -> float:
        """Charge what has passed since the last time, and return the seconds since the beginning."""
        now = self._clock()
        self._budget.charge(self._client, now - self._read)
        self._read = now
        return now - self._began

    def fine(self, waiting: int) -> None:
        """Charge for what a query that had to be broken off costs the next one, and those who wait.

        Args:
            waiting: How many they are.
        """
        self._budget.charge(self._client, self._budget.allowance.fine * (1 + min(waiting, _MOST_SPOILT)))
