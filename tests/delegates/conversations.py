"""One delegate at a real table, everybody else scripted: what it is told, and what it answers."""

from __future__ import annotations

from functools import cache

from game.delegates.delegate import Reasoned
from game.delegates.roster import delegate_for
from game.rules.opening import open_session
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.table.turns import Turns
from game.terms.actions import Action, DeclareReady, GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.events import Event, Occupant, SeatKind
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Moment, Phase
from game.terms.scenario import Scenario
from game.terms.standing import QuestionKind, Vote
from tests.kit import blank, sessions


class Conversation:
    """A table whose every chair a script holds; any of them may be asked what a delegate would do in it."""

    def __init__(self, scenario: Scenario, seed: int = 1) -> None:
        seats = (*scenario.public.states, CHAIR)
        seating = Keyed((seat, Occupant(kind=SeatKind.PERSON)) for seat in seats)
        opening = open_session(scenario, session="talk", seating=seating, seed=seed, parameters=Keyed())
        self.table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
        self.states = scenario.public.states

    def says(self, action: Action) -> None:
        """A scripted seat acts; the script itself must be within the rules."""
        receipt = self.table.submit(action.by, action, self.table.seq)
        assert isinstance(receipt, Accepted), f"{action}: {receipt}"

    def hears(self, seat: SeatId, persona: str = "") -> Reasoned:
        """What a delegate in that seat would do now, and why; one of a certain persona where that matters."""
        delegate = delegate_for(seat, Occupant(kind=SeatKind.AI, name=persona))
        return delegate.explain(self.table.view(seat), luck_of(self.table.seed, seat, self.table.seq))

    def plays(self, seat: SeatId) -> Reasoned:
        """Let the delegate do it."""
        reasoned = self.hears(seat)
        self.says(reasoned.action)
        return reasoned

    def goes_on_to(self, phase: Phase, sitting: int = 0, number: int = 0) -> None:
        """Everybody is ready, again and again, until that stage; whatever is asked is answered with silence."""
        for _ in range(400):
            moment = self.table.moment
            if moment.phase is phase and (phase is not Phase.SITTING or _here(moment, sitting, number)):
                return
            seat = self.table.awaited()[0]
            question = self.table.view(seat).sight.question
            if question is not None:
                self.says(GiveAnswer(by=seat, question=question.id, votes=Keyed()))
            else:
                self.says(DeclareReady(by=seat))
        raise AssertionError(f"{phase} was never reached")

    def until_asked_for(self, kind: QuestionKind) -> None:
        """Silence until that question is before the house."""
        for _ in range(100):
            question = self.table.view(CHAIR).sight.question
            if question is not None and question.kind is kind:
                return
            self.silence()
        raise AssertionError(f"{kind} was never put")

    def silence(self, *but: SeatId) -> None:
        """Everybody who is asked answers with silence, except those named."""
        for seat in self.table.awaited():
            question = self.table.view(seat).sight.question
            if question is not None and seat not in but:
                self.says(GiveAnswer(by=seat, question=question.id, votes=Keyed()))


def full_of_delegates(scenario: Scenario, seed: int) -> tuple[Table, Turns]:
    """A table with a delegate in every chair."""
    seats = (*scenario.public.states, CHAIR)
    seating = Keyed((seat, Occupant(kind=SeatKind.AI)) for seat in seats)
    opening = open_session(scenario, session="full", seating=seating, seed=seed, parameters=Keyed())
    table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
    return table, Turns(table)


@cache
def played(name: str, seed: int) -> tuple[Event, ...]:
    """The events of a whole session, a delegate in every chair and nothing refused to any."""
    table, turns = full_of_delegates(blank.scenario() if name == "blank" else sessions.scenario(name), seed)
    turns.run()
    assert turns.refused == []
    return tuple(each.event for each in table.recorded())


def _here(moment: Moment, sitting: int, number: int) -> bool:
    return (moment.sitting, moment.round) >= (sitting, number)


def objections(reasoned: Reasoned) -> set[str]:
    """Ids of the items a delegate objects to."""
    assert isinstance(reasoned.action, GiveAnswer)
    return {str(item) for item, vote in reasoned.action.votes.items() if vote is Vote.AGAINST}
