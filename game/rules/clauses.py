"""Clauses and their brackets: which count, what stands, what leads, and what an event makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.rules.phases import spent
from game.rules.state import Negotiation, Steps, becoming
from game.terms.by_seat import Keyed
from game.terms.events import BracketFell, BracketLifted, BracketReopened, ConventionAdopted, ConventionRejected
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, SeatId
from game.terms.standing import BracketStanding, BracketStatus, Stance, Tabled
from game.terms.text import Choice

MOST_ON_TABLE = 6
"""Alternatives that may stand in one bracket (decision D14, rule 9.3)."""

UNSETTLED: Keyed[AlternativeId, Stance] = Keyed()


def live(now: Negotiation, bracket: BracketId) -> bool:
    """Whether a bracket can still be spoken of: its parent stands, or may still be chosen (rule 10.3)."""
    ground = now.ground
    main = ground.main_of[bracket]
    if main == bracket:
        return True
    parent = now.brackets[main]
    if parent.status is BracketStatus.OPEN:
        return True
    under = ground.brackets[bracket].under
    return _stands(parent, under)


def _stands(parent: BracketStanding, under: AlternativeId | None) -> bool:
    """Whether a settled main bracket leaves room for a bracket under that alternative (``None``: under any)."""
    if parent.status is BracketStatus.FALLEN or parent.agreed == NO_TEXT:
        return False
    return under is None or under == parent.in_effect(parent.agreed)


def standing_in(now: Negotiation, bracket: BracketId) -> AlternativeId | None:
    """What would stand in a bracket if the text were closed now; ``None`` where nothing would (rule 10)."""
    ground, here = now.ground, now.brackets[bracket]
    main = ground.main_of[bracket]
    if main == bracket:
        return here.agreed if _settled(here) else None
    parent, under = now.brackets[main], ground.brackets[bracket].under
    still_open = parent.status is BracketStatus.OPEN
    if not (under is None if still_open else _stands(parent, under)):
        return None
    return here.agreed if _settled(here) else ground.brackets[bracket].alternatives[0].id


def _settled(here: BracketStanding) -> bool:
    return here.status in (BracketStatus.AGREED, BracketStatus.ADOPTED)


def standing(now: Negotiation) -> Keyed[BracketId, AlternativeId]:
    """The text as it stands: what is agreed, else the first wording of an inline bracket.

    A main bracket that is undecided is absent, and so are a clause that fell and whatever was nested in a wording that
    was not chosen.
    """
    found = ((bracket, standing_in(now, bracket)) for bracket in now.ground.brackets)
    return Keyed((bracket, alternative) for bracket, alternative in found if alternative is not None)


def leading(now: Negotiation, bracket: BracketId) -> AlternativeId:
    """The alternative with most support and acceptance less opposition; of equals the first (rule 16.2)."""
    here = now.brackets[bracket]
    score = dict.fromkeys(here.on_table, 0)
    for seat in here.stances:
        declared = here.stances[seat]
        for alternative in declared:
            if alternative in score:
                score[alternative] += -1 if declared[alternative] is Stance.OPPOSE else 1
    return max(score, key=score.__getitem__)


def open_at_adoption(now: Negotiation) -> tuple[Choice, ...]:
    """Every bracket that counts and is still open, with its leading alternative, in the order of the text (rule 16.1).

    What is nested in an open bracket counts where its parent leads.
    """
    return tuple(
        Choice(bracket=bracket, alternative=leading(now, bracket))
        for bracket in open_brackets(now)
        if _would_count(now, bracket)
    )


def _would_count(now: Negotiation, bracket: BracketId) -> bool:
    main, under = now.ground.main_of[bracket], now.ground.brackets[bracket].under
    if main == bracket or now.brackets[main].status is not BracketStatus.OPEN:
        return True
    leads = leading(now, main)
    return leads != NO_TEXT if under is None else now.brackets[main].in_effect(leads) == under


def fallback_wording(now: Negotiation, bracket: BracketId) -> AlternativeId | None:
    """What stands where nothing carried: "no text" where that is possible, an inline bracket's first (rule 16.3)."""
    ground = now.ground
    if ground.main_of[bracket] != bracket:
        return ground.brackets[bracket].alternatives[0].id
    return NO_TEXT if NO_TEXT in ground.alternatives[bracket] else None


def stance_of(now: Negotiation, seat: SeatId, choice: Choice) -> Stance:
    """A seat's public stance."""
    return now.brackets[choice.bracket].stances.get(seat, UNSETTLED).get(choice.alternative, Stance.UNDECLARED)


def tabled_by(now: Negotiation, seat: SeatId, choice: Choice) -> bool:
    """Whether a seat has brought this wording forward."""
    return Tabled(alternative=choice.alternative, by=seat) in now.brackets[choice.bracket].tabled


