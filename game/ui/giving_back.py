"""What closed screens held goes back to the system: a window that stays open all day grows no larger than its work."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Let go of rings of references, and of the memory the C library keeps for later: some milliseconds."""
    gc.collect()
    _trim()(0)


@cache
def _trim() -> Callable[[int], int]:
    """``malloc_trim`` of glibc, which keeps what was freed between pieces in use; elsewhere there is no need of it."""
    found: Callable[[int], int] | None = None
    if sys.platform == "linux":
        found = getattr(ctypes.CDLL(None), "malloc_trim", None)  # absent where the C library is another one
    return found or (lambda _kept: 0)
