"""What an artificial delegation does about the text: complies or not, breaks a rule to change it, amends, leaves.

Most comply and say nothing. Free riders, exploiters and spoilers go slow on what costs most, until they are pressed;
whoever is strong enough, in law that is soft enough, breaks a rule where having it changed pays (E7.6, Meyer 2016).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.delegates.delegate import Reason, Reasoned
from game.delegates.personas import Persona
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed
from game.engine.breach import renegotiation, withdraws_within_year
from game.engine.parameters import Parameters
from game.engine.text import hardness, text_features
from game.terms.actions import DenounceConvention, Move, ProposeAmendment, SetConduct
from game.terms.events import AmendmentProposed, ConductSet
from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.practice import LADDER, AmendmentStatus, Conduct, DisputeStatus

SLACK = frozenset({Persona.FREE_RIDER, Persona.EXPLOITATIVE, Persona.SPOILER})
DARING = frozenset({Persona.EXPLOITATIVE, Persona.SPOILER, Persona.FIRM, Persona.GRUDGING})
"""Personas that would rather break a rule than live with it."""
AT_MOST = 0.5
"""Share of its obligations on which even the slack go slow. Design value."""
PRESSED = LADDER[1:]
"""Steps of a sanction that bring it round."""
WORTH_AMENDING = 0.005
"""Utility that an amendment must bring. Design value."""
_TWO_THIRDS = 2 / 3
_P = Parameters()


def conduct(s: Situation) -> Reasoned | None:
    """One change of conduct a year, if any."""
    if not s.may(Move.CONDUCT) or any(event.by == s.seat for event in of_kind(s.view, ConductSet)):
        return None
    return _come_round(s) or _renegotiate(s) or _go_slow(s)


def _come_round(s: Situation) -> Reasoned | None:
    """Under a sanction that hurts it complies again, one obligation a year."""
    hurt = any(each.against == s.seat and each.step in PRESSED for each in s.sight.sanctions)
    slack = next(iter(s.sight.conduct), None)
    if not hurt or slack is None:
        return None
    action = SetConduct(by=s.seat, clause=slack, conduct=Conduct.COMPLY)
    return weighed(action, Reason.COMES_ROUND, {"sanction": 1.0, "obligation": -_takes(s, slack) / 1000})


def _go_slow(s: Situation) -> Reasoned | None:
    """On the obligation that takes most capacity of those on which it has not begun to."""
    sight = s.sight
    if s.temper.persona not in SLACK or len(sight.conduct) + 1 > AT_MOST * len(sight.obligations):
        return None
    if any(each.against == s.seat and each.step in PRESSED for each in sight.sanctions):
        return None
    found_out = {
        each.clause for each in sight.disputes if each.against == s.seat and each.status is DisputeStatus.UPHELD
    }
    left = [each for each in sight.obligations if each not in sight.conduct and each not in found_out]
    if not left:
        return None
    clause = max(left, key=lambda each: (_takes(s, each), each))
    action = SetConduct(by=s.seat, clause=clause, conduct=Conduct.GO_SLOW)
    return weighed(action, Reason.GOES_SLOW, {"obligation": _takes(s, clause) / 1000, "persona": 0.5})


def _takes(s: Situation, clause: ClauseId) -> int:
    main = s.sight.scenario.convention.clause(clause).main
    stands = s.sight.adopted.get(main.id) if s.sight.adopted else None
    return int(main.alternative(stands).attributes.cap) if stands is not None else 0


def _renegotiate(s: Situation) -> Reasoned | None:
    """The rule whose change is worth most, where breaking it pays (E7.6)."""
    if s.temper.persona not in DARING:
        return None
    wanted = list(_liked_better(s, [clause for clause in s.sight.obligations if clause not in s.sight.conduct]))
    if not wanted:
        return None
    changes, cost = _net(s, [gain for _, _, gain in wanted])
    best = max(range(len(wanted)), key=lambda at: changes[at] + cost)  # the first of equals
    change, (clause, wording, _) = changes[best], wanted[best]
    if change + cost <= 0:
        return None
    action = SetConduct(by=s.seat, clause=clause, conduct=Conduct.BREACH, demands=wording)
    return weighed(action, Reason.RENEGOTIATES, {"change": change, "loss_of_trust": cost})


def _liked_better(s: Situation, clauses: list[ClauseId]) -> Iterator[tuple[ClauseId, AlternativeId, float]]:
    """The wording of each clause it likes best, and what it gains a year if that stood; left out where it has it."""
    rows = [s.ground.main_row(clause) for clause in clauses]
    gain = np.where(s.ground.exists[rows] & ~s.forbidden[rows], s.gain[rows], -np.inf)
    best = gain.argmax(1)
    for clause, row, column, most in zip(clauses, rows, best.tolist(), gain.max(1).tolist(), strict=True):
        if most > 0 and column < len(s.ground.brackets[row].alternatives):
            yield clause, s.ground.choice(row, column).alternative, most


def _net(s: Situation, gains: list[float]) -> tuple[list[float], float]:
    """What having each of some rules changed is worth, and what breaking one costs, below 0 (E7.6)."""
    own = s.sight.scenario.delegation(s.seat).power.material
    others = [s.sight.scenario.delegation(each).power.material for each in s.sight.parties if each != s.seat]
    usual = sum(others) / len(others) if others else own
    ratio = np.array([max(own, 1) / max(usual, 1)])
    soft = np.array([1.0 - float(hardness(text_features(s.ground.layout, s.standing)))])
    cost = float(renegotiation(np.zeros(1), ratio, soft, _P).net[0])
    return [float(net) - cost for net in renegotiation(np.array(gains), ratio, soft, _P).net], cost


def departure(s: Situation) -> Reasoned | None:
    """Leaves, rarely, a text that is worth less to it than none (E4.18)."""
    if not s.may(Move.DENOUNCE):
        return None
    surplus = s.utility - s.wants.outside
    odds = float(withdraws_within_year(np.array([surplus]), _P)[0])
    if surplus >= 0 or s.drawn("leaves") >= odds:
        return None
    return weighed(DenounceConvention(by=s.seat), Reason.DENOUNCES, {"no_convention": -surplus})


def amendment(s: Situation) -> Reasoned | None:
    """Before a review conference: the wording that is worth most to it of those that most parties may like."""
    if not s.may(Move.AMEND) or not s.takes_part or s.sight.attention < 2:
        return None
    taken = {each.choice.bracket for each in s.sight.amendments if each.status is AmendmentStatus.PROPOSED}
    if any(event.amendment.by == s.seat for event in of_kind(s.view, AmendmentProposed)):
        return None
    best: tuple[float, int, int] | None = None
    for clause in s.sight.obligations:
        row = s.ground.main_row(clause)
        if BracketId(clause) in taken:
            continue
        for column in range(len(s.ground.brackets[row].alternatives)):
            gain = float(s.gain[row, column])
            if gain > WORTH_AMENDING and not s.forbidden[row, column] and _may_pass(s, row, column):
                best = max(best or (0.0, -1, -1), (gain, row, column))
    if best is None:
        return None
    gain, row, column = best
    action = ProposeAmendment(by=s.seat, choice=s.ground.choice(row, column))
    return weighed(action, Reason.AMENDS, {"gain": gain, "needed_gain": -WORTH_AMENDING})


def _may_pass(s: Situation, row: int, column: int) -> bool:
    """Whether two thirds of the parties are taken to gain by it."""
    others = [s.view.readings.index(each) for each in s.sight.parties if each != s.seat]
    willing = sum(bool(s.room.gain[i, row, column] > 0) for i in others) + 1
    return willing >= _TWO_THIRDS * (len(others) + 1)
