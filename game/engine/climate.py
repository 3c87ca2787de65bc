"""The climate between states: begin, observe, read. The table keeps one; nothing else in the engine keeps state.

Trust, reciprocity and likelihood as each seat may know them, from the public scenario, the events that seat may see
and its own mandate (law 2). Whole numbers at the door (law 5); exact accounts on demand (law 6, decision D32).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from game.engine.accounts import why_ratification, why_reciprocity, why_trust
from game.engine.arrays import per_mille
from game.engine.arrival import arrival
from game.engine.case import case_of, decisive_at_home, eta_at_home, stake_of
from game.engine.changes import moved
from game.engine.consent import acceptance, consent
from game.engine.course import Course
from game.engine.forecast import yearly_alpha
from game.engine.ground import ground_of
from game.engine.hearing import hear
from game.engine.home_front import home_at_need, home_front
from game.engine.lever import lever
from game.engine.likelihood import Likelihood, likelihood
from game.engine.outlook import RUNS, outlook_of
from game.engine.playout import Runs, play, together
from game.engine.playout_insight import Insight, Traits
from game.engine.playout_position import Position, position_of
from game.engine.practice import practice_of
from game.engine.ratification import hazard, within_year
from game.engine.reading import favour_tenths, impressions, readings
from game.engine.room import room_reading
from game.engine.shocked import shocks_of
from game.engine.spreading import spread
from game.engine.text import hardness
from game.engine.under_the_text import gives_way
from game.engine.years_ahead import years_ahead
from game.terms.by_seat import BySeat
from game.terms.events import Recorded, SessionOpened
from game.terms.facts import CapitalOdds
from game.terms.home_front import HomeFront
from game.terms.ids import CERTAIN, Odds, PerMille, SeatId
from game.terms.practice import Arrival, Practice, ShockFound
from game.terms.readings import Exchange, Lever, Outlook, ReadingKind, ReadingOf, Readings, RoomReading, Why, YearAhead
from game.terms.text import Choice


class Climate:
    """The bundle of everything the engine follows in one session."""

    __slots__ = ("_course",)

    def __init__(self, course: Course) -> None:
        self._course = course

    def observe(self, recorded: Recorded) -> None:
        """Let an event have happened."""
        hear(self._course, recorded)

    @property
    def course(self) -> Course:
        """What is followed, for the other arithmetic of this room. Not to be written to."""
        return self._course

    def likelihood(self, seat: SeatId) -> Likelihood:
        """The chances of every ratification in a seat's eyes, in arrays; the same object until something moves."""
        return self._likelihood(self._course.place_of(seat))

    def copy(self) -> Climate:
        """An independent copy, for a branch."""
        return Climate(self._course.copy())

    def readings(self, seat: SeatId, *, foreseeing: bool = True) -> Readings:
        """What the engine says to a seat; an office hears what is public. The same object until something moves.

        Unless ``foreseeing``, the likelihoods are left out: they cost more than all the rest.
        """
        course, place = self._course, self._course.place_of(seat)
        version = course.version(place)
        if not foreseeing:
            return course.memo.kept("impressions", place, version, lambda: readings(course, place, None))
        return course.memo.kept("readings", place, version, lambda: readings(course, place, self._likelihood(place)))

    def impressions(self, seat: SeatId) -> Readings:
        """The same without forecasts, each field worked out when it is first looked at: now, or never.

        Raises ``RuntimeError`` for one that is looked at after something has moved.
        """
        return impressions(self._course, self._course.place_of(seat))

    def capital(self, state: SeatId) -> CapitalOdds:
        """True odds that a state which has submitted the text ratifies it this year, and who decides (E4.1, E4.7).

        Raises ``KeyError`` where its mandate is not here.
        """
        course, place = self._course, self._course.ground.axes.state_at[state]
        stake = stake_of(course, place)
        if stake is None:
            raise KeyError(state)
        tally, p = course.tally, course.ground.p
        among = course.ground.regions.mean[:, course.ground.regions.of[place]]
        regional = (tally.party_then * among).sum()
        this_year = hazard(yearly_alpha(tally.year, p), eta_at_home(course, place, stake), regional, p)
        chance = within_year(tally.held_out[place], this_year, p)
        odds = min(max(round(float(chance) * CERTAIN), 0), CERTAIN)
        return CapitalOdds(odds=Odds(odds), decisive=decisive_at_home(stake))

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading, from what the seat may know. Raises ``ValueError`` for no such reading."""
        course, place = self._course, self._course.place_of(seat)
        i = course.ground.axes.state_at[reading.a]
        if reading.kind is ReadingKind.RATIFICATION:
            return why_ratification(course, place, reading, self._likelihood(place), i)
        if reading.b is None or reading.b == reading.a:
            raise ValueError(f"{reading.kind} is between two states")
        j = course.ground.axes.state_at[reading.b]
        explain = why_trust if reading.kind is ReadingKind.TRUST else why_reciprocity
        return explain(course, place, reading, i, j)

    def moved(self, seat: SeatId, reading: ReadingOf, since: Iterable[Recorded]) -> Why:
        """Why a reading is not what it is here any more after ``since``: a part for each event and cause (E4.16)."""
        return moved(self._course, since, self._course.place_of(seat), reading)

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first, as far as that seat knows (E3.1, D25)."""
        course, at = self._course, self._course.ground.axes.state_at
        found = course.books.favours(course.place_of(seat), at[a], at[b])
        return tuple(
            Exchange(event=seq, gave=favour_tenths(gave), received=favour_tenths(got)) for seq, gave, got in found
        )

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most, if there is one."""
        course, place = self._course, self._course.place_of(seat)
        return lever(course, place, course.ground.axes.state_at[state], self._likelihood(place))

    def room(self, seat: SeatId) -> RoomReading:
        """The room as a whole, as that seat may know it."""
        return room_reading(self._course, self._course.place_of(seat))

    def outlook(self, seat: SeatId, runs: int = RUNS, *, until: int = 0) -> Outlook:
        """The forecast from here, from what the seat may know: that many conferences are played out.

        ``until`` = the last year of practice, 0 where none is played.
        """
        at = self.position(seat)
        played = together(list(play(at, runs)))
        years = [each for each in self.years_ahead(played, until) if each is not None]
        return replace(outlook_of(at, played), years=years[-1])

    def years_ahead(self, played: Runs, until: int) -> Iterator[tuple[YearAhead, ...] | None]:
        """``None`` while there is more to play, then the years of practice up to ``until``, after those playouts."""
        return years_ahead(self._course, played.joined.reshape(len(played.joined), -1).astype(np.int64), until)

    def position(self, seat: SeatId) -> Position:
        """Where playouts set out from, as the seat may know it."""
        course, place = self._course, self._course.place_of(seat)
        version = course.version(place)
        return course.memo.kept("position", place, version, lambda: position_of(course, place, case_of(course, place)))

    def foresight(self, traits: Mapping[SeatId, Traits]) -> Position:
        """Where playouts set out from as who keeps the session knows it: every mandate here, and these characters."""
        course, at = self._course, self._course.ground.axes.state_at
        own = {at[state]: each for state, each in course.ground.own.items()}
        insight = Insight(own=own, traits={at[state]: each for state, each in traits.items()})
        return position_of(course, None, case_of(course, None), insight)

    def home(self, seat: SeatId) -> HomeFront | None:
        """What stands at home for and against the adopted text, for a signatory that is no party yet."""
        course, place = self._course, self._course.place_of(seat)
        if place is None or not course.tally.adopted or course.tally.party[place]:
            return None
        version = course.version(place)
        return course.memo.kept(
            "home", place, version, lambda: home_front(course, place, lambda: self._likelihood(place))
        )

    def home_at_need(self, seat: SeatId) -> HomeFront | None:
        """The same, each part worked out when it is first looked at: now, or never."""
        place = self._course.place_of(seat)
        return home_at_need(self._course, place, lambda: self._likelihood(place))

    def contagion(self, joined: tuple[SeatId, ...]) -> BySeat[BySeat[int]]:
        """By how many per mille those who ratified moved each state that has not, by public estimate (E4.8)."""
        return spread(self._course, self._likelihood(None), joined)

    def practice(self, entropy: int) -> Practice:
        """The year after signature that closes now, with the luck of ``entropy`` (section 7). True odds."""
        return practice_of(self._course, entropy)

    def shocks(self, entropy: int, year: int) -> tuple[ShockFound, ...]:
        """What strikes the world in a year, with the luck of ``entropy`` (E7.8)."""
        return shocks_of(self._course, entropy, year)

    def capacity(self, state: SeatId) -> PerMille:
        """What a state is able to do; public."""
        return PerMille(per_mille(self._course.ground.capacity[self._course.ground.axes.state_at[state]]))

    def softness(self) -> PerMille:
        """How soft the law of the text is (E1.7)."""
        return PerMille(per_mille(1.0 - float(hardness(self._course.floor.standing().phi))))

    def renegotiation(self, state: SeatId) -> Odds:
        """Odds that the others give way to who broke a rule to have it changed (E7.6); public."""
        return gives_way(self._course, self._course.ground.axes.state_at[state])

    def arrival(self) -> Arrival:
        """Which of the five futures the session has come to, whence, and what pushed it (E6.13, E6.14)."""
        return arrival(self._course)

    def consent(
        self, seat: SeatId, asked: Iterable[SeatId], choices: Iterable[Choice], *, bearable: bool = False
    ) -> float:
        """Probability that all of ``asked`` accept these wordings as a package; ``bearable``: lose what one bears.

        By what ``seat`` may know, and against the text as it stands.
        """
        course, axes, p = self._course, self._course.ground.axes, self._course.ground.p
        places = tuple(course.place(each) for each in choices)
        among, place = [axes.state_at[each] for each in asked], course.place_of(seat)
        if bearable:
            return consent(course, place, among, places, p.sig * p.silence_last)
        return acceptance(course, place, among, places)

    def _likelihood(self, place: int | None) -> Likelihood:
        course, version = self._course, self._course.version(place)
        return course.memo.kept("likelihood", place, version, lambda: likelihood(course, place, case_of(course, place)))


def begin(opened: SessionOpened) -> Climate:
    """The climate before the first move. Only mandates that are in ``opened`` are read as true."""
    return Climate(Course(ground_of(opened)))
