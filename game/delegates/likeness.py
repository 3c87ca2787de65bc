"""Who wants much the same, by the public estimate: the similarity on which groups are built (E5.15)."""

from __future__ import annotations

import numpy as np

from game.delegates.ground import Numbers
from game.delegates.reading_others import Room
from game.engine.remembering import remembered


@remembered(32)
def likeness(room: Room) -> Numbers:
    """[N, N] correlation of what each alternative is estimated to bring to each state, -1 to 1; 0 for the unread."""
    gains = room.gain.reshape(len(room.gain), -1)
    gains = gains - gains.mean(1, keepdims=True)
    length = np.sqrt((gains * gains).sum(1))
    gains = gains / np.where(length > 0, length, 1.0)[:, None]
    return np.asarray(gains @ gains.T)
