"""The course of the conference: which stage follows which, who is awaited in it, what has its place there."""

from __future__ import annotations

from dataclasses import replace

from game.rules.aftermath import NOTHING_YET, Aftermath
from game.rules.ground import Ground
from game.rules.state import Negotiation, Steps, becoming
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import SessionEnded, SessionOpened, StageOpened
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.moments import QUARTERS_A_MONTH, QUARTERS_A_YEAR, Moment, Phase
from game.terms.scenario import Calendar

IN_TALKS = frozenset({Phase.SITTING, Phase.INTERSESSION})
"""Stages in which delegations deal with each other."""
AFTER_SIGNATURE = frozenset({Phase.HOME, Phase.REVIEW})
"""Stages of which every year after signature consists."""

BEGINNING = Moment(phase=Phase.PREPARATION)


NOBODY_PAID: BySeat[int] = Keyed()
NOBODY_ABSENT: BySeat[Seq] = Keyed()


def following(now: Negotiation) -> Moment | None:
    """The stage after this one (rules 2.1 and 2.2); ``None`` after the last year."""
    calendar, moment = now.ground.calendar, now.moment
    match moment.phase:
        case Phase.PREPARATION:
            return Moment(phase=Phase.OPENING)
        case Phase.OPENING:
            return round_of(calendar, 1, 1) if calendar.sittings and calendar.rounds else adoption(calendar)
        case Phase.SITTING:
            return _after_round(now)
        case Phase.INTERSESSION:
            return round_of(calendar, moment.sitting + 1, 1)
        case Phase.ADOPTION:
            return replace(moment, phase=Phase.SIGNATURE)
        case Phase.SIGNATURE | Phase.HOME | Phase.REVIEW:
            return _after_year(now)
        case Phase.ENDED:
            return None


def years_after_signature(now: Negotiation) -> int:
    """How many are played (rule 22.1)."""
    return now.opened.practice_years or now.ground.calendar.years


def _after_year(now: Negotiation) -> Moment | None:
    """Another year, under the convention where it is in force and practice is played (rule 39.1)."""
    number = now.moment.year + 1
    if number > years_after_signature(now):
        return None
    coming = year(now.ground.calendar, number)
    practised = now.opened.practice_years > 0 and now.in_force is not None
    return replace(coming, phase=Phase.REVIEW) if practised else coming


def _after_round(now: Negotiation) -> Moment:
    calendar, moment = now.ground.calendar, now.moment
    if moment.round < rounds_in(now, moment.sitting):
        return round_of(calendar, moment.sitting, moment.round + 1)
    if moment.sitting >= calendar.sittings:
        return adoption(calendar)
    return intersession(calendar, moment) if calendar.months_between else round_of(calendar, moment.sitting + 1, 1)


def intersession(calendar: Calendar, after: Moment) -> Moment:
    """The months between the sitting that closed with this round and the next; its hour is in their middle."""
    half = calendar.months_between * QUARTERS_A_MONTH // 2
    return Moment(phase=Phase.INTERSESSION, sitting=after.sitting, quarter=after.quarter + half)


def rounds_in(now: Negotiation, sitting: int) -> int:
    """Rounds of a sitting: the calendar's, and what was added or lost since; one at least (rule 23.4)."""
    return max(1, now.ground.calendar.rounds + now.clock.get(str(sitting), 0))


def in_the_last_sitting(now: Negotiation) -> bool:
    """Whether no sitting follows this one."""
    return now.moment.phase is Phase.SITTING and now.moment.sitting >= now.ground.calendar.sittings


def round_of(calendar: Calendar, sitting: int, number: int) -> Moment:
    """A round: the n-th of a sitting is n quarters of a month after it began, the first sitting begins at 0 (D11)."""
    begins = (sitting - 1) * (calendar.rounds + calendar.months_between * QUARTERS_A_MONTH)
    return Moment(phase=Phase.SITTING, sitting=sitting, round=number, quarter=begins + number)


def adoption(calendar: Calendar) -> Moment:
    """The adoption, a quarter of a month after the last round began."""
    last = round_of(calendar, calendar.sittings, calendar.rounds).quarter if calendar.sittings else 0
    return Moment(phase=Phase.ADOPTION, sitting=calendar.sittings, quarter=last + 1)


def signature(calendar: Calendar) -> Moment:
    """The signature, on the day of the adoption."""
    return replace(adoption(calendar), phase=Phase.SIGNATURE)


def next_intersession(now: Negotiation) -> Moment | None:
    """The intersession that comes next, the present one apart; ``None`` where none is left."""
    calendar, moment = now.ground.calendar, now.moment
    sitting = max(1, moment.sitting + (moment.phase is Phase.INTERSESSION))
    if sitting >= calendar.sittings or not calendar.months_between:
        return None
    return intersession(calendar, round_of(calendar, sitting, rounds_in(now, sitting)))


def next_of_talks(now: Negotiation) -> Moment:
    """The stage after this one where it belongs to the talks; this one otherwise."""
    after = following(now)
    return after if after is not None and after.phase in IN_TALKS else now.moment


def year(calendar: Calendar, number: int) -> Moment:
    """A ratification year, from 1."""
    signed = adoption(calendar)
    return replace(signed, phase=Phase.HOME, year=number, quarter=signed.quarter + number * QUARTERS_A_YEAR)


