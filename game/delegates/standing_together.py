"""What a group says with one voice: its speaker tables for it, and promises for it what all of its members support.

A group weighs more than its members one by one: what it stands behind is a bid that others can count on (rule 27.5,
27.6). It promises only where it can be counted on: where every member supports the wording in public (decision D27).
"""

from __future__ import annotations

import numpy as np

from game.delegates.board import SUPPORT
from game.delegates.caucusing import own_group
from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import MakePromise, Move
from game.terms.bargains import Pledge, PledgeKind
from game.terms.caucuses import Caucus
from game.terms.ids import CaucusId, SeatId
from game.terms.text import Choice

SETTLED_IN = 0.25
"""Share of the conference after which a group knows what it wants. Design value."""
PRICE = 1.0
"""Steps of utility that binding oneself is held to cost. Design value."""
FEWEST = 2
"""Members behind a wording that make it the group's."""


def group_behind(s: Situation, choice: Choice) -> CaucusId | None:
    """The group for which it could table a wording: it speaks for it, and another member at least supports that."""
    group = own_group(s)
    if group is None or group.speaker != s.seat:
        return None
    row, column = s.ground.at(choice)
    others = [s.view.readings.index(each) for each in group.members if each != s.seat]
    return group.id if (s.board.stances[others, row, column] == SUPPORT).any() else None


def promise(s: Situation) -> Reasoned | None:
    """Promise to those outside who want the same that the whole group stands behind one wording, once a sitting."""
    group = own_group(s)
    if group is None or group.speaker != s.seat or s.progress < SETTLED_IN or not s.may(Move.PROMISE):
        return None
    if _promised(s, group):
        return None
    members = [s.view.readings.index(each) for each in group.members]
    together = (s.board.stances[members] == SUPPORT).all(0) & s.board.decidable[:, None] & s.board.on_table
    gain = np.where(together & ~_owed(s), s.gain, 0.0)
    row, column = divmod(int(gain.argmax()), gain.shape[1])
    choice = s.ground.choice(row, column)
    weights = {"interest": float(gain[row, column]) / s.step * len(members), "bound": -PRICE}
    to = _friends(s, group, row, column)
    if not together.any() or not to or worth(weights) <= 0:
        return None
    pledge = Pledge(kind=PledgeKind.SUPPORT, choice=choice)
    action = MakePromise(by=s.seat, to=to, pledge=pledge, caucus=group.id)
    return weighed(action, Reason.STANDS_TOGETHER, weights, about=choice.bracket, choice=choice)


def _promised(s: Situation, group: Caucus) -> bool:
    """Whether the group has promised something that is still due."""
    return any(each.caucus == group.id and each.by == s.seat for each in s.sight.promises)


def _owed(s: Situation) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """[C, 1]: it is bound already."""
    marks = np.zeros((s.ground.shape[0], 1), dtype=bool)
    for bracket in s.committed:
        marks[s.ground.axes.bracket_at[bracket]] = True
    return marks


def _friends(s: Situation, group: Caucus, row: int, column: int) -> tuple[SeatId, ...]:
    """Those outside the group that support the wording in public."""
    states = s.view.readings.states
    behind = (states[int(at)] for at in np.flatnonzero(s.board.stances[:, row, column] == SUPPORT))
    return tuple(each for each in behind if each not in group.members and each not in s.sight.absent)