def sponsors(now: Negotiation, choice: Choice) -> tuple[SeatId, ...]:
    """Those who support a choice in public, in the scenario's order."""
    return tuple(state for state in now.ground.states if stance_of(now, state, choice) is Stance.SUPPORT)


def with_stances(
    here: BracketStanding, seat: SeatId, stances: Iterable[tuple[AlternativeId, Stance]]
) -> BracketStanding:
    """The bracket after public stances, one after the other; ``UNDECLARED`` takes one back."""
    mine = dict(here.stances.get(seat, UNSETTLED))
    for alternative, stance in stances:
        if stance is Stance.UNDECLARED:
            mine.pop(alternative, None)
        else:
            mine[alternative] = stance
    return replace(here, stances=here.stances.put(seat, Keyed(mine)) if mine else here.stances.drop(seat))


def committed(here: BracketStanding, seat: SeatId, alternative: AlternativeId) -> BracketStanding:
    """The bracket after an undertaking: support for this wording, and acceptance of what was supported before."""
    mine = here.stances.get(seat, UNSETTLED)
    moved: Keyed[AlternativeId, Stance] = mine.map(_given_up)
    return replace(here, stances=here.stances.put(seat, moved.put(alternative, Stance.SUPPORT)))


def _given_up(stance: Stance) -> Stance:
    return Stance.CAN_ACCEPT if stance is Stance.SUPPORT else stance


def tabled(here: BracketStanding, by: SeatId, alternative: AlternativeId) -> BracketStanding:
    """The bracket after a wording was brought forward, and onto the table where it was not."""
    added = () if alternative in here.on_table else (alternative,)
    by_whom = Tabled(alternative=alternative, by=by)
    return replace(here, on_table=(*here.on_table, *added), tabled=(*here.tabled, by_whom))


def lifted(now: Negotiation, event: BracketLifted) -> Negotiation:
    """A bracket was agreed, or carried at adoption."""
    here = replace(
        now.brackets[event.choice.bracket],
        status=BracketStatus.AGREED,
        agreed=event.choice.alternative,
        agreed_in=now.moment.sitting,
    )
    return _put(now, event.choice.bracket, here)


def reopened(now: Negotiation, event: BracketReopened) -> Negotiation:
    """What was agreed is in brackets again."""
    was = now.brackets[event.bracket]
    here = replace(was, status=BracketStatus.OPEN, agreed=NO_TEXT, agreed_in=0, times_reopened=was.times_reopened + 1)
    return _put(becoming(now, attention=spent(now, event.by, event.attention)), event.bracket, here)


def linked_clause_changed(now: Negotiation, bracket: BracketId) -> bool:
    """Whether a clause linked with this one was settled or unsettled after this bracket was (decision D17)."""
    since, clause = now.bracket_touched[bracket], now.ground.clause_of(bracket)
    links = now.ground.public.links
    others = {other for each in links for one, other in ((each.a, each.b), (each.b, each.a)) if one == clause}
    return any(now.bracket_touched[BracketId(other)] > since for other in others if BracketId(other) in now.brackets)


def fell(now: Negotiation, event: BracketFell) -> Negotiation:
    """Nothing carried: another wording stands instead, or the clause falls."""
    was = now.brackets[event.bracket]
    if event.stands is None:
        here = replace(was, status=BracketStatus.FALLEN, agreed=NO_TEXT, agreed_in=0)
    else:
        here = replace(was, status=BracketStatus.AGREED, agreed=event.stands, agreed_in=now.moment.sitting)
    return _put(now, event.bracket, here)


def adopted(now: Negotiation, event: ConventionAdopted) -> Negotiation:
    """The text is adopted: every bracket of it is, and what is not in it fell or does not count."""
    brackets = now.brackets
    for bracket, alternative in event.text.items():
        brackets = brackets.put(bracket, replace(brackets[bracket], status=BracketStatus.ADOPTED, agreed=alternative))
    return becoming(now, adopted=event.text, brackets=brackets)


def rejected(now: Negotiation, event: ConventionRejected) -> Negotiation:
    """The text as a whole was refused; what follows is the end."""
    return now


def _put(now: Negotiation, bracket: BracketId, here: BracketStanding) -> Negotiation:
    return becoming(
        now, brackets=now.brackets.put(bracket, here), bracket_touched=now.bracket_touched.put(bracket, now.seq)
    )


def open_brackets(now: Negotiation) -> Iterator[BracketId]:
    """Brackets that can be negotiated now, in the order of the text."""
    return (each for each in now.ground.brackets if now.brackets[each].status is BracketStatus.OPEN and live(now, each))


STEPS: Steps = {
    BracketLifted: lifted,
    BracketReopened: reopened,
    BracketFell: fell,
    ConventionAdopted: adopted,
    ConventionRejected: rejected,
}
"""What each class of event makes of the state."""
