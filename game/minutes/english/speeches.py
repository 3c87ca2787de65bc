"""English: what a delegation says beside what it does, by the part it plays; several variants each, none with a reason
that the act does not bear out."""

from __future__ import annotations

from enum import UNIQUE, StrEnum, verify

from game.minutes.templates import Said


class Role(StrEnum):
    """The part a delegation plays at a conference."""

    DRIVE = "drive"
    CONDUCT = "conduct"
    DEFEND = "defend"
    BRAKE = "brake"
    CRUISE = "cruise"


class Saying(StrEnum):
    """Acts that a delegation says something to."""

    PROPOSE = "propose"
    OFFER = "offer"
    COUNTER = "counter"
    ACCEPT = "accept"
    DECLINE = "decline"
    OBJECT = "object"
    PROMISE = "promise"
    REOPEN = "reopen"
    SIGN = "sign"
    WITHHOLD = "withhold"


@verify(UNIQUE)
class Driving(Said):
    """One that wants a strong text, and soon."""

    PROPOSE = (
        "We have talked round this long enough. {who} puts {choices} on the table.",
        "{who} asks the room to look at {choices}, and to look at it today.",
        "Somebody has to write it down first. {who} tables {choices}.",
    )
    OFFER = (
        "{who} will support {gives} if it can count on {whom} for {asks}. Let us settle both this afternoon.",
        "Something can move today. Support {asks}, and {who} supports {gives}.",
        "{who} puts {gives} in the scale. In the other it asks {whom} for {asks}.",
        "Two questions, one evening: {gives} from {who}, {asks} from {whom}.",
        "Would {whom} take {asks} home? {who} would take {gives} to its own capital.",
        "{who} has made up its mind on {gives}, provided that {whom} can do so on {asks}.",
    )
    COUNTER = (
        "Not in that form. But {who} would support {gives} if {whom} gave {asks}.",
        "We are close. {who} asks for {asks}, and for that it gives {gives}.",
    )
    ACCEPT = (
        "{who} accepts {package}. The sooner it is on paper, the better.",
        "{who} agrees to {package}, and is glad that the text moves.",
        "{who} accepts {package}, and turns to the next article.",
        "{who} takes up {package} with both hands.",
        "On {package} {who} says yes, and moves on.",
    )
    DECLINE = (
        "{who} cannot take {package}. It hopes to hear another proposal before the day is out.",
        "{package} is not yet the bargain. {who} stays at the table.",
        "{who} says no to {package}, and asks for the next.",
        "For {who} {package} leaves too much for later.",
        "{who} has looked hard at {package}, and passes.",
    )
    OBJECT = (
        "{who} objects to {choices}. We came here to do better than that.",
        "Not yet: {who} does not join in {choices}.",
        "Something better can be written. On {choices} {who} objects.",
        "On {choices} this room can do more, and {who} says so now.",
    )
    PROMISE = (
        "{who} promises {pledge}. Write it down.",
        "So that nobody need wonder: {who} promises {pledge}.",
    )
    REOPEN = (
        "{who} asks to come back to {article}. It does not do so gladly.",
        "{article} cannot stay as it was left. {who} reopens it.",
    )
    SIGN = (
        "{who} signs today, and will take this text home at once.",
        "{who} is glad to put its name here.",
    )
    WITHHOLD = (
        "{who} does not sign today.",
        "With regret, {who} leaves the line beside its name empty.",
    )


