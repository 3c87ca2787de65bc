"""Who may load the house behind the door: one thread at a time.

Two threads that load the same packages at once, and these load one another in a circle (pydantic's do), can each be
handed a half-loaded module: CPython breaks what would be a deadlock of their locks that way.
"""

from __future__ import annotations

from threading import RLock

LOADING = RLock()
"""Held by a thread beside the window while it loads, or does what loads as it goes."""
