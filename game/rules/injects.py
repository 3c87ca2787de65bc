"""The event deck: what may be drawn when, what waits for an answer, what of it passes (rule 30)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules.instructed import instructed
from game.rules.phases import addressed, rounds_in
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.by_seat import BySeat, Keyed
from game.terms.deck import Aim, Change, EventChoice, Fading, Hope, Inject, OpenInject, Revelation, Season, What
from game.terms.events import EffectsPassed, EventChoiceMade, EventDrawn, HelpGiven
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

DRAWN_IN = frozenset({Phase.SITTING, Phase.HOME, Phase.REVIEW})
"""Stages that open with a draw (rule 30.1)."""


def season(now: Negotiation) -> Season:
    """Which part of the conference this is: by sittings, or by thirds of all rounds where there are two or fewer."""
    moment, sittings = now.moment, now.ground.calendar.sittings
    if moment.phase is not Phase.SITTING:
        return Season.RATIFICATION
    if sittings > 2:
        if moment.sitting == 1:
            return Season.EARLY
        return Season.LATE if moment.sitting >= sittings else Season.MIDDLE
    return _third(now)


def _third(now: Negotiation) -> Season:
    calendar, moment = now.ground.calendar, now.moment
    every = calendar.sittings * calendar.rounds
    third, place = -(-every // 3), (moment.sitting - 1) * calendar.rounds + moment.round
    if place <= third:
        return Season.EARLY
    return Season.MIDDLE if place <= 2 * third else Season.LATE


def may_be_drawn(now: Negotiation) -> tuple[Inject, ...]:
    """Injects whose season it is and that have not come yet (rule 30.2)."""
    here = season(now)
    return tuple(each for each in now.opened.scenario.deck if here in each.seasons and each.id not in now.drawn)


def inject(now: Negotiation, wanted: str) -> Inject:
    """The inject with that id. Raises ``KeyError`` where the deck has none."""
    for each in now.opened.scenario.deck:
        if each.id == wanted:
            return each
    raise KeyError(wanted)


def due_to_pass(now: Negotiation) -> tuple[Fading, ...]:
    """What has lasted its rounds, oldest first (rule 30.4)."""
    return tuple(each for each in now.fading if each.until <= now.opened_rounds)


# What an event makes of it


def event_drawn(now: Negotiation, event: EventDrawn) -> Negotiation:
    """Something struck: what it changes is changed, and those it struck may answer, in the midst of a round too."""
    waiting = OpenInject(id=event.inject, struck=event.struck)
    injects = now.injects.put(event.inject, waiting) if event.choices else now.injects
    ready = addressed(now, event.struck) if event.odds is None and event.choices else now.ready
    after = becoming(now, drawn=(*now.drawn, event.inject), injects=injects, ready=ready)
    return changed(after, event.changes, event.revealed, event.fading)


def event_choice_made(now: Negotiation, event: EventChoiceMade) -> Negotiation:
    """It was answered."""
    waiting = now.injects[event.inject]
    chosen = replace(waiting, chosen=waiting.chosen.put(event.by, event.choice))
    done = set(chosen.chosen) >= set(chosen.struck)
    injects = now.injects.drop(event.inject) if done else now.injects.put(event.inject, chosen)
    after = becoming(now, injects=injects, hopes=_hoped(now, event))
    return changed(after, event.changes, event.revealed, event.fading)


def effects_passed(now: Negotiation, event: EffectsPassed) -> Negotiation:
    """What was for some rounds only is taken back."""
    passed = due_to_pass(now)
    kept = tuple(each for each in now.fading if each.inject != event.inject or each not in passed)
    return changed(becoming(now, fading=kept), event.changes)


def help_given(now: Negotiation, event: HelpGiven) -> Negotiation:
    """Help came that had been asked for."""
    hopes = tuple(
        replace(each, helpers=(*each.helpers, event.by)) if (each.inject, each.to) == (event.inject, event.to) else each
        for each in now.hopes
    )
    return changed(becoming(now, hopes=hopes), event.changes, event.revealed, event.fading)


def _hoped(now: Negotiation, event: EventChoiceMade) -> tuple[Hope, ...]:
    """Help that an answer asks for, until the end of the next round."""
    effects = inject(now, event.inject).choices[event.choice].effects
    aims = {each.aim for effect in effects for each in (effect.of, effect.to) if each is not None}
    if Aim.RESPONDERS not in aims:
        return now.hopes
    hope = Hope(inject=event.inject, choice=event.choice, to=event.by, until=now.opened_rounds + 1)
    return (*now.hopes, hope)


def changed(
    now: Negotiation,
    changes: tuple[Change, ...],
    shown: tuple[Revelation, ...] = (),
    fading: tuple[Fading, ...] = (),
) -> Negotiation:
    """The state after the world has changed something in it."""
    return becoming(
        now,
        mandates=instructed(now, changes),
        clock=now.clock if not changes else _clock(now, changes),
        sitting_out=_sitting_out(now, changes),
        revealed=(*now.revealed, *shown),
        fading=(*now.fading, *fading),
    )


def _clock(now: Negotiation, changes: Iterable[Change]) -> Keyed[str, int]:
    """Rounds added to or taken from this sitting, or the next where none is left of this one (rule 30.5)."""
    clock = now.clock
    for change in changes:
        if change.what is What.CLOCK and change.of is None:
            sitting = _sitting_for(now, change.delta)
            if sitting is not None:
                clock = clock.put(str(sitting), clock.get(str(sitting), 0) + change.delta)
    return clock


def _sitting_for(now: Negotiation, delta: int) -> int | None:
    moment, calendar = now.moment, now.ground.calendar
    if moment.phase is not Phase.SITTING:
        return None
    if delta > 0 or moment.round < rounds_in(now, moment.sitting):
        return moment.sitting
    following = moment.sitting + 1
    return following if following <= calendar.sittings and rounds_in(now, following) > 1 else None


def _sitting_out(now: Negotiation, changes: Iterable[Change]) -> BySeat[int]:
    out = now.sitting_out
    for change in changes:
        if change.what is What.CLOCK and change.of is not None and change.delta < 0:
            out = out.put(change.of, out.get(change.of, 0) - change.delta)
    return out


STEPS: Steps = {
    EventDrawn: event_drawn,
    EventChoiceMade: event_choice_made,
    EffectsPassed: effects_passed,
    HelpGiven: help_given,
}
"""What each event of this topic makes of the state."""


# May they?


def _waits_for(now: Negotiation, action: a.ChooseInEvent) -> Refused | None:
    waiting = now.injects.get(action.inject)
    if waiting is None or action.by not in waiting.struck:
        return Refused(reason=Refusal.UNKNOWN_INJECT, about=action.inject)
    return None


def _is_a_choice(now: Negotiation, action: a.ChooseInEvent) -> Refused | None:
    choices: tuple[EventChoice, ...] = inject(now, action.inject).choices
    if 0 <= action.choice < len(choices):
        return None
    return Refused(reason=Refusal.UNKNOWN_CHOICE, about=str(action.choice + 1))


def _has_not_chosen(now: Negotiation, action: a.ChooseInEvent) -> Refused | None:
    chosen = action.by in now.injects[action.inject].chosen
    return Refused(reason=Refusal.ALREADY_ANSWERED, about=action.inject) if chosen else None


def _something_waits(now: Negotiation, seat: SeatId) -> Refusal | None:
    waiting = (each for each in now.injects.values() if seat in each.struck and seat not in each.chosen)
    return None if next(waiting, None) is not None else Refusal.UNKNOWN_INJECT


TOPIC = Topic(
    places={a.ChooseInEvent: DRAWN_IN},
    gates={
        a.ChooseInEvent: (
            (Refusal.UNKNOWN_INJECT, _waits_for),
            (Refusal.UNKNOWN_CHOICE, _is_a_choice),
            (Refusal.ALREADY_ANSWERED, _has_not_chosen),
        )
    },
    looks={a.ChooseInEvent: _something_waits},
)
"""Answers to what the world throws in."""
