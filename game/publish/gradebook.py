"""Participation per seat and person, for a gradebook: what each did, counted from the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.publish.table import Cell, table
from game.rules.presiding import standing_of
from game.table.actors import actor
from game.terms import events as e
from game.terms.by_seat import BySeat
from game.terms.events import Occupant, Recorded, SeatKind, SessionOpened
from game.terms.ids import OFFICES, SeatId

COUNTED: Mapping[str, tuple[type, ...]] = {
    "statements": (e.StatementMade,),
    "messages": (e.MessageSent,),
    "stances": (e.StanceDeclared,),
    "wordings": (e.WordingTabled, e.OwnWordingTabled),
    "packages_offered": (e.PackageOffered,),
    "packages_answered": (e.PackageAccepted, e.PackageDeclined),
    "promises": (e.PromiseMade,),
    "threats": (e.ThreatMade,),
    "requests": (e.CooperationRequested, e.RequestAnswered),
    "projects": (e.ProjectStarted, e.ContactPointNamed),
    "votes": (e.AnswerGiven,),
    "at_home": (e.SignatureGiven, e.RatificationSubmitted, e.ReservationEntered, e.InterpretationDeclared),
}
"""Columns, and the events each counts by whoever acted."""
OF_SEAT: Mapping[str, tuple[type, ...]] = {
    "promises_kept": (e.PromiseKept,),
    "promises_broken": (e.PromiseBroken,),
    "packages_broken": (e.PackageBroken,),
}
"""What follows from acts and is counted for the seat, in the line of the seat as a whole."""
WHOLE_SEAT = ""
"""In place of a person: everything that was done from the seat, whoever did it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A session that goes into a gradebook."""

    name: str
    record: Sequence[Recorded]
    marks: Mapping[SeatId, Mapping[str, int | None]]
    """Proposed levels by criterion."""


def gradebook(sessions: Sequence[Graded]) -> str:
    """A line for each seat of each session, and one below it for each who shares the seat."""
    levels = (given for each in sessions for given in each.marks.values())
    criteria = tuple(dict.fromkeys(name for given in levels for name in given))
    heads = (
        "session", "scenario", "seat", "delegation", "played_by", "person", "moves", "words_spoken", *COUNTED, *OF_SEAT,
        "first_line", "last_line", *(f"proposed_level_{name}" for name in criteria),
    )  # fmt: skip
    return table(heads, (row for each in sessions for row in _rows(each, criteria)))


def _rows(graded: Graded, criteria: Sequence[str]) -> Iterator[Sequence[Cell]]:
    opened = graded.record[0].event
    assert isinstance(opened, SessionOpened)
    standing, public = tuple(standing_of(graded.record)), opened.scenario.public
    names = {each.id: each.name for each in public.delegations}
    for seat, occupant in _seats(opened.seating, standing):
        levels = graded.marks.get(seat, {})
        for person in (WHOLE_SEAT, *_people(seat, occupant, standing)):
            done = [each for each in standing if actor(each.event) == seat and person in (WHOLE_SEAT, each.person)]
            given = [levels.get(name) if person == WHOLE_SEAT else None for name in criteria]
            head = (graded.name, public.id, seat, names.get(seat, seat), occupant.kind.value, person)
            yield (*head, *_counts(done), *_of_seat(seat, person, standing), *_lines(done), *given)


def _seats(seating: BySeat[Occupant], record: Sequence[Recorded]) -> Iterator[tuple[SeatId, Occupant]]:
    """Everybody who sat somewhere; a seat that a person held at any time counts as a person's."""
    later = [each.event for each in record if isinstance(each.event, e.SeatHandedOver)]
    held = {each.seat: each.occupant for each in later if each.occupant.kind is SeatKind.PERSON}
    for seat, occupant in sorted(seating.items(), key=lambda each: (each[0] in OFFICES, each[0])):
        at_any_time = occupant if occupant.kind is SeatKind.PERSON else held.get(seat, occupant)
        if at_any_time.kind is not SeatKind.NOBODY:
            yield seat, at_any_time


def _people(seat: SeatId, occupant: Occupant, record: Sequence[Recorded]) -> tuple[str, ...]:
    """Those who share the seat, and whoever else is named with a move of it."""
    acted = (each.person for each in record if each.person and actor(each.event) == seat)
    return tuple(dict.fromkeys((*occupant.people, *acted)))


def _counts(done: Sequence[Recorded]) -> tuple[int, ...]:
    moves = [each for each in done if not isinstance(each.event, e.ReadyDeclared)]
    spoken = sum(len(each.event.text.split()) for each in done if isinstance(each.event, e.StatementMade))
    return (len(moves), spoken, *(sum(isinstance(each.event, kinds) for each in done) for kinds in COUNTED.values()))


def _of_seat(seat: SeatId, person: str, record: Sequence[Recorded]) -> tuple[Cell, ...]:
    if person != WHOLE_SEAT:
        return (None,) * len(OF_SEAT)
    by: Callable[[Recorded], bool] = lambda each: getattr(each.event, "by", None) == seat  # noqa: E731
    return tuple(sum(isinstance(each.event, kinds) and by(each) for each in record) for kinds in OF_SEAT.values())


def _lines(done: Sequence[Recorded]) -> tuple[Cell, Cell]:
    moves = [each.seq for each in done if not isinstance(each.event, e.ReadyDeclared)]
    return (moves[0], moves[-1]) if moves else (None, None)
