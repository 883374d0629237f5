"""What a process may not do that works on what strangers wrote, enforced by the kernel and not by good will.

Source: seccomp(2), setrlimit(2). A call that would change files or start programs returns EPERM and is an ordinary
error inside an engine; a call for the network ends the process, since ``SERVICE SILENT`` makes an answer of an error.
The filter is applied to all threads of the process (TSYNC), since an engine has started some by then.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # signal itself makes enumerations: 10 ms
import ctypes
import os
import resource
import struct
import sys

# query workers are started anew after every kill: what they import, each start pays for (decision 0114)
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from subprocess import Popen
    from typing import Final

_PR_SET_NO_NEW_PRIVS: Final = 38
_SECCOMP_SET_MODE_FILTER: Final = 1
_SECCOMP_FILTER_FLAG_TSYNC: Final = 1

# BPF: load word, jump if equal, if greater or equal, if any bit is set, return
_LOAD: Final = 0x20
_JUMP_IF_EQUAL: Final = 0x15
_JUMP_IF_AT_LEAST: Final = 0x35
_JUMP_IF_ANY: Final = 0x45
_RETURN: Final = 0x06
_ALLOW: Final = 0x7FFF0000
_ERROR_EPERM: Final = 0x00050000 | 1
_KILL_PROCESS: Final = 0x80000000
_OFFSET_NUMBER: Final = 0
_OFFSET_ARCHITECTURE: Final = 4
_OFFSET_ARGUMENTS: Final = 16  # low half of the first; both systems are little-endian
_X32_BIT: Final = 0x40000000

# of open(2): for writing only, for reading and writing, create, truncate
_WRITES: Final = 0o1 | 0o2 | 0o100 | 0o1000


class _System:
    """Numbers of one architecture.

    Attributes:
        architecture: ``AUDIT_ARCH_…``.
        seccomp: The call itself.
        fatal: No sockets.
        refused: No other programs, no looking into other processes, no change of files.
        opening: Calls that open files, with the position of their flags.
    """

    __slots__ = ("architecture", "fatal", "opening", "refused", "seccomp")

    def __init__(
        self,
        architecture: int,
        seccomp: int,
        fatal: Mapping[str, int],
        refused: Mapping[str, int],
        opening: Mapping[int, int],
    ) -> None:
        self.architecture: Final = architecture
        self.seccomp: Final = seccomp
        self.fatal: Final = fatal
        self.refused: Final = refused
        self.opening: Final = opening


_SYSTEMS: Final = {
    "x86_64": _System(
        0xC000003E,
        317,
        {
            "socket": 41, "connect": 42, "accept": 43, "sendto": 44, "sendmsg": 46, "bind": 49, "listen": 50,
            "socketpair": 53, "accept4": 288, "sendmmsg": 307,
        },
        {
            "vfork": 58, "fork": 57, "execve": 59, "kill": 62, "truncate": 76, "rename": 82,
            "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86, "unlink": 87, "symlink": 88, "chmod": 90, "chown": 92,
            "ptrace": 101, "mount": 165, "unlinkat": 263, "renameat": 264, "linkat": 265,
            "symlinkat": 266, "mkdirat": 258, "process_vm_readv": 310, "process_vm_writev": 311,
            "renameat2": 316, "bpf": 321, "execveat": 322, "unshare": 272, "setns": 308, "io_uring_setup": 425,
            "openat2": 437, "pidfd_getfd": 438, "keyctl": 250, "add_key": 248, "fchmodat": 268, "fchownat": 260,
        },
        {2: 1, 257: 2},
    ),
    "aarch64": _System(
        0xC00000B7,
        277,
        {
            "socket": 198, "socketpair": 199, "bind": 200, "listen": 201, "accept": 202, "connect": 203,
            "sendto": 206, "sendmsg": 211, "accept4": 242, "sendmmsg": 269,
        },
        {
            "execve": 221, "execveat": 281, "kill": 129, "truncate": 45, "renameat": 38, "renameat2": 276,
            "mkdirat": 34, "linkat": 37, "unlinkat": 35, "symlinkat": 36, "ptrace": 117, "mount": 40,
            "process_vm_readv": 270, "process_vm_writev": 271, "bpf": 280, "unshare": 97, "setns": 268,
            "io_uring_setup": 425, "openat2": 437, "pidfd_getfd": 438, "keyctl": 219, "add_key": 217,
            "fchmodat": 53, "fchownat": 54,
        },
        {56: 2},
    ),
}  # fmt: skip


def limit(memory: int) -> None:
    """Limit address space, forbid core files and writing to files, and let this process be the first to go.

    Where memory runs out for the whole machine, the kernel is to end what can be started anew, not the service.

    Args:
        memory: In bytes, beyond what the process has mapped already: an idle engine maps some 400 MB and uses 30.
    """
    _go_first()
    allowed = _mapped() + memory
    resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def end(process: Popen[bytes]) -> None:
    """End a process that works for this one, seen from outside, and close its pipes."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        # what was not sent yet has nobody to go to
        try:
            if stream is not None:
                stream.close()
        except OSError:
            pass


