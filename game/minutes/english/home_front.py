"""English: work at home, neighbours, and contagion."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Front(Said):
    """What a government does about its own capital, and how one ratification moves another."""

    DECLARATION = "{who} declared how it reads the convention, to meet its {actor}."
    SIDE_PAYMENT = "{who} gave its {actor} something else that it wanted."
    PERSUADED = "{who} pressed {whom} to ratify."
    WAITS = "{who} waits with its ratification."
    TAKEN_BACK = "{who} took the convention back from its capital, and waits."
    SPREAD = "Ratifications moved others in year {year}: {moves}."
    SPREAD_LITTLE = "The ratifications of year {year} moved nobody else by as much as a point."
    MOVED = "{who} by {points} through {by}"
