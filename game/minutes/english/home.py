"""English: signature, ratification, entry into force, the end."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Home(Said):
    """What happens after adoption."""

    SIGNED = "{who} signed the convention, subject to ratification."
    WITHHELD = "{who} withheld its signature."
    SUBMITTED = "{who} laid the convention before its capital."
    RATIFIED = "{who} ratified in year {year}."
    RATIFIED_DECISIVE = "{who} ratified in year {year}; the decision lay with the {actor}."
    NOT_YET = "The capital of {who} did not ratify in year {year}."
    NOT_YET_DECISIVE = "The capital of {who} did not ratify in year {year}: the decision lay with the {actor}."
    WITH_ODDS = "{sentence} The odds had been {percent}."
    IN_FORCE = Plural(
        one="The convention entered into force in year {year}, with {count} party; {needed} had been needed.",
        other="The convention entered into force in year {year}, with {count} parties; {needed} had been needed.",
    )
    END_NOT_ADOPTED = "The conference ended without a convention: the text was not adopted."
    END_IN_FORCE = "The conference ended with a convention in force."
    END_NOT_IN_FORCE = "The years ran out before the convention could enter into force."
    END_NOTHING_LEFT = "The conference ended without a convention: no article carried, and nothing was left to adopt."