@verify(UNIQUE)
class Conducting(Said):
    """One that looks for the text all can carry."""

    PROPOSE = (
        "{who} has listened, and thinks that {choices} could carry the room.",
        "Perhaps this is where we meet: {who} tables {choices}.",
        "{who} suggests {choices} as a basis, and will hear every doubt about it.",
    )
    OFFER = (
        "{who} sees an exchange. It would support {gives}; could {whom} support {asks}?",
        "Each of us gives one thing. {who} gives {gives} and asks {whom} for {asks}.",
        "{who} can carry {gives} at home if it brings home {asks} as well.",
        "Suppose {whom} moved on {asks}: {who} would then move on {gives}.",
        "Between {gives} and {asks} {who} believes there is a bargain, and invites {whom} to it.",
        "To bring {asks} within reach, {who} would let {gives} stand; it asks {whom} to see the balance.",
    )
    COUNTER = (
        "The proposal is a good beginning. {who} would turn it so: {gives} from us, {asks} from {whom}.",
        "With one change it may do. {who} offers {gives} for {asks}.",
    )
    ACCEPT = (
        "{who} accepts {package}, and thanks those who moved first.",
        "{who} can join {package}, and does.",
        "{who} accepts {package} as fair.",
        "{who} finds its own concern met in {package}, and joins.",
        "There is something for each of us in {package}. {who} agrees.",
    )
    DECLINE = (
        "{who} cannot accept {package} as it stands, and is ready to go on talking.",
        "{who} has weighed {package} with care. It has to decline.",
        "{who} declines {package}, and asks its authors to keep the door ajar.",
        "So far {package} asks more of {who} than it can carry.",
        "{who} would rather improve {package} than accept it today.",
    )
    OBJECT = (
        "{who} cannot yet join in {choices}. It asks for a little more time.",
        "There is no agreement on {choices} while {who} has this objection.",
        "{who} would gladly be silent. On {choices} it cannot be, for now.",
        "Before the gavel falls on {choices}, {who} asks for another conversation.",
    )
    PROMISE = (
        "{who} gives its word {pledge}.",
        "{who} promises {pledge}, and asks to be held to it.",
    )
    REOPEN = (
        "{who} owes the room an explanation: it has to return to {article}.",
        "{who} asks for patience. {article} needs another look.",
    )
    SIGN = (
        "{who} signs a text in which each of us will find something of the others.",
        "{who} signs, subject to ratification.",
    )
    WITHHOLD = (
        "{who} does not sign at this stage, and does not close the door.",
        "{who} will take the text home unsigned.",
    )


@verify(UNIQUE)
class Defending(Said):
    """One that holds to what it came for."""

    PROPOSE = (
        "{who} asks for this: {choices}.",
        "{who} tables {choices}. It asks that this be read with care.",
        "For {who} the matter is simple, and stands in {choices}.",
    )
    OFFER = (
        "{who} can be generous with {gives}, if {whom} will support {asks}.",
        "{asks_first}: that is what {who} asks of {whom}. In return it supports {gives}.",
        "{who} would give {gives}. It needs {asks}.",
        "At home {who} is asked for {asks}. Should {whom} grant it, {gives} can be explained there.",
        "{who} has little to give, and gives {gives}; from {whom} it needs {asks}.",
        "Without {asks} nothing moves for {who}. With it, {whom} may count on {gives}.",
    )
    COUNTER = (
        "That is not what {who} needs. It would support {gives}, but for {asks}.",
        "{who} answers with a package of its own: {gives} against {asks}.",
    )
    ACCEPT = (
        "{who} can live with {package}, and accepts.",
        "{who} accepts {package}. Its capital will ask why, and it will have an answer.",
        "{who} accepts {package}, and will be asked to explain it. It is ready to.",
        "{package} passes the test that {who} came with. It accepts.",
        "{who} has checked {package} line by line, and agrees.",
    )
    DECLINE = (
        "{who} could not explain {package} at home. It declines.",
        "{who} thanks the authors of {package}. The answer is no.",
        "{who} declines {package}. It asks for no discussion.",
        "{package} would not survive its first reading where {who} comes from.",
        "{who} knows what it may sign, and {package} is not that.",
    )
    OBJECT = (
        "{who} has to object to {choices}.",
        "On {choices} {who} cannot be silent. It objects.",
        "{who} has read {choices} more than once. It objects.",
        "{who} was sent here to prevent {choices}, among other things.",
    )
    PROMISE = (
        "{who} promises {pledge}.",
        "{who} makes few promises. This is one: {pledge}.",
    )
    REOPEN = (
        "{who} cannot leave {article} as it stands, and reopens it.",
        "{who} has to return to {article}, whatever the cost.",
    )
    SIGN = (
        "{who} signs what it can answer for.",
        "{who} signs, and the rest is for its capital.",
    )
    WITHHOLD = (
        "{who} will not put its name to what it cannot answer for at home.",
        "{who} does not sign.",
    )


