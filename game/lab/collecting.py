"""How often Python goes over what is in memory to find what nobody needs any more."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 50)
"""New objects after which the youngest are gone over, and how many times that for the older and for all. A conference
makes many and gives up few in circles; at Python's own pace a tenth of the work is looking for them."""


@contextmanager
def seldom() -> Iterator[None]:
    """Seldom while conferences are played, and as before afterwards."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
