"""The public state of the text as tables: who stands where, what is agreed, what can be settled next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

import numpy as np
from numpy.typing import NDArray

from game.delegates.ground import Ground, Marks, Places, ground_of
from game.engine.remembering import alike, remembered
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, Stance
from game.terms.text import Bracket

UNDECLARED, SUPPORT, CAN_ACCEPT, OPPOSE = range(4)
CODE = {
    Stance.UNDECLARED: UNDECLARED,
    Stance.SUPPORT: SUPPORT,
    Stance.CAN_ACCEPT: CAN_ACCEPT,
    Stance.OPPOSE: OPPOSE,
}
STANCE = {code: stance for stance, code in CODE.items()}
OPEN = -1
"""Nothing agreed yet."""

Codes = NDArray[np.int8]
_Declared: TypeAlias = dict[SeatId, Keyed[AlternativeId, Stance]]
"""What states have declared of one bracket."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Board:
    """Axes [N, C, K] as in ``PublicScenario.states`` and ``Ground``."""

    ground: Ground
    stances: Codes
    """[N, C, K] public stances."""
    settled: Places
    """[C]: the column that stands, that of *nothing* included; OPEN where none does."""
    on_table: Marks
    """[C, K]."""
    open: Marks
    """[C]: not settled, and its parent either stands or is open itself: worth talking about."""
    decidable: Marks
    """[C]: open, and its parent (if any) stands: can be put to the room now."""
    tabled: Marks
    """[C, K]: brought forward by a delegation."""
    chair_text: Marks
    """[C, K]: tabled by the chair as a compromise."""


@remembered(64)
def board_of(
    scenario: PublicScenario, brackets: Keyed[BracketId, BracketStanding], parked: tuple[ClauseId, ...] = ()
) -> Board:
    """The tables for one public state; ``parked`` = clauses with which nothing can be done now."""
    ground = ground_of(scenario)
    rows = _rows(ground, brackets, scenario)
    flat = np.frombuffer(b"".join([row.cells for row in rows]), dtype=np.int8)
    table = flat.reshape(len(rows), -1, ground.shape[1]).transpose(1, 0, 2).copy()
    settled = alike(np.array([row.settled for row in rows], dtype=np.int64))
    on_table, tabled, chair_text = (alike(each) for each in table[-3:].astype(bool))
    opened, decidable = _talked_about(ground, settled, on_table)
    if parked:
        aside = np.array([bracket.clause in parked for bracket in ground.brackets])
        opened, decidable = opened & ~aside, decidable & ~aside
    return Board(
        ground=ground,
        stances=table[: len(scenario.states)],
        settled=settled,
        on_table=on_table,
        open=opened,
        decidable=decidable,
        tabled=tabled,
        chair_text=chair_text,
    )


@remembered(32)
def _talked_about(ground: Ground, settled: Places, on_table: Marks) -> tuple[Marks, Marks]:
    """[C] open, [C] decidable."""
    layout, rows = ground.layout, np.arange(len(settled))
    free = settled == OPEN
    parent = settled[layout.parent]
    under = layout.opens[rows, np.maximum(parent, 0)] > 0
    fallen = (parent != OPEN) & ~under & ~layout.main
    decidable = free & ~fallen & (ground.free_standing | (parent != OPEN) & under)
    possible = ((layout.opens > 0) & on_table[layout.parent]).any(1)
    return decidable | free & ~fallen & (parent == OPEN) & possible, decidable


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Row:
    """One bracket."""

    cells: bytes
    """[N + 3, K] codes: the stances of each state, then what is on the table, brought forward, of the chair's."""
    settled: int


def _rows(ground: Ground, brackets: Keyed[BracketId, BracketStanding], scenario: PublicScenario) -> list[_Row]:
    """Every bracket as a table; those that stand as they last stood are not drawn up again."""
    last, stand, rows = _last(scenario), dict(brackets.items()), []
    for bracket in ground.brackets:
        standing = stand.get(bracket.id, _UNTOUCHED)
        known = last.get(bracket.id)
        if known is None or known[0] is not standing:
            known = last[bracket.id] = standing, _row(bracket, standing, ground, known)
        rows.append(known[1])  # not read again from ``last``, into which another thread may write
    return rows


@remembered(4)
def _last(scenario: PublicScenario) -> dict[BracketId, tuple[BracketStanding, _Row]]:
    """For every bracket of a scenario how it was last seen to stand, and that as a table."""
    return {}


def _row(
    bracket: Bracket, standing: BracketStanding, ground: Ground, before: tuple[BracketStanding, _Row] | None
) -> _Row:
    """One bracket as a table; of what it was ``before``, only what has changed is drawn up again."""
    if before is None or before[0].own or standing.own:
        return _drawn_up(bracket, standing, ground, _all_stances(bracket, standing), b"")
    was, row = before
    changed = _changed_stances(was, standing)
    if all(getattr(was, name) is getattr(standing, name) for name in _BESIDE_STANCES):
        return _Row(cells=bytes(_with_stances(bytearray(row.cells), bracket, ground, changed)), settled=row.settled)
    return _drawn_up(bracket, standing, ground, changed, row.cells)


