"""The limit of memory on Windows: a job object of which this process is the only member (Microsoft, *Job Objects*).

Beyond it an allocation fails, which Python calls ``MemoryError``, as under the limit of Linux.
"""

from __future__ import annotations

import ctypes
import sys
from typing import ClassVar

_EXTENDED_LIMIT_INFORMATION = 9
_LIMIT_PROCESS_MEMORY = 0x100
_Fields = list[tuple[str, type]]


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_: ClassVar[_Fields] = [
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    ]


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_: ClassVar[_Fields] = [
        ("basic", _Basic),
        ("counted", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    ]


class Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_: ClassVar[_Fields] = [
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("peak_paged", ctypes.c_size_t),
        ("paged", ctypes.c_size_t),
        ("peak_unpaged", ctypes.c_size_t),
        ("unpaged", ctypes.c_size_t),
        ("committed", ctypes.c_size_t),
        ("peak_committed", ctypes.c_size_t),
    ]


_jobs: list[int] = []
"""The job of this process once it has one: closing its handle would lift the limit."""


def hold(most: int) -> None:
    """Let this process commit so many bytes more than it has now. Raises ``OSError`` where Windows does not let it."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
        kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
        kernel.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
        here, counters = kernel.GetCurrentProcess(), Counters(size=ctypes.sizeof(Counters))

        def must(done: int) -> int:
            if not done:
                raise ctypes.WinError(ctypes.get_last_error())
            return done

        must(kernel.K32GetProcessMemoryInfo(here, ctypes.byref(counters), ctypes.sizeof(counters)))
        if not _jobs:
            _jobs.append(must(kernel.CreateJobObjectW(None, None)))
            must(kernel.AssignProcessToJobObject(_jobs[0], here))
        limit = Extended(process_memory=counters.committed + most)
        limit.basic.flags = _LIMIT_PROCESS_MEMORY
        must(
            kernel.SetInformationJobObject(
                _jobs[0], _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limit), ctypes.sizeof(limit)
            )
        )
