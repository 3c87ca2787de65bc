"""English: where a session arrived among the five futures, and what pushed it there."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Whereto(Said):
    """A likeness, never a prediction."""

    STAYED = "The world this session leads to resembles “{future}” most ({share}), as it did from the first."
    MOVED = "The world this session leads to resembles “{future}” most ({share}); at first it resembled “{began}”."
    MEANS_TOGETHER = "Together: most states are in, and help each other under a common text."
    MEANS_UNBOUND = "Unbound: a few who are like-minded bind each other, and go ahead without the rest."
    MEANS_GOING_ALONE = "Going alone: the strong take what they need, and the others comply."
    MEANS_RETREAT = "Retreat: the text says little, and what is done is done informally."
    MEANS_RENEWAL = "Renewal: new institutions and safeguards, and states that keep to them."
    TELLING = "What tells it from the next likely world is {first} and {second}."
    PUSHED = "What pushed it there: {moves}."
    HELD = "What held it back: {moves}."
    MOVE = "{coordinate} ({began} to {ended})"
    STILL = "Nothing pushed it anywhere: the years did not change what the text had set."
