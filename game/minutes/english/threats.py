"""English: threats."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Duress(Said):
    """From the threat to the deed, or to nothing."""

    MADE = "{who} threatened {whom} with {means} unless it promised {pledge}."
    MADE_PUBLIC = "{who} threatened {whom} in public with {means} unless it promised {pledge}."
    YIELDED = "{who} yielded to {threat}."
    DEFIED = "{who} defied {threat}."
    CARRIED_OUT = "{who} carried out a threat against {whom}: {deed}."
    DROPPED = "{who} backed down from its threat to {whom}."
    LAPSED = "{who} let its threat to {whom} come to nothing."
    THREAT = "the threat of {who} to {whom}"
    THREAT_UNKNOWN = "threat {id}"

    TRADE = "curbs on trade"
    AID = "an end to aid"
    SECURITY = "an end to its protection"
    EXCLUSION = "exclusion from its circle"
    DID_TRADE = "trade was curbed"
    DID_AID = "aid was ended"
    DID_SECURITY = "protection was withdrawn"
    DID_EXCLUSION = "it was shut out of the circle"
