"""English: the room as a whole."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Room(Said):
    """What is said of trust, giving and patterns in a room."""

    TRUST = "Delegations trust each other by {trust} on average, on a scale from −1 to 1."
    MADE = "The talks have made trust: {step} since the opening."
    LOST = "The talks have cost trust: {step} since the opening."
    STILL = "The talks have neither made nor cost trust so far."
    MOST = "{who} is trusted most ({trust}), {other} least ({less})."
    RETURNED = "Of all that was given, {share} has been returned."
    NOTHING_GIVEN = "Nobody has given anything yet that could be returned."
    DIFFUSE = "Where two owe each other something, {share} of it is made up for by others: give and take goes round."
    PAIRWISE = "Debts stay where they were made: {share} of them are made up for by others."
    LEAST = "{who} has had least back of what it gave: {share}."
    PATTERN = "Proposals of {names} tend to hollow the text out for nobody’s good: a pattern, not a verdict."
