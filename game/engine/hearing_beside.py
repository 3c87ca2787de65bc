"""What the engine hears from beside the table: side arrangements, walking out, coming back (E5.14, E1.6, E3.1)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.engine.acts import ActKind
from game.engine.course import Course
from game.engine.listening import Listeners
from game.engine.witnessing import act, witnesses_of
from game.terms import events as e
from game.terms.arrangements import Arrangement
from game.terms.ids import SeatId, Seq


def _concluded(course: Course, seq: Seq, event: e.ArrangementConcluded) -> None:
    """A quick benefit to those inside: they help each other from now on, and need the convention less."""
    deal, p = event.arrangement, course.ground.p
    for party in deal.parties:
        others = tuple(each for each in deal.parties if each != party)
        act(course, seq, ActKind.ASSISTANCE, party, others, event.audience, magnitude=p.arranged)
    _returned(course, seq, event)
    _need_it_less(course, deal, public=event.audience.everyone)


def _returned(course: Course, seq: Seq, event: e.ArrangementConcluded) -> None:
    """What each gives is given back: nobody owes, and everybody has given."""
    inside = [place for place in map(course.place_of, event.arrangement.parties) if place is not None]
    given = np.zeros((len(course.ground.axes.states),) * 2)
    given[np.ix_(inside, inside)] = course.ground.p.arranged_value
    np.fill_diagonal(given, 0.0)
    course.books.gave(seq, given, witnesses_of(course, event.audience))


def _need_it_less(course: Course, deal: Arrangement, *, public: bool) -> None:
    """No convention is worth more to the parties, by how much what they arranged matters to each (E1.6)."""
    ground = course.ground
    subjects, own = _subjects(course, deal), dict(ground.own)
    for party in deal.parties:
        if party in own:
            gained = ground.p.arranged_outside * float(own[party].interests.salience[subjects].sum())
            own[party] = replace(own[party], lost=own[party].lost - gained)
    course.reground(replace(ground, own=own))
    if public:
        known_to_need_it_less(course, deal)


def known_to_need_it_less(course: Course, deal: Arrangement) -> None:
    """The same as everybody may conclude it, by what is thought to matter to each party (D1)."""
    ground = course.ground
    subjects, known, outside = _subjects(course, deal), course.minds.estimate().salience, ground.outside.copy()
    for party in deal.parties:
        i = ground.axes.state_at[party]
        outside[i] += ground.p.arranged_outside * known[i, subjects].sum()
    course.reground(replace(ground, outside=outside))


def _subjects(course: Course, deal: Arrangement) -> list[int]:
    return [course.ground.axes.clauses.index(each) for each in deal.subjects]


def _walked_out(course: Course, seq: Seq, event: e.WalkedOut) -> None:
    act(course, seq, ActKind.WITHDRAWAL, event.by, (), event.audience, magnitude=course.ground.p.walk_weight)
    _is_away(course, event.by, away=True)


def _came_back(course: Course, seq: Seq, event: e.Returned) -> None:
    _is_away(course, event.by, away=False)


def _is_away(course: Course, by: SeatId, *, away: bool) -> None:
    course.tally.away[course.ground.axes.state_at[by]] = away
    course.tally.version += 1


def _joined(course: Course, seq: Seq, event: e.CaucusJoined) -> None:
    """Two make a group, and everybody knows of it from then on (rule 27.2)."""
    inside = [course.ground.axes.state_at[each] for each in event.group.members if course.place_of(each) is not None]
    course.tally.caucuses[event.caucus] = tuple(inside)
    _stand_together(course)


def _left(course: Course, seq: Seq, event: e.CaucusLeft) -> None:
    i = course.place_of(event.by)
    members = course.tally.caucuses.get(event.caucus, ())
    course.tally.caucuses[event.caucus] = tuple(each for each in members if each != i)
    _stand_together(course)


def _caucus_ended(course: Course, seq: Seq, event: e.CaucusEnded) -> None:
    course.tally.caucuses.pop(event.caucus, None)
    _stand_together(course)


def _stand_together(course: Course) -> None:
    together = np.zeros_like(course.tally.together)
    for members in course.tally.caucuses.values():
        if len(members) > 1:
            together[np.ix_(members, members)] = True
    np.fill_diagonal(together, val=False)
    course.tally.together = together
    course.tally.version += 1


BESIDE_THE_TABLE: Listeners = {
    e.ArrangementConcluded: _concluded,
    e.WalkedOut: _walked_out,
    e.Returned: _came_back,
    e.CaucusJoined: _joined,
    e.CaucusLeft: _left,
    e.CaucusEnded: _caucus_ended,
}
