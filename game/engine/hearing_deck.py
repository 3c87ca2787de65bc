"""What the engine hears of the world's news: every effect of the deck, and its taking back (E7.8, D26).

Effects come worked out, as whole numbers; secret ones reach only the books of whose instructions they change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.engine.course import Course
from game.engine.expected import superiority
from game.engine.ground import Own, leverage_of, material_power, own_of_mandate
from game.engine.hearing_cooperation import grown
from game.engine.home import Homes, worked
from game.engine.interests import interests_of
from game.engine.listening import Listeners
from game.engine.reciprocity import expected_shares
from game.engine.text import ASSISTANCE, layout_of
from game.terms import events as e
from game.terms.deck import SECRET, Change, Revelation, What
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.instructions import after
from game.terms.mandate import Mandate
from game.terms.text import Choice

_MOST = 1000


def worked_home(course: Course, state: int, home: Homes) -> Homes:
    """One state's actors as laid out, with what its government has done about them since."""
    done = [work for at, work in course.tally.worked if at == state]
    return worked(home, 0, done, course.ground.p) if done else home


def _drawn(course: Course, seq: Seq, event: e.EventDrawn) -> None:
    change_all(course, seq, event.changes, event.revealed)


def _chosen(course: Course, seq: Seq, event: e.EventChoiceMade) -> None:
    change_all(course, seq, event.changes, event.revealed)


def _helped(course: Course, seq: Seq, event: e.HelpGiven) -> None:
    change_all(course, seq, event.changes, event.revealed)


def _guest(course: Course, seq: Seq, event: e.GuestSpoke) -> None:
    change_all(course, seq, event.changes, ())


def _passed(course: Course, seq: Seq, event: e.EffectsPassed) -> None:
    change_all(course, seq, event.changes, ())


def change_all(course: Course, seq: Seq, changes: tuple[Change, ...], revealed: tuple[Revelation, ...]) -> None:
    """Let all of these be different from here, and these instructions be known."""
    _instruct(course, [change for change in changes if change.what in SECRET])
    _trust(course, seq, changes)
    for change in changes:
        if change.what in _PUBLIC and change.of is not None:
            _PUBLIC[change.what](course, change, course.ground.axes.state_at[change.of])
    for shown in revealed:
        _reveal(course, shown)


def _instruct(course: Course, changes: list[Change]) -> None:
    """What capitals want has changed, each known to its own seat alone; its arrays are laid out once."""
    ground, mandates = course.ground, dict[SeatId, Mandate]()
    for state in dict.fromkeys(change.of for change in changes):
        if state is not None and state in ground.own:
            mandates[state] = after(ground.own[state].mandate, [each for each in changes if each.of == state])
    if not mandates:
        return
    own = dict(ground.own)
    for state, mandate in mandates.items():
        own[state] = _instructed(course, state, own[state], mandate)
    course.reground(replace(ground, own=own))


def _instructed(course: Course, state: SeatId, was: Own, mandate: Mandate) -> Own:
    """Other instructions; the actors at home, whom news seldom changes, are laid out again only where it does."""
    ground = course.ground
    if mandate.actors is was.mandate.actors:
        interests = interests_of(ground.axes, ground.layout, ground.public, state, mandate)
        return replace(was, interests=interests, mandate=mandate)
    changed = own_of_mandate(ground.axes, ground.layout, ground.public, state, mandate)
    return replace(changed, lost=was.lost, home=worked_home(course, ground.axes.state_at[state], changed.home))


def _trust(course: Course, seq: Seq, changes: tuple[Change, ...]) -> None:
    """Trust between pairs; what moves one pair twice in one event moves it one time after the other."""
    at, moved = course.ground.axes.state_at, dict[tuple[int, int], float]()
    for change in changes:
        if change.what is What.TRUST and change.of is not None and change.to is not None:
            pair = at[change.of], at[change.to]
            if pair in moved:
                course.books.shift(seq, moved)
                moved = {}
            moved[pair] = change.delta / _MOST
    if moved:
        course.books.shift(seq, moved)


def _capacity(course: Course, change: Change, i: int) -> None:
    capacity = course.ground.capacity.copy()
    capacity[i] = np.clip(capacity[i] + change.delta / _MOST, 0.0, 1.0)
    grown(course, capacity)


def _power(course: Course, change: Change, i: int) -> None:
    """Material and agenda power; leverage and expected shares follow."""
    ground = course.ground
    states = list(ground.public.delegations)
    was = states[i].power
    states[i] = replace(
        states[i],
        power=replace(was, material=_within(was.material, change.delta), agenda=_within(was.agenda, change.delta)),
    )
    public = replace(ground.public, delegations=tuple(states))
    power = material_power(public)
    course.reground(
        replace(
            ground,
            public=public,
            power=power,
            above=superiority(power),
            leverage=leverage_of(public),
            share=expected_shares(ground.capacity, power, ground.p),
        )
    )


def _within(level: int, delta: int) -> PerMille:
    return PerMille(min(max(level + delta, 0), _MOST))


def _ratification(course: Course, change: Change, i: int) -> None:
    course.tally.shock[i] += change.delta / _MOST
    course.tally.version += 1


def _pledge(course: Course, change: Change, i: int) -> None:
    """While money is pledged, wordings of clauses about capacity assist more than they say (see ``deck``)."""
    ground, tally = course.ground, course.tally
    tally.pledged += change.delta / _MOST
    raised = ground.p.pledge * min(max(tally.pledged, 0.0), 1.0)
    layout = layout_of(ground.axes, ground.public, ground.p)
    features = layout.features.copy()
    for clause in ground.public.convention.clauses:
        if "capacity" in clause.tags:
            c = ground.axes.bracket_at[clause.main.id]
            features[c, :, ASSISTANCE] = np.where(layout.mask[c], features[c, :, ASSISTANCE] + raised, 0.0)
    course.reground(replace(ground, layout=replace(layout, features=np.clip(features, -1.0, 1.0))))


_PUBLIC: dict[What, Callable[[Course, Change, int], None]] = {
    What.CAPACITY: _capacity,
    What.POWER: _power,
    What.RATIFICATION: _ratification,
    What.PLEDGE: _pledge,
}
"""What everybody learns, beside trust, and so what moves everybody's books. The clock is no matter of the engine."""


def _reveal(course: Course, shown: Revelation) -> None:
    """An order of preference becomes public: as if it had been said, the best supported, the worst opposed (E5.5)."""
    i, p = course.ground.axes.state_at[shown.seat], course.ground.p
    bracket = course.ground.public.convention.clause(shown.clause).main.id
    steps = max(len(shown.order) - 1, 1)
    for rank, alternative in enumerate(shown.order):
        count = p.say_support + (p.say_oppose - p.say_support) * rank / steps
        course.minds.counted(i, course.place(Choice(bracket=bracket, alternative=alternative)), count)


OF_THE_DECK: Listeners = {
    e.EventDrawn: _drawn,
    e.EventChoiceMade: _chosen,
    e.HelpGiven: _helped,
    e.GuestSpoke: _guest,
    e.EffectsPassed: _passed,
}
