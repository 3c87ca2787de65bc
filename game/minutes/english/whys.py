"""English: why a reading is what it is. The member's name is the code of the reason, in capitals."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Acts(Said):
    """What one state did, and what it says to another about trusting it (E2.4)."""

    CONCESSION = "concessions made"
    PROMISE_KEPT = "promises kept"
    ASSISTANCE = "assistance given"
    RATIFIED = "ratification after signing"
    INFORMATION = "information shared"
    PROMISE_BROKEN = "promises broken"
    PACKAGE_BROKEN = "a package gone against"
    WITHDRAWAL = "withdrawal from what was accepted"
    THREAT_EXECUTED = "a threat carried out"
    LEAK = "confidential talks leaked"
    ASSISTANCE_REFUSED = "assistance refused"
    THREAT = "threats"
    HOLLOWING = "an amendment seen as hollowing the text"
    REOPENING = "a settled article reopened"
    REOPENED = "settled articles reopened"
    RESERVATION = "a reservation"
    NO_ANSWER = "an initiative left unanswered"
    EVENT_FOR = "news that spoke for it"
    EVENT_AGAINST = "news that spoke against it"
    PRIOR = "reputation before the conference"
    CLIMATE = "the climate between states"
    CAP = "older evidence giving way to newer"
    TIME = "months gone by"
    OTHER = "all else together"


@verify(UNIQUE)
class Terms(Said):
    """What makes a ratification more or less likely (E4.4)."""

    MARGIN = "room at home for this text"
    PIVOT = "another actor at home decides now"
    SIGNATURE = "its signature, given or to be expected"
    HARD_LAW = "how hard the law of the text is"
    SUPERMAJORITY = "the qualified majority needed at home"
    HURDLE = "the hurdle at home"
    ASSISTANCE = "assistance promised by the text"
    CAPACITY_GAP = "the gap between what the text asks and what the state can do"
    TRUST = "trust in the other parties"
    RECIPROCITY = "reciprocity to be expected"
    RED_LINES = "red lines crossed"
    BLOCKED = "demands at home that the text leaves unmet"
    BAD_FAITH = "a delegation that did not mean it"
    PRESSURE = "pressure from outside"
    SHOCK = "events of the year"
    CONTAGION = "ratification by its neighbours"
    BASELINE = "the usual course of ratification"
    TRUST_WEIGHTED_SHARE = "whether those it trusts most are parties"
    PROMPTNESS = "its promptness in joining so far"
    DISTANCE = "political distance to the parties"
    REGIONAL_SHARE = "the share of its region that is party"
    AFFINITY = "whether those it trusts are parties"
    RECORD = "its record of joining conventions promptly"
    PROPENSITY = "its habit of joining conventions"
    WORLD = "the share of the world that is party"
    PARTY = "it is a party already"
    EMPTY_SEAT = "nobody speaks for it"
    NO_TEXT = "there is no text to ratify"


@verify(UNIQUE)
class Returns(Said):
    """What makes two states deliver to each other (E3.11 to E3.15)."""

    CAPACITY = "the means to deliver"
    WILLINGNESS = "willingness"
    COMPULSION = "what can be compelled"
    TRUST = "trust"
    OWED = "what is owed from before"
    STANDING = "standing with the room"
    DUTY = "duties accepted"
    NORM = "what the others deliver"
    POWER = "the difference in power"
    DEPTH = "how much the text asks"
    BASELINE = "the usual willingness between states"


@verify(UNIQUE)
class Why(Said):
    """How a contribution stands in an account."""

    NAMED = "{reason} ({name})"
    DECIDED = "room at home for this text (where the {name} decides)"
    UNKNOWN = "{code}"
    PART = "{amount} {reason}"
    START = "start {amount}"
    TOTAL = "result {amount}"
    SMALLER = "{count} smaller"


@verify(UNIQUE)
class Changed(Said):
    """How a reading moved, event by event, and what would move it most."""

    STEP = "{amount} {event} {reasons}"
    BECAUSE = "({reasons})"
    REASON = "{reason} {amount}"
    UNTOLD = "something else happened"
    LEVER = "{State} would be likelier to ratify, {then} instead of {now}, if this stood: {wording}."
    NO_LEVER = "No single change of the text would make {state} likelier to ratify."