def _go_first() -> None:
    """Raise the score by which the kernel chooses what to end, to the highest (proc(5), ``oom_score_adj``)."""
    try:
        score = os.open("/proc/self/oom_score_adj", os.O_WRONLY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        os.write(score, b"1000")
    except OSError:
        pass
    finally:
        os.close(score)


def _mapped() -> int:
    # without pathlib, which takes a worker a fifth of the time that it needs to start
    try:
        status = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return 0
    try:
        return int(os.read(status, 100).split()[0]) * resource.getpagesize()
    finally:
        os.close(status)


def confine(*, reading: bool = True) -> bool:
    """Take the right to sockets, programs and file changes from every thread of this process, for good.

    Args:
        reading: Whether files may still be opened for reading; what is open already stays open.

    Returns:
        Whether the kernel took it: ``False`` on systems without seccomp, where the other limits hold alone.
    """
    system = _SYSTEMS.get(os.uname().machine)
    if sys.platform != "linux" or system is None:
        return False
    program = _program(system, reading=reading)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    buffer = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    filter_program = ctypes.create_string_buffer(header, len(header))
    done = libc.syscall(
        system.seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(filter_program)
    )
    return bool(done == 0)


def _program(system: _System, *, reading: bool = True) -> bytes:
    """Return the filter; jumps lead forward only, and say how many instructions they leave out."""
    refused, fatal = sorted(system.refused.values()), sorted(system.fatal.values())
    opening = sorted(system.opening.items()) if reading else []
    if not reading:
        refused = sorted([*refused, *system.opening])
    calls = [*refused, *fatal, *(number for number, _ in opening)]
    # where the program goes on behind the list: allow, refuse, end, then a check for each call that opens files
    allow = len(calls)
    targets = [
        *[allow + 1] * len(refused),
        *[allow + 2] * len(fatal),
        *range(allow + 3, allow + 3 + 4 * len(opening), 4),
    ]
    checks = [
        [
            _instruction(_LOAD, _OFFSET_ARGUMENTS + 8 * argument),
            _instruction(_JUMP_IF_ANY, _WRITES, 0, 1),
            _instruction(_RETURN, _ERROR_EPERM),
            _instruction(_RETURN, _ALLOW),
        ]
        for _, argument in opening
    ]
    return b"".join(
        [
            _instruction(_LOAD, _OFFSET_ARCHITECTURE),
            _instruction(_JUMP_IF_EQUAL, system.architecture, 0, 2 + allow + 1),
            _instruction(_LOAD, _OFFSET_NUMBER),
            _instruction(_JUMP_IF_AT_LEAST, _X32_BIT, allow + 1, 0),
            *(
                _instruction(_JUMP_IF_EQUAL, number, target - index - 1, 0)
                for index, (number, target) in enumerate(zip(calls, targets, strict=True))
            ),
            _instruction(_RETURN, _ALLOW),
            _instruction(_RETURN, _ERROR_EPERM),
            _instruction(_RETURN, _KILL_PROCESS),
            *(instruction for check in checks for instruction in check),
        ]
    )


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)