_BESIDE_STANCES = ("on_table", "tabled", "status", "agreed")
"""What of a standing without own words a table is drawn from, beside the stances."""


def _drawn_up(bracket: Bracket, standing: BracketStanding, ground: Ground, changed: _Declared, stances: bytes) -> _Row:
    """A table in full, with the stances of the one before, if there was any, where they have not changed."""
    places = {name: ground.axes.places[bracket.id, name].k for name in _named(bracket, standing)}
    states, width = len(ground.axes.states), ground.shape[1]
    table = bytearray(stances[: states * width].ljust((states + 3) * width, b"\0"))
    _with_stances(table, bracket, ground, changed)
    for name in standing.on_table:
        table[states * width + places[name]] = 1
    for each in standing.tabled:
        if each.alternative in places:
            table[(states + (2 if each.by == CHAIR else 1)) * width + places[each.alternative]] = 1
    return _Row(cells=bytes(table), settled=_settled(ground, places, standing))


def _with_stances(table: bytearray, bracket: Bracket, ground: Ground, changed: _Declared) -> bytearray:
    """The same table, with what these states have declared written into it."""
    width = ground.shape[1]
    for seat, declared in changed.items():
        start = ground.axes.state_at[seat] * width
        table[start : start + width] = _codes(declared, bracket, ground)
    return table


def _all_stances(bracket: Bracket, standing: BracketStanding) -> _Declared:
    """What every state has declared, in the words by which each alternative is spoken of."""
    spoken = spoken_for(bracket, standing)
    if spoken:
        return {seat: _spoken(declared, spoken) for seat, declared in standing.stances.items()}
    return dict(standing.stances.items())


def _changed_stances(before: BracketStanding, standing: BracketStanding) -> _Declared:
    """What was declared otherwise before; nothing where all of it was taken back."""
    was, now = dict(before.stances.items()), standing.stances
    changed = {seat: declared for seat, declared in now.items() if was.pop(seat, None) is not declared}
    return dict.fromkeys(was, _NOTHING) | changed


@remembered(1024)
def _codes(declared: Keyed[AlternativeId, Stance], bracket: Bracket, ground: Ground) -> bytes:
    """[K] codes of what one state has declared in a bracket."""
    codes = bytearray(ground.shape[1])
    for name, stance in declared.items():
        codes[ground.axes.places[bracket.id, name].k] = CODE[stance]
    return bytes(codes)


def _named(bracket: Bracket, standing: BracketStanding) -> tuple[AlternativeId, ...]:
    """The scenario's alternatives, and the words that delegations drafted and the house did not strike."""
    drafted = {each.id for each in standing.own}
    own = (each.id for each in standing.own if not each.struck)
    return (*(each.id for each in bracket.alternatives if each.id not in drafted), *own)


@remembered(512)
def spoken_for(bracket: Bracket, standing: BracketStanding) -> dict[AlternativeId, AlternativeId]:
    """For every alternative that own words equal, those words on the table by which it is spoken of.

    Of several with one effect, the one with most support; of equals, words that somebody stands behind before the
    scenario's own, since they were drafted to be easier to accept (decision D16).
    """
    if not standing.own:
        return {}
    alike: dict[AlternativeId, list[AlternativeId]] = {}
    for name in standing.on_table:
        alike.setdefault(standing.in_effect(name), []).append(name)
    own = {each.id for each in standing.own}

    def standing_of(name: AlternativeId) -> tuple[int, bool]:
        support = _support(standing, name)
        return support, support > 0 and name in own

    return {effect: max(names, key=standing_of) for effect, names in alike.items()}


def _support(standing: BracketStanding, name: AlternativeId) -> int:
    return sum(1 for declared in standing.stances.values() if declared.get(name) is Stance.SUPPORT)


def _spoken(
    declared: Keyed[AlternativeId, Stance], spoken: Mapping[AlternativeId, AlternativeId]
) -> Keyed[AlternativeId, Stance]:
    """The stances on the words by which each alternative is spoken of, under the names of the scenario."""
    return Keyed((effect, declared[name]) for effect, name in spoken.items() if name in declared)


_UNTOUCHED = BracketStanding()
_NOTHING: Keyed[AlternativeId, Stance] = Keyed()


def _settled(ground: Ground, places: Mapping[AlternativeId, int], standing: BracketStanding) -> int:
    match standing.status:
        case BracketStatus.OPEN:
            return OPEN
        case BracketStatus.FALLEN | BracketStatus.AGREED | BracketStatus.ADOPTED:
            return places.get(standing.agreed, ground.axes.nothing)
        case _:
            assert_never(standing.status)
