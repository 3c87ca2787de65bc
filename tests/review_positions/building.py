"""Small conferences built to order: a few states, two articles that matter, wants that are known by construction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from game.rules.opening import open_session
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.ids import CHAIR, AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import Future, Mandate
from game.terms.moments import Phase
from game.terms.refusals import Refused
from game.terms.scenario import Calendar, Power, Scenario
from game.terms.standing import Declaration, Stance
from game.terms.text import Alternative, Attributes, Bracket, Choice, Clause
from tests.engine.made_up import opened

X, Y = AlternativeId("X"), AlternativeId("Y")
Wants = Mapping[int, tuple[int, int, int]]
"""By clause: salience, liking of X, liking of Y, each 0..1000."""
HALF = PerMille(500)


class Built:
    """One conference, and a hand that plays for everybody."""

    def __init__(self, seed: int, wants: Mapping[int, Wants], *, states: int, clauses: int, rounds: int = 1) -> None:
        self.luck = Random(seed)
        scenario = _scenario(self.luck, seed, wants, states, clauses, rounds)
        self.states = scenario.public.states
        seating = Keyed((seat, Occupant(kind=SeatKind.AI)) for seat in (*self.states, CHAIR))
        events = open_session(scenario, session=f"position-{seed}", seating=seating, seed=seed, parameters=Keyed())
        self.table = Table.begin(MemoryRecord(), events, clock=lambda: 0)

    def do(self, *actions: a.Action) -> None:
        """Make moves, none of which may be refused."""
        for each in actions:
            answer = self.table.submit(each.by, each, self.table.seq)
            assert not isinstance(answer, Refused), (answer, each)

    def to_the_floor(self) -> None:
        """Let everybody be ready until the sitting has opened."""
        while self.table.moment.phase is not Phase.SITTING:
            for seat in self.table.awaited():
                self.do(a.DeclareReady(by=seat))

    def say(self, who: int, clause: int, **stances: Stance) -> None:
        """Declare stances on X and Y of a clause in public."""
        self.do(
            a.DeclareStance(
                by=self.states[who],
                declarations=tuple(
                    Declaration(choice=self.choice(clause, AlternativeId(name)), stance=each)
                    for name, each in stances.items()
                ),
            )
        )

    def choice(self, clause: int, alternative: AlternativeId) -> Choice:
        """A wording of a clause."""
        return Choice(bracket=BracketId(f"CL{clause:02d}"), alternative=alternative)


def _scenario(luck: Random, seed: int, wants: Mapping[int, Wants], states: int, clauses: int, rounds: int) -> Scenario:
    first = opened(seed, states=states, clauses=clauses, inline=0)
    assert isinstance(first, SessionOpened)
    public = first.scenario.public
    text = tuple(_clause(number) for number in range(clauses))
    delegations = tuple(
        replace(
            each,
            power=Power(material=HALF, agenda=HALF, coercive=PerMille(900 if number == 0 else 300)),
            trust_default=PerMille(luck.randint(450, 600)),
            trust=Keyed(),
            actors=(),
        )
        for number, each in enumerate(public.delegations)
    )
    public = replace(
        public,
        calendar=Calendar(sittings=1, rounds=rounds, months_between=0, years=8),
        convention=replace(public.convention, clauses=text),
        links=(),
        delegations=delegations,
    )
    mandates = Keyed(
        (seat, _mandate(luck, wants.get(number, {}), clauses)) for number, seat in enumerate(public.states)
    )
    return Scenario(public=public, mandates=mandates, outcomes=())


def _clause(number: int) -> Clause:
    name = ClauseId(f"CL{number:02d}")
    attributes = Attributes(**dict.fromkeys(("obligation", "precision", "delegation", "eff", "rights"), HALF))
    wordings = tuple(Alternative(id=each, label=each, text=each, attributes=attributes) for each in (X, Y))
    return Clause(
        id=name, article=number + 1, title=name, issue="", cluster="", tags=(), core=False, deletable=False,
        brackets=(Bracket(id=BracketId(name), clause=name, alternatives=wordings),),
    )  # fmt: skip


def _mandate(luck: Random, wants: Wants, clauses: int) -> Mandate:
    """Whoever has no wants of its own in a clause likes both wordings well."""
    likings = {
        number: wants.get(number, (200, luck.randint(650, 800), luck.randint(650, 800))) for number in range(clauses)
    }
    return Mandate(
        confidential="",
        objective="",
        concession_order=tuple(
            ClauseId(f"CL{number:02d}") for number in sorted(likings, key=lambda each: likings[each][0])
        ),
        salience=Keyed((ClauseId(f"CL{number:02d}"), PerMille(each[0])) for number, each in likings.items()),
        preference=Keyed(
            (BracketId(f"CL{number:02d}"), Keyed({X: PerMille(each[1]), Y: PerMille(each[2])}))
            for number, each in likings.items()
        ),
        red_lines=(),
        batna=Keyed({future: PerMille(luck.randint(300, 380)) for future in Future}),
        belief=Keyed({future: PerMille(200) for future in Future}),
        actors=(),
    )


def first_of(built: Built) -> SeatId:
    """The seat whose move is reviewed."""
    return built.states[0]
