"""English: the debrief."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said, complete_table
from game.terms.debrief_marks import LineFate, Measure


@verify(UNIQUE)
class Topics(Said):
    """Headings."""

    TURN = "How it turned"
    SPACE = "What was possible"
    SURPLUS = "Value made and value left"
    PROMISES = "Word kept and word broken"
    GIVEN = "Who gave and who took"
    TRUST = "Where trust moved"
    HOME = "What the text cost at home"
    FUTURES = "Where the world drifts"
    ARRIVAL = "Where the world went"
    YEARS = "The years after signature"
    MET = "What was complied with"
    DEEDS = "Complaints, sanctions, withdrawals and shocks"
    OBJECTIVES = "What to practise"
    RUBRIC = "Marks that are proposed"
    BRIEFS = "Sealed briefs, opened"
    QUESTIONS = "Questions for the room"
    REFERENCE = "Beside the real instrument"
    POSITIONS = "Public positions behind it"
    SOURCES = "Sources"


@verify(UNIQUE)
class Hindsight(Said):
    """What is said of a conference that is over."""

    BY_CONSENSUS = "Adopted by consensus."
    BY_VOTE = "Adopted by vote."
    NOT_ADOPTED = "No convention was adopted."
    GOES_ON = "The conference goes on."
    FORCE = Plural(
        one="In force in year {year}, with {count} party.", other="In force in year {year}, with {count} parties."
    )
    NO_FORCE = Plural(
        one="Not in force: {count} party, {needed} were needed.",
        other="Not in force: {count} parties, {needed} were needed.",
    )
    PLAYED_AS = Plural(one="{title}, played as {seat}, {count} move", other="{title}, played as {seat}, {count} moves")
    PLAYED = Plural(one="{title}, {count} move by persons", other="{title}, {count} moves by persons")

    TURN_LEAD = "Likelihood of entry into force, per cent, if the text were adopted as it then stood."
    TURN_MOVED = "{before} → {after}"
    TURN_WORTH = "worth {before} → {after}"
    TURN_VALUE = "Worth of the text to {seat}: {before} → {after}."
    TURN_VALUE_ALL = "Mean worth of the text to all: {before} → {after}."
    TURN_BY = "It followed from an act of {who}: {act}"
    TURN_BY_ALONE = "It followed from an act of {who}."
    TURN_STEADY = "Nothing moved the likelihood or the value by much at a single stroke."

    SPACE_LEAD = "Utility of a text to {seat}, and on average to the others, 0 to 100. Mandates are open here."
    SPACE_WITHOUT = "Without a convention"
    SPACE_NASH = "The Nash point, where the product of all gains is largest"
    SPACE_START = "The text at the start"
    SPACE_END = "The text at the end"
    SPACE_TRIED = Plural(one="{Count} package was put to others", other="{Count} packages were put to others")
    SPACE_CONCLUDED = Plural(one="{Count} of them was concluded.", other="{Count} of them were concluded.")
    SPACE_AT = "{own} for {seat}, {others} for the others"

    CREATED = "Joint gain made, of the most that was there"
    INTEGRATIVE = "From splitting every difference (0) to the Nash text (100)"
    OUTCOME = "{who}: the text is worth {value} to it; without one it has {outside}."
    OUTCOME_CLAIMED = "It took {share} of what it could have gained."
    OUTCOME_BELOW = "It is worse off than without a convention."
    MISSED = "{a} and {b} would both have gained by {choices}."
    MISSED_GAIN = "{a} by {own}, {b} by {other}."
    MISSED_FREE = "Nobody would have lost by it."
    MISSED_COST = "It would have cost {who} something."
    NOTHING_MISSED = "No trade of one or two brackets was found that would have served two delegations and the room."

    PROMISE = "{who} promised {whom} {pledge}."
    PROMISES_NONE = "Nobody promised anything."
    BREACH = "{who} acted against its package with {whom}, on {choice}."

    GAVE = "{giver} gave {receiver}"
    GAVE_NOTHING = "Nobody gave anybody anything that counts."
    FAVOURS = "{value} favours"
    BALANCE = "{who} gave {gave} favours and was given {got}."
    TRUST = "{truster} in {trusted}"

    COST = "{stands}, where {instead} might have stood"
    COST_NOTHING = "Nothing in {place}, where {instead} might have stood"
    COST_FEWER = "{value} ratifications fewer are to be expected."
    COST_FOR = "{who} would have been likelier to ratify."
    COST_NONE = "No other wording of a single bracket would have brought more ratifications."
    RATIFIED = "{who} ratified in year {year}."
    STAYED_OUT = "{who} did not ratify."
    DECIDED_BY = "The decision lay with the {actor}."

    FUTURE = "{future}: {after}; {before} at the start"

    OBJECTIVES_LEAD = "0 to 100: how much of it the record shows, never how well anybody negotiates."
    EVIDENCE = "{measure}: {amount}."
    EVIDENCE_OF = "{measure}: {amount} of {of}."
    NO_EVIDENCE = "Nothing in the record speaks of it."
    GROUP = "All delegations: {group} on average."
    ABOUT = "Only what it put forward on {articles} is counted."
    RUBRIC_LEAD = "Proposed from the record for an assessor who has seen more than the record; never a mark in itself."
    LEVEL = "level {level} of 4"
    NO_LEVEL = "no mark"
    UNSEEN = "The record does not show: {what}."

    BRIEF = "{who}: {objective}"
    BRIEF_FIRST = "What mattered most to it: {articles}."
    BRIEF_CHANGED = "Its instructions changed during the conference."
    LINE = "Red line on {article}, {letters}: {fate}."

    POSITIONS_LEAD = (
        "What real delegations said in public while the United Nations Convention against Cybercrime was negotiated. "
        "The delegations here are made up; some of them argue alike."
    )
    ECHOED = "Echoed by {who}."
    REFERENCE_LEAD = "Clause by clause beside the wording nearest to the real instrument."
    SAME = "As in the real instrument."
    OTHER = "The real instrument has {reference}."
    NO_REFERENCE = "The scenario names no wording of the real instrument here."
    NOTHING_STANDS = "Nothing stands."
    OUTCOME_SAME = "{name}: {same} of {of} clauses stand here"
    POSITION = "{who}, {when}, on {topic}: {summary}"


@verify(UNIQUE)
class Paper(Said):
    """What stands on the pages of a report beside what is told."""

    GAINS = "Gains over no convention"
    GAINS_SAYS = "What the text is worth to each state beyond what it has without one, in points of a hundred."
    FUTURES_SAYS = "How far what comes of it resembles each of the five futures, at the end and at the start."
    AT_START = "Below each bar: at the start."
    KEY_FRONTIER = "best for both sides"
    KEY_NASH = "Nash point"
    KEY_PATH = "the way of the text"
    KEY_END = "the text at the end"
    KEY_DONE = "package concluded"
    KEY_TRIED = "package offered"
    TO_SEAT = "value to {seat}"
    TO_OTHERS = "upwards: value to the others, on average"
    RECORD = "Record lines"
    RECORD_LEAD = "Every line of the record that a figure of this report rests on, with its number."
    RESTS = "Rests on {lines}"
    MORE = Plural(one="{count} more", other="{count} more")
    ADOPTED = "The convention as adopted"
    STANDING = "The text as it would stand if nothing more were decided"


MEASURES = complete_table(
    Measure,
    {
        Measure.POSITIONS_TAKEN: "open brackets on which it took a public stance",
        Measure.RED_LINES_HELD: "own red lines that it never spoke against",
        Measure.ASKED_AND_TOLD: "messages and confidences",
        Measure.LINKED_PACKAGES: "own packages that tie several clauses",
        Measure.GOOD_FOR_ALL: "own packages that would have served all their parties",
        Measure.VALUE_CLAIMED: "points gained over no convention, of the most it could have gained",
        Measure.VALUE_CREATED: "points that all gained by its packages that were concluded",
        Measure.SUPPORT_ACROSS: "other blocs that joined what it proposed",
        Measure.CONTACTS: "delegations it dealt with",
        Measure.FLOOR_LEFT: "statements in plenary that were its own",
        Measure.OWN_WORDS: "wordings that it proposed and that stand",
        Measure.BRACKETS_LIFTED: "brackets lifted at a wording that it had proposed",
        Measure.LEVERS: "levers of the law in what it proposed",
        Measure.PROMISES_KEPT: "promises and packages kept, of those decided",
        Measure.TRUST_EARNED: "rise of the trust that others have in it",
        Measure.ANSWERS_GIVEN: "offers and requests that it answered",
        Measure.PRESSURE: "threats that it made",
        Measure.HOME: "likelihood that its own capital ratifies what it brought home",
        Measure.FUTURES: "points that the text was worth beyond what it has without, as it signed or stayed away",
        Measure.SAFEGUARDS: "safeguards in what it spoke for, added up over the articles, of the most there was",
        Measure.REFERENCE: "clauses that stand as in the real instrument",
    },
)
"""What was counted, as the subject of a line; the amount follows."""

FATES = complete_table(
    LineFate,
    {
        LineFate.HELD: "held",
        LineFate.CROSSED: "crossed",
        LineFate.LIFTED: "lifted, its conditions hold",
        LineFate.RESERVED: "crossed, and excluded by a reservation",
        LineFate.OPEN: "never put to the test",
    },
)
