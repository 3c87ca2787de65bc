"""The rules' shape, counted (style lesson 19): a rule changed by accident changes a number.

From a few places of the blank scenario a fixed menu of moves is tried in every order. ``moves`` counts the legal
sequences, ``positions`` the different states they lead to, whenever these came about. Committed in ``counts.txt``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, ItemId, QuestionId
from game.terms.moments import Phase
from game.terms.refusals import Refused
from game.terms.standing import Declaration, Stance, Vote
from tests.kit.blank import ARD, BL01, BRV, COR, STATES, choose
from tests.rules.room import SURE, Room, sitting

COMMITTED = Path(__file__).with_name("counts.txt")
DEPTH = 3
LETTERS, JUDGES = choose("BL01", "B"), choose("BL02", "B")


def menu(now: Negotiation) -> list[a.Action]:
    """A few moves of every kind, legal or not."""
    question = now.question.id if now.question is not None else QuestionId("none")
    items = [item.id for item in now.question.items] if now.question is not None else [ItemId("none")]
    moves: list[a.Action] = [
        *(a.DeclareReady(by=seat) for seat in (*STATES, CHAIR)),
        *(a.GiveAnswer(by=seat, question=question, votes=Keyed()) for seat in STATES),
        a.GiveAnswer(by=COR, question=question, votes=Keyed(dict.fromkeys(items, Vote.AGAINST))),
        a.MakeStatement(by=COR, text="Hear us."),
        a.SendMessage(by=ARD, to=(BRV,), text="A word?"),
        a.DeclareStance(by=ARD, declarations=(Declaration(choice=LETTERS, stance=Stance.SUPPORT),)),
        a.DeclareStance(by=BRV, declarations=(Declaration(choice=LETTERS, stance=Stance.OPPOSE),), to=(COR,)),
        a.TableWording(by=COR, choice=choose("BL01", "C")),
        a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(Undertaking(by=BRV, choice=LETTERS),)),
        *(kind(by=BRV, package=name) for name in now.packages for kind in (a.AcceptPackage, a.DeclinePackage)),
        *(a.WithdrawPackage(by=ARD, package=name) for name in now.packages),
        a.MakePromise(by=BRV, to=(ARD,), pledge=Pledge(kind=PledgeKind.SIGN)),
        a.ReopenBracket(by=COR, bracket=BL01),
        a.SeekAgreement(by=CHAIR, choices=(LETTERS,)),
        a.TableChairText(by=CHAIR, choices=(choose("BL01", "C"),)),
        a.CloseRound(by=CHAIR),
        *(a.SignConvention(by=ARD, sign=sign) for sign in (True, False)),
        a.SignConvention(by=BRV),
        *(a.SubmitToRatification(by=seat) for seat in (ARD, BRV)),
    ]
    return moves


NUMBERED = {
    "opened",
    "ground",
    "seq",
    "stage_touched",
    "question_touched",
    "bracket_touched",
    "package_touched",
    "evidence",
    "letters",
}
"""Fields that say when something happened, or never change."""


def position(now: Negotiation) -> tuple[object, ...]:
    """What a state is, but for when it came about."""
    return tuple(getattr(now, each.name) for each in fields(now) if each.name not in NUMBERED)


def counted(start: Negotiation) -> list[tuple[int, int]]:
    """Sequences and different positions at every depth."""
    level = {position(start): (start, 1)}
    found = []
    for _ in range(DEPTH):
        after: dict[tuple[object, ...], tuple[Negotiation, int]] = {}
        for now, ways in level.values():
            for state in successors(now):
                where = position(state)
                after[where] = (state, ways + (after[where][1] if where in after else 0))
        level = after
        found.append((sum(ways for _state, ways in level.values()), len(level)))
    return found


def successors(now: Negotiation) -> list[Negotiation]:
    """Every state one move of the menu away."""
    states = []
    for action in menu(now):
        decision = decide(now, action, SURE, now.seq)
        if not isinstance(decision, Refused):
            state = now
            for event in decision:
                state = evolve(state, event)
            states.append(state)
    return states


def put() -> Room:
    """A question is before the house."""
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(LETTERS,)))
    return room


def dealt() -> Room:
    """Arden and Brava have concluded a package, and the letters are agreed."""
    room = sitting()
    room.conclude(room.offer())
    room.agree(LETTERS)
    return room


def at_home() -> Room:
    """Everybody has signed."""
    room = sitting(facts=SURE).to(Phase.SIGNATURE)
    room.sign()
    return room


PLACES: dict[str, Callable[[], Room]] = {
    "preparation": Room,
    "opening": lambda: Room().to(Phase.OPENING),
    "sitting": sitting,
    "question": put,
    "dealt": dealt,
    "between": lambda: sitting().to(Phase.INTERSESSION),
    "adoption": lambda: sitting().to(Phase.ADOPTION),
    "signature": lambda: sitting().to(Phase.SIGNATURE),
    "home": at_home,
}


def test_the_numbers_of_moves_and_positions_are_those_committed() -> None:
    lines = [
        f"{place}: depth {depth}: moves {moves}, positions {positions}\n"
        for place, room in PLACES.items()
        for depth, (moves, positions) in enumerate(counted(room().now), 1)
    ]
    assert "".join(lines) == COMMITTED.read_text("utf-8")
