"""English: positions put on record beside the signature."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Positions(Said):
    """Explanations, reservations, interpretative declarations."""

    EXPLAINED = "{who} explained its position: “{text}”"
    RESERVED = "{who} entered a reservation on {article}."
    INTERPRETED = "{who} declared how it reads {article}: “{text}”"
    INTERPRETED_WHOLE = "{who} declared how it reads the convention: “{text}”"
