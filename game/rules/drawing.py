"""What follows from the event deck: drawn as a stage opens, answered in it, passed after some rounds (rule 30)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules.aims import strikes
from game.rules.effects import Working
from game.rules.injects import DRAWN_IN, due_to_pass, inject, may_be_drawn
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.deck import Aim, Change, Effect, Fading, Inject, Revelation
from game.terms.events import PUBLIC, EffectsPassed, EventChoiceMade, EventDrawn
from game.terms.ids import Odds, SeatId


class Worked:
    """The effects of one inject or choice, worked out."""

    def __init__(self, u: Unfolding, name: str, effects: Iterable[Effect], working: Working) -> None:
        opened = u.now.opened_rounds
        self.changes: list[Change] = []
        self.revealed: list[Revelation] = []
        self.fading: list[Fading] = []
        for effect in effects:
            found = working.changes(effect)
            self.changes += found
            self.revealed += working.revelations(effect)
            if effect.rounds and found:
                undone = tuple(replace(each, delta=-each.delta) for each in found)
                self.fading.append(Fading(inject=name, changes=undone, until=opened + effect.rounds))


def draw_for_the_stage(u: Unfolding) -> None:
    """As a round or a year opens something may be drawn (rules 30.1 and 30.2)."""
    odds = Odds(u.now.ground.public.world.news * 100)
    if not odds or u.now.moment.phase not in DRAWN_IN:
        return
    here = u.now.moment
    stage = (str(here.sitting), str(here.round), str(here.year))
    drawn = u.facts.draw("inject", *stage)
    if drawn >= odds:
        return
    fitting = [(each, struck) for each in may_be_drawn(u.now) if (struck := struck_by(u, each))]
    if fitting:
        found, struck = fitting[u.facts.draw("which", *stage) % len(fitting)]
        throw(u, found, struck, odds=odds, drawn=drawn)


def struck_by(u: Unfolding, found: Inject) -> tuple[SeatId, ...]:
    """Whom the deck says that an inject strikes."""
    return strikes(u.now, u.facts, found.id, found.target)


def throw(u: Unfolding, found: Inject, struck: tuple[SeatId, ...], *, odds: Odds | None, drawn: Odds | None) -> None:
    """Let an inject strike."""
    worked = Worked(u, found.id, found.effects, Working(u.now, u.facts, struck, None))
    u.happen(
        EventDrawn(
            audience=PUBLIC,
            inject=found.id,
            title=found.title,
            headline=found.headline,
            struck=struck,
            everybody=found.target.aim is Aim.ALL and struck == u.now.ground.present,
            private_text=found.private_text,
            choices=tuple(each.label for each in found.choices),
            changes=tuple(worked.changes),
            revealed=tuple(worked.revealed),
            fading=tuple(worked.fading),
            odds=odds,
            drawn=drawn,
        )
    )


def choose_in_event(u: Unfolding, action: a.ChooseInEvent) -> None:
    """Answer it (rule 30.3)."""
    _choose(u, action.inject, action.by, action.choice, by_default=False)


def _choose(u: Unfolding, name: str, by: SeatId, place: int, *, by_default: bool) -> None:
    choice = inject(u.now, name).choices[place]
    struck = u.now.injects[name].struck
    worked = Worked(u, name, choice.effects, Working(u.now, u.facts, struck, by))
    u.happen(
        EventChoiceMade(
            audience=PUBLIC,
            inject=name,
            by=by,
            choice=place,
            label=choice.label,
            changes=tuple(worked.changes),
            revealed=tuple(worked.revealed),
            fading=tuple(worked.fading),
            by_default=by_default,
        )
    )


def choose_for_the_silent(u: Unfolding) -> None:
    """Who has not answered as the stage closes has taken the last choice (rule 30.3)."""
    for name, waiting in tuple(u.now.injects.items()):
        last = len(inject(u.now, name).choices) - 1
        for seat in waiting.struck:
            if seat not in waiting.chosen:
                _choose(u, name, seat, last, by_default=True)


def let_pass(u: Unfolding) -> None:
    """What has lasted its rounds is taken back (rule 30.4)."""
    due = due_to_pass(u.now)
    for name in dict.fromkeys(each.inject for each in due):
        undone = tuple(change for each in due if each.inject == name for change in each.changes)
        u.happen(EffectsPassed(audience=PUBLIC, inject=name, changes=undone))


FOLLOWS: Follows = {a.ChooseInEvent: choose_in_event}
"""What follows from answering an inject."""
