"""A stored session looked back on: its debrief, its documents, its replay, and the sessions that go on from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from game.app.errand import Errand
from game.app.laying import LocalPlace, begun, store, take_up
from game.lab.resident import Resident
from game.lab.simulate import everybody_ai
from game.rules.opening import open_session
from game.scenarios import shelf
from game.store.archives import Archive, archive
from game.store.credentials import read_events
from game.table.hindsight import Found, Reasons, Underway
from game.table.looking_back import LookedBack
from game.table.proceedings import Proceedings
from game.terms.actions import HandOver
from game.terms.debrief import Debrief
from game.terms.events import Occupant, Recorded, SeatKind, SessionEnded, SessionOpened
from game.terms.ids import FACILITATOR, OFFICES, SeatId, Seq
from game.terms.teaching import Library
from game.terms.trouble import Trouble

MOST_BESIDE = 12
"""Sessions that are laid side by side."""


class LocalHindsight:
    """A ``Hindsight`` over a stored session, which is read once and let go of."""

    def __init__(self, where: Path | Archive, name: str) -> None:
        """``name`` is of the archive, or the whole path of a file. Raises ``Trouble`` where it cannot be read."""
        self._archive, file = archive(where), Path(name)
        self.name = file.stem if file.is_absolute() else name
        read = read_events(file) if file.is_absolute() else self._archive.read(name)
        self.record: tuple[Recorded, ...] = read.events
        self._errand: Errand | None = None
        self._why: Errand | None = None
        self._made: dict[SeatId | None, Debrief] = {}
        self._for: SeatId | None = None

    @cached_property
    def library(self) -> Library:
        """The books of teaching."""
        return shelf.library()

    @property
    def opened(self) -> SessionOpened:
        """The first event."""
        first = self.record[0].event
        assert isinstance(first, SessionOpened)
        return first

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """The delegations that persons play."""
        seating = self.opened.seating
        return tuple(each for each in self.opened.scenario.public.states if seating[each].kind is SeatKind.PERSON)

    @property
    def over(self) -> bool:
        """Whether the conference has ended."""
        return isinstance(self.record[-1].event, SessionEnded)

    def think(self, seat: SeatId | None) -> None:
        """Work the debrief out, unless it is known."""
        self.stop()
        self._for = seat
        if seat not in self._made:
            self._errand = Errand(self.record, seat)

    def export(self, kind: str, place: str, seat: SeatId | None) -> None:
        """Write a take-away."""
        self.stop()
        self._errand = Errand(self.record, seat, kind, place, self._made.get(seat))

    def compare(self) -> None:
        """Lay every stored session of the same conference beside this one."""
        self.stop()
        sessions = [(self.name, self.record)]
        for line in self._archive.listing():
            alike = line.scenario == self.opened.scenario.public.id and line.path.stem != self.name
            if alike and not line.trouble and len(sessions) < MOST_BESIDE:
                sessions.append((line.path.stem, self._archive.read(line.path.stem).events))
        self._errand = Errand(self.record, None, others=tuple(sessions))

    def found(self) -> Found | None:
        """What has come back."""
        if self._errand is None:
            return self._made.get(self._for)
        found = self._errand.found()
        assert not isinstance(found, Reasons)
        if found is not None and not isinstance(found, Underway):
            self.stop()
        if isinstance(found, Debrief):
            self._made[self._for] = found
        return found

    def ask_why(self, seqs: tuple[Seq, ...]) -> None:
        """Ask for the true reasons of these events."""
        if self._why is not None:
            self._why.stop()
        self._why = Errand(self.record, None, why=seqs) if seqs else None

    def reasons(self) -> Reasons | None:
        """What has been answered."""
        found = self._why.found() if self._why is not None else None
        if found is None or self._why is None:
            return None
        self._why.stop()
        self._why = None
        return found if isinstance(found, Reasons) else Reasons(sentences=())

    def study(self) -> Resident:
        """A study that follows the record."""
        study = Resident()
        study.follow(self.record)
        return study

    def stop(self) -> None:
        """Drop what is under way."""
        if self._errand is not None:
            self._errand.stop()
            self._errand = None

    def close(self) -> None:
        """Drop everything."""
        self.stop()
        self.ask_why(())

    def replay(self) -> LookedBack:
        """The session as a table that walks."""
        return LookedBack(self.record)

    def play_on(self, seat: SeatId, after: Seq) -> LocalPlace:
        """Branch after the last act up to that event, in that seat."""
        cut = branch_point(self.record, after)
        if cut is None:
            raise Trouble("There is no moment before this one from which the conference could be played on.")
        if any(isinstance(each.event, SessionEnded) and each.seq <= after for each in self.record):
            raise Trouble("The conference is over there. Go back to a moment before its end to play on.")
        name = self._archive.fresh(f"{self.opened.scenario.public.id}-{seat}-branch")
        store(self._archive, name, [each for each in self.record if each.seq <= cut])
        place = take_up(self._archive, name, anybody=True)
        for handing in _handing(self.record, seat, cut):
            place.table.submit(FACILITATOR, handing, place.table.seq)
        return replace(place, seat=seat)

    def play_again(self, seat: SeatId) -> LocalPlace:
        """The same conference with the same seed, in that seat."""
        opened = self.opened
        name = self._archive.fresh(f"{opened.scenario.public.id}-{seat}")
        seating = everybody_ai(opened.scenario).put(seat, Occupant(kind=SeatKind.PERSON))
        return begun(
            self._archive,
            name,
            open_session(
                opened.scenario,
                session=name,
                seating=seating,
                seed=opened.seed or 0,
                parameters=opened.parameters,
            ),
            seat,
        )


def branch_point(record: Iterable[Recorded], after: Seq) -> Seq | None:
    """The last event up to ``after`` with which something somebody did was over (rule 36.2)."""
    first, *rest = record
    walk = Proceedings(first)
    walk.fold(rest)
    return max((each for each in walk.rests() if each <= after), default=None)


def _handing(record: Iterable[Recorded], seat: SeatId, cut: Seq) -> Iterable[HandOver]:
    """Everybody but that seat becomes an artificial delegate, and that seat a person's."""
    first, *rest = (each for each in record if each.seq <= cut)
    walk = Proceedings(first)
    walk.fold(rest)
    for each, occupant in walk.view(FACILITATOR).sight.seating.items():
        if each == seat and occupant.kind is not SeatKind.PERSON:
            yield HandOver(by=FACILITATOR, seat=each, occupant=Occupant(kind=SeatKind.PERSON))
        elif each != seat and each not in OFFICES and occupant.kind is SeatKind.PERSON:
            yield HandOver(by=FACILITATOR, seat=each, occupant=Occupant(kind=SeatKind.AI))
