"""The blank scenario: three states, three clauses, nothing to spare. Small enough to count every position.

* ``BL01`` has three wordings, of which two stand at the start; within ``B`` the bracket ``BL01.speed`` is nested.
* ``BL02`` may be deleted; all its wordings stand at the start.
* ``BL03`` is the final clause: ``A`` asks for every ratification, ``B`` for six tenths (two of three).

Arden wants speed, Brava a judge, Corvo little of either. A package of ``BL01.B`` for ``BL02.B`` suits the first two.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.ids import CHAIR, FACILITATOR, NO_TEXT, AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import ActorBrief, ActorKind, Cares, Future, Mandate, RedLine
from game.terms.scenario import (
    Calendar,
    Capacity,
    ChairBrief,
    DecisionRule,
    Delegation,
    DomesticActor,
    EntryIntoForce,
    Fallback,
    Hurdle,
    Outcome,
    Power,
    PublicScenario,
    Scenario,
    VoteMode,
    World,
)
from game.terms.text import Alternative, Attributes, Binds, Bracket, Choice, Clause, Convention

ARD, BRV, COR = SeatId("ARD"), SeatId("BRV"), SeatId("COR")
STATES = (ARD, BRV, COR)
LETTER, JUDGE, FINAL = ClauseId("BL01"), ClauseId("BL02"), ClauseId("BL03")
BL01, SPEED, BL02, BL03 = (BracketId(name) for name in ("BL01", "BL01.speed", "BL02", "BL03"))
A, B, C, NONE = AlternativeId("A"), AlternativeId("B"), AlternativeId("C"), NO_TEXT
FAST, SLOW = AlternativeId("fast"), AlternativeId("slow")
PERSONA = "problem_solver"


def choose(bracket: str, alternative: str) -> Choice:
    """A choice by its two names."""
    return Choice(bracket=BracketId(bracket), alternative=AlternativeId(alternative))


def per_mille(**levels: int) -> Attributes:
    """Attributes by name."""
    return Attributes(**{name: PerMille(level) for name, level in levels.items()})


def _letter() -> Clause:
    wordings = (
        Alternative(
            id=A,
            label="When convenient",
            text="Each Party should answer letters when convenient.",
            attributes=per_mille(obligation=200, precision=200, rights=500, eff=200, cap=100),
            modal="should",
            tabled_by=(COR,),
        ),
        Alternative(
            id=B,
            label="Answer in time",
            text="Each Party shall answer every letter {speed}.",
            attributes=per_mille(obligation=900, precision=800, rights=400, eff=900, sov=300, cap=600),
            modal="shall",
            tabled_by=(ARD,),
        ),
        Alternative(
            id=C,
            label="Endeavour to answer",
            text="Each Party shall endeavour to answer letters within a month.",
            attributes=per_mille(obligation=500, precision=500, rights=450, eff=500, sov=100, cap=300),
            modal="shall endeavour",
        ),
    )
    speeds = (
        Alternative(id=FAST, label="Within a day", text="within a day", attributes=Attributes(), tabled_by=(ARD,)),
        Alternative(
            id=SLOW,
            label="Within a week",
            text="within a week",
            attributes=per_mille(precision=-100, eff=-150, cap=-250),
            tabled_by=(BRV,),
        ),
    )
    brackets = (
        Bracket(id=BL01, clause=LETTER, alternatives=wordings),
        Bracket(id=SPEED, clause=LETTER, alternatives=speeds, under=B, weight=PerMille(200)),
    )
    return Clause(
        id=LETTER,
        article=1,
        title="The letter box",
        issue="How soon is a letter answered?",
        cluster="cooperation",
        tags=("cooperation",),
        brackets=brackets,
        core=True,
    )


def _judge() -> Clause:
    wordings = (
        Alternative(
            id=A,
            label="A clerk looks",
            text="A clerk shall look at every letter.",
            attributes=per_mille(obligation=500, precision=300, rights=300, eff=500, sov=100, cap=100),
            modal="shall",
            tabled_by=(COR,),
        ),
        Alternative(
            id=B,
            label="A judge looks",
            text="No letter shall be answered unless a judge has read it.",
            attributes=per_mille(obligation=900, precision=800, rights=900, eff=400, sov=300, cap=400),
            modal="shall",
            tabled_by=(BRV,),
        ),
        Alternative(id=NONE, label="No text", text="", attributes=Attributes()),
    )
    return Clause(
        id=JUDGE,
        article=2,
        title="The judge",
        issue="Who reads a letter before it is answered?",
        cluster="safeguards",
        tags=("safeguards", "rights"),
        brackets=(Bracket(id=BL02, clause=JUDGE, alternatives=wordings),),
        deletable=True,
    )


def _final() -> Clause:
    wordings = (
        Alternative(
            id=A,
            label="All of us",
            text="This Convention enters into force when every signatory has ratified it.",
            attributes=per_mille(obligation=500, precision=900, rights=500, eff=300),
            binds=Binds(threshold=PerMille(1000)),
            tabled_by=(COR,),
        ),
        Alternative(
            id=B,
            label="Two of three",
            text="This Convention enters into force when two signatories have ratified it.",
            attributes=per_mille(obligation=500, precision=900, rights=500, eff=600),
            binds=Binds(threshold=PerMille(600)),
            tabled_by=(ARD, BRV),
        ),
    )
    return Clause(
        id=FINAL,
        article=3,
        title="Entry into force",
        issue="How many ratifications does it take?",
        cluster="final",
        tags=("final",),
        brackets=(Bracket(id=BL03, clause=FINAL, alternatives=wordings),),
    )


def _delegation(
    seat: SeatId, name: str, *, attention: int, material: int, actors: tuple[DomesticActor, ...]
) -> Delegation:
    return Delegation(
        id=seat,
        name=name,
        form=f"Republic of {name}",
        short=f"{name}, for tests",
        archetype=("blank",),
        bloc="",
        role="conduct",
        difficulty=1,
        region="Nowhere",
        legal_family="civil",
        hurdle=Hurdle.MAJORITY,
        members=1,
        attention=attention,
        rights_salience=PerMille(500),
        power=Power(material=PerMille(material), agenda=PerMille(500), coercive=PerMille(material // 2)),
        capacity=Capacity(legal=PerMille(700), technical=PerMille(material), financial=PerMille(material)),
        trust_default=PerMille(500),
        trust=Keyed({ARD: PerMille(600)} if seat == BRV else {}),
        actors=actors,
        public_brief=f"{name} answers letters.",
        opening_statement=f"{name} is glad to be here.",
    )


def _actors(parliament: str) -> tuple[DomesticActor, ...]:
    return (
        DomesticActor(kind=ActorKind.EXECUTIVE, name="Cabinet", formal=True),
        DomesticActor(kind=ActorKind.LEGISLATURE, name=parliament, formal=True),
    )


def _mandate(
    *,
    parliament: str,
    secret: str,
    salience: dict[ClauseId, int],
    preference: dict[BracketId, dict[AlternativeId, int]],
    red_lines: tuple[RedLine, ...] = (),
    needs: tuple[Choice, ...] = (),
) -> Mandate:
    cares = Cares(sov=PerMille(-200), rights=PerMille(400), cap=PerMille(-200), eff=PerMille(400))
    return Mandate(
        confidential=secret,
        objective=secret,
        concession_order=tuple(sorted(salience, key=lambda clause: salience[clause])),
        salience=Keyed({clause: PerMille(weight) for clause, weight in salience.items()}),
        preference=Keyed(
            {
                bracket: Keyed({alt: PerMille(worth) for alt, worth in each.items()})
                for bracket, each in preference.items()
            }
        ),
        red_lines=red_lines,
        batna=Keyed({future: PerMille(400) for future in Future}),
        belief=Keyed({future: PerMille(200) for future in Future}),
        actors=(
            ActorBrief(name="Cabinet", weight=PerMille(500), cares=cares),
            ActorBrief(name=parliament, weight=PerMille(700), cares=cares, needs=needs),
        ),
    )


def _mandates() -> BySeat[Mandate]:
    arden = _mandate(
        parliament="Assembly",
        secret="Speed first.",
        salience={LETTER: 1000, JUDGE: 300, FINAL: 200},
        preference={
            BL01: {A: 100, B: 1000, C: 500},
            SPEED: {FAST: 1000, SLOW: 600},
            BL02: {A: 800, B: 500, NONE: 500},
            BL03: {A: 200, B: 800},
        },
        needs=(choose("BL01", "B"),),
    )
    brava = _mandate(
        parliament="Diet",
        secret="The judge first.",
        salience={LETTER: 300, JUDGE: 1000, FINAL: 200},
        preference={
            BL01: {A: 500, B: 600, C: 700},
            BL02: {A: 200, B: 1000, NONE: 0},
            BL03: {A: 400, B: 700},
        },
        red_lines=(RedLine(clause=JUDGE, alternatives=(NONE,), note="No letters without somebody who reads them."),),
    )
    corvo = _mandate(
        parliament="Council",
        secret="As little as may be.",
        salience={LETTER: 800, JUDGE: 500, FINAL: 500},
        preference={
            BL01: {A: 1000, B: 200, C: 600},
            BL02: {A: 700, B: 400, NONE: 800},
            BL03: {A: 900, B: 300},
        },
    )
    return Keyed({ARD: arden, BRV: brava, COR: corvo})


def _public() -> PublicScenario:
    return PublicScenario(
        id="blank",
        title="The Letter Convention",
        subtitle="Three states, three clauses",
        synopsis="Three states write to each other.",
        difficulty=1,
        minutes=5,
        content_advisory="",
        names_note="Invented.",
        learning=(),
        based_on=(),
        calendar=Calendar(sittings=2, rounds=2, months_between=6, years=3),
        decision=DecisionRule(fallback=Fallback.TWO_THIRDS, fallback_condition="", vote_mode=VoteMode.ONE_EACH),
        chair=ChairBrief(name="Madam Chair", style="plain", opening="Let us begin."),
        entry_into_force=EntryIntoForce(
            clause=FINAL,
            share_by_alternative=Keyed({A: PerMille(1000), B: PerMille(600)}),
            share=None,
            count=None,
            include=(),
        ),
        world=World(climate=0, rule=PerMille(600)),
        convention=Convention(title="The Letter Convention", clauses=(_letter(), _judge(), _final())),
        links=(),
        starting_text=Keyed({BL01: (A, B), BL03: (A, B)}),
        fixed=Keyed(),
        delegations=(
            _delegation(ARD, "Arden", attention=5, material=800, actors=_actors("Assembly")),
            _delegation(BRV, "Brava", attention=4, material=500, actors=_actors("Diet")),
            _delegation(COR, "Corvo", attention=3, material=200, actors=_actors("Council")),
        ),
    )


@cache
def scenario() -> Scenario:
    """The blank scenario; always the same object."""
    wanted = Outcome(name="model", choices=Keyed({LETTER: B, JUDGE: B, FINAL: B}))
    return Scenario(public=_public(), mandates=_mandates(), outcomes=(wanted,))


def seating(
    *, persons: Iterable[SeatId] = (), nobody: Iterable[SeatId] = (), facilitator: bool = False
) -> BySeat[Occupant]:
    """An AI in every seat, the chair's included, but for those named; and a person as facilitator where asked for."""
    by_person, empty = frozenset(persons), frozenset(nobody)

    def sits(seat: SeatId) -> Occupant:
        if seat in by_person:
            return Occupant(kind=SeatKind.PERSON, name="somebody")
        if seat in empty:
            return Occupant(kind=SeatKind.NOBODY)
        return Occupant(kind=SeatKind.AI, name=PERSONA)

    taken = {seat: sits(seat) for seat in (*STATES, CHAIR)}
    return Keyed({**taken, FACILITATOR: Occupant(kind=SeatKind.PERSON)} if facilitator else taken)
