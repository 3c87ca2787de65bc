"""English: what is said and tabled on the floor."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Floor(Said):
    """Opening, stages, statements, messages, stances, wordings."""

    OPENED = "{convention}: the conference was convened, with {delegations} and {articles} before it."
    DELEGATIONS = Plural(one="{count} delegation", other="{count} delegations")
    ARTICLES = Plural(one="{count} article", other="{count} articles")

    STAGE_PREPARATION = "Delegations read their instructions."
    STAGE_OPENING = "The plenary opened with general statements."
    STAGE_SITTING = "Sitting {sitting} opened."
    STAGE_ROUND = "Round {round} of sitting {sitting} opened."
    STAGE_INTERSESSION = "Sitting {sitting} was over, and the delegations went home for some months."
    STAGE_ADOPTION = "The conference turned to the adoption of the convention."
    STAGE_SIGNATURE = "The convention was opened for signature."
    STAGE_HOME = "Year {year} of ratification began."
    STAGE_REVIEW = "Year {year} began, with the convention in force."
    STAGE_ENDED = "The conference closed."

    READY = "{who} had nothing further to say at this stage."
    NOT_READY = "{who} asked for the floor again."

    SPOKE = "{who} told the plenary: “{text}”"
    SPOKE_OPENING = "{who} opened with these words: “{text}”"
    SPOKE_PRAISE = "{who} spoke in praise: “{text}”"
    SPOKE_BLAME = "{who} voiced criticism: “{text}”"
    SPOKE_RED_LINE = "{who} named a limit: “{text}”"
    SPOKE_FRAME = "{who} set out how it saw the matter: “{text}”"
    SPOKE_PRAISE_OF = "{who} spoke in praise of {whom}: “{text}”"
    SPOKE_BLAME_OF = "{who} voiced criticism of {whom}: “{text}”"
    SPOKE_RED_LINE_AT = "{who} named {choice} as a limit: “{text}”"
    SPOKE_FRAME_OF = "{who} set out how it saw {choice}: “{text}”"
    SPOKE_NOTHING = "{who} took the floor."

    WROTE = "{who} wrote to {whom}: “{text}”"
    WROTE_OPENING = "{who} introduced itself to {whom}: “{text}”"
    WROTE_PRAISE = "{who} wrote to {whom} in praise: “{text}”"
    WROTE_BLAME = "{who} wrote to {whom} in criticism: “{text}”"
    WROTE_RED_LINE = "{who} named a limit to {whom}: “{text}”"
    WROTE_FRAME = "{who} set out to {whom} how it saw the matter: “{text}”"
    WROTE_NOTHING = "{who} wrote to {whom}."

    SUPPORTED = "{who} declared its support for {choices}."
    COULD_ACCEPT = "{who} said that it could accept {choices}."
    OPPOSED = "{who} declared its opposition to {choices}."
    TOOK_BACK = "{who} took back its position on {choices}."
    POSITIONS = "{who} declared its positions: {positions}."
    SUPPORTED_TO = "{who} told {whom} in confidence that it supported {choices}."
    COULD_ACCEPT_TO = "{who} told {whom} in confidence that it could accept {choices}."
    OPPOSED_TO = "{who} told {whom} in confidence that it opposed {choices}."
    TOOK_BACK_TO = "{who} told {whom} in confidence that it no longer had a position on {choices}."
    POSITIONS_TO = "{who} told {whom} its positions in confidence: {positions}."
    NO_POSITIONS = "{who} declared no position."

    FOR = "in support of {choices}"
    ABLE = "ready to accept {choices}"
    AGAINST = "opposed to {choices}"
    OPEN = "without a position on {choices}"

    TABLED = "{who} tabled {choice}."
    REPORTED = Plural(
        one="{who}, a friend of the Chair, reported this compromise: {choices}.",
        other="{who}, a friend of the Chair, reported a compromise on {count} brackets: {choices}.",
    )
    CHAIR_TEXT = Plural(
        one="The Chair tabled a compromise of its own: {choices}.",
        other="The Chair tabled a compromise of its own in {count} places: {choices}.",
    )
