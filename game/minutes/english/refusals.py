"""English: why a move was refused. What did not happen is said first; then why; then what one can do."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said, complete_table
from game.terms.refusals import Refusal


@verify(UNIQUE)
class Refusing(Said):
    """How the parts of a refusal stand together."""

    WHOLE = "{undone} {reason}"
    YOUR_MOVE = "Your move was not made."
    SOMETHING = "this"
    ANOTHER_SEAT = "that seat"
    PLACE = "that place in the text"
    PACKAGE = "that package"
    QUESTION = "that"
    STAGE = "the present stage"
    TOO_MUCH = "costs more attention than you have left"
    COST = "costs {cost} attention, more than you have left"


@verify(UNIQUE)
class Stage(Said):
    """Stages as they stand in the reason of a refusal."""

    PREPARATION = "the preparation"
    OPENING = "the opening statements"
    SITTING = "a sitting"
    INTERSESSION = "the months between two sittings"
    ADOPTION = "the adoption"
    SIGNATURE = "the signature"
    HOME = "the ratification years"
    REVIEW = "the years under the convention"
    ENDED = "a conference that has ended"


@verify(UNIQUE)
class Undone(Said):
    """What did not happen, for every kind of move."""

    STATEMENT = "The statement was not made."
    MESSAGE = "The message was not sent."
    STANCE = "The stance was not declared."
    WORDING = "The wording was not tabled."
    PACKAGE = "The package was not offered."
    ACCEPT = "The package was not accepted."
    DECLINE = "The package was not declined."
    WITHDRAW = "The package was not withdrawn."
    PROMISE = "The promise was not made."
    REOPEN = "Nothing was reopened."
    ANSWER = "The answer was not given."
    READY = "You were not marked as ready."
    SEEK_AGREEMENT = "The question was not put."
    CHAIR_TEXT = "The chair’s text was not tabled."
    CLOSE_ROUND = "The round was not closed."
    PARK = "The article was not put aside."
    TAKE_UP = "The article was not taken up."
    EXTEND = "The sitting was not extended."
    SEEK_REOPENING = "The question was not put to the house."
    PUT_TO_VOTE = "Nothing was put to the vote."
    SIGN = "The signature was not recorded."
    SUBMIT = "The convention was not submitted."
    WORK_ACTOR = "Nothing was done about the actor."
    PERSUADE = "Nobody was pressed."
    WAIT = "The ratification was not put off."
    CHOOSE = "The answer to the news was not taken."
    EXPLAIN = "The explanation was not recorded."
    RESERVE = "The reservation was not entered."
    INTERPRET = "The declaration was not recorded."
    THREAT = "The threat was not made."
    ANSWER_THREAT = "The threat was not answered."
    CARRY_OUT = "The threat was not carried out."
    BACK_DOWN = "The threat was not dropped."
    FORM_CAUCUS = "The caucus was not formed."
    JOIN_CAUCUS = "You did not join the caucus."
    LEAVE_CAUCUS = "You did not leave the caucus."
    NAME_SPEAKER = "No other speaker was named."
    REQUEST = "The request was not made."
    ANSWER_REQUEST = "The request was not answered."
    ASK_PRICE = "You did not ask for a price."
    NAME_PRICE = "No price was named."
    NO_PRICE = "The question for a price was not answered."
    PROJECT = "The project was not started."
    CONTACT_POINT = "The contact point was not named."
    CONDUCT = "Your conduct did not change."
    DISPUTE = "The complaint was not made."
    SANCTION = "Nothing was imposed."
    LIFT_SANCTION = "Nothing was lifted."
    FORGIVE = "Nothing was forgiven."
    DENOUNCE = "The convention was not denounced."
    EXCLUDE = "The exclusion was not asked for."
    AMEND = "The amendment was not proposed."
    ANSWER_AMENDMENT = "The amendment was not answered."
    ARRANGEMENT = "The arrangement was not offered."
    ACCEPT_ARRANGEMENT = "The arrangement was not accepted."
    DECLINE_ARRANGEMENT = "The arrangement was not declined."
    GIVE_FLOOR = "The floor was not given."
    UNDO = "The conference did not go back."
    HAND_OVER = "The seat was not handed over."
    INJECT = "The event was not thrown in."
    CONVENE = "The informals were not convened."
    REPORT_TEXT = "The text was not reported."
    WALK_OUT = "You did not walk out."
    RETURN = "You did not come back."
    LEAK = "Nothing was leaked."
    OWN_WORDING = "Your wording was not tabled."
    CONTEST = "The wording was not contested."
    SPONSOR = "You did not become a sponsor."


REASONS = complete_table(
    Refusal,
    {
        Refusal.SESSION_ENDED: "The conference is over: its record can be read, and played on from any earlier moment.",
        Refusal.NOT_YOUR_SEAT: "You do not speak for {about}; act from a seat that you hold.",
        Refusal.NOT_OF_THE_SEAT: "Nobody called {about} shares this seat; act under the name of somebody who does.",
        Refusal.STALE: "Something changed on {about} a moment ago; read it again, then decide anew.",
        Refusal.WRONG_PHASE: "This move has no place in {about}; it may be open at another stage.",
        Refusal.NOT_THE_CHAIR: "Only the Chair can do this; you can write to the Chair and ask for it.",
        Refusal.NOT_A_DELEGATION: "Only a delegation can do this; an office has no position of its own.",
        Refusal.QUESTION_PENDING: "A question is before the house; answer it first.",
        Refusal.NO_QUESTION: "That question is no longer before the house; there is nothing to answer.",
        Refusal.UNKNOWN_SEAT: "Nobody sits at this conference as {about}; choose another delegation.",
        Refusal.UNKNOWN_CLAUSE: "The convention has no article called {about}; choose one from the text.",
        Refusal.UNKNOWN_BRACKET: "The convention has no place called {about}; choose one from the text.",
        Refusal.UNKNOWN_ALTERNATIVE: "No such wording is known for {about}; choose one from the text.",
        Refusal.UNKNOWN_PACKAGE: "You know of no such package as {about}; choose one from your list.",
        Refusal.UNKNOWN_ITEM: "The question before the house does not ask about {about}; answer what was put.",
        Refusal.UNKNOWN_INJECT: "No news waits for your answer; it may have been answered already.",
        Refusal.UNKNOWN_CHOICE: "There is no choice number {about}; choose one of those offered.",
        Refusal.PARENT_NOT_STANDING: "{About} would stand within a wording that is not agreed; settle that one first.",
        Refusal.CLAUSE_PARKED: "The Chair has put {about} aside; wait until it is taken up again.",
        Refusal.BRACKET_AGREED: "There is agreement ad referendum on {about} already; it can be reopened, at a price.",
        Refusal.BRACKET_NOT_AGREED: "Nothing is agreed on {about} yet, so nothing can be reopened; declare a stance.",
        Refusal.NOT_ON_THE_TABLE: "That wording for {about} is not on the table; table it first.",
        Refusal.TABLE_FULL: "Six wordings already stand in {about}; support one of these instead.",
        Refusal.NOT_OWN_WORDING: "Only words that a delegation drafted itself can be contested; oppose this instead.",
        Refusal.YOUR_OWN_WORDING: "The words are your own; whoever doubts what they mean is somebody else.",
        Refusal.ALREADY_CONTESTED: "The house has decided what these words mean, once and for all; oppose them.",
        Refusal.UNKNOWN_THREAT: "You know of no such threat as {about}; choose one from your list.",
        Refusal.NOT_FOR_YOU: "{About} is not addressed to you; only its addressee can answer.",
        Refusal.MATTER_CLOSED: "The matter of {about} is closed; there is nothing left to do in it.",
        Refusal.TOO_EARLY: "{About} waits for its answer; it can be carried out once defied, or in its last stage.",
        Refusal.NO_POWER: "You have no means with which to threaten; offer something instead.",
        Refusal.UNKNOWN_CAUCUS: "You know of no such caucus as {about}; choose one from your list.",
        Refusal.NOT_THE_SPEAKER: "Somebody else speaks for {about}; ask its speaker, or act for yourself.",
        Refusal.CAUCUS_ALONE: "Nobody has joined {about} yet, so there is no group to speak for; act for yourself.",
        Refusal.NOT_INVITED: "You are not invited to {about}; you can form a caucus of your own.",
        Refusal.NOT_A_MEMBER: "{About} is no member of that caucus; only members leave it or speak for it.",
        Refusal.CAUCUS_DIVIDED: "Not every member of {about} stands behind this in public; promise it for yourself.",
        Refusal.TAG_INCOMPLETE: "Praise and blame name somebody, and a red line names a wording; say whom or what.",
        Refusal.UNKNOWN_INQUIRY: "You know of no such question as {about}; choose one from your list.",
        Refusal.UNKNOWN_REQUEST: "You know of no such request as {about}; choose one from your list.",
        Refusal.GROUND_MISSING: "Who refuses a request says why; choose a ground.",
        Refusal.UNKNOWN_ARRANGEMENT: "You know of no such arrangement as {about}; choose one from your list.",
        Refusal.SUBJECT_MISSING: "It is about nothing; name the articles it is to deal with.",
        Refusal.PARTIES_DO_NOT_FIT: "Two make a bilateral arrangement, one region a regional one; choose others.",
        Refusal.FLOOR_GIVEN: "A guest has been heard in this round already; give the floor again in the next.",
        Refusal.NOTHING_TO_ADD: "They have nothing to say on {about}, or nothing more; choose another article.",
        Refusal.NOT_THE_FACILITATOR: "Only the facilitator can do that; ask for it.",
        Refusal.SEAT_LEFT_EMPTY: "A seat is handed to a person or an artificial delegate; name one.",
        Refusal.NO_SUCH_MOMENT: "Event {about} is no moment to go back to; choose one from the record.",
        Refusal.NOT_A_FEW: "Informals are of two at least, and not of everybody in the room; name a few.",
        Refusal.NOT_A_FRIEND: "Only friends of the Chair report a text, on the articles they were asked about.",
        Refusal.LAST_AT_THE_TABLE: "Nobody else would be left in the room; somebody has to stay.",
        Refusal.ABSENT: "You are out of the room; you can write, or return to the table.",
        Refusal.NOT_PRIVY: "You were not party to that; only what one was told, or told, can be leaked.",
        Refusal.NO_SECRET: "Everybody knows that already; there is nothing to leak.",
        Refusal.ALREADY_SO: "It stands like this already, so there was nothing to change.",
        Refusal.ALREADY_ANSWERED: "You have answered already, and an answer is final.",
        Refusal.NOBODY_NAMED: "Nobody was named; choose at least one delegation.",
        Refusal.NAMED_ONESELF: "You named yourself; choose other delegations only.",
        Refusal.NAMED_TWICE: "{About} was named twice; name it once.",
        Refusal.NOT_A_PARTY: "You are not a party to {about}; you can offer a package of your own.",
        Refusal.NOT_THE_AUTHOR: "Only the author of {about} can do this; whom it is addressed to can answer it.",
        Refusal.PACKAGE_CLOSED: "The matter of {about} is closed; offer a new package if you wish.",
        Refusal.PACKAGE_ANSWERED: "Somebody has answered {about}, so it stays on the table until all have.",
        Refusal.PACKAGE_EMPTY: "A package needs at least one thing given; add what each side would do.",
        Refusal.PACKAGE_CONTRADICTS: "One delegation would support two wordings of {about}; leave one of them out.",
        Refusal.PLEDGE_INCOMPLETE: "The promise does not say what would be done; complete it.",
        Refusal.PLEDGE_TOO_LATE: "The time for such a promise has passed; promise something that is still ahead.",
        Refusal.NOT_THE_LAST_SITTING: "Brackets are put to the vote in the last sitting only; go on seeking agreement.",
        Refusal.NO_VOTES_HERE: "This conference decides by consensus alone; ask whether anybody objects.",
        Refusal.LAST_SITTING: "Nothing is put aside in the last sitting any more; what stays open is voted on.",
        Refusal.NOT_SIGNED: "You have not signed the convention, and ratification follows signature.",
        Refusal.ALREADY_PARTY: "You are a party already, so there is nothing left to submit.",
        Refusal.NOT_IN_THE_TEXT: "{About} is not part of the adopted text, so there is nothing to say of it.",
        Refusal.RESERVATIONS_BARRED: "The adopted text allows no reservations; you can declare how you read it.",
        Refusal.CLAUSE_CORE: "{About} carries the object of the convention; no reservation can be made on it.",
        Refusal.TOO_MANY_RESERVATIONS: "You have made two reservations, and no more can be made by one state.",
        Refusal.UNKNOWN_ACTOR: "Nobody called {about} counts at home; choose one of your domestic actors.",
        Refusal.UNKNOWN_AMENDMENT: "You know of no such amendment as {about}; choose one from your list.",
        Refusal.NOT_BOUND: "{About} is no party to the convention, and so not bound by it.",
        Refusal.NOT_AN_OBLIGATION: "{About} asks nothing that could be done or left undone; choose an obligation.",
        Refusal.WORKED_ENOUGH: "{About}: that has been done as often as it can be; try something else.",
        Refusal.TOP_OF_THE_LADDER: "You have gone as far against {about} as sanctions go; they can be lifted.",
        Refusal.NO_CLUB: "The text lets nobody be excluded; raise a dispute, or impose a sanction.",
        Refusal.NO_CONFERENCE: "No review conference meets in this year; wait for one, if the text has any.",
        Refusal.CHANNEL_TOO_LOW: "Agencies cannot give what only states can; ask from state to state.",
        Refusal.NO_MONTHS: "It takes {about} months of prosecutors, and fewer are left; grant less, or refuse.",
        Refusal.NO_ATTENTION: "It {about}; it can wait for the next stage, or another move can be spared.",
        Refusal.TEXT_EMPTY: "There were no words in it; write some first.",
        Refusal.TEXT_TOO_LONG: "The text is too long; say it more briefly.",
        Refusal.TEXT_NOT_PLAIN: "The text holds signs that cannot be shown; remove them and try again.",
    },
)