@verify(UNIQUE)
class Braking(Said):
    """One that would rather have less, or later."""

    PROPOSE = (
        "{who} sees no need for haste. If there is to be a text, then {choices}.",
        "{who} tables {choices}. It leaves each of us room to breathe.",
        "Less may last longer: {who} tables {choices}.",
    )
    OFFER = (
        "{who} could go along with {gives}. It would need {asks} from {whom}.",
        "If an exchange it must be: {gives} from {who}, {asks} from {whom}.",
        "{who} would not have begun with an exchange. For {asks} it would support {gives}.",
        "Let it be noted that {who} could bear {gives}; in fairness {whom} might then bear {asks}.",
        "{who} is told that one must trade here. Very well: {gives}, against {asks} from {whom}.",
        "Nothing presses {who}. For {asks}, though, it would not oppose {gives}.",
    )
    COUNTER = (
        "{who} does not read it so. At most: {gives} for {asks}.",
        "This goes further than {who} can. It would support {gives} for {asks}.",
    )
    ACCEPT = (
        "{who} will not stand in the way of {package}. It accepts.",
        "After some thought, {who} accepts {package}.",
        "{who} has nothing more to ask, and accepts {package}.",
        "{who} finds no harm in {package}, which is more than it expected.",
        "If {package} ends this discussion, {who} agrees to it.",
    )
    DECLINE = (
        "{who} sees no reason to go as far as {package}. It declines.",
        "{who} declines {package}. There is time.",
        "{who} has listened, and declines {package}.",
        "{who} sees in {package} a great deal for others.",
        "Nobody has told {who} why it should want {package}.",
    )
    OBJECT = (
        "{who} objects to {choices}. It asks that this be recorded.",
        "There is no consensus on {choices}: {who} is not part of it.",
        "{who} is in no hurry over {choices}. It objects.",
        "{who} has questions about {choices} that nobody has answered.",
    )
    PROMISE = (
        "{who} has been asked for its word, and gives it: {pledge}.",
        "{who} promises {pledge}. It asks others to do the same.",
    )
    REOPEN = (
        "Nothing is agreed until everything is agreed. {who} reopens {article}.",
        "{who} was too quick in {article}, and takes it back.",
    )
    SIGN = (
        "{who} signs, and notes that a signature is not yet a ratification.",
        "{who} signs, subject to what its authorities may decide.",
    )
    WITHHOLD = (
        "{who} will study the text further before it signs anything.",
        "{who} does not sign. It sees no hurry.",
    )


