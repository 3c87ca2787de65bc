"""English: questions before the house, brackets lifted, adoption."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class House(Said):
    """What is put to the room, and what the room decides."""

    ASK_OBJECTION = Plural(
        one="The Chair asked whether there was any objection to {choices}.",
        other="The Chair asked whether there was any objection to {count} provisions, each for itself: {choices}.",
    )
    ASK_SEPARATE = Plural(
        one="The Chair put the bracket that was still open to a separate vote: {choices}.",
        other="The Chair put {count} brackets that were still open to separate votes: {choices}.",
    )
    ASK_CONSENSUS = "The Chair asked whether the conference could adopt the convention by consensus."
    ASK_VOTE = "The Chair put the convention as a whole to the vote."
    ASK_VOTE_ONCE = "The Chair put the convention as a whole to the vote, as the rules allow once {condition}."
    ASK_REOPENING = Plural(
        one="The Chair asked whether there was any objection to reopening what was agreed: {choices}.",
        other="The Chair asked whether there was any objection to reopening what was agreed: {choices}.",
    )
    ASK_BRACKETS = Plural(
        one="The Chair put a bracket to the vote: {choices}.",
        other="The Chair put {count} brackets to the vote, each for itself: {choices}.",
    )
    OBJECTED_REOPENING = "{who} objected to reopening it."
    ASK_EFFECT = "The house was asked whether {choices} equals what its author says."
    NOTHING_ASKED = "The Chair put a question to the house."

    NO_OBJECTION = "{who} raised no objection."
    OBJECTED = "{who} objected to {choices}."
    VOTED_FOR = "{who} voted in favour of all that was put."
    VOTES = "{who} voted: {votes}."
    VOTE_AGAINST = "against {choices}"
    VOTE_ABSTAIN = "abstaining on {choices}"
    VOTE_FOR_REST = "in favour of the rest"
    VOTED_FOR_TEXT = "{who} voted for the convention."
    VOTED_AGAINST_TEXT = "{who} voted against the convention."
    ABSTAINED_TEXT = "{who} abstained on the convention."
    OBJECTED_TEXT = "{who} objected to adoption by consensus."
    JOINED_TEXT = "{who} joined the consensus."

    AGREED_ONE = "There was no objection to {choice}."
    REFUSED_ONE = "{objectors} objected to {choice}, which stays in brackets."
    REFUSED_ONE_UNNAMED = "There was an objection to {choice}, which stays in brackets."
    AGREED_BOTH = "There was no objection to either of the two provisions."
    AGREED_ALL = "There was no objection to any of the {count} provisions."
    AGREED_SOME = "There was no objection to {agreed}; {refused}."
    AGREED_NEITHER = "Neither of the two provisions passed: {refused}."
    AGREED_NONE = "None of the {count} provisions passed: {refused}."
    OBJECTION_TO = "{objectors} objected to {choice}"
    OBJECTION_TO_UNNAMED = "there was an objection to {choice}"
    REOPENING_AGREED = "There was no objection to reopening it."
    REOPENING_REFUSED = "{objectors} objected to reopening it, and it stays agreed."
    CONSENSUS_REACHED = "No delegation objected: there was consensus on the convention as a whole."
    CONSENSUS_FAILED = "Consensus failed: {objectors} objected."
    CONSENSUS_FAILED_UNNAMED = "Consensus failed."
    VERDICTS = "The votes were counted: {verdicts}."
    CARRIED = "{choice} carried by {arithmetic}"
    FAILED = "{choice} failed by {arithmetic}"
    ARITHMETIC = Plural(
        one="1 vote to {against} ({needed} were needed)", other="{for_} votes to {against} ({needed} were needed)"
    )
    ARITHMETIC_ABSTAINING = Plural(
        one="1 vote to {against} with {abstaining} abstaining ({needed} were needed)",
        other="{for_} votes to {against} with {abstaining} abstaining ({needed} were needed)",
    )
    TEXT_CARRIED = "The convention as a whole carried by {arithmetic}."
    TEXT_FAILED = "The convention as a whole failed by {arithmetic}."
    EFFECT_FOUND = "The house found that {choice} equals what its author says, by {arithmetic}."
    EFFECT_DENIED = "The house did not find that {choice} equals what its author says: it had {arithmetic}."
    CLOSED_EMPTY = "The question before the house was closed."

    LIFTED = "The brackets in {article} were lifted in favour of {alternative}."
    LIFTED_WITH = "The brackets in {article} were lifted in favour of {alternative}, which {sponsors} had supported."
    LIFTED_WORDS = "The brackets round {words} in {article} were lifted."
    LIFTED_WORDS_WITH = "The brackets round {words} in {article} were lifted; {sponsors} had supported these words."
    LIFTED_NO_WORDS = "The words on {name} were dropped from {article}."
    LIFTED_DELETION = "The conference agreed to leave out {article}."
    REOPENED = "{who} reopened {article}: {was} went back into brackets."
    REOPENED_BY_ALL = "Nobody objected to reopening {article}, and it went back into brackets."
    REOPENED_LINKED = "{who} reopened {article}, since an article linked with it had changed."
    REOPENED_BARE = "{who} reopened {article}."
    FELL = "No wording carried for {article}, which fell."
    FELL_OUT = "No wording carried for {article}, which was left out."
    FELL_TO = "No wording carried for {article}; {alternative} stands in its place."

    ADOPTED_CONSENSUS = "{convention} was adopted by consensus."
    ADOPTED_VOTE = "{convention} was adopted by {arithmetic}."
    REJECTED_OBJECTION = "{convention} was not adopted: {objectors} objected, and no vote was open to the conference."
    REJECTED_VOTE = "{convention} was not adopted: it had {arithmetic}."
    REJECTED = "{convention} was not adopted."
