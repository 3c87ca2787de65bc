"""English: a conference told stage by stage."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Tale(Said):
    """Turns of the narrator's own."""

    QUOTE = "{who}: “{text}”"
    AROUND_THE_TABLE = "Around the table: {delegations}."
    SPOKE_TOO = "{who} spoke as well."
    TABLED = "{who} tabled {choices}."
    TABLED_MANY = "{who} tabled wordings for {places}."
    TABLED_BY_MANY = "{who} tabled wordings, for {places}."
    CHAIR_TEXT = "The Chair tabled a compromise of its own for {places}."
    MORE_CONCLUDED = Plural(
        one="One more package was concluded: {deals}.", other="{Count} more packages were concluded: {deals}."
    )
    KEPT_MANY = Plural(one="One promise was kept, by {who}.", other="{Count} promises were kept, by {who}.")
    YEARS = "Years {first} to {last}"
    DECLINED_TIMES = Plural(
        one="The capital of {who} declined {times}.", other="The capitals of {who} declined {times}."
    )
    STORY_ACCEPTED = "{offer} {who} accepted, and the package was concluded."
    STORY_CONCLUDED = "{offer} The package was concluded."
    STORY_DECLINED = "{offer} {who} declined."
    STORY_COUNTERED = "{offer} {who} answered with another."
    STORY_WITHDRAWN = "{offer} It was withdrawn before anybody had answered."
    STORY_LAPSED = "{offer} No answer came in time, and it lapsed."
    STORY_OPEN = "{offer} It is still on the table."
    CONCLUDED_NOW = "{parties} concluded the package on {articles} that {author} had offered before."
    CONCLUDED_NOW_BARE = "{parties} concluded the package that {author} had offered before."
    MANY_OFFERS = Plural(
        one="One more package was offered and led to nothing.",
        other="{Count} more packages were offered and led to nothing.",
    )
    SIGNED = Plural(one="{who} alone signed.", other="{Count} delegations signed: {who}.")
    SIGNED_ALL = "Every delegation signed."
    SIGNED_NONE = "No delegation signed."
    WITHHELD = "{who} withheld their signatures."
    WITHHELD_ONE = "{who} withheld its signature."
    SUBMITTED = Plural(
        one="{who} laid the convention before its capital.", other="{who} laid the convention before their capitals."
    )
    RATIFIED = "{who} ratified."
    DECLINED = Plural(one="The capital of {who} did not.", other="The capitals of {who} did not.")
    DECLINED_ALONE = Plural(one="The capital of {who} did not ratify.", other="The capitals of {who} did not ratify.")
    HEADING_TEXT = "The text as adopted"
    HEADING_CLOSING = "What came of it"
    HEADING_ARRIVAL = "Where the world went"
    HEADING_OUTLOOK = "Outlook"
