"""English: the closing summary and the outlook."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Closing(Said):
    """Who got what, who ratified and who did not, and what is likely."""

    OWN = "{who} reads words of its own in {own}."
    OWN_NOWHERE = "{who} reads no words of its own in the text."
    OWN_AND_OPPOSED = "{who} reads words of its own in {own}, and had opposed what stands in {opposed}."
    OWN_NOWHERE_AND_OPPOSED = "{who} reads no words of its own in the text, and had opposed what stands in {opposed}."

    RATIFIED_IN = "In year {year}: {who}."
    NOBODY_RATIFIED = "No state ratified."
    WITHHELD = "{who} did not ratify: it had withheld its signature."
    NOT_SIGNED = "{who} did not ratify: it had not signed."
    NOT_SUBMITTED = "{who} did not ratify: it signed, and never laid the convention before its capital."
    UNANSWERED = "{who} did not ratify: its capital has not answered yet."
    REFUSED = "{who} did not ratify: its capital declined {times}."
    REFUSED_ACTOR = "{who} did not ratify: its capital declined {times}, and the decision lay with the {actor}."
    REFUSED_FOR = "{who} did not ratify: its capital declined {times}; {reason} weighed most against it."
    IN_FORCE = Plural(
        one="The convention has been in force since year {year}: {count} state ratified, {needed} had to.",
        other="The convention has been in force since year {year}: {count} states ratified, {needed} had to.",
    )
    NOT_IN_FORCE = Plural(
        one="The convention is not in force: {count} state ratified, {needed} had to.",
        other="The convention is not in force: {count} states ratified, {needed} had to.",
    )
    NO_TEXT = "There is no convention to ratify."

    OUTLOOK_ADOPTED = "Ratifications to be expected in {years} years: {parties}, where {needed} are needed."
    OUTLOOK_IF = "From here, ratifications to be expected in {years} years: {parties}, where {needed} are needed."
    ADOPTION = "That a text is adopted: {likelihood}."
    FORCE_BY = "In force by the end of year {year}: {likelihood}."
    FORCE_SURE = "In force since year {year}."
    FORCE_NEVER = "Entry into force is out of sight."
    STATE = "{who}: {likelihood}."
    PARTIES = Plural(one="A party already: {who}.", other="Parties already: {who}.")
    PROMISES_KEPT = Plural(one="One promise was kept, by {who}.", other="{Count} promises were kept, by {who}.")
    PROMISES_BROKEN = Plural(one="One promise was broken, by {who}.", other="{Count} promises were broken, by {who}.")
