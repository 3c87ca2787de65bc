"""Foresees what the chair will put next: who plays well stops a wording only where what comes after it is better.

The chair looks for the wording with the fewest objections to be expected (``agenda``), by public knowledge alone; so a
delegate can read the room as the chair does, its own objection included, and see where that would lead (backward
induction one step deep, as in Ståhl 1972).
"""

from __future__ import annotations

import numpy as np

from game.delegates.agenda import agenda_of
from game.delegates.ground import Numbers, Places
from game.delegates.situation import Situation

NEARLY_AS_MANY = 0.15
"""Share of the room by which fewer may be expected to bear the next wording. Design value."""
PATIENCE = 0.25
"""Steps of utility that putting it off is held to cost. Design value."""


def gains(s: Situation, rows: Places, columns: Places) -> Numbers:
    """[M] steps of utility it would win by stopping each wording, below nought where nothing better is in sight."""
    burden, bears = agenda_of(s.view).burden, s.room.passing
    found = np.full(len(rows), -PATIENCE)
    for at, (row, column) in enumerate(zip(rows, columns, strict=True)):
        left = burden[row].copy()
        left[column] = np.inf
        following = int(left.argmin())
        likely = np.isfinite(left[following]) and bears[row, following] >= bears[row, column] - NEARLY_AS_MANY
        if likely and not s.forbidden[row, following]:
            won = float(s.gain[row, following] - s.gain[row, column]) / s.step
            found[at] = won * float(bears[row, following]) - PATIENCE
    return found
