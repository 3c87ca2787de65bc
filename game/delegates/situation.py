"""Everything one delegate makes of its view before it chooses: its interests, the room, what it holds out for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates import red_lines
from game.delegates.aspirations import Aspiration, aspiration_of, progress_of
from game.delegates.board import OPEN, Board, board_of
from game.delegates.commitments import undertaken
from game.delegates.delegate import Luck
from game.delegates.ground import Ground, Marks, Numbers, Places
from game.delegates.permitted import is_open, permitted
from game.delegates.personas import DRAWS
from game.delegates.reading_others import Room, room_of, silent_room
from game.delegates.temper import Temper, temper_of
from game.delegates.wants import Wants, elsewhere, wants_of
from game.engine.parameters import Parameters
from game.engine.remembering import remembered, worked_out
from game.engine.text import gates
from game.terms.actions import Move
from game.terms.events import Occupant, SeatKind
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.mandate import Mandate
from game.terms.readings import Grid
from game.terms.text import Choice
from game.terms.views import SeatView, Sight

_P = Parameters()
USUAL_STEP = _P.sig
"""sig of E5.7: a change of utility that counts as one."""
PACKAGE_ANYWHERE = 2
"""Attention a package takes outside informals; what is shown is the least, within them (decision D12)."""
STEP_A_CLAUSE = _P.sig_short
"""In a short text every clause weighs more, and so does the step that counts. As in forecasts."""
A_FEW = 4
"""States up to which every no is felt. Design value."""
ALLY = 0.55
"""Trust from which a state counts as an ally (E5.7)."""
LIKELIER = 3.0
"""How fast the chance that a wording stands falls with the share of the room against it. Design value."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Situation:
    """One delegation at one moment. What is costly is worked out when it is first asked for."""

    view: SeatView
    luck: Luck
    mandate: Mandate
    occupant: Occupant

    @worked_out
    def sight(self) -> Sight:
        """The rules' part of the view."""
        return self.view.sight

    @worked_out
    def seat(self) -> SeatId:
        """Whose view it is."""
        return self.view.sight.seat

    @worked_out
    def place(self) -> int:
        """On the axis of states."""
        return self.view.readings.index(self.seat)

    @worked_out
    def wants(self) -> Wants:
        """Its own interests, no convention being worth what threats carried out and side arrangements made of it."""
        wants = wants_of(self.sight.scenario, self.mandate, self.seat)
        more = self.view.readings.outside - round(1000 * wants.outside)
        return elsewhere(wants, more) if more else wants

    @worked_out
    def ground(self) -> Ground:
        """The axes."""
        return self.wants.ground

    @worked_out
    def lines(self) -> tuple[red_lines.Line, ...]:
        """Its red lines."""
        return red_lines.lines_of(self.sight.scenario, self.mandate)

    @worked_out
    def _lined(self) -> frozenset[tuple[int, int]]:
        """Rows and columns that some line is about."""
        return red_lines.places_of(self.lines)

    @worked_out
    def board(self) -> Board:
        """The public state of the text."""
        return board_of(self.sight.scenario, self.sight.brackets, self.sight.parked)

    @worked_out
    def room(self) -> Room:
        """The others, as far as it reads them."""
        if not self.temper.skill.reads:
            return silent_room(self.board)
        return room_of(self.board, self.view.readings.preference, self.view.readings.salience)

    @worked_out
    def _worth(self) -> tuple[float, Numbers]:
        return _worth(self.wants, self.room)

    @worked_out
    def utility(self) -> float:
        """Own, of the text as expected; where all that counts is settled, what others want moves it no more."""
        if _complete(self.board.ground, self.board.settled):
            return _worth_as_it_stands(self.wants, self.standing)
        return self._worth[0]

    @worked_out
    def gain(self) -> Numbers:
        """[C, K] change of own utility if that alternative were certain (E5.4)."""
        return self._worth[1]

    @worked_out
    def temper(self) -> Temper:
        """Its character."""
        role = self.sight.scenario.delegations[self.place].role
        few = len(self.view.readings.states) <= A_FEW
        return temper_of(role, self.luck, self.occupant, few=few)

    @worked_out
    def aspiration(self) -> Aspiration:
        """What it holds out for now."""
        conceded = self.room.conceded
        others = float(conceded.sum() - conceded[self.place]) / max(1, len(conceded) - 1)
        return aspiration_of(self.wants, self.temper, self.progress, others, self.utility)

    @worked_out
    def present(self) -> Marks:
        """[N] seats somebody sits in, and is in the room."""
        away, seating = self.sight.absent, self.sight.seating
        states = self.view.readings.states
        return np.array([seating[seat].kind is not SeatKind.NOBODY and seat not in away for seat in states])

    @property
    def others(self) -> list[SeatId]:
        """The delegations in the room beside it, in the scenario's order."""
        states = zip(self.view.readings.states, self.present, strict=True)
        return [seat for seat, here in states if here and seat != self.seat]

    @worked_out
    def trust(self) -> Numbers:
        """[N] how far it trusts each state, 0 to 1; its own place means nothing."""
        return row_of(self.view.readings.trust, self.place) / 1000

    @worked_out
    def allies(self) -> tuple[Numbers, float]:
        """[N] its trust in each of its allies, 0 in others; and the sum of it."""
        ally = np.where(self.trust > ALLY, self.trust, 0.0)
        ally[self.place] = 0.0
        return ally, float(ally.sum())

    def trust_in(self, state: SeatId, *, of: SeatId | None = None) -> int:
        """Per mille of its own trust in a state, or of another's, as far as it can tell."""
        readings = self.view.readings
        return readings.trust[readings.index(of or self.seat), readings.index(state)]

    @worked_out
    def trusted(self) -> Places:
        """[N] per mille by which each state trusts it, as far as it can tell; its own place means nothing."""
        return column_of(self.view.readings.trust, self.place)

    @worked_out
    def balance(self) -> Numbers:
        """[N] tenths of favours it has given each state beyond what it has received."""
        return row_of(self.view.readings.balance, self.place)

    @worked_out
    def of_sponsors(self) -> dict[tuple[int, ...], tuple[float, float]]:
        """Mean trust in those who stand behind something, and what it owes them, as it is weighed."""
        return {}

    @worked_out
    def too_far(self) -> dict[tuple[Choice, ...], float]:
        """By how much undertakings go beyond its instructions, as they are weighed: the same ones in many packages."""
        return {}

    @worked_out
    def progress(self) -> float:
        """Share of the conference that lies behind: 0 in its first round, 1 in its last."""
        return progress_of(self.sight.scenario.calendar, self.sight.moment)

    @worked_out
    def committed(self) -> dict[BracketId, AlternativeId]:
        """The wording it is bound to support, bracket by bracket."""
        return undertaken(self.sight)

    @worked_out
    def standing(self) -> Numbers:
        """[C, K]: 1 for what is agreed, 0 elsewhere."""
        return standing_of(self.board)

    @worked_out
    def forbidden(self) -> Marks:
        """[C, K]: would cross a red line as things stand."""
        return _forbidden(self.lines, self.standing)

    @worked_out
    def hopeless(self) -> Marks:
        """[C, K]: behind a red line that nothing still open could lift."""
        return _out_of_reach(self.lines, self.standing)

    @worked_out
    def shortfall(self) -> Numbers:
        """[C, K]: how much less than the best wording it could have each alternative is liked."""
        return _shortfall(self.wants, self.board.on_table, self.forbidden)

    @worked_out
    def hoped_for(self) -> Numbers:
        """[C, 1] liking of the wording in each bracket that is best to hold out for: liked well, and borne by others.

        What it would win over the worst, times the chance that it stands, which falls fast with those against it.
        """
        others = np.delete(self.room.accepts, self.place, axis=0).mean(0)
        possible = self.board.on_table & self.ground.exists & ~self.forbidden
        liking = np.where(possible, self.wants.liking, np.inf)
        won = np.where(possible, self.wants.liking - liking.min(1, keepdims=True), -1.0)
        best = np.where(possible, won * others**LIKELIER, -1.0).argmax(1)
        return np.asarray(np.take_along_axis(self.wants.liking, best[:, None], 1))

    @property
    def looks_ahead(self) -> bool:
        """Whether it reads the room as the chair does and holds out for what it hopes for, to the last round."""
        return self.temper.skill.foresees

    @worked_out
    def step(self) -> float:
        """Change of utility that counts as one (sig of E5.7)."""
        return max(USUAL_STEP, STEP_A_CLAUSE / len(self.ground.axes.clauses))

    @worked_out
    def takes_part(self) -> bool:
        """Whether it brings anything forward of its own in this round: some leave that to others."""
        return self.drawn("part") < self.temper.initiative

    def drawn(self, purpose: str) -> float:
        """A number in 0..1, the same throughout a round."""
        return self.luck(f"temper {purpose} {self._hour}") / DRAWS

    @worked_out
    def _hour(self) -> str:
        now = self.sight.moment
        return f"{now.phase} {now.sitting} {now.round} {now.year}"

    def may(self, move: Move) -> bool:
        """Whether that kind of move is open now and affordable."""
        permission = permitted(self.sight, move)
        if permission is None or not permission.open:
            return False
        dearest = PACKAGE_ANYWHERE if move is Move.PACKAGE else permission.attention
        return max(dearest, permission.attention) <= self.sight.attention

    def may_at_all(self, move: Move) -> bool:
        """Whether some form of that kind of move is open now, be it one that costs nothing."""
        return is_open(self.sight, move)

    def utility_with(self, choices: tuple[Choice, ...]) -> float:
        """Own utility of the text as expected if these choices were certain."""
        return self.wants.utility(self.ground.certain(self.room.text, choices))

    def crosses(self, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Those of the choices that would cross a red line even if all of them stood."""
        places = [(choice, self.ground.at(choice)) for choice in choices]
        if self._lined.isdisjoint([place for _, place in places]):
            return ()
        over = [(choice, line) for line in self.lines for choice, place in places if line.bars(*place)]
        text = self.ground.certain(self.standing, choices)
        barred = {choice for choice, line in over if not line.lifted(text)}
        return tuple(choice for choice in choices if choice in barred)


def row_of(grid: Grid, place: int) -> Numbers:
    """[N] one row of a square reading."""
    size = grid.shape[1]
    return np.frombuffer(grid.cells, "<i4", count=size, offset=4 * size * place).astype(float)


def column_of(grid: Grid, place: int) -> Places:
    """[N] one column of a square reading."""
    return np.frombuffer(grid.cells, "<i4").reshape(grid.shape)[:, place].astype(np.int64)


def situation_of(view: SeatView, luck: Luck, occupant: Occupant) -> Situation:
    """Read a delegation's view. Raises ``ValueError`` for the view of an office."""
    if view.sight.mandate is None:
        raise ValueError(f"{view.sight.seat} has no mandate")
    return Situation(view=view, luck=luck, mandate=view.sight.mandate, occupant=occupant)


@remembered(16)
def _worth(wants: Wants, room: Room) -> tuple[float, Numbers]:
    return wants.worth(room.text, room.counting)


@remembered(64)
def _worth_as_it_stands(wants: Wants, text: Numbers) -> float:
    return wants.utility(text)


@remembered(64)
def _complete(ground: Ground, settled: Places) -> bool:
    """Whether every bracket that counts is settled: what hangs under another wording may be open still."""
    counts = gates(ground.layout, _standing(ground, settled)) > 0
    return not (counts & (settled == OPEN)).any()


_forbidden = remembered(16)(red_lines.forbidden)
_out_of_reach = remembered(16)(red_lines.out_of_reach)


@remembered(16)
def _shortfall(wants: Wants, on_table: Marks, forbidden: Marks) -> Numbers:
    liking = wants.liking
    possible = on_table & ~forbidden & wants.ground.exists
    best = np.where(possible, liking, -1.0).max(1, keepdims=True)
    return np.asarray(np.where(best < 0, liking.max(1, keepdims=True), best) - liking)


def standing_of(board: Board) -> Numbers:
    """[C, K]: 1 for what is agreed or adopted, 0 elsewhere; one and the same table while nothing else is."""
    return _standing(board.ground, board.settled)


@remembered(64)
def _standing(ground: Ground, settled: Places) -> Numbers:
    text = np.zeros(ground.shape)
    stands = (settled >= 0).nonzero()[0]
    text[stands, settled[stands]] = 1.0
    return text
