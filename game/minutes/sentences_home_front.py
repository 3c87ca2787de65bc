"""Sentences for work at home, neighbours, and contagion."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import and_list, clause_list, say
from game.minutes.english.home_front import Front
from game.minutes.figures import nearest, percent_points
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.events import ActorWorked, ContagionSpread, HomeFrontEvent, NeighbourPersuaded, SubmissionPostponed
from game.terms.home_front import HomeMeans

_MEANS = complete_table(HomeMeans, {each: Front[each.name] for each in HomeMeans})


def sentence(event: HomeFrontEvent, names: Names) -> str:
    """What a government did at home, and what a ratification did to others."""
    match event:
        case ActorWorked():
            return say(_MEANS[event.means], who=names.seat(event.by), actor=event.actor)
        case NeighbourPersuaded():
            return say(Front.PERSUADED, who=names.seat(event.by), whom=names.seat_within(event.to))
        case SubmissionPostponed():
            return say(Front.TAKEN_BACK if event.withdrawn else Front.WAITS, who=names.seat(event.by))
        case ContagionSpread():
            moves = _moves(event, names)
            return say(Front.SPREAD if moves else Front.SPREAD_LITTLE, year=event.year, moves=moves)
        case _:
            assert_never(event)


def _moves(event: ContagionSpread, names: Names) -> str:
    """Whoever moved by a point or more; empty where nobody did."""
    told = (
        say(
            Front.MOVED,
            who=names.seat_within(who),
            points=percent_points(sum(by.values())),
            by=and_list(map(names.seat_within, by)),
        )
        for who, by in event.moved.items()
        if nearest(sum(by.values()), 10)
    )
    return clause_list(told)
