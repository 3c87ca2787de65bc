"""English: what any delegation may say beside what it does, how it calls wordings and packages, and what it may add.

Every sentence carries a name, so that none need be said twice; what is added speaks of stances that stand in public.
"""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Anybody(Said):
    """Any part, beside what its own part would say."""

    PROPOSE = (
        "{who} lays {choices} before you.",
        "Let {choices} be looked at, asks {who}.",
        "From {who} comes {choices}.",
        "{who} would build on {choices}.",
        "Under consideration, at the wish of {who}: {choices}.",
    )
    OFFER = (
        "{asks_first} for {gives}: so {who} to {whom}.",
        "{who} would come to {gives}, were {whom} to come to {asks}.",
        "It is for {whom} to support {asks}, says {who}, and for {who} to support {gives}.",
        "For {gives}, {who} would like {asks} from {whom}.",
        "{who} to {whom}: {gives} from here, {asks} from there.",
        "If {asks}, then {gives}, {who} tells {whom}.",
        "{who} could lend its voice to {gives}, were {whom} to lend its own to {asks}.",
        "What would {whom} want for {asks}? {who} thinks of {gives}.",
        "{who} turns to {whom} over {asks}, with {gives} in its hand.",
    )
    COUNTER = (
        "{who} answers {whom}: {gives}, though against {asks}.",
        "Add {asks}, {who} replies to {whom}, and have {gives}.",
        "{who} takes up the pen: beside {gives} it writes {asks}.",
        "To {whom} {who} returns {gives}, with {asks} beside it.",
        "Of {whom} {who} asks {asks} as well; {gives} would follow.",
        "Nearly, says {who} to {whom}: {asks}, and so {gives}.",
    )
    ACCEPT = (
        "{who} joins {package}.",
        "Agreed by {who}: {package}.",
        "{package}? {who} is in.",
        "{who} will stand by {package}.",
        "So be it, says {who} of {package}.",
        "{who} lends its name to {package}.",
        "{who} takes {package} to its capital.",
        "With {package} {who} can go home.",
    )
    DECLINE = (
        "{who} passes over {package}.",
        "{package}? Not for {who}.",
        "Not by {package}, replies {who}.",
        "{who} leaves {package} where it lies.",
        "{who} has no room for {package}.",
        "Too much, says {who} of {package}.",
        "{who} hands back {package}.",
        "Without {who}: {package}.",
        "{who} does not follow {package}.",
        "For {package} {who} has no instructions.",
    )
    OBJECT = (
        "{who} does not let {choices} pass.",
        "{who} speaks against {choices}.",
        "{who} cannot wave {choices} through.",
        "{who} raises its hand at {choices}.",
        "For {who} it is too early to lift the brackets round {choices}.",
        "The brackets round {choices} should stay, says {who}.",
    )
    PROMISE = (
        "{whom} may count on {who} {pledge}.",
        "{who} tells {whom} that it means {pledge}.",
        "Between {who} and {whom} let it stand: {pledge}.",
        "{who} binds itself towards {whom} {pledge}.",
        "The word of {who} to {whom}: {pledge}.",
    )
    REOPEN = (
        "{who} is not at rest with {article}.",
        "Back to {article}, asks {who}.",
    )
    SIGN = (
        "{who} takes up the pen.",
        "The seal of {who} is on it.",
    )
    WITHHOLD = (
        "{who} does not sign, and says so.",
        "The line of {who} stays empty.",
    )


@verify(UNIQUE)
class Besides(Said):
    """A second sentence on a wording, from what delegations have declared in public."""

    FOR_ALONG = (
        "{other} is for {it} too.",
        "In this {who} stands with {other}.",
        "{other} has spoken up for {it} before {who}.",
        "{who} heard {other} say as much on {matter}.",
    )
    FOR_NEIGHBOUR = (
        "Among its neighbours ({region}), {other} wants {it} as well.",
        "{other}, a neighbour ({region}), has said the same of {matter}.",
    )
    FOR_DESPITE = (
        "{other} is against {it}, and {who} would like to know what would change that.",
        "The doubts of {other} on {matter} are known to {who}.",
    )
    AGAINST_ALONG = (
        "{other} is against {it} too.",
        "{who} is not alone: {other} opposes {it}.",
        "On {matter} {other} sees it as {who} does.",
    )
    AGAINST_NEIGHBOUR = (
        "Among its neighbours ({region}), {other} opposes {it} as well.",
        "{other}, a neighbour ({region}), sees {matter} as {who} does.",
    )
    AGAINST_DESPITE = (
        "{who} knows that {other} wants {it}.",
        "{who} says so with regret towards {other}, which favours {it}.",
        "{other} has made its case on {matter}; {who} is not persuaded.",
    )
    STANDS_FOR = (
        "{who} has declared for {it} in public.",
        "That {who} wants {it} is no secret.",
    )
    STANDS_AGAINST = (
        "{who} has opposed {it} in public, and does so still.",
        "Whoever heard {who} on {matter} will not be surprised.",
    )
    CONCERNS = (
        "On {matter} {who} will go on listening.",
        "{who} has {matter} in mind when it says so.",
        "{who} keeps an eye on {matter}.",
        "There is more to {article} than this, {who} adds.",
    )


@verify(UNIQUE)
class Called(Said):
    """How wordings and packages are called across the table."""

    LABEL = "“{label}” in {article}"
    ON_MATTER = "alternative {letter} on {matter}"
    PROPOSED = "what {author} proposes on {matters}"
    BARGAIN = "the bargain of {author} over {articles}"
    TURNS_ON = "the offer by {author} that turns on {wording}"
    EXCHANGE = "{given} for {asked}, as {author} would have it"
