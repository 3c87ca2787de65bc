"""From signature to entry into force: who has signed, who may still ratify, and how many it takes."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.clauses import leading, standing_in
from game.rules.promises import shown_by_ratification, shown_by_signature
from game.rules.state import Negotiation, Steps, becoming
from game.terms import binding
from game.terms.binding import Bound, Participation
from game.terms.events import CapitalAnswered, EnteredIntoForce, RatificationSubmitted, SignatureGiven
from game.terms.ids import AlternativeId, BracketId, PerMille, SeatId

USUAL_SHARE = PerMille(400)
"""Share of the delegations where neither the scenario nor the text says otherwise (rule 21.2)."""
DAYS_A_YEAR = 365


def needed(now: Negotiation) -> int:
    """Ratifications that entry into force takes: a count, or a share of all delegations rounded up (rule 21.2)."""
    rule = now.ground.public.entry_into_force
    if rule.count is not None:
        return rule.count
    return max(1, -(-_share(now) * len(now.ground.states) // 1000))


def _share(now: Negotiation) -> int:
    """Under the wording of the final clause that stands, or leads while it is open (decision D21)."""
    rule = now.ground.public.entry_into_force
    if rule.clause is not None:
        wording = _final_wording(now, BracketId(rule.clause))
        share = None if wording is None else _share_under(now, BracketId(rule.clause), wording)
        if share is not None:
            return share
    return USUAL_SHARE if rule.share is None else rule.share


def _share_under(now: Negotiation, bracket: BracketId, wording: AlternativeId) -> PerMille | None:
    named = now.ground.public.entry_into_force.share_by_alternative  # own wordings among them
    if wording in named:
        return named[wording]
    binds = now.ground.brackets[bracket].alternative(wording).binds
    return None if binds is None else binds.threshold


def _final_wording(now: Negotiation, bracket: BracketId) -> AlternativeId | None:
    if now.adopted is not None:
        return now.adopted.get(bracket)
    stands = standing_in(now, bracket)
    return stands if stands is not None else leading(now, bracket)


def bound(now: Negotiation) -> Bound:
    """What the adopted text binds its parties to; what says nothing binds to nothing."""
    return binding.bound(now.ground.public.convention, {} if now.adopted is None else now.adopted)


def may_join(now: Negotiation, seat: SeatId) -> bool:
    """Whether a state may become a party: it signed, or the text is open to all and it accedes (rule 20.1)."""
    return seat in now.signed or bound(now).participation is Participation.OPEN


def threshold_holds(now: Negotiation) -> bool:
    """Whether there are enough parties, and those among them that must be (rule 21.3)."""
    rule = now.ground.public.entry_into_force
    return len(now.parties) >= needed(now) and all(state in now.parties for state in rule.include)


def force_day(now: Negotiation, answers: Iterable[CapitalAnswered]) -> int | None:
    """The day, counted from the beginning of this year, on which the convention enters into force (rule 21.1).

    ``answers`` of this year; whoever was a party before was one on day 0. ``None`` while the threshold does not hold.
    """
    if not threshold_holds(now):
        return None
    day = dict.fromkeys(now.parties, 0) | {each.by: deposit_day(each) for each in answers if each.ratified}
    last_needed = sorted(day.values())[max(needed(now), 1) - 1]
    return max(last_needed, *(day[state] for state in now.ground.public.entry_into_force.include), 0) + days_to_wait(
        now
    )


def deposit_day(answer: CapitalAnswered) -> int:
    """The day of the year, 1 to 365, of a ratification: it lies where the draw lay within its odds (rule 21.4)."""
    if not answer.odds or answer.drawn is None:
        return DAYS_A_YEAR
    return 1 + answer.drawn * DAYS_A_YEAR // answer.odds


def days_to_wait(now: Negotiation) -> int:
    """Days between the deposit that reaches the threshold and entry into force, by the final clause (rule 21.4)."""
    clause = now.ground.public.entry_into_force.clause
    if clause is None or now.adopted is None:
        return 0
    brackets = now.ground.public.convention.clause(clause).brackets
    stands = (each.alternative(now.adopted[each.id]).binds for each in brackets if each.id in now.adopted)
    return sum(each.days or 0 for each in stands if each is not None)


def before_the_capital(now: Negotiation) -> tuple[SeatId, ...]:
    """States whose capital answers as the year closes, in the scenario's order (rule 20.2)."""
    return tuple(each for each in now.ground.present if each in now.submitted and each not in now.parties)


def undecided_signatures(now: Negotiation) -> tuple[SeatId, ...]:
    """Delegations present that have neither signed nor withheld, in the scenario's order."""
    return tuple(each for each in now.ground.present if each not in now.signed and each not in now.withheld)


def nothing_left_to_wait_for(now: Negotiation) -> bool:
    """Whether no more years are needed: nobody signed, or all who did are parties and it is in force (rule 22.1)."""
    if not now.signed:
        return True
    return now.in_force is not None and all(state in now.parties for state in now.signed)


def signature_given(now: Negotiation, event: SignatureGiven) -> Negotiation:
    """A delegation signed, or withheld its signature; it has nothing more to do in this stage (rule 19.1)."""
    signed = tuple(each for each in now.signed if each != event.by)
    withheld = tuple(each for each in now.withheld if each != event.by)
    return becoming(
        now,
        signed=(*signed, event.by) if event.signed else signed,
        withheld=withheld if event.signed else (*withheld, event.by),
        ready=now.ready.put(event.by, True),
        evidence=shown_by_signature(now, event),
    )


def submitted(now: Negotiation, event: RatificationSubmitted) -> Negotiation:
    """The convention lies before a capital, and stays there."""
    return becoming(now, submitted=(*now.submitted, event.by))


def capital_answered(now: Negotiation, event: CapitalAnswered) -> Negotiation:
    """A capital ratified, or did not yet."""
    if not event.ratified:
        return now
    return becoming(now, parties=now.parties.put(event.by, event.year), evidence=shown_by_ratification(now, event.by))


def entered_into_force(now: Negotiation, event: EnteredIntoForce) -> Negotiation:
    """The threshold holds."""
    return becoming(now, in_force=event.year)


STEPS: Steps = {
    SignatureGiven: signature_given,
    RatificationSubmitted: submitted,
    CapitalAnswered: capital_answered,
    EnteredIntoForce: entered_into_force,
}
"""What each class of event makes of the state."""