def last_round_of_sitting(calendar: Calendar, sitting: int) -> Moment:
    """The last round of that sitting, or of the last sitting where there are not so many."""
    return round_of(calendar, min(sitting, calendar.sittings), calendar.rounds)


def readiness(ground: Ground, moment: Moment, absent: BySeat[Seq] = NOBODY_ABSENT) -> BySeat[bool]:
    """Who is ready as a stage opens: nobody but those who are not awaited in it."""
    awaited = frozenset(_awaited_in(ground, moment, absent))
    return Keyed((seat, seat not in awaited) for seat in ground.seating)


def present(now: Negotiation) -> tuple[SeatId, ...]:
    """Delegations somebody sits in and that have not walked out, in the scenario's order (rule 32.2)."""
    return _in_the_room(now.ground, now.absent)


def _in_the_room(ground: Ground, absent: BySeat[Seq]) -> tuple[SeatId, ...]:
    return tuple(each for each in ground.present if each not in absent) if absent else ground.present


def _awaited_in(ground: Ground, moment: Moment, absent: BySeat[Seq]) -> tuple[SeatId, ...]:
    chair, room = moment.phase is Phase.SITTING and CHAIR in ground.seated, _in_the_room(ground, absent)
    return (*room, CHAIR) if chair else room


def awaited(now: Negotiation) -> tuple[SeatId, ...]:
    """Occupied seats that still have to act before the stage can close, the chair last; empty only at the end.

    Those asked and not yet heard while a question is before the house, else those not ready (rule 2.3).
    """
    if now.ending is not None:
        return ()
    question = now.question
    if question is not None:
        return tuple(seat for seat in question.asked_of if seat not in question.answers)
    going_on = {seat for seat, ready in now.ready.items() if not ready}
    return tuple([seat for seat in _awaited_in(now.ground, now.moment, now.absent) if seat in going_on])


def opened_again(now: Negotiation, event: SessionOpened) -> Negotiation:
    """A session is opened once; a record that does so again is none."""
    raise ValueError("a session is opened once")


def opened(now: Negotiation, event: StageOpened) -> Negotiation:
    """A stage began: attention is renewed and nobody is ready. To sign, whoever walked out is back (rule 32.3)."""
    absent = NOBODY_ABSENT if event.moment.phase is Phase.SIGNATURE else now.absent
    attention, ready = now.ground.budget, readiness(now.ground, event.moment, absent)
    sitting_out = now.sitting_out
    if event.moment.phase is Phase.SITTING:
        for seat in _sits_out(now):
            attention, ready = attention.put(seat, 0), ready.put(seat, True)
        sitting_out = Keyed((seat, rounds - 1) for seat, rounds in sitting_out.items() if rounds > 1)
    rounds = now.opened_rounds + (event.moment.phase in (Phase.SITTING, Phase.HOME, Phase.REVIEW))
    return becoming(
        now,
        moment=event.moment,
        attention=attention,
        ready=ready,
        absent=absent,
        sitting_out=sitting_out,
        opened_rounds=rounds,
        hopes=tuple(each for each in now.hopes if each.until >= rounds),
        stage_touched=now.seq,
        aftermath=_new_year(now, event.moment),
    )


def _new_year(now: Negotiation, moment: Moment) -> Aftermath:
    """What counts once a year can be done again."""
    if now.aftermath is NOTHING_YET or moment.phase not in (Phase.HOME, Phase.REVIEW):
        return now.aftermath
    return replace(
        now.aftermath,
        persuaded=Keyed(),
        sanctioned=Keyed(),
        forgiven=Keyed(),
        excluding=Keyed(),
        conference=False,
    )


def _sits_out(now: Negotiation) -> tuple[SeatId, ...]:
    """Who has no attention in the round that opens (rule 30.5); nobody where that would be everybody in the room."""
    out = tuple(now.sitting_out)
    return () if set(present(now)) <= set(out) else out


def ended(now: Negotiation, event: SessionEnded) -> Negotiation:
    """The session is over; the moment keeps where."""
    return becoming(now, ending=event.reason, moment=replace(now.moment, phase=Phase.ENDED), stage_touched=now.seq)


def addressed(now: Negotiation, seats: tuple[SeatId, ...]) -> BySeat[bool]:
    """Readiness after something was addressed to these seats: they may want to react (rule 2.4)."""
    ready, room = now.ready, _awaited_in(now.ground, now.moment, now.absent)
    for seat in seats:
        if seat in room and ready[seat]:
            ready = ready.put(seat, False)
    return ready


def spent(now: Negotiation, seat: SeatId, attention: int, paid: BySeat[int] = NOBODY_PAID) -> BySeat[int]:
    """Attention left after an act; offices pay nothing. Where a group acts, ``paid`` says what each member pays."""
    if paid:
        return Keyed({**now.attention, **{each: now.attention[each] - share for each, share in paid.items()}})
    if not attention or seat not in now.attention:
        return now.attention
    return now.attention.put(seat, now.attention[seat] - attention)


STEPS: Steps = {
    SessionOpened: opened_again,
    StageOpened: opened,
    SessionEnded: ended,
}
"""What each class of event makes of the state."""
