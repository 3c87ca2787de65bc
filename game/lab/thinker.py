"""The inside of the worker: follows a record and answers from it. Also serves where no process is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.delegates.roster import delegate_for
from game.engine.outlook import RUNS, outlook_of
from game.lab.foresight import foreseen_from
from game.lab.hindsight import Hindsight, Piece, pieces
from game.lab.playing import Played
from game.lab.preview import previewing
from game.rules.seen import seating_of
from game.table.chance import luck_of
from game.table.ports import Chosen, Foreseen, Previewed
from game.table.proceedings import Proceedings
from game.terms.actions import Action
from game.terms.events import Recorded
from game.terms.ids import FACILITATOR, SeatId


class Thinker:
    """Keeps what was played out from the present moment, so that drafts and outlooks share it."""

    def __init__(self) -> None:
        self._proceedings: Proceedings | None = None
        self._played: dict[SeatId, Played] = {}
        self._kept: Played | None = None

    def follow(self, events: Sequence[Recorded]) -> None:
        """Fold the next events; the first one ever is the opening of a session."""
        if self._proceedings is None:
            self._proceedings, events = Proceedings(events[0]), events[1:]
        self._proceedings.fold(events)
        self._played.clear()
        self._kept = None

    def choose(self, seat: SeatId) -> Chosen:
        """What the delegate in that chair wants to do now."""
        now = self._here()
        delegate = delegate_for(seat, seating_of(now.now)[seat])
        action = delegate.choose(now.view_to_choose_from(seat), luck_of(now.opened.seed or 0, seat, now.seq))
        return Chosen(seat=seat, seq=now.seq, action=action)

    def foreseeing(self, seat: SeatId) -> Iterator[Foreseen | None]:
        """``None`` while there is more to play, then the outlook from here."""
        here = self._here()
        played = self._as_kept() if seat == FACILITATOR else self._from_here(seat)
        for _ in played.steps(RUNS):
            yield None
        runs = played.first(RUNS)
        for years in here.climate.years_ahead(runs, here.opened.practice_years):
            if years is None:
                yield None
            else:
                yield Foreseen(seat=seat, seq=here.seq, outlook=replace(outlook_of(played.at, runs), years=years))

    def previewing(self, seat: SeatId, action: Action) -> Iterator[Previewed | None]:
        """``None`` while there is more to play, then what a draft move would change."""
        now = self._here()
        for shown in previewing(now, seat, action, self._from_here(seat)):
            yield None if shown is None else Previewed(seat=seat, seq=now.seq, action=action, preview=shown)

    def looking_back(self, asked: Hindsight) -> Iterator[Piece | None]:
        """Pieces of an answer about the past; ``None`` while there is more to do for one."""
        yield from pieces(asked, tuple(self._here().record))

    def _from_here(self, seat: SeatId) -> Played:
        if seat not in self._played:
            self._played[seat] = Played(self._here().climate.position(seat))
        return self._played[seat]

    def _as_kept(self) -> Played:
        """Who keeps the session knows every mandate; what it drafts is previewed as the public may know it."""
        if self._kept is None:
            self._kept = Played(foreseen_from(self._here()))
        return self._kept

    def _here(self) -> Proceedings:
        if self._proceedings is None:
            raise ValueError("nothing to think about before the first follow")
        return self._proceedings