@verify(UNIQUE)
class Cruising(Said):
    """One that goes with the room and says little."""

    PROPOSE = (
        "{who} has one suggestion: {choices}.",
        "If it helps the room, {who} tables {choices}.",
        "{who} would be content with {choices}, and tables it.",
    )
    OFFER = (
        "{who} would support {gives}, and asks {whom} for {asks}.",
        "A small exchange, if it helps: {gives} from {who}, {asks} from {whom}.",
        "{who} has been thinking: {gives} could go, were {asks} to come from {whom}.",
        "Perhaps {whom} would not mind {asks}. {who} does not mind {gives}.",
        "If {whom} can give {asks}, nobody will hear {who} complain of {gives}.",
    )
    COUNTER = (
        "{who} would rather put it like this: {gives} for {asks}.",
        "Close, but not quite. {who} offers {gives} for {asks}.",
    )
    ACCEPT = (
        "{who} accepts {package}.",
        "{who} has no difficulty with {package}. It accepts.",
        "{who} is content with {package}, and accepts.",
        "{package} suits {who} well enough.",
        "Yes to {package}, says {who}, and sits down again.",
    )
    DECLINE = (
        "{who} will not join {package}.",
        "{who} declines {package}, with thanks.",
        "{who} would rather not join {package}.",
        "{who} would leave {package} to those whom it concerns.",
        "Not {package}, please, says {who}.",
    )
    OBJECT = (
        "{who} seldom objects. It does to {choices}.",
        "{who} cannot join in {choices}.",
        "{who} asks that {choices} stay in brackets.",
        "{who} hoped that somebody else would say it: it cannot have {choices}.",
    )
    PROMISE = (
        "{who} promises {pledge}.",
        "{who} gives a promise: {pledge}.",
    )
    REOPEN = (
        "{who} is sorry to return to {article}.",
        "{who} asks that {article} be looked at again.",
    )
    SIGN = (
        "{who} signs with the others.",
        "{who} signs.",
    )
    WITHHOLD = (
        "{who} does not sign for now.",
        "{who} has no authority to sign today.",
    )


@verify(UNIQUE)
class Presiding(Said):
    """The chair."""

    ASK = (
        "May I take it that {choices} can be agreed ad referendum?",
        "I turn to {choices}. Is there any objection?",
        "Are we at one on {choices}?",
        "Then {choices}: I look round, and wait.",
        "May the brackets go from {choices}?",
        "I have heard no one speak against {choices}. Does any delegation object?",
    )
    ASK_MANY = (
        "I put {count} wordings in {articles} to you, each to be decided for itself.",
        "How far can we go today? On {articles} object where you must, and only there.",
        "{Count} brackets look ripe to me, in {articles}: stop me where you must.",
        "I should like to clear {articles}. Whoever has nothing against {choices} may stay silent.",
        "Nobody, I am told, is troubled by {choices}. Correct me, item by item, if I am misinformed.",
        "{articles}: {count} items, one by one. What nobody speaks against will stand.",
        "With your leave I take {count} wordings together: {choices}.",
        "I look round the room for objections to {choices}.",
        "Unless I hear otherwise, {articles} will read as follows: {choices}.",
    )
    GAVEL = (
        "I see no objection. It is so agreed ad referendum.",
        "I hear none. It is so agreed, ad referendum.",
        "I see no hand. Agreed, ad referendum.",
    )
    STAYS_OPEN = (
        "There is an objection. The brackets stay.",
        "I note the objection, and we shall come back to it.",
        "Very well. We leave the brackets where they are.",
        "That is not agreed, then. I leave it open.",
    )
    OWN_TEXT = (
        "I put this forward on my own responsibility: {choices}.",
        "This is nobody’s text but mine, and I ask you to read it before you answer: {choices}.",
        "Could you live with {choices}? The words are mine, and so is the blame.",
        "Where you are divided I have tried my own hand: {choices}.",
        "Between your positions on {articles} I see room for {choices}.",
        "On {articles} nobody has moved for some time. I offer {choices}.",
    )
    ASK_CONSENSUS = (
        "The text as a whole is before you. May I take it that you wish to adopt it without a vote?",
        "I have nothing left in my pocket. Does any delegation object to the adoption of the text?",
    )
    CONSENSUS_FAILED = (
        "There is no consensus. The rules tell us what comes next.",
        "I regret it, but I have heard an objection.",
    )
    ADOPTED = (
        "It is so decided. I thank you all, and those at home who let you stay so long.",
        "The convention is adopted. What it is worth, your capitals will tell us.",
    )
    REJECTED = (
        "The text is not adopted. I thank you for the work all the same.",
        "We part without a text. The record remains, and others may begin where we stopped.",
    )


@verify(UNIQUE)
class Aloud(Said):
    """How a wording is called across the table."""

    WORDING = "{article} {letter}"
