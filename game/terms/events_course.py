"""The course of a session: its opening, its stages, its end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from game.terms.by_seat import BySeat, Keyed
from game.terms.happened import Happened
from game.terms.moments import Moment
from game.terms.scenario import Scenario


class SeatKind(StrEnum):
    """Who plays a seat."""

    PERSON = "person"
    AI = "ai"
    NOBODY = "nobody"


class Strength(StrEnum):
    """How well an artificial delegate negotiates: by what it reads, how far it looks, how long it holds out."""

    GENTLE = "gentle"
    STANDARD = "standard"
    DEMANDING = "demanding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupant:
    """Who sits there. ``name`` is a person's, or the persona's; empty for one that suits the delegation's role."""

    kind: SeatKind
    name: str = ""
    strength: Strength = Strength.STANDARD
    """Of an artificial delegate; says nothing of a person."""
    people: tuple[str, ...] = ()
    """Names of those who share the seat, where several do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Happened):
    """The first event: everything the rest is computed from. A seat's copy holds no seed and no mandate but its own."""

    version: ClassVar[int] = 5
    session: str
    """Id of the session, a file name's worth of letters."""
    scenario: Scenario
    seating: BySeat[Occupant]
    seed: int | None
    """``None`` in a seat's copy (decision D5)."""
    parameters: Keyed[str, str]
    """Engine parameters that differ from their defaults, in decimal notation."""
    practice_years: int = 0
    """Years after signature that are played to their end, those under the convention included; 0 = none of practice,
    as in a session of before there were any: it ends with the last ratification, or the calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOpened(Happened):
    """A phase, sitting, round or year began; attention is renewed and nobody is ready."""

    moment: Moment


class EndReason(StrEnum):
    """Why a session is over."""

    NOT_ADOPTED = "not_adopted"
    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"
    """The years are over and the threshold was not reached."""
    NOTHING_LEFT = "nothing_left"
    """No clause carried: there is no text to adopt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded(Happened):
    reason: EndReason


CourseEvent: TypeAlias = SessionOpened | StageOpened | SessionEnded
