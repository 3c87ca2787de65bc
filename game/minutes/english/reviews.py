"""English: the review of moves, and what another move would have come to."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said, complete_table
from game.terms.assessment import Grade, Manner, Part, Remark

GRADES = complete_table(
    Grade,
    {
        Grade.BRILLIANT: "Brilliant",
        Grade.GOOD: "Good",
        Grade.INACCURATE: "Inaccurate",
        Grade.MISTAKEN: "Mistaken",
    },
)
REMARKS = complete_table(
    Remark,
    {
        Remark.NOTHING_BETTER: "{who} chose {made}; nothing better was found.",
        Remark.AS_GOOD: "{who} chose {made}; nothing was found that would have mattered.",
        Remark.MISSED_TRADE: "{who} chose {made} and missed a trade: it was better by {points} points {best}.",
        Remark.NEEDLESS_THREAT: "{who} chose {made}, and needed no threat: it was better by {points} points {best}.",
        Remark.BROKEN_WORD: "{who} chose {made} and broke its word: it was better by {points} points {best}.",
        Remark.BAD_BARGAIN: "{who} chose {made} and got too little for it: it was better by {points} points {best}.",
        Remark.GAVE_AWAY: "{who} chose {made} and got nothing for it: it was better by {points} points {best}.",
        Remark.STOOD_IN_THE_WAY: "{who} chose {made}, in its own way: it was better by {points} points {best}.",
        Remark.LET_PASS: "{who} chose {made} and let too much pass: it was better by {points} points {best}.",
        Remark.BETTER_ELSEWHERE: "{who} chose {made}: it was better by {points} points {best}.",
    },
)
MANNERS = complete_table(
    Manner,
    {
        Manner.LATE: "{who} gave way late: most of what it conceded came in the last rounds.",
        Manner.STEADY: "{who} gave way steadily, round by round.",
        Manner.EARLY: "{who} gave way early: most of what it conceded came in the first rounds.",
        Manner.TOO_EARLY_TO_TELL: "{who} gave way too little, or for too few rounds, to show a pattern.",
    },
)
PARTS = complete_table(
    Part,
    {
        Part.ADOPTION: "a likelier adoption {points}",
        Part.ENTRY: "a likelier entry into force {points}",
        Part.TEXT: "a text worth more to it {points}",
        Part.COOPERATION: "more help from the others {points}",
    },
)


@verify(UNIQUE)
class Reviewing(Said):
    """What surrounds a review."""

    REASONS = "{sentence} Of these points: {parts}."
    LIKELY = "{value} ({low} to {high})"
    SUMMARY = (
        "{total} moves of {who}: {brilliant} brilliant, {good} good, {inaccurate} inaccurate, {mistaken} mistaken."
    )
    WEIGHED = (
        "Weighed: {weighed} of {moves} moves, and {ready} times that nothing more was done in a stage. "
        "Words alone, and some rare kinds of move, are not weighed."
    )
    NOTHING_TO_REVIEW = "{who} made no move that could be weighed."
    IN_KIND = "Its steps followed those of the others by {value} on a scale from −1 to 1."
    LOGROLL = "In {share} of the packages it concluded it both asked and gave."
    TOGETHER = "Others put their names to {share} of the wordings it tabled."
    WORD = "It kept {kept}, broke {broken}, and threatened {threats}."
    KEPT = Plural(one="{count} promise", other="{count} promises")
    TIMES = Plural(one="once", other="{count} times")
    UNIT = (
        "Points are hundredths of the delegation’s own utility: 0 is the worst text, 100 the best it could dream of. "
        "Help that may be expected from the others is counted beside the text."
    )


@verify(UNIQUE)
class Doing(Said):
    """A move as an infinitive, to stand after ``chose``."""

    NOTHING = "to do nothing more in this stage"
    GO_ON = "to leave it to its delegate"
    SUPPORT = "to support {choice}"
    CAN_ACCEPT = "to accept {choice}"
    OPPOSE = "to oppose {choice}"
    UNDECLARED = "to take back its stance on {choice}"
    STANCES = "to declare where it stands on {articles}"
    WORDING = "to table {choice}"
    OWN_WORDING = "to table words of its own in {article}"
    SPONSOR = "to join the sponsors of {choice}"
    OFFER = "to offer {whom} a package: {terms}"
    ACCEPT = "to accept {package}"
    DECLINE = "to decline {package}"
    PROMISE = "to promise {whom} {pledge}"
    PROMISE_ALL = "to promise everybody {pledge}"
    THREATEN = "to threaten {whom}"
    YIELD = "to give way to {threat}"
    DEFY = "to defy {threat}"
    CARRY_OUT = "to carry out {threat}"
    BACK_DOWN = "to back down from {threat}"
    LET_PASS = "to let pass what was put"
    OBJECT = "to hold out against {choices}"
    JOIN = "to join in the adoption"
    REJECT = "to vote against the text as a whole"
    ABSTAIN = "to abstain on the text as a whole"
    SIGN = "to sign"
    WITHHOLD = "not to sign"
    SUBMIT = "to lay the convention before its capital"
    RESERVE = "to enter a reservation to {article}"
    REOPEN = "to reopen {article}"
    WALK_OUT = "to walk out"
    RETURN = "to come back to the table"
    ARRANGE = "to offer {whom} a side arrangement"
    JOIN_ASIDE = "to join a side arrangement"
    DECLINE_ASIDE = "to decline a side arrangement"
    GRANT = "to grant a request for cooperation"
    GRANT_PART = "to grant a request for cooperation in part"
    GRANT_LATE = "to grant a request for cooperation late"
    REFUSE = "to refuse a request for cooperation"
    REQUEST = "to ask {whom} for cooperation"
    PROJECT = "to start a project for {whom}"
    CONTACT_POINT = "to name a contact point"
    OTHER = "to make a move of another kind"


@verify(UNIQUE)
class Imagining(Said):
    """What another move would have come to."""

    ASKED = "After event {at}, {who} chose {made}. Instead: {best}."
    BESIDE = Plural(
        one="One continuation each: as it was, and otherwise.",
        other="{Count} continuations each: as it was, and otherwise.",
    )
    SIDE_BY_SIDE = "{played} as it was; {otherwise} otherwise; mean change {difference}"
    VALUE = "own value of how it ended, in points"
    ADOPTED = "adopted"
    IN_FORCE = "in force"
    PARTIES = "ratifications"
    COUNTED = (
        "Own value is what the convention is worth to {who} where it is in force at the end, else what no convention "
        "is worth; help from the others is not in it."
    )
    REVIEW_COUNTS = (
        "The review counts that help too: {help} points of it, where the move was better by {points} in all."
    )
